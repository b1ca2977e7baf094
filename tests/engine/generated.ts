import fc from "fast-check";
import type { Playbook } from "../../src/domain/playbook.js";
import type { Move, Run } from "../../src/domain/run.js";
import { layoutOf } from "../../src/engine/layout.js";
import { playbookOf, playbookText } from "./sample.js";

const KINDS = ["yes_no", "number", "one_of", "many_of", "text", "checklist", "note"] as const;
type KindName = (typeof KINDS)[number];

interface StepPlan {
  readonly kind: KindName;
  /** Which earlier step its condition reads, if any, and how. */
  readonly reads?: number;
  readonly how: number;
  readonly precaution: boolean;
  readonly required: boolean;
}

/** How a playbook is built: phases of steps, some of them walked in each round, some behind them. */
export interface Plan {
  readonly before: readonly StepPlan[];
  readonly cycle: readonly StepPlan[];
  readonly closing: readonly StepPlan[];
}

const stepPlan: fc.Arbitrary<StepPlan> = fc.record({
  kind: fc.constantFrom(...KINDS),
  reads: fc.option(fc.nat(20), { nil: undefined }),
  how: fc.nat(5),
  precaution: fc.boolean(),
  required: fc.boolean(),
}) as fc.Arbitrary<StepPlan>;

/** Any small playbook: with rounds or without, with conditions on any earlier step. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  before: fc.array(stepPlan, { minLength: 1, maxLength: 6 }),
  cycle: fc.array(stepPlan, { maxLength: 5 }),
  closing: fc.array(stepPlan, { maxLength: 2 }),
});

const FIELDS: Readonly<Record<KindName, string>> = {
  yes_no: "",
  number: ", max: 5",
  one_of: ", options: [{ id: a, title: A }, { id: b, title: B }, { id: c, title: C }]",
  many_of: ", options: [{ id: a, title: A }, { id: b, title: B }]",
  text: "",
  checklist: ", items: [{ id: a, title: A }, { id: b, title: B, must: true }]",
  note: "",
};

function condition(kind: KindName, id: string, how: number): string {
  const known = `known.${id}`;
  const choices: Readonly<Record<KindName, readonly string[]>> = {
    yes_no: [id, `!${id}`, known, `${id} || !known.${id}`],
    number: [`${id} > 2`, `${id} == 0`, known, `!(${id} > 2) && round < 3`],
    one_of: [`${id} == "a"`, `${id} in ["a", "b"]`, known, `${id} != "c"`],
    many_of: [`"a" in ${id}`, `size(${id}) > 1`, known, `!("b" in ${id})`],
    text: [known, `size(${id}) > 3`, `!known.${id}`],
    checklist: [`"b" in ${id}`, `size(${id}) == 2`, known],
    note: ["round > 0"],
  };
  const all = choices[kind];
  return all[how % all.length] as string;
}

/** The playbook of a plan, compiled from text as any other. */
export function playbookFrom(plan: Plan): Promise<Playbook> {
  return playbookOf(planText(plan));
}

/** The text of the playbook of a plan. */
export function planText(plan: Plan): string {
  const earlier: { readonly id: string; readonly kind: KindName }[] = [];
  const phase = (id: string, steps: readonly StepPlan[], more = ""): string => {
    if (steps.length === 0) return "";
    const lines = steps.map((step, i) => {
      const name = `${id}_${i}`;
      const source =
        step.reads === undefined || earlier.length === 0 ? undefined : earlier[step.reads % earlier.length];
      const when = source === undefined ? "" : `, when: '${condition(source.kind, source.id, step.how)}'`;
      earlier.push({ id: name, kind: step.kind });
      const flags = `${step.precaution && when !== "" ? ", precaution: true" : ""}${step.required && step.kind !== "note" ? ", required: true" : ""}`;
      return `      - { id: ${name}, kind: ${step.kind}, ask: Question ${name}${when}${flags}${FIELDS[step.kind]} }\n`;
    });
    return `  - id: ${id}\n    title: ${id}\n${more}    steps:\n${lines.join("")}`;
  };
  const closing = plan.cycle.length === 0 ? [] : plan.closing;
  return playbookText(
    phase("first", plan.before) + phase("round", plan.cycle, "    each_round: true\n") + phase("last", closing),
  );
}

/** A move that may or may not be allowed, made from two numbers and where the walk stands. */
export function anyMove(playbook: Playbook, run: Run, [what, which]: readonly [number, number]): Move {
  const ids = [...layoutOf(playbook).byId.keys()];
  const wild = what % 10;
  if (wild === 0) return { do: "visit", step: ids[which % ids.length] as string };
  if (wild === 1) return { do: "return" };
  if (wild === 2) return { do: "next_round" };
  if (wild === 3 && which % 4 === 0) return { do: "close" };
  // Most moves answer the open question; some go back, some answer what was never asked.
  const anywhere = ids[which % ids.length] as string;
  const step = wild < 7 ? (run.visiting ?? run.position ?? anywhere) : anywhere;
  if (which % 7 === 0) return { do: "answer", step, outcome: { is: "unknown" } };
  if (which % 7 === 1)
    return { do: "answer", step, outcome: { is: "skipped", reason: which % 2 === 0 ? "later" : "" } };
  const kind = layoutOf(playbook).byId.get(step)?.step.kind as KindName;
  const values: Readonly<Record<KindName, readonly unknown[]>> = {
    yes_no: [true, false],
    number: [0, 1, 3, 5, 9],
    one_of: ["a", "b", "c", "z"],
    many_of: [[], ["a"], ["b", "a"]],
    text: ["ổn", "đã báo gia đình", ""],
    checklist: [
      { ticked: ["a", "b"], why: {} },
      { ticked: [], why: { b: "no time" } },
      { ticked: ["a"], why: {} },
    ],
    note: [true],
  };
  const options = values[kind];
  return { do: "answer", step, outcome: { is: "value", value: options[which % options.length] as never } };
}

/** A series of moves as numbers; `anyMove` reads them where the walk then stands. */
export const moveSeeds = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 60 });
