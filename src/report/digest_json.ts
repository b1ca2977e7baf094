import { isoAt } from "../domain/clock_time.js";
import type { Digest, NamedCount } from "../domain/digest.js";
import { alertJson, storyJson } from "./scan_json.js";
import type { DigestView } from "./digest_view.js";

/** The digest as a document for machines; times carry their offset. */
export function digestJson(digest: Digest, view: DigestView): object {
  const time = (ms: number): string => isoAt(ms, view.offsetAt(ms));
  const count = ({ now, before }: NamedCount): object => ({ now, before });
  const {
    number,
    body,
    preparedBy,
    zone,
    outlets,
    channels,
    topOutlets,
    terms,
    questions,
    rumours,
    enquiries,
    failing,
    archive,
  } = digest;
  return {
    schemaVersion: 1,
    number,
    body,
    preparedBy,
    from: time(digest.from),
    to: time(digest.to),
    zone,
    next: time(digest.next),
    mentions: count(digest.mentions),
    outlets,
    channels,
    topOutlets,
    terms,
    hours: digest.hours.map(({ hour, mentions, alert }) => ({ hour: time(hour), mentions, alert })),
    stories: digest.stories.map((story) => storyJson(story, view)),
    questions,
    alerts: digest.alerts.map((alert) => alertJson(alert, view)),
    rumours,
    enquiries,
    failing,
    archive,
  };
}
