import type { Playbook } from "../../src/domain/playbook.js";
import type { Run } from "../../src/domain/run.js";
import { isRefusal } from "../../src/domain/run.js";
import type { Outcome, Value } from "../../src/domain/value.js";
import { advance } from "../../src/engine/advance.js";
import { begin } from "../../src/engine/apply.js";
import { layoutOf } from "../../src/engine/layout.js";
import { START } from "./sample.js";

/** What every walk of a small playbook comes to, found by taking each of them with the real engine. */
export interface EveryWalk {
  /** Walks to the end of the first round. */
  readonly walks: bigint;
  readonly shortest: number;
  readonly longest: number;
  readonly reached: ReadonlySet<string>;
  /** The numbers of the guarantees that a walk breaks. */
  readonly broken: ReadonlySet<number>;
}

/** Later rounds that are walked: conditions of the made playbooks tell no more apart. */
const ROUNDS = 3;

/** Takes every walk. `text` is the playbook as written: it says what its conditions compare numbers with. */
export function takeEveryWalk(playbook: Playbook, text: string): EveryWalk {
  const found = { walks: 0n, lengths: [] as number[], reached: new Set<string>(), broken: new Set<number>() };
  const taking: Taking = { playbook, text, reached: found.reached, broken: found.broken };
  const started = { type: "walk_started", walk: "w", playbook: playbook.id, version: "1", hash: "" } as const;
  const start = begin(playbook, { ...started, language: "en", at: START, by: "" }, START, []);
  let ends = everyEnd([{ run: start, walks: 1n, questions: 0 }], taking);
  for (const end of ends) {
    found.walks += end.walks;
    found.lengths.push(end.questions);
    lookAtEnd(end.run, taking);
  }
  const seen = new Set<string>();
  for (let round = 2; round <= ROUNDS; round += 1) {
    const fresh = ends.filter(({ run }) => {
      const key = stateOf(run, round);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    everyEnd(
      fresh.flatMap((end) => moved(end, { do: "close" }, taking)),
      taking,
    );
    ends = everyEnd(
      fresh.flatMap((end) => moved(end, { do: "next_round" }, taking)),
      taking,
    );
  }
  return {
    walks: found.walks,
    shortest: found.lengths.length === 0 ? 0 : Math.min(...found.lengths),
    longest: Math.max(0, ...found.lengths),
    reached: found.reached,
    broken: found.broken,
  };
}

interface Taking {
  readonly playbook: Playbook;
  readonly text: string;
  readonly reached: Set<string>;
  readonly broken: Set<number>;
}

interface Walk {
  readonly run: Run;
  readonly walks: bigint;
  readonly questions: number;
}

function moved(walk: Walk, move: { do: "close" } | { do: "next_round" }, { playbook }: Taking): Walk[] {
  const turn = advance(playbook, walk.run, move, { at: START, by: "" });
  return isRefusal(turn) ? [] : [{ ...walk, run: turn.run }];
}

/** Every way from these walks to the end of their round. */
function everyEnd(walks: readonly Walk[], taking: Taking): Walk[] {
  const ends = new Map<string, Walk>();
  for (let open = [...walks]; open.length > 0;) {
    const next: Walk[] = [];
    for (const walk of open) {
      const { position, stage } = walk.run;
      if (position === undefined || stage === "ended") {
        const key = `${stateOf(walk.run, 0)}${walk.questions}`;
        const same = ends.get(key);
        ends.set(key, { ...walk, walks: walk.walks + (same?.walks ?? 0n) });
      } else {
        taking.reached.add(position);
        next.push(...answered(walk, position, taking));
      }
    }
    open = next;
  }
  return [...ends.values()];
}

function answered(walk: Walk, id: string, taking: Taking): Walk[] {
  const { playbook } = taking;
  return outcomesOf(id, taking).flatMap((outcome) => {
    lookAtAnswer(walk.run, id, outcome, taking);
    const turn = advance(playbook, walk.run, { do: "answer", step: id, outcome }, { at: START, by: "" });
    return isRefusal(turn) ? [] : [{ ...walk, run: turn.run, questions: walk.questions + 1 }];
  });
}

function outcomesOf(id: string, { playbook, text }: Taking): Outcome[] {
  const step = layoutOf(playbook).byId.get(id)?.step;
  const values: Readonly<Record<string, readonly Value[]>> = {
    note: [true],
    yes_no: [true, false],
    one_of: ["a", "b", "c"],
    many_of: [[], ["a"], ["b"], ["a", "b"]],
    text: ["example"],
    checklist: [[], ["a"], ["b"], ["a", "b"]].map((ticked) => ({
      ticked,
      why: ticked.includes("b") ? {} : { b: "-" },
    })),
    number: [0, ...(text.includes(`${id} == 0`) ? [1] : []), ...(text.includes(`${id} > 2`) ? [3] : [])],
  };
  return [
    ...(values[step?.kind ?? ""] ?? []).map((value): Outcome => ({ is: "value", value })),
    ...(step?.may_be_unknown === true ? [{ is: "unknown" } as const] : []),
    ...(step?.required === true || step?.kind === "note" ? [] : [{ is: "skipped", reason: "-" } as const]),
  ];
}

/** All that later moves can depend on. */
function stateOf(run: Run, round: number): string {
  const answers = [...run.answers].map(([step, all]) => [
    step,
    all.at(-1)?.said.outcome,
    all.at(-1)?.round === run.round,
  ]);
  return JSON.stringify([round, run.stage, [...run.values], [...run.previous], answers, [...run.reached]]);
}

function isDone(outcome: Outcome | undefined): boolean {
  if (outcome?.is !== "value") return false;
  const { value } = outcome;
  const list = typeof value === "object" && "ticked" in value ? value["ticked"] : value;
  return value !== false && !(Array.isArray(list) && list.length === 0);
}

function lookAtAnswer(run: Run, id: string, outcome: Outcome, { playbook, broken }: Taking): void {
  for (const [number, guarantee] of (playbook.guarantees ?? []).entries()) {
    if (guarantee.is !== "order" || guarantee.next !== id || !isDone(outcome)) continue;
    const placed = layoutOf(playbook).byId.get(guarantee.first);
    const counts = placed?.phase.each_round === true || run.reached.has(guarantee.first);
    if (!counts || !isDone(run.answers.get(guarantee.first)?.at(-1)?.said.outcome)) broken.add(number);
  }
}

function lookAtEnd(run: Run, { playbook, broken }: Taking): void {
  for (const [number, guarantee] of (playbook.guarantees ?? []).entries())
    if (guarantee.is === "eventually" && !run.path.includes(guarantee.step)) broken.add(number);
}
