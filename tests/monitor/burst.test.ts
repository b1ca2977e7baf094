import { describe, expect, test } from "vitest";
import { detect, DETECTOR, EMPTY_DETECTOR, type Step } from "../../src/monitor/burst/detector.js";
import { detectFall, NO_FALL } from "../../src/monitor/burst/fall.js";
import { cellOf, factorOf, learnHour, NO_SEASON } from "../../src/monitor/burst/season.js";
import { logTail } from "../../src/monitor/burst/tail.js";

const times = (count: number, ...values: number[]): number[] => Array.from({ length: count }, () => values).flat();
const day = [...times(8, 0), ...times(16, 4)];
const dayShare = [...times(8, 0.2), ...times(16, 1.4)];

type Row = [
  id: string,
  y: number[],
  x: number[] | undefined,
  alarms: number[],
  first: [number, number, number] | undefined,
  last: [number, number, number],
];

// Input, alarm indices, S m D at the first alarm, S m D at the last step: the reference vectors at h = 9.
const VECTORS: readonly Row[] = [
  ["V1", [...times(72, 0), 1, 0, 0], undefined, [], undefined, [2.179804, 0.021491, 1.553037]],
  [
    "V2",
    [...times(72, 0), 3, 3, 3, 3, 3],
    undefined,
    [72, 75],
    [9.302238, 0.007355, 1.300795],
    [1.078064, 0.115032, 4.557832],
  ],
  ["V3", [...times(72, 0), 8], undefined, [72], [25.448755, 0.007355, 1.300795], [25.448755, 0.007355, 1.300795]],
  ["V4", [5, 4, 6], undefined, [], undefined, [1.767281, 3.165406, 2.739807]],
  ["V5", [0, 0, 0, 0, 12], undefined, [4], [10.996129, 0.100248, 1.866549], [10.996129, 0.100248, 1.866549]],
  ["V6", times(168, 1), undefined, [], undefined, [0, 0.996489, 1]],
  ["V7", [...times(84, 0, 2), 5, 5, 5], undefined, [], undefined, [6.697293, 1.052843, 1.483926]],
  ["V8", [...times(168, 5), ...times(6, 10)], undefined, [172], [9.326895, 5.105781, 1], [1.755415, 5.139091, 1]],
  ["V9", [...times(168, 5), ...times(24, 7)], undefined, [], undefined, [0, 5.254501, 1]],
  [
    "V10",
    [...times(100, 2), ...times(10, 0), ...times(5, 2)],
    [...times(100, 1), ...times(10, 0), ...times(5, 1)],
    [],
    undefined,
    [0, 1.98416, 1],
  ],
  ["V10b", [...times(100, 2), ...times(10, 0), ...times(5, 2)], undefined, [], undefined, [0, 1.794017, 1]],
  ["V11", [...times(7, ...day), 4, 4], [...times(7, ...dayShare), 0.2, 0.2], [], undefined, [6.546844, 0.535236, 1]],
  [
    "V11b",
    [...times(7, ...day), 4, 4],
    undefined,
    [15],
    [9.272804, 1.663401, 4.214777],
    [0.424286, 2.672037, 2.158535],
  ],
  ["V12", [...times(168, 5), 50, 5, 5, 5], undefined, [168], [31.423818, 4.968559, 1], [0, 5.02167, 1]],
  [
    "V13",
    [...times(336, 1), ...times(240, 4)],
    undefined,
    [340, 345, 350, 355, 361, 367, 374, 382, 391, 401, 413, 427, 444, 465, 494],
    [10.583868, 1.04667, 1],
    [8.385703, 2.674623, 1.403505],
  ],
  [
    "V14",
    [...times(10, 0), 100_000],
    undefined,
    [10],
    [144145.514449, 0.045839, 1.682796],
    [144145.514449, 0.045839, 1.682796],
  ],
  [
    "V15",
    [...times(34, 1, 0, 0, 0, 0), ...times(12, 1, 0), ...times(24, 1)],
    undefined,
    [213],
    [9.139012, 0.32598, 1.203116],
    [1.368224, 0.34125, 1.207087],
  ],
  ["V16", [...times(72, 0), 2], undefined, [], undefined, [6.072934, 0.007355, 1.300795]],
  ["V17", [...times(72, 0), ...times(8, 1, 0, 0)], undefined, [], undefined, [5.524732, 0.095161, 2.375428]],
];

