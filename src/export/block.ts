/** Words of one look inside a paragraph. */
export interface Words {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  /** A web or mail address that the words lead to. */
  readonly link?: string;
}

/** A part of a text. Breaks of lines inside a paragraph stand in its words. */
export type Block =
  | { readonly is: "heading"; readonly level: 2 | 3; readonly words: readonly Words[] }
  | { readonly is: "paragraph"; readonly words: readonly Words[] }
  | { readonly is: "list"; readonly ordered: boolean; readonly items: readonly (readonly Words[])[] };

const BULLET = /^\s*[-•*–]\s+(?=\S)/;
const NUMBER = /^\s*\d{1,2}[.)]\s+(?=\S)/;

/** Reads a text exactly as it was typed: empty lines part paragraphs, "- " and "1. " begin list items, nothing else is a sign. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const paragraph of text.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n/)) {
    const runs: { sort: Sort; lines: string[] }[] = [];
    for (const line of paragraph.split("\n").filter((each) => each.trim() !== "")) {
      const sort = BULLET.test(line) ? "bullets" : NUMBER.test(line) ? "numbers" : "lines";
      const last = runs.at(-1);
      if (last?.sort === sort) last.lines.push(line);
      else runs.push({ sort, lines: [line] });
    }
    blocks.push(...runs.map(blockOf));
  }
  return blocks;
}

type Sort = "bullets" | "numbers" | "lines";

function blockOf({ sort, lines }: { readonly sort: Sort; readonly lines: readonly string[] }): Block {
  if (sort === "lines") return { is: "paragraph", words: [{ text: lines.map((line) => line.trim()).join("\n") }] };
  // A list that does not count from 1 keeps its numbers as words: renumbering would change what was said.
  const counts = lines.every((line, index) => Number.parseInt(line, 10) === index + 1);
  if (sort === "numbers" && !counts)
    return { is: "paragraph", words: [{ text: lines.map((line) => line.trim()).join("\n") }] };
  const mark = sort === "bullets" ? BULLET : NUMBER;
  return {
    is: "list",
    ordered: sort === "numbers",
    items: lines.map((line) => [{ text: line.replace(mark, "").trim() }]),
  };
}

/** Words without their looks; a link keeps its address in brackets where the words do not show it. */
export function plainWords(words: readonly Words[]): string {
  return words
    .map(({ text, link }) => (link === undefined || text.includes(bare(link)) ? text : `${text} (${bare(link)})`))
    .join("");
}

function bare(link: string): string {
  return link.replace(/^mailto:/, "").replace(/\/$/, "");
}
