import { DETECTOR, type DetectorSettings } from "./detector.js";

/** The run of a fall: how much evidence there is that far less than usual comes in. */
export interface FallState {
  readonly s: number;
  readonly observed: number;
  readonly expected: number;
  readonly run: number;
}

export const NO_FALL: FallState = { s: 0, observed: 0, expected: 0, run: 0 };

/** A fall from almost nothing is none: so many mentions must have been expected in the run. */
export const LEAST_EXPECTED = 10;

/** One bucket further for the mirror image of the detector: the same ratio and threshold for half the usual count. */
export function detectFall(
  state: FallState,
  bucket: { readonly y: number; readonly mean: number; readonly dispersion: number; readonly ignorance: number },
  settings: DetectorSettings = DETECTOR,
): {
  readonly state: FallState;
  readonly alarm: boolean;
  readonly observed: number;
  readonly expected: number;
  readonly run: number;
} {
  const { y, mean, dispersion, ignorance } = bucket;
  const lowered = mean / settings.c;
  const ratio = (y * Math.log(lowered / mean) + (mean - lowered)) / (dispersion + ignorance);
  const s = Math.max(0, state.s + ratio);
  const open =
    s > 0 ? { s, observed: state.observed + y, expected: state.expected + mean, run: state.run + 1 } : NO_FALL;
  const alarm = s >= settings.h && open.expected >= LEAST_EXPECTED;
  return { state: alarm ? NO_FALL : open, alarm, observed: open.observed, expected: open.expected, run: open.run };
}
