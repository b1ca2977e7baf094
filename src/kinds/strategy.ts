import type { RankedStrategy } from "../domain/assessment.js";
import type { Choice } from "../domain/question.js";
import type { Value } from "../domain/value.js";
import type { Kind, View } from "./kind.js";
import { refuse } from "./refuse.js";
import { settledBefore } from "./signals.js";

/** A strategy step as the record keeps it: what fits, in order, with what is only said beside it, and what was chosen. */
interface StrategyAnswer {
  readonly computed: readonly string[];
  readonly chosen: string;
}

function ranked(step: string, view: View): readonly RankedStrategy[] {
  return view.rankStrategies(settledBefore(step, view) ?? { severity: "watch", seen: {} });
}

/** Whether a strategy can stand alone; one that bolsters is only ever said beside another. */
function standsAlone({ strategy: id }: RankedStrategy, { playbook }: View): boolean {
  return playbook.strategies[id]?.group !== "bolster";
}

/** What fits as well, and is only ever said beside the strategy that is chosen at a step. */
export function besideStrategies(step: string, view: View): readonly RankedStrategy[] {
  return ranked(step, view).filter((rank) => !standsAlone(rank, view));
}

/** The response strategy, out of those that the type of crisis allows; the best stands first. */
export const strategy: Kind<Record<string, never>> = {
  name: "strategy",
  stands_on: ["strategies", "signals_step"],
  fields: () => ({}),
  type: (_fields, { strategies }) => ({ is: "string", oneOf: strategies }),
  may_be_unknown: true,
  may_be_skipped: true,
  form: (step, view) => ({
    form: "choose_one",
    choices: ranked(step.id, view)
      .filter((rank) => standsAlone(rank, view))
      .map((rank): Choice => {
        const { title, what } = view.playbook.strategies[rank.strategy] as {
          title: Choice["title"];
          what: Choice["title"];
        };
        return { id: rank.strategy, title, help: what, rank };
      }),
  }),
  accept(step, answer, view) {
    const all = ranked(step.id, view);
    const chosen = all.find((rank) => rank.strategy === answer && standsAlone(rank, view));
    if (chosen === undefined) return refuse("not_a_choice", { choice: String(answer).slice(0, 80) });
    const stored: StrategyAnswer = { computed: all.map((each) => each.strategy), chosen: chosen.strategy };
    return { answer: stored as unknown as Value };
  },
  fits: (_step, answer) =>
    typeof answer === "object" && typeof (answer as unknown as StrategyAnswer).chosen === "string",
  given: (_step, answer) => (answer as unknown as StrategyAnswer).chosen,
  worth: (_step, answer) => (answer as unknown as StrategyAnswer).chosen,
  script: (_step, scripted) => scripted,
  shorten: (_step, answer) => (answer as unknown as StrategyAnswer).chosen,
};
