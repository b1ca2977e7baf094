/** How serious it is now; nothing is known outside an incident. */
export type Severity = "watch" | "alert" | "serious" | "crisis";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often sources are read, milliseconds. Mentions are counted by the hour, so never less than hourly; twice in a
 * monitoring cycle of an hour, and at the lower end of the 15 to 30 minutes of a crisis.
 */
const CADENCE: Readonly<Record<Severity, number>> = {
  watch: HOUR,
  alert: HOUR,
  serious: 30 * MINUTE,
  crisis: 15 * MINUTE,
};

/** The pause between two readings at a severity. */
export function cadenceOf(severity: Severity | undefined): number {
  return CADENCE[severity ?? "watch"];
}

/** Nothing makes us ask the same server again sooner. */
export const LEAST_PAUSE = MINUTE;

/** Hours (0 to 23) and days (0 is Sunday) in Greenwich time at which a feed does not want to be read. */
export interface Skips {
  readonly hours: readonly number[];
  readonly days: readonly number[];
}

/** The first moment from `at` on that a feed has not asked to be left alone at; `at` itself where it would never be read. */
export function outsideSkips(at: number, { hours, days }: Skips): number {
  for (let moment = at; moment < at + 8 * DAY; moment = (Math.floor(moment / HOUR) + 1) * HOUR) {
    const time = new Date(moment);
    if (!hours.includes(time.getUTCHours()) && !days.includes(time.getUTCDay())) return moment;
  }
  return at;
}

/** Whether what a server would like is heeded: in calm times. */
export function isCalm(severity: Severity | undefined): boolean {
  return severity === undefined || severity === "watch" || severity === "alert";
}

/** What the last visit left to go by. Milliseconds. */
export interface Paced {
  /** Failures in a row. */
  readonly failures: number;
  readonly retryAfter?: number;
  /** How long the server or the feed says that its answer holds. */
  readonly fresh?: number;
  /** Whether the server lets us ask for changes only. */
  readonly conditional: boolean;
}

/**
 * How long to leave a source alone. A server that asks for patience gets it; one that fails is asked ever more rarely, up
 * to once a day; one that cannot answer "nothing new" is asked once a day while nothing is the matter.
 */
export function pauseFor(paced: Paced, severity: Severity | undefined, chance: number): number {
  const cadence = cadenceOf(severity);
  const calm = isCalm(severity);
  const asked = calm ? Math.min(paced.fresh ?? 0, DAY) : 0;
  const unconditional = calm && !paced.conditional && paced.failures === 0 ? DAY : 0;
  const backOff = paced.failures === 0 ? 0 : Math.min(DAY, cadence * 2 ** Math.min(paced.failures - 1, 10));
  const jitter = 0.9 + 0.2 * chance;
  return Math.max(LEAST_PAUSE, paced.retryAfter ?? 0, Math.max(cadence, asked, unconditional, backOff) * jitter);
}
