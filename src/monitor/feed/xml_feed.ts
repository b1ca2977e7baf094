import { parseFeed } from "feedsmith";
import { skipsIn } from "./skips.js";
import { MOST_ITEMS, rawItem, type RawItem, type RawSource } from "./raw_item.js";

type Parsed = ReturnType<typeof parseFeed<string>>;
type Rss = Extract<Parsed, { format: "rss" }>["feed"];
type Atom = Extract<Parsed, { format: "atom" }>["feed"];
type Rdf = Extract<Parsed, { format: "rdf" }>["feed"];
type RssItem = NonNullable<Rss["items"]>[number];
type AtomEntry = NonNullable<Atom["entries"]>[number];
type RdfItem = NonNullable<Rdf["items"]>[number];

/** The feed in a piece of well-formed XML; undefined when it is none. */
export function xmlFeed(text: string): RawSource | undefined {
  let parsed: Parsed;
  try {
    parsed = parseFeed(text, { maxItems: MOST_ITEMS });
  } catch {
    return undefined;
  }
  if (parsed.format === "rss") {
    const skips = skipsIn(text);
    return { ...rssSource(parsed.feed), ...(skips === undefined ? {} : { skips }) };
  }
  if (parsed.format === "atom") return atomSource(parsed.feed);
  return parsed.format === "rdf" ? rdfSource(parsed.feed) : undefined;
}

interface Head {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly pause: number | undefined;
}

function source({ title, language, pause }: Head, items: readonly (RawItem | undefined)[]): RawSource {
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(pause === undefined ? {} : { pause }),
    items: items.filter((item) => item !== undefined),
    notes: [],
  };
}

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

function pauseOf(
  ttl: number | undefined,
  sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined,
): number | undefined {
  const period = PERIODS[sy?.updatePeriod ?? ""];
  const asked = ttl ?? (period === undefined ? undefined : period / Math.max(1, sy?.updateFrequency ?? 1));
  return asked !== undefined && asked > 0 && Number.isFinite(asked) ? asked : undefined;
}

function rssSource(feed: Rss): RawSource {
  const head = {
    title: feed.title,
    language: feed.language ?? feed.dc?.languages?.[0],
    pause: pauseOf(feed.ttl, feed.sy),
  };
  return source(head, (feed.items ?? []).map(rssItem));
}

function rssItem(item: RssItem): RawItem | undefined {
  const permanent = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return rawItem({
    id: item.guid?.value,
    url: item.link ?? permanent,
    title: item.title ?? item.dc?.titles?.[0],
    summary: item.description ?? item.content?.encoded ?? item.dc?.descriptions?.[0],
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
    outlet: item.source?.title ?? item.dc?.publishers?.[0],
    language: item.dc?.languages?.[0],
    channel: undefined,
  });
}

interface AtomText {
  readonly value?: string;
  readonly type?: string;
}

/** Atom says what is HTML; plain text is escaped, so that everything behind can treat it as HTML. */
function atomText(text: AtomText | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  return text.type === "html" || text.type === "xhtml"
    ? text.value
    : text.value.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function atomSource(feed: Atom): RawSource {
  const head = { title: atomText(feed.title), language: feed.xml?.lang, pause: pauseOf(undefined, feed.sy) };
  return source(head, (feed.entries ?? []).map(atomItem));
}

function atomItem(entry: AtomEntry): RawItem | undefined {
  const links = entry.links ?? [];
  const link =
    links.find((one) => one.rel === undefined || one.rel === "alternate") ??
    links.find((one) => one.rel !== "enclosure");
  return rawItem({
    id: entry.id,
    url: link?.href,
    title: atomText(entry.title),
    summary: atomText(entry.summary) ?? atomText(entry.content),
    published: entry.published ?? entry.updated ?? entry.dc?.dates?.[0],
    outlet: atomText(entry.source?.title),
    language: entry.xml?.lang,
    channel: undefined,
  });
}

function rdfSource(feed: Rdf): RawSource {
  const head = { title: feed.title, language: feed.dc?.languages?.[0], pause: pauseOf(undefined, feed.sy) };
  return source(head, (feed.items ?? []).map(rdfItem));
}

function rdfItem(item: RdfItem): RawItem | undefined {
  return rawItem({
    id: item.rdf?.about,
    url: item.link ?? item.rdf?.about,
    title: item.title ?? item.dc?.titles?.[0],
    summary: item.description ?? item.content?.encoded ?? item.dc?.descriptions?.[0],
    published: item.dc?.dates?.[0] ?? item.dcterms?.dates?.[0],
    outlet: item.dc?.publishers?.[0],
    language: item.dc?.languages?.[0],
    channel: undefined,
  });
}
