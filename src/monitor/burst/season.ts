/** How much of a normal hour's news comes in each hour of the day, on working days and at weekends. */
export interface Season {
  /** Items and looked-at hours of 48 cells: hour of day, then the same at weekends. */
  readonly counts: readonly number[];
  readonly hours: readonly number[];
}

export const CELLS = 48;
const HALF_LIFE_HOURS = 28 * 24;
const PSEUDO_HOURS = 12;
/** An hour in milliseconds. */
export const HOUR = 3_600_000;

export const NO_SEASON: Season = {
  counts: Array.from({ length: CELLS }, () => 0),
  hours: Array.from({ length: CELLS }, () => 0),
};

/** The cell of an hour, by local time at `offset` minutes east of Greenwich. */
export function cellOf(hourStart: number, offset: number): number {
  const local = new Date(hourStart + offset * 60_000);
  const day = local.getUTCDay();
  return local.getUTCHours() + (day === 0 || day === 6 ? 24 : 0);
}

/** Learns one hour in which `items` came in while a share `looked` of the sources was read. Nothing looked at teaches nothing. */
export function learnHour(
  season: Season,
  hour: { readonly start: number; readonly items: number; readonly looked: number },
  offset: number,
): Season {
  if (!(hour.looked > 0)) return season;
  const cell = cellOf(hour.start, offset);
  const decay = 2 ** (-1 / HALF_LIFE_HOURS);
  return {
    counts: season.counts.map((count, index) => count * decay + (index === cell ? hour.items : 0)),
    hours: season.hours.map((hours, index) => hours * decay + (index === cell ? hour.looked : 0)),
  };
}

/** The factor of a cell against the average hour, smoothed over its neighbours and drawn towards 1; between 0.1 and 10. */
export function factorOf(season: Season, cell: number): number {
  const total = season.counts.reduce((sum, count) => sum + count, 0);
  const looked = season.hours.reduce((sum, hours) => sum + hours, 0);
  if (total <= 0 || looked <= 0) return 1;
  const mean = total / looked;
  const base = cell < 24 ? 0 : 24;
  let items = PSEUDO_HOURS * mean;
  let hours = PSEUDO_HOURS;
  for (const [step, weight] of [
    [-1, 0.25],
    [0, 0.5],
    [1, 0.25],
  ] as const) {
    const index = base + ((cell - base + step + 24) % 24);
    items += weight * (season.counts[index] as number);
    hours += weight * (season.hours[index] as number);
  }
  return Math.min(10, Math.max(0.1, items / hours / mean));
}

/** The start of the hour that a moment lies in. Zones with a half hour are counted in whole hours of Greenwich. */
export function hourOf(ms: number): number {
  return Math.floor(ms / HOUR) * HOUR;
}
