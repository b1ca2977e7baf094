// A made-up world of newspapers: articles come out over time, and each feed shows its latest ones.
import type { Visit, VisitOptions } from "../../src/monitor/fetch/visit.js";
import { article, seeded } from "./newsroom.js";

export const HOUR = 3_600_000;

export interface Published {
  readonly feed: string;
  readonly at: number;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
}

export interface World {
  readonly articles: readonly Published[];
  visit(address: string, options: VisitOptions, now: number): Visit;
}

export interface Storm {
  readonly from: number;
  readonly hours: number;
  readonly perHour: number;
  readonly title: string;
}

const SHOWN = 25;

/** A world in which `feeds` papers publish quietly from `start` to `end`, and storms break out. */
export function world(options: {
  readonly seed: number;
  readonly feeds: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly perHour: number;
  readonly storms?: readonly Storm[];
}): World {
  const chance = seeded(options.seed);
  const articles: Published[] = [];
  const publish = (feed: string, at: number, title: string, summary: string): void => {
    articles.push({ feed, at, title, summary, url: `https://${feed}.example/tin-${articles.length}.html` });
  };
  for (let hour = options.start; hour < options.end; hour += HOUR)
    for (const feed of options.feeds) {
      let left = options.perHour;
      while (chance() < left) {
        const { title, summary } = article(chance);
        publish(feed, hour + Math.floor(chance() * HOUR), title, summary);
        left -= 1;
      }
    }
  for (const storm of options.storms ?? [])
    for (let index = 0; index < storm.hours * storm.perHour; index += 1) {
      const { title, summary } = article(chance);
      const feed = options.feeds[index % options.feeds.length] as string;
      publish(feed, storm.from + Math.floor((index / storm.perHour) * HOUR), `${storm.title}: ${title}`, summary);
    }
  articles.sort((a, b) => a.at - b.at);
  return {
    articles,
    visit(address, { validators }, now) {
      const feed = new URL(address).hostname.replace(".example", "");
      const latest = articles.filter((one) => one.feed === feed && one.at <= now).slice(-SHOWN);
      const etag = `"${latest.at(-1)?.url ?? "none"}"`;
      const common = { redirects: 0, url: address };
      if (validators?.etag === etag) return { ...common, status: "unchanged" };
      return { ...common, status: "fetched", bytes: feedOf(feed, latest), validators: { url: address, etag } };
    },
  };
}

function feedOf(feed: string, articles: readonly Published[]): Uint8Array {
  const items = articles.map(
    ({ title, summary, url, at }) =>
      `<item><title><![CDATA[${title}]]></title><link>${url}</link><description><![CDATA[<p>${summary}</p>]]></description><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
  );
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo ${feed}</title>${items.join("")}</channel></rss>`,
  );
}
