import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DEFAULT_TIME_ZONE, type Organisation } from "../domain/organisation.js";
import type { MonitorSettings, MonitorSource } from "../domain/watching.js";
import type { Column, ColumnMap } from "../monitor/feed/columns.js";
import type { Severity } from "../monitor/fetch/pace.js";
import { visit } from "../monitor/fetch/visit.js";
import { matcher } from "../monitor/match/matcher.js";
import type { Scanning } from "../monitor/scan.js";
import { fileStore, type StateStore } from "../monitor/store/file.js";
import type { MonitorState } from "../monitor/store/state.js";
import { offsetIn } from "../terminal/time_zone.js";
import { monitorWords } from "../words/monitor.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { monitorFolder } from "./lookout.js";
import { organisationIn } from "./organisation_here.js";
import { PROFILE } from "./store_folder.js";
import { watchTerms } from "./watch_terms.js";
import { watchedIncidents } from "./watched_incidents.js";

/** What every command of the family can be told about its sources and terms. */
export interface MonitorOptions {
  readonly terms?: string;
  readonly term?: readonly string[];
  readonly map?: readonly string[];
  readonly level?: Severity;
}

/** What a command of the family works with. */
export interface MonitorSetup {
  readonly organisation: Organisation;
  readonly scanning: Scanning;
  readonly store: StateStore;
  /** Where the state lives, for messages. */
  readonly place: string;
  readonly zone: string;
  readonly columns: ColumnMap;
}

const COLUMNS: readonly Column[] = [
  "title",
  "summary",
  "url",
  "published",
  "outlet",
  "language",
  "id",
  "channel",
  "count",
  "term",
];

function columnsFrom(given: readonly string[], language: string): ColumnMap {
  const words = monitorWords(language).command;
  const pairs = given.map((text) => {
    const [, column = "", name = ""] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
    if (column === "") throw new Failure("wrong_use", words.badMap(text));
    if (!COLUMNS.includes(column as Column))
      throw new Failure("wrong_use", words.noSuchColumn(column, COLUMNS.join(", ")));
    return [column, name];
  });
  return Object.fromEntries(pairs) as ColumnMap;
}

/** Files and addresses named on the command line, else the feeds of the profile. */
function sourcesFor(named: readonly string[], settings: MonitorSettings, columns: ColumnMap): readonly MonitorSource[] {
  const mapped = Object.keys(columns).length === 0 ? {} : { columns };
  if (named.length > 0)
    return named.map((name) =>
      /^https?:\/\//i.test(name) ? { id: name, url: name, ...mapped } : { id: name, file: name, ...mapped },
    );
  return settings.feeds ?? [];
}

/** Reads the profile and gets everything ready; nothing is fetched yet. */
export async function monitorSetup(
  named: readonly string[],
  options: MonitorOptions,
  environment: Environment,
): Promise<MonitorSetup> {
  const { language, cwd, now, version } = environment;
  const organisation = await organisationIn(PROFILE, environment);
  const settings = organisation.monitor ?? {};
  const columns = columnsFrom(options.map ?? [], language);
  const sources = sourcesFor(named, settings, columns);
  const words = monitorWords(language).command;
  const placeless = sources.find((source) => source.url === undefined && source.file === undefined);
  if (placeless !== undefined) throw new Failure("could_not", words.noPlace(placeless.id));
  const incidents = await watchedIncidents(environment);
  const { term: phrases = [], terms: file } = options;
  const terms = await watchTerms({ phrases, file, settings, ofIncidents: incidents.terms }, environment);
  const severity = options.level ?? incidents.severity;
  const zone = organisation.time_zone ?? DEFAULT_TIME_ZONE;
  const contact = organisation.portal === undefined ? "" : ` (+${organisation.portal.replace(/[^!-~]/g, "")})`;
  const place = await monitorFolder(environment);
  const scanning: Scanning = {
    sources,
    terms,
    matcher: matcher(terms),
    all: false,
    ports: {
      readFile: (path) => readSourceFile(path, environment),
      visit,
      now,
      rest: (ms) => sleep(ms),
      chance: () => (environment.random(1)[0] ?? 0) / 256,
    },
    allowed: new Set(settings.allow_hosts ?? []),
    agent: `Lectern/${version}${contact}`,
    ...(severity === undefined ? {} : { severity }),
    paced: false,
    offsetAt: (ms) => offsetIn(zone, ms),
    ...(settings.keep_days === undefined ? {} : { keepDays: settings.keep_days }),
  };
  return { organisation, scanning, store: fileStore(resolve(cwd, place)), place, zone, columns };
}

/** An export may be a year of coverage; beyond this it is no export. */
const LARGEST = 200 * 1024 * 1024;

async function readSourceFile(path: string, { cwd, stdin }: Environment): Promise<Uint8Array | undefined> {
  if (path === "-") return stdin.read(LARGEST);
  try {
    const full = resolve(cwd, path);
    const stats = await stat(full);
    return stats.isFile() && stats.size <= LARGEST ? await readFile(full) : undefined;
  } catch {
    return undefined;
  }
}

/** What is remembered; a Failure when the file cannot be read, because starting anew would count everything twice. */
export async function loadState({ store, place }: MonitorSetup, language: string): Promise<MonitorState> {
  const words = monitorWords(language).command;
  const state = await store.load().catch((cause: unknown) => {
    throw new Failure("could_not", words.damaged(place), { cause });
  });
  if (state === undefined) throw new Failure("could_not", words.damaged(place), { help: words.damagedHelp });
  return state;
}
