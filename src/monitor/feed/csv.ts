/** Rows of a table in text; quotes, line breaks within quotes, and `,`, `;` or tab between fields. */
export function parseCsv(given: string): string[][] {
  const text = given.replace(/^\ufeff/, "").replace(/^sep=.\r?\n/i, "");
  const between = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quoted(text, at) : bare(text, at, between);
    row.push(field.value);
    at = field.end;
    if (text[at] === between) {
      at += 1;
      if (at >= text.length) row.push("");
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((fields) => fields.some((field) => field.trim() !== ""));
}

function separatorOf(text: string): string {
  const line = text.slice(0, 10_000).split(/\r?\n/)[0] ?? "";
  const outside = line.replace(/"[^"]*"/g, "");
  const count = (mark: string): number => outside.split(mark).length;
  return ["\t", ";", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ",");
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function quoted(text: string, from: number): Field {
  let value = "";
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, end);
    if (text[end + 1] !== '"') {
      // What stands between the closing quote and the next separator belongs to the field all the same.
      return { value, end: end + 1 };
    }
    value += '"';
    at = end + 2;
  }
}

function bare(text: string, from: number, between: string): Field {
  let at = from;
  while (at < text.length && text[at] !== between && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return { value: text.slice(from, at), end: at };
}

/** A field for a table that a spreadsheet may open: quoted where needed, and never a formula. */
export function csvField(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\n\r\t]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
