import type { Playbook } from "../domain/playbook.js";
import type { LedgerEntry, Run } from "../domain/run.js";
import { layoutOf } from "./layout.js";

/**
 * Whether a word on a fact counts now: one said outside this walk does; one from a step counts while that step is
 * on the path of the round in which it was said (language.md, "Going back").
 */
function isInForce(entry: LedgerEntry, playbook: Playbook, run: Run): boolean {
  const { from } = entry;
  if (from === undefined || from.walk !== run.walk) return true;
  const placed = layoutOf(playbook).byId.get(from.step);
  if (placed === undefined) return false;
  if (!placed.phase.each_round) return run.reached.has(from.step);
  const path = from.round === run.round && run.stage === "walking" ? run.path : run.frozen[from.round - 1];
  return path?.includes(from.step) ?? false;
}

/** What the ledger holds of a fact now: the last word on it that counts; withdrawn words show as withdrawn. */
export function factNow(playbook: Playbook, run: Run, fact: string): LedgerEntry | undefined {
  return run.ledger.findLast((entry) => entry.fact === fact && isInForce(entry, playbook, run));
}

/** The facts that somebody said are not known yet, in the order of their definition. */
export function unknownFacts(playbook: Playbook, run: Run): string[] {
  return Object.keys(playbook.facts).filter((fact) => factNow(playbook, run, fact)?.status === "unknown");
}
