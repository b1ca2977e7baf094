import type { Alert, ScanReport } from "../domain/coverage.js";
import { untold } from "./alerting.js";
import { cadenceOf, type Severity } from "./fetch/pace.js";
import { scan, type Scanning } from "./scan.js";
import type { MonitorState, SourceState } from "./store/state.js";

/** The doors of the watch loop. */
export interface Watching extends Scanning {
  readonly load: () => Promise<MonitorState>;
  readonly save: (state: MonitorState) => Promise<void>;
  /** Waits; ends early, giving false, when the person leaves. */
  readonly pause: (ms: number) => Promise<boolean>;
  /** Tells a person of an alert. When this returns they were told. */
  readonly tell: (alerts: readonly Alert[]) => Promise<void>;
  /** How serious it is now; asked again and again, so that a change is felt within minutes. */
  readonly severityNow?: () => Promise<Severity | undefined>;
  /** The quiet line: what the last reading brought and when the next one is. */
  readonly live: (report: ScanReport, next: number) => void;
}

const LONGEST_PAUSE = 60 * 60_000;

/**
 * Reads, remembers, tells, waits, again. What was read is stored before anybody is told, and that somebody was told is
 * stored after: a kill at any moment loses no mention, counts none twice, and at worst tells of an alert again.
 */
export async function watch(watching: Watching): Promise<void> {
  let state = await watching.load();
  let paced = true;
  for (;;) {
    state = await tellUntold(state, watching);
    const severity = await severityOf(watching);
    const reading = { ...watching, ...(severity === undefined ? {} : { severity }), paced };
    const scanned = await scan(state, reading);
    state = scanned.state;
    await watching.save(state);
    state = await tellUntold(state, watching);
    const now = watching.ports.now();
    const next = nextReading(state, reading, now);
    watching.live(scanned.report, next);
    const rest = await rested(watching, next, severity);
    if (rest === "left") return;
    paced = rest === "over";
  }
}

/** How long nobody asks whether it has become more serious. */
const UNASKED = 5 * 60_000;

/** Waits until the next reading; less when it becomes serious enough to read more often, and then sources do not rest either. */
async function rested(
  watching: Watching,
  next: number,
  severity: Severity | undefined,
): Promise<"over" | "sooner" | "left"> {
  const most = watching.severityNow === undefined ? Infinity : UNASKED;
  for (;;) {
    const left = next - watching.ports.now();
    if (!(await watching.pause(Math.min(most, left)))) return "left";
    if (left <= most) return "over";
    if (cadenceOf(await severityOf(watching)) < cadenceOf(severity)) return "sooner";
  }
}

async function severityOf({ severityNow, severity }: Watching): Promise<Severity | undefined> {
  return (await severityNow?.()) ?? severity;
}

async function tellUntold(state: MonitorState, watching: Watching): Promise<MonitorState> {
  const told = untold(state);
  const news = told.alerts.filter((alert) => !alert.single);
  if (told.alerts.length === 0) return state;
  if (news.length > 0) await watching.tell(news);
  await watching.save(told.state);
  return told.state;
}

/** When the first source may be read again, at most an hour away so that hours are closed when they end. */
function nextReading(state: MonitorState, watching: Scanning, now: number): number {
  const soonest = watching.sources.map((source) =>
    nextOf(state.sources[source.id], now + cadenceOf(watching.severity)),
  );
  const earliest = Math.min(now + LONGEST_PAUSE, ...soonest);
  return Math.max(now + LEAST, earliest);
}

const LEAST = 60_000;

function nextOf(source: SourceState | undefined, otherwise: number): number {
  if (source?.gone === true) return Infinity;
  return Math.max(source?.next ?? otherwise, source?.wait ?? 0);
}
