import { createHash } from "node:crypto";
import type { RawItem, RawSource, SourceNote } from "./feed/raw_item.js";
import { addressKey } from "./same/address_key.js";
import { clean, cleanWithin } from "./text/clean.js";
import { momentOf } from "./text/dates.js";
import { htmlText } from "./text/html_text.js";
import { unify } from "./text/tokens.js";

/** Why the time of a mention is when we first saw it. */
export type DateFlag = "no_date" | "unreadable_date" | "future_date";

/** One published thing that can speak of us, as harmless text. Nothing is kept about who wrote it. */
export interface Mention {
  /** The same item fetched again has the same key. */
  readonly key: string;
  readonly source: string;
  readonly outlet: string;
  readonly title: string;
  readonly summary: string;
  readonly url?: string;
  readonly language?: string;
  readonly channel?: string;
  /** When it was published, or first seen where no date can be believed; milliseconds since the epoch. */
  readonly at: number;
  /** When we first saw it. */
  readonly seen: number;
  readonly dated?: DateFlag;
}

/** What is known about a source beside its document. */
export interface SourceContext {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly language?: string;
  readonly channel?: string;
  /** Minutes east of Greenwich of a time written without a zone. */
  readonly offset: number;
  readonly now: number;
}

const LONGEST_TITLE = 2000;
const LONGEST_SUMMARY = 4000;
const LONGEST_RAW = 1024 * 1024;
const FUTURE = 24 * 3_600_000;

/** The mentions of a source, each once, and what should be said about them. */
export function mentionsOf(
  source: RawSource,
  context: SourceContext,
): { readonly mentions: readonly Mention[]; readonly notes: readonly SourceNote[] } {
  const made = new Map<string, Mention>();
  let cut = 0;
  for (const item of source.items) {
    const { mention, wasCut } = mentionOf(item, source, context);
    if (wasCut) cut += 1;
    if (mention !== undefined && !made.has(mention.key)) made.set(mention.key, mention);
  }
  const mentions = [...made.values()];
  const notes: SourceNote[] = [...source.notes];
  if (cut > 0) notes.push({ code: "text_cut", args: { count: cut } });
  const undated = mentions.filter((mention) => mention.dated !== undefined).length;
  if (undated > 0) notes.push({ code: "no_dates", args: { count: undated, total: mentions.length } });
  return { mentions, notes };
}

function mentionOf(
  item: RawItem,
  source: RawSource,
  context: SourceContext,
): { readonly mention?: Mention; readonly wasCut: boolean } {
  const tooLong = item.title.length > LONGEST_RAW || item.summary.length > LONGEST_RAW;
  const title = cleanWithin(htmlText(item.title.slice(0, LONGEST_RAW)), LONGEST_TITLE);
  const summary = cleanWithin(htmlText(item.summary.slice(0, LONGEST_RAW)), LONGEST_SUMMARY);
  const wasCut = tooLong || title.cut || summary.cut;
  if (title.text === "" && summary.text === "") return { wasCut };
  const url = linkOf(item.url, context.url);
  const outlet = outletOf(item, url, source, context);
  const language = clean(item.language ?? source.language ?? context.language ?? "").slice(0, 20);
  const channel = clean(item.channel ?? context.channel ?? "").slice(0, 40);
  const when = timeOf(item.published, context);
  const mention: Mention = {
    key: keyOf({ item, url, outlet, title: title.text, summary: summary.text }, context),
    source: context.id,
    outlet,
    title: title.text === "" ? summary.text.slice(0, 200) : title.text,
    summary: summary.text,
    ...(url === undefined ? {} : { url }),
    ...(language === "" ? {} : { language }),
    ...(channel === "" ? {} : { channel }),
    ...when,
    seen: context.now,
  };
  return { mention, wasCut };
}

/** An address that can be shown and opened: http or https only, whole, without spaces or control characters. */
export function linkOf(url: string | undefined, base: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  try {
    const parsed = new URL(clean(url), base);
    const web = parsed.protocol === "http:" || parsed.protocol === "https:";
    return web && parsed.username === "" && parsed.password === "" && parsed.href.length <= 2000
      ? parsed.href
      : undefined;
  } catch {
    return undefined;
  }
}

function outletOf(item: RawItem, url: string | undefined, source: RawSource, context: SourceContext): string {
  for (const name of [item.outlet, context.title, source.title]) {
    const cleaned = name === undefined ? "" : cleanWithin(htmlText(name), 80).text;
    if (cleaned !== "") return cleaned;
  }
  const host = url === undefined ? "" : new URL(url).hostname.replace(/^www\./, "");
  return host === "" ? clean(context.id) : host;
}

function timeOf(
  published: string | undefined,
  { offset, now }: SourceContext,
): { readonly at: number; readonly dated?: DateFlag } {
  if (published === undefined || published.trim() === "") return { at: now, dated: "no_date" };
  const at = momentOf(published, offset);
  if (at === undefined) return { at: now, dated: "unreadable_date" };
  return at > now + FUTURE ? { at: now, dated: "future_date" } : { at: Math.min(at, now) };
}

interface Identity {
  readonly item: RawItem;
  readonly url: string | undefined;
  readonly outlet: string;
  readonly title: string;
  readonly summary: string;
}

/**
 * What makes an item the same item (monitoring notes 2.2, tier 0): its page, whichever feed showed it; else its id within the
 * feed; else its words at its outlet.
 */
function keyOf({ item, url, outlet, title, summary }: Identity, context: SourceContext): string {
  const page = url === undefined ? undefined : addressKey(url);
  const at = page?.includes("/") === true || page?.includes("?") === true ? page : undefined;
  const identity =
    at !== undefined
      ? `url ${at}`
      : item.id !== undefined
        ? `id ${context.id} ${item.id}`
        : `text ${outlet} ${unify(title)} ${unify(summary).slice(0, 200)}`;
  return createHash("sha256").update(identity).digest("base64url").slice(0, 22);
}
