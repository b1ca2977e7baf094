import type { Sentence } from "../document.js";
import { matchesOf, occursIn, sentenceOf, type Reading } from "../reading.js";
import type { Match } from "../scan.js";
import { isQuoted, isReported } from "../scope.js";
import type { Clash } from "./counted.js";

/** Words that say nothing about what a sentence is on. */
const EMPTY = new Set(
  (
    "the a an and or of to in on at for from by with it its is are was were be been has have had this that these those he she they we i you your our their his her as so but not no never ever any at all there here will would can could may " +
    "của và là có các những này đó ấy kia thì mà cho với tại ở lúc vào từ đến đã đang sẽ được một không chưa hề từng nào bao giờ chúng tôi em anh chị ạ nữa cả"
  ).split(" "),
);
/** Of the words of a denial, so many must stand in the other sentence. */
const SHARE = 0.75;
const LEAST = 2;
/** A text of more denials than this is no statement, and comparing each with each sentence would not be linear. */
const MOST_DENIALS = 40;

/** "The card was never blocked" beside "the card was blocked on 3 August": one of the two is not so. */
export function deniedElsewhere(reading: Reading): Clash[] {
  const denials = matchesOf(reading, "cue:denial").filter((match) => isPlain(reading, match));
  if (denials.length > MOST_DENIALS) return [];
  return denials.flatMap((denial): Clash[] => {
    const own = sentenceOf(reading, denial);
    const words = contentOf(reading, own);
    const core = contentOf(reading, { ...own, first: denial.last + 1 });
    if (words.size < LEAST || core.size === 0) return [];
    const other = reading.document.sentences.find(
      (sentence) => sentence !== own && says(reading, sentence, words, core),
    );
    if (other === undefined) return [];
    const place = { first: other.first, last: other.after - 1 };
    const here = { first: own.first, last: own.after - 1 };
    return [own.first < other.first ? { before: here, after: place } : { before: place, after: here }];
  });
}

function isPlain(reading: Reading, match: Match): boolean {
  const sentence = sentenceOf(reading, match);
  return (
    !sentence.question &&
    !isQuoted(reading, match) &&
    !isReported(reading, match) &&
    !occursIn(reading, "element:unknowns", sentence)
  );
}

function says(reading: Reading, sentence: Sentence, words: Set<string>, core: Set<string>): boolean {
  if (sentence.question || sentence.after <= sentence.first) return false;
  if (["cue:negation", "cue:reported", "cue:correction"].some((cue) => occursIn(reading, cue, sentence))) return false;
  if (isQuoted(reading, { first: sentence.first, last: sentence.first })) return false;
  const said = contentOf(reading, sentence);
  const shared = [...words].filter((word) => said.has(word)).length;
  return shared >= LEAST && shared / words.size >= SHARE && [...core].every((word) => said.has(word));
}

function contentOf(reading: Reading, sentence: Pick<Sentence, "first" | "after">): Set<string> {
  const { tokens, text } = reading.document;
  const words = new Set<string>();
  for (const { key, start, end } of tokens.slice(sentence.first, sentence.after)) {
    if (key.length > 1 && !EMPTY.has(text.slice(start, end).toLowerCase().normalize("NFC"))) words.add(base(key));
  }
  return words;
}

/** An English word without its commonest endings. */
function base(key: string): string {
  return key.length > 4 ? key.replace(/(?:ing|ed|es|s|e)$/, "") : key;
}