function steps(y: readonly number[], x?: readonly number[]): (Step | undefined)[] {
  let state = EMPTY_DETECTOR;
  return y.map((count, index) => {
    const step = detect(state, count, x?.[index] ?? 1);
    state = step?.state ?? state;
    return step;
  });
}

describe("B1: the detector agrees with the reference", () => {
  test.each(VECTORS)("%s", (_, y, x, alarms, first, last) => {
    const all = steps(y, x);
    expect(all.flatMap((step, index) => (step?.alarm === true ? [index] : []))).toEqual(alarms);
    const agree = (step: Step | undefined, [sum, mean, dispersion]: readonly [number, number, number]): void => {
      expect(Math.abs((step?.sum ?? NaN) - sum)).toBeLessThanOrEqual(1e-6);
      expect(Math.abs((step?.mean ?? NaN) - mean)).toBeLessThanOrEqual(1e-6);
      expect(Math.abs((step?.dispersion ?? NaN) - dispersion)).toBeLessThanOrEqual(1e-6);
    };
    if (first !== undefined) agree(all[alarms[0] as number], first);
    agree(all.at(-1), last);
  });

  test("B5: an outage neither teaches the baseline nor alarms on return", () => {
    const before = steps(times(100, 2));
    const after = steps(
      [...times(100, 2), ...times(10, 0), ...times(5, 2)],
      [...times(100, 1), ...times(10, 0), ...times(5, 1)],
    );
    expect(after.slice(100, 110)).toEqual(times(10, 0).map(() => undefined));
    expect(after[110]?.mean).toBe(steps(times(101, 2))[100]?.mean);
    expect(before.concat(after).some((step) => step?.alarm === true)).toBe(false);
  });

  test("the defaults are the published ones", () => {
    expect(DETECTOR).toEqual({
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
    });
  });
});

describe("how surprising a count is", () => {
  test.each([
    [1, 0.1, 0.1, -1.021534],
    [3, 0.5, 0.5, -1.842009],
    [5, 1, 1, -2.436537],
    [5, 1, 2, -1.50515],
    [10, 2.5, 6, -1.751508],
    [20, 10, 10, -2.461635],
    [20, 10, 25, -1.340069],
    [3, 10, 25, -0.013934],
    [0, 5, 9, 0],
    [12, 0.5, 1.25, -3.577976],
    [100, 20, 60, -9.19051],
    [15_013, 3109.4, 31_290.8, -314.928319],
    [1_000_000, 10, 20, -300_984.264674],
  ])("P(Y >= %d) at mean %d, variance %d", (y, mean, variance, expected) => {
    expect(Math.abs(logTail(y, mean, variance) - expected)).toBeLessThanOrEqual(1e-6);
  });
});

describe("falls", () => {
  const fallAt = (y: readonly number[]): number => {
    let state = EMPTY_DETECTOR;
    let fall = NO_FALL;
    return y.findIndex((count) => {
      const step = detect(state, count, 1) as Step;
      const seen = detectFall(fall, {
        y: count,
        mean: step.mean,
        dispersion: step.dispersion,
        ignorance: step.mean / (DETECTOR.a0 + state.sa),
      });
      state = step.state;
      fall = seen.state;
      return seen.alarm;
    });
  };

  test("a steady series that stops is a fall, and not at its first quiet hour", () => {
    const at = fallAt([...times(168, 5), ...times(24, 0)]);
    expect(at).toBeGreaterThan(169);
    expect(at).toBeLessThan(178);
  });

  test("a series of almost nothing cannot fall", () => {
    expect(fallAt([...times(40, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0), ...times(100, 0)])).toBe(-1);
  });
});

describe("the season", () => {
  test("is flat without history and learns day and night", () => {
    expect(factorOf(NO_SEASON, 3)).toBe(1);
    let season = NO_SEASON;
    for (let hour = 0; hour < 28 * 24; hour += 1)
      season = learnHour(season, { start: hour * 3_600_000, items: hour % 24 < 8 ? 1 : 10, looked: 1 }, 0);
    expect(factorOf(season, 3)).toBeLessThan(0.8);
    expect(factorOf(season, 15)).toBeGreaterThan(1);
    expect(learnHour(season, { start: 0, items: 0, looked: 0 }, 0)).toBe(season);
  });

  test("cells follow local time and weekends", () => {
    expect(cellOf(Date.parse("2026-11-23T07:00:00+07:00"), 420)).toBe(7);
    expect(cellOf(Date.parse("2026-11-22T23:00:00Z"), 420)).toBe(6);
    expect(cellOf(Date.parse("2026-11-22T10:00:00Z"), 420)).toBe(41);
  });
});
