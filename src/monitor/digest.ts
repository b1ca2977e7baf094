import { createHash } from "node:crypto";
import type { Story } from "../domain/coverage.js";
import type { Digest, EnquiryLine, NamedCount, RumourLine } from "../domain/digest.js";
import { alertOnly } from "./alerting.js";
import { HOUR, hourOf } from "./burst/season.js";
import type { KeptMention, MonitorState } from "./store/state.js";
import { storiesOf } from "./stories.js";

/** What a digest is about beside the mentions. */
export interface Digesting {
  readonly from: number;
  readonly to: number;
  readonly body: string;
  readonly preparedBy: string;
  readonly zone: string;
  readonly next: number;
  readonly rumours: readonly RumourLine[];
  readonly enquiries: readonly EnquiryLine[];
}

const TOP = 5;
const MOST_QUESTIONS = 10;

/** The digest of a period, out of what is kept; the period of the same length before it is what counts are held against. */
export function digestOf(state: MonitorState, digesting: Digesting): Digest {
  const { from, to } = digesting;
  const within = (start: number, end: number): KeptMention[] =>
    state.mentions.filter((mention) => mention.matched.length > 0 && mention.at >= start && mention.at < end);
  const mentions = within(from, to);
  const before = within(from - (to - from), from);
  const alerts = state.alerts
    .filter((alert) => alert.at >= hourOf(from) && alert.at < to && !alert.single)
    .map(alertOnly);
  const alarmed = new Set(alerts.flatMap((alert) => [alert.term, ...alert.also]));
  const counted = (of: (mention: KeptMention) => readonly string[]): NamedCount[] => countBy(mentions, before, of);
  return {
    number: state.digests + 1,
    body: digesting.body,
    preparedBy: digesting.preparedBy,
    from,
    to,
    zone: digesting.zone,
    next: digesting.next,
    mentions: { name: "", now: mentions.length, before: before.length },
    outlets: new Set(mentions.map((mention) => mention.outlet)).size,
    channels: counted((mention) => [mention.channel ?? ""]),
    topOutlets: counted((mention) => [mention.outlet]).slice(0, TOP),
    terms: counted((mention) => mention.matched.map((match) => match.term)),
    hours: hoursOf(
      mentions,
      new Set(alerts.filter((alert) => alert.bucket === HOUR).map((alert) => alert.at)),
      digesting,
    ),
    stories: criticalFirst(storiesOf(mentions), alarmed),
    questions: mentions
      .filter(asks)
      .slice(0, MOST_QUESTIONS)
      .map(({ title, outlet, url }) => ({ title, outlet, ...(url === undefined ? {} : { url }) })),
    alerts,
    rumours: digesting.rumours,
    enquiries: digesting.enquiries,
    failing: Object.entries(state.sources)
      .filter(([, source]) => source.failures > 0 || source.gone === true)
      .map(([id]) => id),
    archive: createHash("sha256")
      .update(mentions.map((mention) => `${mention.key} ${mention.at} ${mention.title}\n`).join(""))
      .digest("hex"),
  };
}

function countBy(
  mentions: readonly KeptMention[],
  before: readonly KeptMention[],
  of: (mention: KeptMention) => readonly string[],
): NamedCount[] {
  const counts = new Map<string, { now: number; before: number }>();
  const add = (list: readonly KeptMention[], field: "now" | "before"): void => {
    for (const mention of list)
      for (const name of of(mention)) {
        const count = counts.get(name) ?? { now: 0, before: 0 };
        count[field] += 1;
        counts.set(name, count);
      }
  };
  add(mentions, "now");
  add(before, "before");
  return [...counts]
    .map(([name, count]) => ({ name, ...count }))
    .sort((a, b) => b.now - a.now || b.before - a.before || (a.name < b.name ? -1 : 1));
}

function hoursOf(
  mentions: readonly KeptMention[],
  alarmed: ReadonlySet<number>,
  { from, to }: Digesting,
): Digest["hours"] {
  const counts = new Map<number, number>();
  for (const mention of mentions) counts.set(hourOf(mention.at), (counts.get(hourOf(mention.at)) ?? 0) + 1);
  const hours: { hour: number; mentions: number; alert: boolean }[] = [];
  for (let hour = hourOf(from); hour < to; hour += HOUR)
    hours.push({ hour, mentions: counts.get(hour) ?? 0, alert: alarmed.has(hour) });
  return hours;
}

/** Stories of terms that raised an alert come first, however the rest is ordered; nothing is left out or softened. */
function criticalFirst(stories: readonly Story[], alarmed: ReadonlySet<string>): Story[] {
  const critical = (story: Story): boolean => story.matched.some((match) => alarmed.has(match.term));
  return [...stories.filter(critical), ...stories.filter((story) => !critical(story))];
}

// A question mark, or the words that Vietnamese asks with at the end or the start of a headline.
const ASKS =
  /\?|^(?:vì sao|tại sao|vì đâu|ai |bao giờ|khi nào|làm sao|làm thế nào|có hay không|why |who |when |how |what |is |are |did )|(?:ra sao|thế nào|vì sao|bao giờ|ở đâu)$/iu;

function asks(mention: KeptMention): boolean {
  return ASKS.test(mention.title.normalize("NFC"));
}
