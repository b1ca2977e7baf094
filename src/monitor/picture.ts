import type { Alert } from "../domain/coverage.js";
import type { Figures } from "../domain/media_picture.js";
import { alertOnly } from "./alerting.js";
import { storiesOf } from "./stories.js";
import type { MonitorState } from "./store/state.js";

/** What the store holds about a stretch of time, before anybody puts it into words. */
export interface Sighted {
  /** The last moment that was read, milliseconds since the epoch. */
  readonly at: number;
  readonly figures: Figures;
  readonly alerts: readonly Alert[];
  readonly stories: readonly { readonly title: string; readonly outlets: number; readonly url?: string }[];
}

/** Stories that stand with the figures. */
const TOP = 5;

/** What was seen from one moment to another; undefined when nothing was read in that time: unknown is never zero. */
export function sightedIn(state: MonitorState, from: number, to: number): Sighted | undefined {
  const at = lastRead(state, to);
  if (at === undefined || at < from) return undefined;
  const mentions = state.mentions.filter(
    (mention) => mention.matched.length > 0 && mention.at >= from && mention.at <= to,
  );
  const stories = storiesOf(mentions);
  const alerts = state.alerts
    .filter((alert) => !alert.single && alert.kind !== "fall" && alert.at + alert.bucket > from && alert.at <= to)
    .map(alertOnly);
  return {
    at,
    figures: {
      mentions: mentions.length,
      stories: stories.length,
      outlets: new Set(mentions.map((mention) => mention.outlet.toLowerCase())).size,
      burst: alerts.length > 0,
    },
    alerts,
    stories: stories.slice(0, TOP).map(({ title, outlets, url }) => ({
      title,
      outlets: outlets.length,
      ...(url === undefined ? {} : { url }),
    })),
  };
}

function lastRead({ sources, mentions }: MonitorState, to: number): number | undefined {
  const read = Object.values(sources).flatMap(({ visited, covers }) => [visited, covers?.to]);
  const seen = [...read, mentions.at(-1)?.seen].filter((at) => at !== undefined && at <= to) as number[];
  return seen.length === 0 ? undefined : seen.reduce((most, at) => Math.max(most, at));
}
