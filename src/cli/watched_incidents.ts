import { SEVERITIES, type Severity } from "../domain/expression.js";
import type { WatchTerm } from "../domain/watching.js";
import { replayedWalks } from "./case_file.js";
import type { Environment } from "./environment.js";
import { storeOf } from "./record_view.js";
import { readCase } from "./status.js";
import { openIncidents } from "./which_incident.js";

/** What open incidents mean for monitoring: how serious it is now, and what else to look for. */
export interface WatchedIncidents {
  /** The highest severity that stands confirmed; missing while none does. */
  readonly severity?: Severity;
  readonly terms: readonly WatchTerm[];
}

/**
 * Reads the open incidents; drills count for nothing. A record that cannot be read is left to `lectern incidents verify`:
 * monitoring goes on without it.
 */
export async function watchedIncidents(environment: Environment): Promise<WatchedIncidents> {
  const { language } = environment;
  const severities: Severity[] = [];
  const terms = new Map<string, WatchTerm>();
  try {
    const store = await storeOf(environment);
    for (const { id, drill } of await openIncidents(store, language)) {
      if (drill) continue;
      for (const { playbook, run } of replayedWalks(await readCase(store, id, language))) {
        if (run.severity !== undefined) severities.push(run.severity);
        for (const term of Object.values(playbook.watch_terms ?? {})) terms.set(term.id, term);
      }
    }
  } catch {
    return { terms: [...terms.values()] };
  }
  const severity = SEVERITIES.findLast((each) => severities.includes(each));
  return { ...(severity === undefined ? {} : { severity }), terms: [...terms.values()] };
}
