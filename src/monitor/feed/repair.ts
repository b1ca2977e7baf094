import { MOST_ITEMS, type RawItem, type RawSource, type ReadSource, type SourceNote } from "./raw_item.js";
import { xmlFeed } from "./xml_feed.js";

const ITEM = /<(item|entry)(?=[\s>])[^>]*>/g;
// What XML 1.0 does not allow at all, and what some senders put in nevertheless.
// oxlint-disable-next-line no-control-regex -- these are what it removes
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

// The parser refuses a whole document over an element of such a name.
const OBJECT_NAMES = /(<\/?)(__proto__|constructor|prototype)(?=[\s/>])/g;

/**
 * Reads a feed written in XML, however it was cut or mangled: first as it is, then closed behind its last whole item, then
 * item by item. Says what was done. Document types with declarations of their own are refused, not expanded.
 */
export function readXml(given: string): ReadSource {
  const start = given.search(/<[?!a-zA-Z]/);
  if (start < 0) return { problem: given.trim() === "" ? "empty" : "not_a_feed" };
  const plain = withoutDoctype(given.slice(start).replace(FORBIDDEN, "").replace(OBJECT_NAMES, "$1x-$2"));
  if (plain === undefined) return { problem: "entities" };
  const whole = xmlFeed(plain);
  const there = countItems(plain);
  if (whole !== undefined && whole.items.length >= Math.min(there.whole, MOST_ITEMS))
    return withLength(whole, there.whole);
  const candidates = [whole, closed(plain), oneByOne(plain)].filter((source) => source !== undefined);
  const best = candidates.reduce<RawSource | undefined>(
    (most, one) => (most === undefined || one.items.length > most.items.length ? one : most),
    undefined,
  );
  if (best === undefined) return { problem: "not_a_feed" };
  const lost = Math.min(there.begun, MOST_ITEMS) - best.items.length;
  const note: SourceNote[] = lost > 0 ? [{ code: "items_lost", args: { count: lost } }] : [];
  return withLength({ ...best, notes: [...best.notes, ...note] }, there.whole);
}

function withLength(source: RawSource, whole: number): RawSource {
  if (whole <= MOST_ITEMS) return source;
  return { ...source, notes: [...source.notes, { code: "too_many_items", args: { limit: MOST_ITEMS, count: whole } }] };
}

/** The document without its type; undefined when that declares anything itself. */
function withoutDoctype(text: string): string | undefined {
  const head = /^(?:<\?[^>]*>|<!--[\s\S]*?-->|\s)*<!DOCTYPE\b/i.exec(text.slice(0, 20_000));
  if (head === null) return /<!ENTITY/i.test(prologOf(text)) ? undefined : text;
  const rest = text.slice(head[0].length);
  const end = /[[>]/.exec(rest);
  if (end === null || end[0] === "[") return undefined;
  return text.slice(0, head[0].length).replace(/<!DOCTYPE$/i, "") + rest.slice(end.index + 1);
}

function prologOf(text: string): string {
  const root = /<[a-zA-Z]/.exec(text);
  return text.slice(0, root?.index ?? 20_000);
}

/** How many items begin, and how many of them also end, outside CDATA and comments. */
function countItems(text: string): { readonly begun: number; readonly whole: number } {
  const outside =
    text.includes("<![CDATA[") || text.includes("<!--")
      ? text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, "")
      : text;
  return { begun: outside.match(ITEM)?.length ?? 0, whole: outside.match(/<\/(?:item|entry)\s*>/g)?.length ?? 0 };
}

function closed(text: string): RawSource | undefined {
  const last = Math.max(text.lastIndexOf("</item>") + 7, text.lastIndexOf("</entry>") + 8);
  if (last < 9) return undefined;
  const head = text.slice(0, last);
  const root = /<(rss|rdf:RDF|feed)\b/i.exec(head)?.[1];
  if (root === undefined) return undefined;
  const open = /<channel[\s>]/i.test(head) && !/<\/channel>/i.test(head) ? "</channel>" : "";
  const source = xmlFeed(`${head}${open}</${root}>`);
  return source === undefined ? undefined : { ...source, notes: [{ code: "truncated", args: {} }] };
}

function oneByOne(text: string): RawSource | undefined {
  const frame = frameOf(text);
  const items: RawItem[] = [];
  let head: RawSource | undefined;
  const starts = [...text.matchAll(ITEM)].slice(0, MOST_ITEMS);
  starts.forEach((start, index) => {
    const limit = starts[index + 1]?.index ?? text.length;
    const close = text.indexOf(`</${start[1]}>`, start.index);
    if (close < 0 || close > limit) return;
    const one = xmlFeed(frame.open + text.slice(start.index, close + (start[1] as string).length + 3) + frame.close);
    head ??= one;
    items.push(...(one?.items ?? []));
  });
  return head === undefined || items.length === 0
    ? undefined
    : { ...head, items, notes: [{ code: "items_recovered", args: { count: items.length } }] };
}

/** A root for single items: the document's own opening tag, so that its prefixes stay bound. */
function frameOf(text: string): { readonly open: string; readonly close: string } {
  const root = /<(rss|rdf:RDF|feed)(?=[\s>])[^>]{0,4000}>/i.exec(text);
  const name = root?.[1] ?? "rss";
  const tag = root?.[0] ?? '<rss version="2.0">';
  const title = /<title[^>]{0,200}>[^<]{0,500}<\/title>/.exec(text.slice(0, 20_000))?.[0] ?? "";
  return name === "rss" || name === "RSS"
    ? { open: `${tag}<channel>${title}`, close: `</channel></${name}>` }
    : { open: name === "feed" ? tag + title : tag, close: `</${name}>` };
}
