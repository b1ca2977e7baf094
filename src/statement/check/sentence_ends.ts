const TERMINAL = /[.!?…]+["”’»)\]*_]*(?=\s|$)/gu;
/** Words after which a full stop does not end a sentence, without their stops. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof st sr jr vs etc inc ltd dept gov gen col lt sgt rev hon approx tel " +
    "jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e a.k.a u.s u.k " +
    "tp ths ts gs pgs bs ks cn cv ds ls tx tt kp sđt đt gs.ts pgs.ts"
  ).split(" "),
);
/** These are abbreviations only before a figure: "no. 5", "Q. 1". */
const BEFORE_FIGURE = new Set(["no", "nos", "fig", "ext", "q", "p", "đ", "số"]);
const AFTER_CLOCK =
  /^\s*(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|[A-Z]{2,4}\b)/i;
/** A Roman figure behind one of these is no initial: "quý I." ends its sentence. */
const ROMAN = /(?:quý|khóa|cấp|loại|hạng|phần|chương|giai đoạn|part|chapter|phase|section|type|world war)\s+[IVX]$/iu;
const SPEECH =
  /^(?:\s+\S+){0,5}?\s+(asked|asks|ask|said|says|wrote|writes|added|told|replied|claimed|posted|reads|hỏi|nói|viết|khẳng định|chia sẻ|bình luận|thắc mắc|trả lời|cho biết|cho rằng)(?![\p{L}])/iu;

/** The offsets at which the sentences of `text.slice(start, end)` end, as offsets of the whole text; the last is `end`. */
export function sentenceEnds(text: string, start: number, end: number): number[] {
  const block = text.slice(start, end);
  const ends: number[] = [];
  for (const match of block.matchAll(TERMINAL)) {
    const stop = match.index + match[0].length;
    if (stop < block.length && endsSentence(block, match.index, match[0])) ends.push(start + stop);
  }
  ends.push(end);
  return ends;
}

function endsSentence(block: string, at: number, mark: string): boolean {
  const after = block.slice(at + mark.length, at + mark.length + 80);
  const next = /^\s*["“«‘'(*_]*(\S)/u.exec(after)?.[1] ?? "";
  if (/\p{Ll}/u.test(next)) return false;
  const closesQuote = /["”’»]/.test(mark);
  if (closesQuote && SPEECH.test(after)) return false;
  if (mark[0] !== "." || mark.startsWith("..")) return true;
  const before = /([\p{L}\p{M}\d.]+)$/u.exec(block.slice(Math.max(0, at - 16), at))?.[1]?.toLowerCase() ?? "";
  if (/^[ap]\.?m$/.test(before)) return !AFTER_CLOCK.test(after);
  if (before === "v.v") return true;
  if (ROMAN.test(block.slice(Math.max(0, at - 16), at))) return true;
  if (/^\d{1,2}$/.test(before) && at <= 2) return false;
  if (BEFORE_FIGURE.has(before) && /^\s*\d/.test(after)) return false;
  return !ABBREVIATIONS.has(before) && !/^(\p{L}\.)*\p{L}$/u.test(before);
}
