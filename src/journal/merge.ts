import type { Bundle } from "./bundle.js";
import { decodeRecord } from "./chain.js";
import type { Line } from "./codec.js";
import type { StoreFailure } from "./failure.js";

/** The checked lines of an exported incident. */
export function linesOf(bundle: Bundle): readonly Line[] | StoreFailure {
  const text = bundle.record.map((line) => `${line}\n`).join("");
  const { lines, damage } = decodeRecord(new TextEncoder().encode(text));
  if (damage !== undefined) return { failed: "damaged", damage };
  const opening = lines[0]?.entry;
  if (opening?.type === "incident_opened" && opening.incident === bundle.incident) return lines;
  return { failed: "damaged", damage: { line: 1, problem: "not_an_event" } };
}

/**
 * The record that has what is here and what comes in, if the latter continues the former. Words that were erased
 * on either side stay erased.
 */
export function continuation(here: readonly Line[], incoming: readonly Line[]): readonly Line[] | StoreFailure {
  const apart = here.findIndex((line, index) => index < incoming.length && incoming[index]?.digest !== line.digest);
  if (apart !== -1) return { failed: "not_a_continuation", line: apart + 1 };
  if (incoming.length <= here.length) return { failed: "nothing_new" };
  return incoming.map((line, index) =>
    "said" in line.entry && line.entry.said === null ? line : (here[index] ?? line),
  );
}
