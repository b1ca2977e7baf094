import type { ApprovalGiven } from "../../../src/statement/desk/approve.js";
import type { Outcome, Value } from "../../../src/domain/value.js";
import { isMap, remarkOf, type Evidence } from "../../../src/kinds/evidence.js";

/** A signals answer as it is given at a terminal. */
export interface Rated {
  readonly ratings: Readonly<Record<string, string>>;
  readonly remarks: Readonly<Record<string, string>>;
  readonly severity?: { readonly value: string; readonly reason?: string };
  readonly crisis?: { readonly value: string; readonly reason?: string };
}

/** An answer as it can be typed: evidence stands in one line for each sign. */
export function typed(outcome: Outcome): Outcome {
  if (outcome.is === "value" && isMap(outcome.value) && Array.isArray(outcome.value["approvals"])) {
    // The player writes them down as they come: just now.
    const given = outcome.value["approvals"] as unknown as readonly ApprovalGiven[];
    const approvals = given.map(({ given_at: _then, ...approval }) => approval);
    return { is: "value", value: { approvals } as unknown as Value };
  }
  if (outcome.is !== "value" || !isMap(outcome.value) || !isMap(outcome.value["evidence"])) return outcome;
  const { evidence, ...value } = outcome.value;
  const remarks = Object.entries(evidence as Readonly<Record<string, Evidence>>).map(([id, each]) => [
    id,
    remarkOf(each),
  ]);
  return { is: "value", value: { ...value, remarks: Object.fromEntries(remarks) as Readonly<Record<string, string>> } };
}
