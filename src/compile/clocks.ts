import { durationMs } from "../domain/clock_time.js";
import type { ClockDefinition } from "../domain/playbook.js";
import type { Path } from "../domain/span.js";
import type { Text } from "../domain/text.js";
import { checkReference, conditionAt, type Compiling } from "./compiling.js";
import type { ClockData } from "./playbook_shape.js";
import { remark } from "./remark.js";
import { ID } from "./shapes.js";
import { scopeBefore } from "./step_names.js";

/** The clocks of a playbook; those with a fault in their shape are left out, and remarked elsewhere. */
export function compileClocks(compiling: Compiling): ClockDefinition[] {
  const { clocks } = compiling.shaped.data as { clocks?: unknown };
  if (typeof clocks !== "object" || clocks === null || Array.isArray(clocks)) return [];
  return Object.entries(clocks as Record<string, ClockData>).flatMap(([id, clock]) => {
    const path = ["clocks", id];
    if (!compiling.shaped.sound(path)) return [];
    const compiled = compileClock(compiling, id, clock, path);
    return compiled === undefined ? [] : [compiled];
  });
}

function compileClock(compiling: Compiling, id: string, clock: ClockData, path: Path): ClockDefinition | undefined {
  const { names, gathered } = compiling;
  const until = compileEnd(compiling, clock.until, [...path, "until"]);
  const started = checkStart(compiling, clock.from, [...path, "from"]);
  if (clock.source !== undefined) {
    const at = [...path, "source"];
    checkReference(compiling, { id: clock.source, what: "source", path: at }, gathered.sources.has(clock.source), () =>
      gathered.sources.keys(),
    );
  }
  if (until === undefined || !started) return undefined;
  return {
    id,
    title: clock.title as Text,
    from: clock.from,
    within: durationMs(clock.within) as number,
    until,
    // A start that is asked once runs once, also when what ends it is asked in every round.
    each_round: names.get(clock.from)?.each_round === true,
    ...(clock.source === undefined ? {} : { source: clock.source }),
    at: compiling.document.locate(path, "key"),
  };
}

function checkStart(compiling: Compiling, from: string, path: Path): boolean {
  const { names, document, findings } = compiling;
  const step = names.get(from);
  const times = (): string[] => [...names].filter(([, { type }]) => type.is === "timestamp").map(([id]) => id);
  if (!checkReference(compiling, { id: from, what: "step", path }, step !== undefined, times)) return false;
  if (step === undefined || step.broken || step.type.is === "timestamp") return true;
  findings.push(
    remark("clock-start", document.locate(path, "value"), { step: from, kind: step.kind }, { related: [step.at] }),
  );
  return false;
}

function compileEnd(compiling: Compiling, until: string, path: Path): ClockDefinition["until"] | undefined {
  const { names } = compiling;
  if (ID.test(until)) {
    const exists = checkReference(compiling, { id: until, what: "step", path }, names.has(until), () => names.keys());
    return exists ? { step: until } : undefined;
  }
  const condition = conditionAt(compiling, until, path, scopeBefore(names, Infinity));
  return condition === undefined ? undefined : { condition };
}
