import type { Holder } from "./failure.js";
import type { StorePorts } from "./store.js";

/**
 * Whether the holder is dead for certain. A process id says that only on its own machine; and a process never holds
 * two sessions, so that a lock with our own id of process is one from before (containers reuse them).
 */
export function isStale(holder: Holder, { session, isRunning }: StorePorts): boolean {
  if (holder.host !== session.host || holder.id === session.id) return false;
  return holder.pid === session.pid || !isRunning(holder.pid);
}

/** How a session is named in the record when an incident is taken from it. */
export function holderName(holder: Holder | undefined): string {
  return holder === undefined ? "?" : `${holder.user}@${holder.host} (${holder.pid}), ${holder.since}`;
}
