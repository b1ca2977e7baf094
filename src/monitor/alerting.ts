import { createHash } from "node:crypto";
import type { Alert, AlertWindow, SignalLevel } from "../domain/coverage.js";
import { HOUR } from "./burst/season.js";
import { logTail } from "./burst/tail.js";
import { weightOf, type Alarm } from "./hours.js";
import {
  NEW_SERIES,
  type Episode,
  type KeptAlert,
  type KeptMention,
  type MonitorState,
  type SeriesState,
} from "./store/state.js";

const DAY = 24 * HOUR;
const LEAST_ITEMS = 3;
const LEAST_OUTLETS = 2;

/** Which signal a term's bursts support where the term does not say. */
export const SPIKE_SIGNAL = "mention_spike";

/** What deciding about alarms needs. */
export interface Alerting {
  readonly signals: Readonly<Record<string, string>>;
  /** Length of a bucket in milliseconds. */
  readonly bucket: number;
  /** Counts without mentions: there are no outlets to ask for. */
  readonly countsOnly: boolean;
  readonly now: number;
}

interface Raised {
  readonly alarm: Alarm;
  readonly items: readonly KeptMention[];
  readonly outlets: number;
  readonly escalated: boolean;
}

/**
 * Decides which alarms somebody is told: enough mentions from at least two outlets, the first of an episode or twice its
 * excess, and one alert for terms that alarm over the same mentions.
 */
export function raiseAlerts(
  state: MonitorState,
  alarms: readonly Alarm[],
  alerting: Alerting,
): { readonly state: MonitorState; readonly alerts: readonly KeptAlert[] } {
  const series: Record<string, SeriesState> = { ...state.series };
  const raised: Raised[] = [];
  for (const alarm of alarms) {
    const items = alarm.kind === "fall" || alerting.countsOnly ? [] : itemsOf(state.mentions, alarm, alerting.bucket);
    if (!stands(alarm, items, alerting)) continue;
    const outlets = new Set(items.map((item) => item.outlet.toLowerCase())).size;
    const before = series[alarm.term] ?? NEW_SERIES;
    const field = alarm.kind === "fall" ? "fell" : "episode";
    const { episode, tell, escalated } = nextEpisode(before[field], alarm);
    // One outlet alone starts no episode: the alarm must still be able to come when a second one joins in.
    if (outlets >= LEAST_OUTLETS || alarm.kind === "fall" || alerting.countsOnly)
      series[alarm.term] = { ...before, [field]: episode };
    else if (singleTold(state, raised, alarm)) continue;
    if (tell) raised.push({ alarm, items, outlets, escalated });
  }
  const next = { ...state, series };
  const alerts = merged(raised).map((group) => alertOf(group, alerting));
  const known = new Set(state.alerts.map((alert) => alert.id));
  const fresh = alerts.filter(
    (alert, index) => !known.has(alert.id) && alerts.findIndex((other) => other.id === alert.id) === index,
  );
  return { state: { ...next, alerts: [...state.alerts, ...fresh] }, alerts: fresh };
}

/** Whether one outlet's noise about this term was shown within a day already. */
function singleTold(state: MonitorState, raised: readonly Raised[], { term, at }: Alarm): boolean {
  const shown = [
    ...state.alerts.filter((alert) => alert.single),
    ...raised.filter((one) => one.outlets < LEAST_OUTLETS).map((one) => one.alarm),
  ];
  return shown.some((one) => one.term === term && at - one.at < DAY);
}

function itemsOf(mentions: readonly KeptMention[], alarm: Alarm, bucket: number): KeptMention[] {
  const from = alarm.at - (alarm.run - 1) * bucket;
  return mentions.filter(
    (mention) =>
      mention.counts && mention.hour >= from && mention.hour < alarm.at + bucket && weightOf(mention, alarm.term) > 0,
  );
}

/** The gate for people: three items, and a word that is surely ours or two outlets with one that may be. */
function stands(alarm: Alarm, items: readonly KeptMention[], { countsOnly }: Alerting): boolean {
  if (alarm.kind === "fall" || countsOnly) return true;
  const exact = items.some((item) => weightOf(item, alarm.term) === 1);
  return (
    items.length >= LEAST_ITEMS &&
    (exact || new Set(items.map((item) => item.outlet.toLowerCase())).size >= LEAST_OUTLETS)
  );
}

function nextEpisode(
  before: Episode | undefined,
  alarm: Alarm,
): { readonly episode: Episode; readonly tell: boolean; readonly escalated: boolean } {
  const excess = Math.abs(alarm.observed - alarm.expected);
  if (before === undefined || alarm.at - before.last >= DAY)
    return { episode: { last: alarm.at, excess, told: excess }, tell: true, escalated: false };
  // The open hour was judged before; judged again when it has ended it is the same alarm.
  const total = alarm.at === before.last ? Math.max(before.excess, excess) : before.excess + excess;
  const tell = total >= 2 * before.told;
  return { episode: { last: alarm.at, excess: total, told: tell ? total : before.told }, tell, escalated: tell };
}

