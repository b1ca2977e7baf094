import { isoAt } from "../domain/clock_time.js";
import type { Digest } from "../domain/digest.js";
import type { Environment } from "./environment.js";
import { rumourLines, waitingEnquiries } from "./hearsay_now.js";
import { storeOf } from "./record_view.js";
import { readCase } from "./status.js";
import { namedIncident, openIncidents } from "./which_incident.js";

/** The period a digest covers. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly offsetAt: (ms: number) => number;
}

/** The rumours and enquiries of an incident, or of every open one where none is named. */
export async function digestLogs(
  incident: string | undefined,
  { from, to, offsetAt }: Period,
  environment: Environment,
): Promise<Pick<Digest, "rumours" | "enquiries">> {
  const { language } = environment;
  const store = await storeOf(environment);
  const ids =
    incident === undefined
      ? (await openIncidents(store, language)).map(({ id }) => id)
      : [await namedIncident(incident, store, language)];
  const logs = { rumours: [] as Digest["rumours"][number][], enquiries: [] as Digest["enquiries"][number][] };
  for (const id of ids) {
    const { entries } = (await readCase(store, id, language)).log;
    logs.rumours.push(...rumourLines(entries, from, to));
    logs.enquiries.push(...waitingEnquiries(entries, isoAt(to, offsetAt(to))));
  }
  return logs;
}
