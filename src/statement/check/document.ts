import { splitBlocks, type Block } from "./block.js";
import { quotations, type Quotation } from "./quotation.js";
import { sentenceEnds } from "./sentence_ends.js";
import { rawWords, wordForms, type Token } from "./token.js";

/** One sentence of a text. */
export interface Sentence {
  /** UTF-16 offsets, without white space at either side. */
  readonly start: number;
  readonly end: number;
  /** Its words are tokens `first` up to, not including, `after`. */
  readonly first: number;
  readonly after: number;
  readonly block: number;
  readonly kind: Block["kind"];
  /** It ends with a question mark. */
  readonly question: boolean;
}

/** A text taken apart once, for every rule. */
export interface TextDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quotation[];
  readonly tokens: readonly Token[];
}

/** Takes a text apart into blocks, sentences, quotations and words; linear in its length. */
export function readDocument(text: string): TextDocument {
  const blocks = splitBlocks(text);
  const quotes = quotations(text, blocks);
  const places = blocks.flatMap((block, index) => placesIn(text, block, index));
  const tokens: Token[] = [];
  const formsOf = wordForms();
  let place = 0;
  let quote = 0;
  for (const word of rawWords(text)) {
    while (place < places.length - 1 && word.start >= (places[place + 1]?.start ?? 0)) place += 1;
    while (quote < quotes.length - 1 && word.start >= (quotes[quote]?.end ?? 0)) quote += 1;
    const within = quotes[quote];
    const quoted = within !== undefined && word.start >= within.start && word.end <= within.end;
    const current = places[place];
    if (current === undefined || word.start < current.start || word.end > current.end) continue;
    // Field by field: spreading doubles the time of reading a text.
    for (const { key, bare, classes } of formsOf(text.slice(word.start, word.end))) {
      const { start, end, breakBefore } = word;
      tokens.push({ start, end, key, bare, classes, sentence: place, quote: quoted ? quote : -1, breakBefore });
    }
  }
  return { text, blocks, quotes, tokens, sentences: withWords(text, places, tokens) };
}

type Place = Pick<Sentence, "start" | "end" | "block" | "kind">;

function placesIn(text: string, block: Block, index: number): Place[] {
  const places: Place[] = [];
  let from = block.start;
  for (const end of sentenceEnds(text, block.start, block.end)) {
    const piece = text.slice(from, end);
    const start = from + (piece.length - piece.trimStart().length);
    if (/[\p{L}\p{N}]/u.test(piece))
      places.push({ start, end: from + piece.trimEnd().length, block: index, kind: block.kind });
    from = end;
  }
  return places;
}

function withWords(text: string, places: readonly Place[], tokens: readonly Token[]): Sentence[] {
  let next = 0;
  return places.map((place, index) => {
    const first = next;
    while (tokens[next]?.sentence === index) next += 1;
    const question = /\?["”’»)\]*_]*$/.test(text.slice(Math.max(place.start, place.end - 6), place.end));
    return { ...place, first, after: next, question };
  });
}

/** A sentence as it stands, on one line. */
export function sentenceText(document: TextDocument, sentence: Sentence): string {
  return document.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ");
}
