/**
 * The quasi-Poisson CUSUM on a shrunken seasonal baseline of the project's monitoring notes, section 1.3: their equations
 * and their defaults, which are not tuned here on anything.
 */
export interface DetectorSettings {
  /** Half-life of the memory in buckets: 14 days of hours. */
  readonly halfLife: number;
  /** The prior: half a mention an hour with the weight of one hour. */
  readonly a0: number;
  readonly b0: number;
  /** The prior of the dispersion and its weight in buckets. */
  readonly d0: number;
  readonly nu0: number;
  /** The change looked for: so many times the expected count, and at least `delta` more. For a fall: so many times less. */
  readonly c: number;
  readonly delta: number;
  /** Counts beyond so many deviations do not teach the baseline at once. */
  readonly z: number;
  readonly f0: number;
  /** The threshold, and how many mentions an alarm stands on at least. */
  readonly h: number;
  readonly nmin: number;
}

export const DETECTOR: DetectorSettings = {
  halfLife: 336,
  a0: 0.5,
  b0: 1,
  d0: 2,
  nu0: 48,
  c: 2,
  delta: 0.5,
  z: 3,
  f0: 0.05,
  h: 9,
  nmin: 3,
};

/** What the detector remembers of a series, as plain data. */
export interface DetectorState {
  readonly sa: number;
  readonly sb: number;
  readonly sq: number;
  readonly sn: number;
  /** The sum against the threshold, the mentions and the buckets since it left zero. */
  readonly s: number;
  readonly n: number;
  readonly run: number;
  /** What was expected since then. */
  readonly expected: number;
}

export const EMPTY_DETECTOR: DetectorState = { sa: 0, sb: 0, sq: 0, sn: 0, s: 0, n: 0, run: 0, expected: 0 };

/** One bucket seen by the detector. `sum` is the sum before an alarm sets it back. */
export interface Step {
  readonly state: DetectorState;
  readonly alarm: boolean;
  readonly sum: number;
  /** Expected count of this bucket and the dispersion. */
  readonly mean: number;
  readonly dispersion: number;
  readonly variance: number;
  /** Mentions, expected mentions and buckets since the sum left zero, this bucket included. */
  readonly observed: number;
  readonly expected: number;
  readonly run: number;
}

/** One bucket further: `y` mentions at exposure `x`. Without exposure nothing was looked at, so nothing is learned; undefined then. */
export function detect(
  state: DetectorState,
  y: number,
  x: number,
  settings: DetectorSettings = DETECTOR,
): Step | undefined {
  if (!(x > 0)) return undefined;
  const { a0, b0, d0, nu0, c, delta, h, nmin } = settings;
  const a = a0 + state.sa;
  const mean = (x * a) / (b0 + state.sb);
  const dispersion = Math.max(1, (nu0 * d0 + state.sq) / (nu0 + state.sn));
  const raised = c * mean + delta;
  const ratio = (y * Math.log(raised / mean) - (raised - mean)) / (dispersion + mean / a);
  const sum = Math.max(0, state.s + ratio);
  const going = sum > 0;
  const observed = going ? state.n + y : 0;
  const expected = going ? state.expected + mean : 0;
  const run = going ? state.run + 1 : 0;
  const alarm = sum >= h && observed >= nmin;
  const learned = learn(state, { y, x, mean, dispersion, a }, settings);
  const open = alarm ? { s: 0, n: 0, run: 0, expected: 0 } : { s: sum, n: observed, run, expected };
  const variance = mean * dispersion + (mean * mean) / a;
  return { state: { ...learned, ...open }, alarm, sum, mean, dispersion, variance, observed, expected, run };
}

interface Bucket {
  readonly y: number;
  readonly x: number;
  readonly mean: number;
  readonly dispersion: number;
  readonly a: number;
}

function learn(
  state: DetectorState,
  { y, x, mean, dispersion, a }: Bucket,
  settings: DetectorSettings,
): Pick<DetectorState, "sa" | "sb" | "sq" | "sn"> {
  const { halfLife, z, f0 } = settings;
  const decay = 2 ** (-1 / halfLife);
  const cap = mean + z * Math.sqrt(Math.max(mean * dispersion + (mean * mean) / a, mean)) + 1;
  const counted = Math.min(y, cap);
  const floor = Math.max(mean, f0);
  return {
    sa: decay * state.sa + counted,
    sb: decay * state.sb + x,
    sq: decay * state.sq + (counted - mean) ** 2 / floor,
    sn: decay * state.sn + (mean >= f0 ? 1 : mean / f0),
  };
}
