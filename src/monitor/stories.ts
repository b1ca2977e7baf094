import type { Matched, Story, TermCount } from "../domain/coverage.js";
import { relatedStories } from "./same/related.js";
import { storyText } from "./same/story_text.js";
import type { KeptMention } from "./store/state.js";

/** The stories of some mentions, those with most outlets first; `all` brings the copies that came before. */
export function storiesOf(mentions: readonly KeptMention[], all: readonly KeptMention[] = mentions): Story[] {
  const wanted = new Set(mentions.map((mention) => mention.story));
  const groups = new Map<string, KeptMention[]>();
  for (const mention of all) {
    if (!wanted.has(mention.story)) continue;
    const group = groups.get(mention.story);
    if (group === undefined) groups.set(mention.story, [mention]);
    else group.push(mention);
  }
  const stories = [...groups].map(([id, group]) => storyOf(id, group));
  const leaders = relatedStories(
    stories.map((story) => ({ words: storyText(story.title, story.summary).words, at: story.first })),
  );
  const linked = stories.map((story, index) => {
    const leader = leaders[index] ?? index;
    return leader === index ? story : { ...story, related: (stories[leader] as Story).id };
  });
  return linked.sort(
    (a, b) =>
      Math.min(1, b.matched.length) - Math.min(1, a.matched.length) ||
      b.outlets.length - a.outlets.length ||
      b.mentions - a.mentions ||
      b.last - a.last ||
      (a.id < b.id ? -1 : 1),
  );
}

function storyOf(id: string, group: readonly KeptMention[]): Story {
  const inOrder = [...group].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  const first = (inOrder.find((mention) => mention.key === id) ?? inOrder[0]) as KeptMention;
  const distinct = (values: readonly (string | undefined)[]): string[] => [
    ...new Set(values.filter((value): value is string => value !== undefined && value !== "")),
  ];
  return {
    id,
    title: first.title,
    summary: first.summary,
    ...(first.url === undefined ? {} : { url: first.url }),
    mentions: group.length,
    outlets: distinct(inOrder.map((mention) => mention.outlet)),
    channels: distinct(inOrder.map((mention) => mention.channel)),
    matched: matchedOf(inOrder),
    first: (inOrder[0] as KeptMention).at,
    last: (inOrder.at(-1) as KeptMention).at,
    copies: inOrder.map(({ outlet, title, url, at, dated }) => ({
      outlet,
      title,
      at,
      ...(url === undefined ? {} : { url }),
      ...(dated === undefined ? {} : { dated }),
    })),
  };
}

/** Each term once, an exact match before a weaker one. */
function matchedOf(mentions: readonly KeptMention[]): Matched[] {
  const best = new Map<string, Matched>();
  for (const match of mentions.flatMap((mention) => mention.matched)) {
    const known = best.get(match.term);
    if (known === undefined || (known.how === "bare" && match.how === "exact")) best.set(match.term, match);
  }
  return [...best.values()];
}

/** Mentions by term and hour, in order of term and time: pairs of story and outlet. */
export function countsOf(mentions: readonly KeptMention[]): TermCount[] {
  const counts = new Map<string, TermCount>();
  for (const mention of mentions) {
    if (!mention.counts) continue;
    for (const { term } of mention.matched) {
      const key = `${term} ${mention.hour}`;
      counts.set(key, { term, hour: mention.hour, mentions: (counts.get(key)?.mentions ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : a.hour - b.hour));
}
