import { createHash } from "node:crypto";
import type { SourceReport } from "../domain/coverage.js";
import { durationMs } from "../domain/clock_time.js";
import type { MonitorSource } from "../domain/watching.js";
import { HOUR, hourOf } from "./burst/season.js";
import type { RawSource, SourceNote } from "./feed/raw_item.js";
import { readDocument, type ReadOptions } from "./feed/read.js";
import type { AllowedHosts } from "./fetch/permission.js";
import { isCalm, LEAST_PAUSE, outsideSkips, pauseFor, type Severity, type Skips } from "./fetch/pace.js";
import type { Visit, VisitOptions } from "./fetch/visit.js";
import { mentionsOf, type Mention } from "./mention.js";
import { KEEPING, type SourceState } from "./store/state.js";

/** The doors to the world that reading needs. */
export interface SourcePorts {
  /** Undefined when the file is not there or cannot be read. "-" is standard input. */
  readonly readFile: (path: string) => Promise<Uint8Array | undefined>;
  readonly visit: (address: string, options: VisitOptions) => Promise<Visit>;
  readonly now: () => number;
  /** Between 0 and 1. */
  readonly chance: () => number;
  /** Waits so many milliseconds. */
  readonly rest: (ms: number) => Promise<void>;
}

/** How a reading is done. */
export interface Reading {
  readonly ports: SourcePorts;
  readonly allowed: AllowedHosts;
  readonly agent: string;
  readonly severity?: Severity;
  /** Read only sources whose pause is over; else all that were not read within the last minute. */
  readonly paced: boolean;
  readonly offsetAt: (ms: number) => number;
}

/** A source as it was read: what it showed that it did not show before. */
export interface ReadResult {
  readonly report: SourceReport;
  readonly state: SourceState;
  readonly fresh: readonly Mention[];
}

/** Reads one source. Never throws: a bad source must not stop the others. */
export async function readSource(source: MonitorSource, state: SourceState, reading: Reading): Promise<ReadResult> {
  const now = reading.ports.now();
  if (source.url === undefined) return readFileSource(source, state, reading);
  if (state.gone === true) return result(source, state, { status: "failed", error: { code: "gone", args: {} } });
  const rested = reading.paced ? now >= (state.next ?? 0) : now - (state.visited ?? -Infinity) >= LEAST_PAUSE;
  if (!rested || now < (state.wait ?? 0)) return result(source, state, { status: "skipped" });
  const address = state.moved !== undefined && state.moved.times >= 2 ? state.moved.url : source.url;
  const options = {
    allowed: reading.allowed,
    agent: reading.agent,
    now: reading.ports.now,
    ...(state.validators === undefined ? {} : { validators: state.validators }),
  };
  let visit = await reading.ports.visit(address, options);
  // Once more for a line that dropped, after a moment that is not the same for all who lost it; anything else waits its turn.
  if (visit.status === "failed" && visit.problem === "unreachable") {
    await reading.ports.rest(RETRY + RETRY * reading.ports.chance());
    visit = await reading.ports.visit(address, options);
  }
  return visited(source, withMove(state, visit), { visit, reading, now });
}

/** The least pause before a second try, milliseconds; at most twice that. */
const RETRY = 500;

function withMove(state: SourceState, visit: Visit): SourceState {
  const { moved: before, ...rest } = state;
  if (visit.status === "failed") return state;
  if (visit.moved === undefined) return before !== undefined && before.times >= 2 ? state : rest;
  return { ...rest, moved: { url: visit.moved, times: before?.url === visit.moved ? before.times + 1 : 1 } };
}

interface Visited {
  readonly visit: Visit;
  readonly reading: Reading;
  readonly now: number;
}

function visited(source: MonitorSource, state: SourceState, { visit, reading, now }: Visited): ReadResult {
  const rest = { redirects: visit.redirects };
  if (visit.status === "failed") {
    const failures = state.failures + 1;
    const wait = visit.retryAfter === undefined ? {} : { wait: now + visit.retryAfter };
    const paced = pause(source, reading, {
      failures,
      conditional: state.validators !== undefined,
      ...(visit.retryAfter === undefined ? {} : { retryAfter: visit.retryAfter }),
    });
    const error = { code: visit.problem, args: { detail: visit.detail, url: visit.url } };
    return result(
      source,
      {
        ...state,
        ...wait,
        failures,
        visited: now,
        next: now + paced,
        ...(visit.problem === "gone" ? { gone: true as const } : {}),
      },
      { ...rest, status: "failed", error },
    );
  }
  const fresh = visit.fresh === undefined ? {} : { fresh: visit.fresh };
  if (visit.status === "unchanged") {
    const next = nextVisit(now + pause(source, reading, { failures: 0, conditional: true, ...fresh }), state.skips, {
      source,
      reading,
    });
    const covers = state.covers === undefined ? {} : { covers: { from: state.covers.from, to: now } };
    return result(source, { ...state, ...covers, failures: 0, visited: now, next }, { ...rest, status: "unchanged" });
  }
  const document = readDocument(visit.bytes, readOptions(source, visit.charset));
  if ("problem" in document) {
    const failures = state.failures + 1;
    const next = now + pause(source, reading, { failures, conditional: true });
    return result(
      source,
      { ...state, failures, visited: now, next },
      { ...rest, status: "failed", error: { code: document.problem, args: { detail: document.detail ?? "" } } },
    );
  }
  const asked = Math.max(visit.fresh ?? 0, (document.pause ?? 0) * 60_000);
  const paced = pause(source, reading, { failures: 0, conditional: visit.validators !== undefined, fresh: asked });
  const next = nextVisit(now + paced, document.skips, { source, reading });
  const { validators: _, wait: __, skips: ___, ...kept } = state;
  const settled = {
    ...kept,
    ...(visit.validators === undefined ? {} : { validators: visit.validators }),
    ...(document.skips === undefined ? {} : { skips: document.skips }),
    failures: 0,
    visited: now,
    next,
  };
  return taken(source, settled, { document, reading, now, live: true, redirects: visit.redirects, url: visit.url });
}

