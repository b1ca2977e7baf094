/** A story of the digest as grouping sees it. */
export interface Theme {
  readonly words: readonly string[];
  readonly at: number;
}

const WINDOW = 48 * 3_600_000;
const ALIKE = 0.45;
const POSTINGS = 400;

type Vector = ReadonlyMap<string, number>;

/**
 * Groups stories about the same matter (monitoring notes 2.2, tier 2): tf-idf cosine to the first story of a group. Gives for
 * every story the index of its group's first story. Only for showing: it changes no count.
 */
export function relatedStories(stories: readonly Theme[]): number[] {
  const frequency = new Map<string, number>();
  for (const story of stories)
    for (const word of new Set(story.words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vectors = stories.map((story) => vectorOf(story.words, frequency, stories.length));
  const postings = new Map<string, number[]>();
  const leaders: number[] = [];
  const order = stories
    .map((_, index) => index)
    .sort((a, b) => (stories[a] as Theme).at - (stories[b] as Theme).at || a - b);
  for (const index of order) {
    const vector = vectors[index] as Vector;
    const leader = best(vector, postings, (other) => {
      const near = Math.abs((stories[other] as Theme).at - (stories[index] as Theme).at) <= WINDOW;
      return near ? cosine(vector, vectors[other] as Vector) : 0;
    });
    leaders[index] = leader ?? index;
    if (leader === undefined) for (const word of vector.keys()) post(postings, word, index);
  }
  return leaders;
}

function post(postings: Map<string, number[]>, word: string, index: number): void {
  const list = postings.get(word);
  if (list === undefined) postings.set(word, [index]);
  else if (list.length < POSTINGS) list.push(index);
}

function best(
  vector: Vector,
  postings: ReadonlyMap<string, readonly number[]>,
  alike: (other: number) => number,
): number | undefined {
  const others = new Set<number>();
  for (const word of vector.keys()) for (const other of postings.get(word) ?? []) others.add(other);
  let found: number | undefined;
  let most = ALIKE;
  for (const other of others) {
    const likeness = alike(other);
    if (likeness < most) continue;
    most = likeness;
    found = other;
  }
  return found;
}

/** Unit vector of a text's words, rare words heavier. */
function vectorOf(words: readonly string[], frequency: ReadonlyMap<string, number>, total: number): Vector {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = [...counts].map(([word, count]): [string, number] => [
    word,
    count * Math.log(1 + total / (frequency.get(word) ?? 1)),
  ]);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([word, weight]) => [word, weight / length]));
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
