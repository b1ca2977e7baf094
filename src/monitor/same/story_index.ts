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
  let swept = 0;
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
  };
  return {
    find(text, at) {
      for (const index of candidates(postings, text)) {
        const entry = entries[index] as Entry;
        if (Math.abs(entry.at - at) <= window && isCopy(entry.text, text)) return entry.story;
      }
      return undefined;
    },
    add(story, text, at) {
      newest = Math.max(newest, at);
      const entry = { story, text, at };
      post(entry, entries.push(entry) - 1);
      if (entries.length > swept + SWEEP) sweep();
    },
    size: () => entries.length,
  };
}

/** Stories that share enough pairs to be looked at, the likeliest first. */
function candidates(postings: ReadonlyMap<number, readonly number[]>, text: StoryText): number[] {
  const votes = new Map<number, number>();
  let lists = 0;
  for (const pair of text.pairs) {
    const list = postings.get(pair);
    if (list === undefined) continue;
    lists += 1;
    for (const index of list) votes.set(index, (votes.get(index) ?? 0) + 1);
  }
  // Half of the pairs of the smaller text are shared by copies; of those only the rare ones are sure to have voted.
  const least = Math.min(lists, Math.max(1, Math.floor(Math.min(text.pairs.length, 12) / 4)));
  return [...votes]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 50)
    .map(([index]) => index);
}
