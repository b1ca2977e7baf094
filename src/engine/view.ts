import { msOf } from "../domain/clock_time.js";
import type { Condition } from "../domain/expression.js";
import type { MediaPicture } from "../domain/media_picture.js";
import type { Playbook } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import type { Value } from "../domain/value.js";
import type { View } from "../kinds/kind.js";
import { assess } from "./assess.js";
import { evaluate, holds, withName, type Names } from "./evaluate.js";
import { layoutOf } from "./layout.js";
import { factNow, unknownFacts } from "./ledger.js";
import { rankChannels } from "./rank_channels.js";
import { rankStrategies } from "./rank_strategies.js";
import { answerFor } from "./scan.js";
import { askedIn } from "./standing.js";
import { templateNames } from "./template_names.js";

/** What a kind sees of the walk at one of its steps, at the moment the question is asked. */
export function viewOf(playbook: Playbook, run: Run, step: string, asked_at: string): View {
  const placed = layoutOf(playbook).byId.get(step);
  const answer = placed === undefined ? undefined : answerFor(placed, { ...run, closing: run.stage !== "walking" });
  const earlier = answer?.said.outcome.is === "value" ? answer.said.outcome.value : undefined;
  const last = run.answers.get(step)?.findLast(({ said }) => said.outcome.is === "value")?.said.outcome;
  const conditions = templateNames(playbook, run, run.language);
  const met = (condition: Condition | undefined): boolean =>
    condition === undefined || holds(condition.expression, stepNames(conditions, run), false);
  return {
    playbook,
    language: run.language,
    asked_at,
    valueOf: (id) => run.values.get(id),
    fact: (id) => factNow(playbook, run, id),
    desk: run.desk,
    ...askedIn(playbook, run),
    factAt: (id, at) => run.ledger.findLast((entry) => entry.fact === id && msOf(entry.at) <= msOf(at)),
    unknownFacts: () => unknownFacts(playbook, run),
    met,
    assess: (rated) => assess(playbook, rated),
    rankStrategies: (settled) => rankStrategies(playbook, settled),
    rankChannels: (settled, rules) =>
      rankChannels(
        playbook,
        settled,
        rules
          .filter((rule) => met(rule.when))
          .map(({ channel, because, blocks }) => ({ channel, because, blocks: blocks === true })),
      ),
    evaluate(expression, language, locals) {
      let names: Names = templateNames(playbook, run, language);
      for (const [name, value] of locals) names = withName(names, name, value);
      return evaluate(expression, names);
    },
    ...(run.severity === undefined ? {} : { confirmed: run.severity }),
    ...(earlier === undefined ? {} : { earlier }),
    ...(last?.is === "value" ? { last: last.value } : {}),
  };
}

/** A view with what monitoring has seen, where there is anything. */
export function seeing(view: View, picture: MediaPicture | undefined): View {
  return picture === undefined ? view : { ...view, picture };
}

/** Conditions of options see steps only, as all conditions do. */
function stepNames(names: Names, run: Run): Names {
  return {
    ...names,
    value: (name): Value | undefined =>
      name === "round" ? run.round : name === "lang" ? run.language : run.values.get(name),
    field: (namespace, field) => (namespace === "known" ? run.values.has(field) : names.field(namespace, field)),
  };
}
