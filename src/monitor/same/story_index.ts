import { isCopy, type StoryText } from "./story_text.js";

/** How far apart in time copies of one story can be: 72 hours. */
export const COPY_WINDOW = 72 * 3_600_000;

/** So many stories are remembered for a pair of words; a commoner pair tells nothing apart. */
const POSTINGS = 200;
/** A story that old cannot gain a copy any more, whatever comes; it is dropped when so many others came. */
const SWEEP = 4096;

interface Entry {
  readonly story: string;
  readonly text: StoryText;
  readonly at: number;
}

/** Finds the story that a text is a copy of. Stories are known by their first text, so that copies of copies do not form chains. */
export interface StoryIndex {
  /** The id of the story this is a copy of; undefined when it is news. */
  find(text: StoryText, at: number): string | undefined;
  /** Makes a text the first of a story. */
  add(story: string, text: StoryText, at: number): void;
  /** How many stories are held now. */
  size(): number;
}

/** An empty index: an inverted list from word pairs to stories in a window of time. */
export function storyIndex(window: number = COPY_WINDOW): StoryIndex {
  let entries: Entry[] = [];
  let postings = new Map<number, number[]>();
  let newest = -Infinity;
  let oldest = Infinity;
  let swept = 0;
  const ballot: Ballot = { counts: new Uint16Array(SWEEP), touched: [] };
  const post = (entry: Entry, index: number): void => {
    for (const pair of entry.text.pairs) {
      const list = postings.get(pair);
      if (list === undefined) postings.set(pair, [index]);
      else if (list.push(index) > POSTINGS) list.shift();
    }
  };
  const sweep = (): void => {
    entries = entries.filter((entry) => newest - entry.at <= 2 * window);
    postings = new Map();
    entries.forEach(post);
    swept = entries.length;
    oldest = entries.reduce((least, entry) => Math.min(least, entry.at), Infinity);
  };
  return {
    find(text, at) {
      for (const index of candidates(postings, text, ballot)) {
        const entry = entries[index] as Entry;
        if (Math.abs(entry.at - at) <= window && isCopy(entry.text, text)) return entry.story;
      }
      return undefined;
    },
    add(story, text, at) {
      newest = Math.max(newest, at);
      oldest = Math.min(oldest, at);
      const entry = { story, text, at };
      post(entry, entries.push(entry) - 1);
      if (entries.length > ballot.counts.length) ballot.counts = new Uint16Array(ballot.counts.length * 2);
      if (entries.length > swept + SWEEP && newest - oldest > 2 * window) sweep();
    },
    size: () => entries.length,
  };
}

/** So many entries of lists are counted for a text; rare pairs go first, and they tell most. */
const COUNTED = 1500;
const LOOKED_AT = 20;

/** Counts votes without making anything for each text: the counters are cleared by the list of those touched. */
interface Ballot {
  counts: Uint16Array;
  readonly touched: number[];
}

/** Stories that share most of the rarer pairs, the likeliest first. */
function candidates(
  postings: ReadonlyMap<number, readonly number[]>,
  text: StoryText,
  { counts, touched }: Ballot,
): number[] {
  const lists: (readonly number[])[] = [];
  for (const pair of text.pairs) {
    const list = postings.get(pair);
    if (list !== undefined) lists.push(list);
  }
  lists.sort((a, b) => a.length - b.length);
  let counted = 0;
  let most = 0;
  for (const list of lists) {
    counted += list.length;
    if (counted > COUNTED) break;
    for (const index of list) {
      const count = (counts[index] as number) + 1;
      if (count === 1) touched.push(index);
      counts[index] = count;
      if (count > most) most = count;
    }
  }
  // A copy shares half of the pairs of one of the two texts; chance neighbours share one or two of them. Level by level,
  // because a text without a copy has a thousand such neighbours, and sorting them was most of the time.
  const likely: number[] = [];
  for (let level = most; level > 0 && level * 3 >= most && likely.length < LOOKED_AT; level -= 1) {
    for (const index of touched) if (counts[index] === level) likely.push(index);
  }
  for (const index of touched) counts[index] = 0;
  touched.length = 0;
  return likely.slice(0, LOOKED_AT);
}
