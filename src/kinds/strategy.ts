import type { RankedStrategy } from "../domain/assessment.js";
import { CLUSTERS, type CrisisType } from "../domain/crisis_type.js";
import type { Expression } from "../domain/expression.js";
import type { Playbook } from "../domain/playbook.js";
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

function ranked(step: string, view: Pick<View, "playbook" | "valueOf" | "rankStrategies">): readonly RankedStrategy[] {
  return view.rankStrategies(settledBefore(step, view) ?? { severity: "watch", seen: {} });
}

/** Whether a strategy can stand alone; one that bolsters is only ever said beside another. */
function standsAlone({ strategy: id }: RankedStrategy, { playbook }: Pick<View, "playbook">): boolean {
  return playbook.strategies[id]?.group !== "bolster";
}

/** What fits as well, and is only ever said beside the strategy that is chosen at a step. */
export function besideStrategies(step: string, view: View): readonly RankedStrategy[] {
  return ranked(step, view).filter((rank) => !standsAlone(rank, view));
}

/** Whether other strategies are offered where the responsibility that people see is raised by one step. */
function changesWhenRaised({ cluster, strategies }: CrisisType, playbook: Playbook): boolean {
  const raised = CLUSTERS[Math.min(CLUSTERS.length - 1, CLUSTERS.indexOf(cluster) + 1)] ?? cluster;
  return strategies.some(({ strategy: id }) => {
    const fits = playbook.strategies[id]?.fits;
    return fits !== undefined && fits[cluster] > 0 !== fits[raised] > 0;
  });
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
  outcomes: (step, prospect) =>
    ranked(step.id, prospect)
      .filter((rank) => standsAlone(rank, prospect))
      .map(({ strategy: id }) => ({ worth: id, script: id, answers: 1n })),
  goesBy({ id }, playbook) {
    const steps = playbook.phases.flatMap((phase) => phase.steps);
    const before = steps.slice(
      0,
      steps.findIndex((step) => step.id === id),
    );
    const raising = new Set(
      Object.values(playbook.crises).flatMap((type) => (changesWhenRaised(type, playbook) ? type.raised_by : [])),
    );
    return before
      .filter(({ kind }) => kind === "signals")
      .flatMap((step): Expression[] => {
        const of: Expression = { op: "name", name: step.id };
        const present: Expression = { op: "field", of, field: "present" };
        const raised = [...raising].map((value): Expression => ({
          op: "in",
          left: { op: "const", value },
          right: present,
        }));
        return [{ op: "field", of, field: "crisis" }, ...raised];
      });
  },
};
