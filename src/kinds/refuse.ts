import type { Refusal, RefusalReason } from "../domain/run.js";

/** A refusal as kinds give it: the reason and the holes of its words. */
export function refuse(refused: RefusalReason, args?: Readonly<Record<string, string | number>>): Refusal {
  return args === undefined ? { refused } : { refused, args };
}