/** Alarms of the same hour that rest on the same mentions, at least half of the smaller set, are one alert. */
function merged(raised: readonly Raised[]): Raised[][] {
  const groups: Raised[][] = [];
  for (const one of raised) {
    const group = groups.find(
      ([first]) =>
        first !== undefined &&
        first.alarm.at === one.alarm.at &&
        first.alarm.kind === one.alarm.kind &&
        overlap(first.items, one.items),
    );
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups.map((group) =>
    group.sort((a, b) => b.items.length - a.items.length || (a.alarm.term < b.alarm.term ? -1 : 1)),
  );
}

function overlap(a: readonly KeptMention[], b: readonly KeptMention[]): boolean {
  const keys = new Set(a.map((item) => item.key));
  const both = b.filter((item) => keys.has(item.key)).length;
  return both > 0 && both * 2 >= Math.min(a.length, b.length);
}

function alertOf(group: readonly Raised[], alerting: Alerting): KeptAlert {
  const { alarm, items, outlets, escalated } = group[0] as Raised;
  const rises = alarm.kind !== "fall";
  const story = rises ? topStory(items) : undefined;
  return {
    id: createHash("sha256")
      .update(`${alarm.kind} ${alarm.term} ${alarm.at} ${escalated}`)
      .digest("base64url")
      .slice(0, 12),
    term: alarm.term,
    also: group.slice(1).map((one) => one.alarm.term),
    kind: alarm.kind,
    at: alarm.at,
    since: alarm.at - (alarm.run - 1) * alerting.bucket,
    bucket: alerting.bucket,
    observed: alarm.observed,
    expected: alarm.expected,
    ...(alerting.countsOnly || !rises ? {} : { outlets, stories: new Set(items.map((item) => item.story)).size }),
    single: rises && !alerting.countsOnly && outlets < LEAST_OUTLETS,
    escalated,
    windows: windowsOf(alarm, alerting.bucket),
    ...(rises ? { signal: alerting.signals[alarm.term] ?? SPIKE_SIGNAL, level: levelOf(alarm) } : {}),
    ...(story === undefined ? {} : { story }),
    told: false,
    raised: alerting.now,
  };
}

function topStory(items: readonly KeptMention[]): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item.story, (counts.get(item.story) ?? 0) + 1);
  const top = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return items.find((item) => item.story === top)?.title;
}

function windowsOf({ at, recent }: Alarm, bucket: number): AlertWindow[] {
  return [1, 6, 24].map((size) => {
    const within = recent.filter((one) => one.hour > at - size * bucket && one.hour <= at);
    const sum = (of: (one: SeriesState["recent"][number]) => number): number =>
      within.reduce((total, one) => total + of(one), 0);
    const [observed, mean, variance] = [sum((one) => one.y), sum((one) => one.mean), sum((one) => one.variance)];
    return {
      hours: (size * bucket) / HOUR,
      observed,
      expected: mean,
      surprise: mean > 0 ? logTail(Math.round(observed), mean, variance) : 0,
    };
  });
}

/** Below this many mentions a ratio says little (facts sheet 4.3). */
const LEAST_FOR_RATIO = 20;

/** Level of the sign "mention spike" of the facts sheet 4.3, EW01: two, four, eight times the usual, or four times for two hours. */
function levelOf(alarm: Alarm): SignalLevel {
  if (alarm.observed < LEAST_FOR_RATIO) return "watch";
  const ratio = alarm.observed / Math.max(alarm.expected, 0.1);
  const lasting = alarm.recent.slice(-2);
  const held = lasting.length === 2 && lasting.every((one) => one.y >= 4 * one.mean && one.y > 1);
  return ratio >= 8 || held ? "crisis" : ratio >= 4 ? "alert" : "watch";
}

/** The alerts nobody was told of yet, and the state in which they were. */
export function untold(state: MonitorState): { readonly alerts: readonly Alert[]; readonly state: MonitorState } {
  const alerts = state.alerts.filter((alert) => !alert.told).map(alertOnly);
  if (alerts.length === 0) return { alerts, state };
  return { alerts, state: { ...state, alerts: state.alerts.map((alert) => ({ ...alert, told: true })) } };
}

/** An alert as others see it: whether somebody was told is the store's own business. */
export function alertOnly(kept: KeptAlert): Alert {
  const alert: Alert & { told?: boolean; raised?: number } = { ...kept };
  delete alert.told;
  delete alert.raised;
  return alert;
}

/** The alerts that came up after a moment, those of one outlet left out, oldest first. */
export function raisedAlerts(
  alerts: readonly KeptAlert[],
  since: number,
): { readonly raised: number; readonly alert: Alert }[] {
  return alerts
    .flatMap((kept) =>
      kept.single || kept.raised === undefined || kept.raised <= since
        ? []
        : [{ raised: kept.raised, alert: alertOnly(kept) }],
    )
    .sort((a, b) => a.raised - b.raised);
}
