import { placeColumns, type Column, type ColumnMap } from "./columns.js";
import { parseCsv } from "./csv.js";
import { escaped } from "./json_feed.js";
import { asText, rawItem, type RawItem, type ReadSource, type SourceNote } from "./raw_item.js";

/** Exports may be longer than feeds: a year of one body's coverage. */
export const MOST_ROWS = 200_000;
const LONGEST_LINE = 1024 * 1024;

type Get = (column: Column) => string | undefined;

function itemFrom(get: Get): RawItem | undefined {
  const title = get("title");
  return rawItem({
    id: get("id"),
    url: get("url"),
    title: escaped(title),
    summary: escaped(get("summary")),
    published: get("published"),
    outlet: get("outlet"),
    language: get("language"),
    channel: get("channel"),
  });
}

function bounded(items: readonly (RawItem | undefined)[], bad: readonly number[]): ReadSource {
  const notes: SourceNote[] = [];
  if (bad.length > 0) notes.push({ code: "bad_lines", args: { count: bad.length, lines: bad.slice(0, 5).join(", ") } });
  if (items.length > MOST_ROWS) notes.push({ code: "too_many_items", args: { limit: MOST_ROWS, count: items.length } });
  return { items: items.slice(0, MOST_ROWS).filter((item) => item !== undefined), notes };
}

/** Mentions out of a table whose first row names its columns. */
export function csvSource(text: string, map: ColumnMap): ReadSource {
  const [header = [], ...rows] = parseCsv(text);
  const places = placeColumns(header, map);
  if (places.title === undefined && places.summary === undefined)
    return { problem: "no_columns", detail: header.join(", ") };
  return bounded(
    rows.map((row) => itemFrom((column) => (places[column] === undefined ? undefined : row[places[column]]?.trim()))),
    [],
  );
}

/** Mentions out of JSON objects: one a line, or a list of them. Lines that are none are reported by their number. */
export function jsonLines(text: string, map: ColumnMap): ReadSource {
  const bad: number[] = [];
  const items: (RawItem | undefined)[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const value = line.length > LONGEST_LINE ? undefined : parsed(line);
    if (value === undefined) bad.push(index + 1);
    else items.push(jsonItem(value, map));
  });
  return items.length === 0 ? { problem: "not_a_feed" } : bounded(items, bad);
}

/** The same for a list inside one JSON document. */
export function jsonList(list: readonly unknown[], map: ColumnMap): ReadSource {
  return bounded(
    list.map((one) => jsonItem(one, map)),
    [],
  );
}

function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function jsonItem(value: unknown, map: ColumnMap): RawItem | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const names = Object.keys(value);
  const values = Object.values(value) as unknown[];
  const places = placeColumns(names, map);
  return itemFrom((column) => (places[column] === undefined ? undefined : asText(values[places[column]])));
}

/** Mentions out of plain text: every line that is not empty is one; an address in it is its address. */
export function plainLines(text: string): ReadSource {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length === 0) return { problem: "empty" };
  const items = lines.map((line) => {
    const url = /https?:\/\/\S+/.exec(line)?.[0];
    const title = url === undefined || line.trim() === url ? line : line.replace(url, " ");
    return itemFrom((column) =>
      column === "title" ? title.trim().slice(0, 10_000) : column === "url" ? url : undefined,
    );
  });
  return bounded(items, []);
}
