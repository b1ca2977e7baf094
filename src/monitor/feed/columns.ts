import { bareForm } from "../text/tokens.js";

/** What a column of an export can hold. */
export type Column =
  | "title"
  | "summary"
  | "url"
  | "published"
  | "outlet"
  | "language"
  | "id"
  | "channel"
  | "count"
  | "term";

/** Column names by what they hold; how exports name them is found by itself where nothing is said. */
export type ColumnMap = Readonly<Partial<Record<Column, string>>>;

// Bare, lower case, as `plain` gives them.
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  title: ["title", "headline", "subject", "tieu de", "tit", "ten bai", "ten bai viet"],
  summary: [
    "summary",
    "snippet",
    "text",
    "content",
    "body",
    "description",
    "mention",
    "message",
    "hit sentence",
    "opening text",
    "trich doan",
    "noi dung",
    "tom tat",
    "mo ta",
  ],
  url: ["url", "link", "permalink", "address", "duong dan", "lien ket"],
  published: [
    "published",
    "date",
    "time",
    "datetime",
    "timestamp",
    "created at",
    "published at",
    "pubdate",
    "hour",
    "day",
    "ngay",
    "ngay dang",
    "thoi gian",
    "gio",
    "thoi diem",
  ],
  outlet: [
    "outlet",
    "source",
    "source name",
    "media",
    "publisher",
    "site",
    "domain",
    "bao",
    "nguon",
    "co quan bao chi",
    "trang",
  ],
  language: ["language", "lang", "ngon ngu"],
  id: ["id", "guid", "mention id", "ma"],
  channel: ["channel", "platform", "media type", "source type", "kenh", "nen tang", "loai"],
  count: ["count", "mentions", "volume", "n", "value", "so luong", "so tin", "so bai", "luot nhac"],
  term: ["term", "keyword", "query", "topic", "tu khoa", "chu de"],
};

function plain(name: string): string {
  return bareForm(name.normalize("NFKC").toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** For every kind of column the index it stands at; the given map goes first, its names compared without accents and case. */
export function placeColumns(header: readonly string[], map: ColumnMap = {}): Partial<Record<Column, number>> {
  const names = header.map(plain);
  const places: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(NAMES) as Column[]) {
    const wanted = map[column];
    const at = wanted === undefined ? firstOf(names, NAMES[column]) : names.indexOf(plain(wanted));
    if (at >= 0) places[column] = at;
  }
  return places;
}

function firstOf(names: readonly string[], known: readonly string[]): number {
  for (const name of known) {
    const at = names.indexOf(name);
    if (at >= 0) return at;
  }
  return -1;
}

/** Whether a first line looks like a header: at least two columns that we know, or one that was named. */
export function isHeader(row: readonly string[], map: ColumnMap = {}): boolean {
  const places = placeColumns(row, map);
  const told = Object.keys(map).some((column) => places[column as Column] !== undefined);
  return told || Object.keys(places).length >= 2 || (row.length === 1 && places.title !== undefined);
}
