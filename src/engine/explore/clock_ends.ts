import { namesIn, type Expression } from "../../domain/expression.js";
import type { ClockDefinition, Playbook } from "../../domain/playbook.js";
import { layoutOf } from "../layout.js";
import { AFFIRMS, readingOf, type Reading, type Tables } from "./reading.js";
import { atomOf } from "./table.js";

/** A clock with what ends it, as far as answers decide that. */
export interface WatchedClock {
  readonly clock: ClockDefinition;
  readonly end: { readonly step: string } | { readonly reading: Reading; readonly reads: readonly string[] };
}

/** The clocks whose end can be told from the answers of the first round. */
export function watchedClocks(playbook: Playbook, tables: Tables): WatchedClock[] {
  return playbook.clocks.flatMap((clock): WatchedClock[] => {
    const { until } = clock;
    if ("step" in until) {
      const table = tables.of.get(until.step);
      if (table === undefined) return [];
      table.reads.affirmative = true;
      atomOf(table, AFFIRMS);
      return [{ clock, end: { step: until.step } }];
    }
    const expression = withoutFacts(until.condition.expression, playbook);
    if (expression === undefined) return [];
    const reading = readingOf(expression, tables);
    return [{ clock, end: { reading, reads: [...reading.reads.keys()] } }];
  });
}

/** The condition on steps alone: a fact that one step sets is as good as the step. Undefined where that does not do. */
function withoutFacts(expression: Expression, playbook: Playbook): Expression | undefined {
  const { settersOf, byId } = layoutOf(playbook);
  const stepOf = (name: string): string | undefined => {
    if (!(name in playbook.facts)) return byId.has(name) ? name : undefined;
    const setters = settersOf.get(name) ?? [];
    return setters.length === 1 ? setters[0]?.id : undefined;
  };
  for (const name of namesIn(expression)) {
    if (name === "round" || name === "lang") continue;
    const plain = name.startsWith("known.") ? name.slice("known.".length) : name;
    if (plain.includes(".") || stepOf(plain) === undefined) return undefined;
  }
  return JSON.parse(JSON.stringify(expression), (_key, part: Expression) => {
    if (part?.op === "name") return { op: "name", name: stepOf(part.name) ?? part.name };
    if (part?.op !== "field" || part.of.op !== "name" || part.of.name !== "known") return part;
    return { ...part, field: stepOf(part.field) ?? part.field };
  }) as Expression;
}
