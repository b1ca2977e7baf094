import type { Playbook, Step } from "../../src/domain/playbook.js";
import type { Form } from "../../src/domain/question.js";
import { isRefusal, type Move, type Run } from "../../src/domain/run.js";
import type { Outcome, Value } from "../../src/domain/value.js";
import { advance } from "../../src/engine/advance.js";
import { begin } from "../../src/engine/apply.js";
import { layoutOf } from "../../src/engine/layout.js";
import { questionAt } from "../../src/engine/question.js";

const AT = "2026-03-02T09:15:00+07:00";
const NOBODY = "test";

/** Numbers from 0 to 1 that are the same for the same seed (Lehmer's generator). */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function anyValue(form: Form, next: () => number): Value {
  const some = (ids: readonly { readonly id: string }[]): string[] =>
    ids.filter(() => next() < 0.5).map(({ id }) => id);
  switch (form.form) {
    case "acknowledge":
      return true;
    case "text":
      return "Tổ dân phố 5";
    case "number":
      return [0, 1, 2, 5, 1200][Math.floor(next() * 5)] as number;
    case "date_time":
      return AT;
    case "yes_no":
      return next() < 0.5;
    case "choose_one":
      return form.choices[Math.floor(next() * form.choices.length)]?.id ?? "";
    case "choose_many": {
      const chosen = some(form.choices);
      return chosen.length < form.min ? form.choices.slice(0, form.min).map(({ id }) => id) : chosen;
    }
    case "tick_items":
      return {
        ticked: some(form.items.filter((item) => !isBlocked(item))),
        why: Object.fromEntries(form.items.map(({ id }) => [id, "lý do"])),
      };
    case "rate_signs": {
      const rated = form.signs.filter(() => next() < 0.3);
      const levels = rated.map(({ id, levels: each }) => [id, each[Math.floor(next() * each.length)]?.level ?? ""]);
      return { ratings: Object.fromEntries(levels) as Record<string, string>, remarks: {} };
    }
    case "figures":
      return { figures: { mentions: Math.floor(next() * 60), outlets: Math.floor(next() * 8), burst: next() < 0.5 } };
    case "edit_text":
      return {};
    case "collect_approvals":
      return { approvals: [] };
    case "release_text":
      return { wait: true };
  }
}

function isBlocked({ rank }: Extract<Form, { readonly form: "tick_items" }>["items"][number]): boolean {
  return rank !== undefined && "standing" in rank && rank.standing === "blocked";
}

function anyMove(step: Step, form: Form, next: () => number): Move {
  const open = step.may_be_unknown && next() < 0.25;
  const outcome: Outcome = open ? { is: "unknown" } : { is: "value", value: anyValue(form, next) };
  const confirmed = step.fact !== undefined && next() < 0.7 ? { confirmed_by: "Bệnh viện tỉnh" } : {};
  return { do: "answer", step: step.id, outcome, ...confirmed };
}

/** A whole walk of at most three rounds with answers by chance; every move must be taken. */
export function randomWalk(playbook: Playbook, seed: number): Run {
  const next = chance(seed);
  const language = next() < 0.5 ? "vi" : "en";
  const walk = { walk: playbook.id, playbook: playbook.id, version: playbook.version, hash: playbook.hash, language };
  let run = begin(playbook, { type: "walk_started", ...walk, at: AT, by: NOBODY }, AT, []);
  while (run.stage !== "ended") {
    const { position } = run;
    const step = position === undefined ? undefined : layoutOf(playbook).byId.get(position)?.step;
    const question = step === undefined ? undefined : questionAt(playbook, run, AT);
    const between: Move = run.round < 3 && next() < 0.7 ? { do: "next_round" } : { do: "close" };
    const move = step === undefined || question === undefined ? between : anyMove(step, question.form, next);
    const turn = advance(playbook, run, move, { at: AT, by: NOBODY });
    if (isRefusal(turn)) throw new Error(`${position}: ${turn.refused}`);
    run = turn.run;
  }
  return run;
}