function pause(source: MonitorSource, reading: Reading, paced: Parameters<typeof pauseFor>[0]): number {
  const every = source.every === undefined ? undefined : durationMs(source.every);
  if (every !== undefined && paced.failures === 0) return Math.max(LEAST_PAUSE, every);
  return pauseFor(paced, reading.severity, reading.ports.chance());
}

/** When to visit again: in calm times outside the hours that the feed asks to skip, unless the profile says how often. */
function nextVisit(
  at: number,
  skips: Skips | undefined,
  { source, reading }: { readonly source: MonitorSource; readonly reading: Reading },
): number {
  const heeds = skips !== undefined && source.every === undefined && isCalm(reading.severity);
  return heeds ? outsideSkips(at, skips) : at;
}

function readOptions(source: MonitorSource, charset?: string): ReadOptions {
  return {
    ...(source.kind === undefined ? {} : { form: source.kind }),
    ...(charset === undefined ? {} : { charset }),
    ...(source.columns === undefined ? {} : { columns: source.columns }),
  };
}

async function readFileSource(source: MonitorSource, state: SourceState, reading: Reading): Promise<ReadResult> {
  const bytes = await reading.ports.readFile(source.file ?? "-");
  if (bytes === undefined)
    return result(source, state, {
      status: "failed",
      error: { code: "no_such_file", args: { detail: source.file ?? "-" } },
    });
  const content = createHash("sha256").update(bytes).digest("base64url");
  if (content === state.content) return result(source, state, { status: "unchanged" });
  const document = readDocument(bytes, readOptions(source));
  if ("problem" in document)
    return result(source, state, {
      status: "failed",
      error: { code: document.problem, args: { detail: document.detail ?? "" } },
    });
  return taken(
    source,
    { ...state, content },
    { document, reading, now: reading.ports.now(), live: false, redirects: 0 },
  );
}

interface Document {
  readonly document: RawSource;
  readonly reading: Reading;
  readonly now: number;
  /** It shows what is published now; a file shows what was in it. */
  readonly live: boolean;
  readonly redirects: number;
  readonly url?: string;
}

function taken(
  source: MonitorSource,
  state: SourceState,
  { document, reading, now, live, redirects, url }: Document,
): ReadResult {
  const { title, language, channel } = source;
  const made = mentionsOf(document, {
    id: source.id,
    offset: reading.offsetAt(now),
    now,
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(channel === undefined ? {} : { channel }),
  });
  const known = new Set(state.keys);
  const fresh = made.mentions.filter((mention) => !known.has(mention.key));
  const covers = coverage(state, made.mentions, { overlaps: fresh.length < made.mentions.length, live, now });
  const shown = new Set(made.mentions.map((mention) => mention.key));
  const keys = [...state.keys.filter((key) => !shown.has(key)), ...shown].slice(-KEEPING.keys);
  const notes: SourceNote[] = [...made.notes];
  if (state.moved !== undefined && state.moved.times >= 2)
    notes.push({ code: "moved", args: { url: state.moved.url } });
  return {
    ...result(
      source,
      { ...state, keys, covers },
      { status: "read", items: made.mentions.length, fresh: fresh.length, redirects, notes },
    ),
    fresh,
  };
}

/** From when to when all entries of a source were seen: unbroken as long as it still shows something we knew. */
function coverage(
  state: SourceState,
  mentions: readonly Mention[],
  { overlaps, live, now }: { readonly overlaps: boolean; readonly live: boolean; readonly now: number },
): { readonly from: number; readonly to: number } {
  const dated = mentions.filter((mention) => mention.dated === undefined).map((mention) => mention.at);
  const oldest = dated.reduce((least, at) => Math.min(least, at), now);
  const newest = dated.reduce((most, at) => Math.max(most, at), 0);
  const from =
    state.covers !== undefined && (overlaps || (mentions.length === 0 && live) || oldest <= state.covers.to)
      ? Math.min(state.covers.from, hourOf(oldest))
      : hourOf(oldest);
  return { from, to: live || dated.length < mentions.length ? now : Math.min(now, hourOf(newest) + HOUR - 1) };
}

function result(
  source: MonitorSource,
  state: SourceState,
  report: Partial<SourceReport> & Pick<SourceReport, "status">,
): ReadResult {
  return { report: { id: source.id, items: 0, fresh: 0, redirects: 0, notes: [], ...report }, state, fresh: [] };
}

const AT_ONCE = 8;

/** Reads many sources, eight at a time and one at a time from each host; results stand in the order of the sources. */
export async function readSources(
  sources: readonly MonitorSource[],
  states: Readonly<Record<string, SourceState>>,
  read: (source: MonitorSource, state: SourceState) => Promise<ReadResult>,
  fresh: SourceState,
): Promise<ReadResult[]> {
  const lanes = new Map<string, number[]>();
  sources.forEach((source, index) => {
    const lane = source.url === undefined ? "file" : hostOf(source.url);
    lanes.set(lane, [...(lanes.get(lane) ?? []), index]);
  });
  const results: ReadResult[] = [];
  const waiting = [...lanes.values()];
  const work = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift()) {
      for (const index of lane) {
        const source = sources[index] as MonitorSource;
        results[index] = await read(source, states[source.id] ?? fresh);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
