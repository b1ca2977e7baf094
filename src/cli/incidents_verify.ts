import { isStoreFailure } from "../journal/failure.js";
import type { IncidentStore } from "../journal/store.js";
import { walksOf } from "../journal/summary.js";
import { journalWords } from "../words/journal.js";
import type { Environment } from "./environment.js";
import { EXIT } from "./failures.js";
import { orFail, pinnedPlaybook, storeFailure } from "./open_incident.js";
import { storeOf, writeJson } from "./record_view.js";
import { namedIncident } from "./which_incident.js";

/** Options of `lectern incidents verify`. */
export interface IncidentsVerifyOptions {
  /** All incidents where none is named. */
  readonly incidents: readonly string[];
  readonly json?: true;
}

/** What verifying a record found. */
interface Verdict {
  readonly incident: string;
  readonly holds: boolean;
  /** How many entries can be read. */
  readonly events: number;
  /** SHA-256 of the last line. */
  readonly head: string;
  /** The first line that is not what was written. */
  readonly line?: number;
  readonly problem?: string;
  readonly torn?: number;
  /** Walks whose copy of the playbook is missing or another one. */
  readonly withoutCopy: readonly string[];
}

async function verdictOn(id: string, store: IncidentStore, language: string): Promise<Verdict> {
  const log = await store.open(id, { mode: "read" });
  if (isStoreFailure(log)) {
    if (log.failed !== "io" && log.failed !== "no_access") throw storeFailure(log, id, language);
    return { incident: id, holds: false, events: 0, head: "", line: 1, problem: "unreadable", withoutCopy: [] };
  }
  const withoutCopy: string[] = [];
  for (const walk of walksOf(log.entries)) {
    if ((await pinnedPlaybook(log, walk)) === undefined) withoutCopy.push(walk.walk);
  }
  const { damage, torn } = log;
  return {
    incident: id,
    holds: damage === undefined && withoutCopy.length === 0,
    events: log.entries.length,
    head: log.head,
    ...damage,
    ...(torn === undefined ? {} : { torn }),
    withoutCopy,
  };
}

function verdictText({ incident, events, head, line, problem, torn, withoutCopy }: Verdict, language: string): string {
  const words = journalWords(language);
  const { verify } = words;
  const lines =
    line === undefined
      ? [verify.whole(incident, events), `  ${verify.head(head)}`]
      : [
          verify.broken(incident, line, words.problems[problem ?? ""] ?? ""),
          ...(events === 0 ? [] : [`  ${verify.before(events)}`]),
        ];
  if (torn !== undefined) lines.push(`  ${words.torn(torn)}`);
  lines.push(...withoutCopy.map((walk) => verify.noCopy(incident, walk)));
  return lines.map((each) => `${each}\n`).join("");
}

/** `lectern incidents verify`: whether records are what was written; exit 1 when one of them is not. */
export async function incidentsVerify(options: IncidentsVerifyOptions, environment: Environment): Promise<number> {
  const { stdout, language } = environment;
  const store = await storeOf(environment);
  const ids = options.incidents.length === 0 ? orFail(await store.ids(), "", language) : [];
  const named: string[] = [...ids];
  for (const given of options.incidents) named.push(await namedIncident(given, store, language));
  const verdicts: Verdict[] = [];
  for (const id of named) verdicts.push(await verdictOn(id, store, language));
  const broken = verdicts.filter(({ holds }) => !holds).length;
  const counts = { whole: verdicts.length - broken, broken };
  if (options.json) writeJson(environment, { incidents: verdicts, counts });
  else if (verdicts.length === 0) stdout.write(`${journalWords(language).noIncidents}\n`);
  else stdout.write(verdicts.map((verdict) => verdictText(verdict, language)).join(""));
  return broken === 0 ? EXIT.done : EXIT.findings;
}
