import type { Matched } from "../domain/coverage.js";
import { HOUR, hourOf } from "./burst/season.js";
import type { Matcher, PhraseHit } from "./match/matcher.js";
import type { Mention } from "./mention.js";
import { COPY_WINDOW, storyIndex } from "./same/story_index.js";
import { storyText } from "./same/story_text.js";
import type { KeptMention, MonitorState } from "./store/state.js";
import { clean } from "./text/clean.js";
import { readable } from "./text/tokens.js";

/** How new mentions are taken in. */
export interface Taking {
  readonly matcher: Matcher;
  /** Keep what matches nothing. */
  readonly all: boolean;
  readonly now: number;
}

/** The oldest hour that a first reading counts back to. */
const BACKLOG = 28 * 24 * HOUR;
/** What was published longer ago than this when its hour was closed is listed and not counted: it is no news of this hour. */
const LATE = 6 * HOUR;

/** Takes new mentions in: what matches is kept under its story, everything counts for the season. */
export function take(
  state: MonitorState,
  mentions: readonly Mention[],
  taking: Taking,
): { readonly state: MonitorState; readonly kept: readonly KeptMention[] } {
  const known = new Set(state.mentions.map((mention) => mention.key));
  const stories = storiesOf(state, taking.now);
  const pairs = new Set(state.mentions.map(pairOf));
  const items: Record<string, number> = { ...state.items };
  const kept: KeptMention[] = [];
  const inOrder = [...mentions].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  for (const mention of inOrder) {
    if (known.has(mention.key)) continue;
    known.add(mention.key);
    const { hour, late } = hourFor(mention.at, state.open, taking.now);
    if (!late) items[hour] = (items[hour] ?? 0) + 1;
    const matched = matchedIn(mention, taking.matcher);
    if (matched.length === 0 && !taking.all) continue;
    const text = storyText(mention.title, mention.summary);
    const story = stories.find(text, mention.at) ?? mention.key;
    if (story === mention.key) stories.add(story, text, mention.at);
    const pair = pairOf({ story, outlet: mention.outlet });
    kept.push({ ...mention, story, matched, hour, counts: !late && !pairs.has(pair) });
    pairs.add(pair);
  }
  return { state: { ...state, items, mentions: [...state.mentions, ...kept] }, kept };
}

function pairOf({ story, outlet }: Pick<KeptMention, "story" | "outlet">): string {
  return `${story} ${outlet.toLowerCase()}`;
}

function storiesOf(state: MonitorState, now: number): ReturnType<typeof storyIndex> {
  const index = storyIndex();
  for (const mention of state.mentions) {
    if (mention.key !== mention.story || now - mention.at > 2 * COPY_WINDOW) continue;
    index.add(mention.story, storyText(mention.title, mention.summary), mention.at);
  }
  return index;
}

/** The hour a mention counts in: its own while that is open, else the first open one. */
function hourFor(at: number, open: number | undefined, now: number): { readonly hour: number; readonly late: boolean } {
  const own = hourOf(at);
  if (open === undefined) return { hour: own, late: own < hourOf(now) - BACKLOG };
  return own >= open ? { hour: own, late: false } : { hour: open, late: open - own > LATE };
}

const AROUND = 30;
/** A letter that nobody writes stands between title and summary, so that no phrase reaches from one into the other. */
const BETWEEN = " ǂ ";

/** Why a mention concerns us: its title first, then its summary. */
export function matchedIn(mention: Pick<Mention, "title" | "summary" | "language">, matcher: Matcher): Matched[] {
  const text = mention.summary === "" ? mention.title : `${mention.title}${BETWEEN}${mention.summary}`;
  const found = matcher(text, mention.language);
  if (found.length === 0) return [];
  const whole = readable(text);
  return found.map(({ term, how, hits }) => {
    const hit = (hits.find((one) => one.how === how) ?? hits[0]) as PhraseHit;
    const from = Math.max(0, whole.lastIndexOf(" ", Math.max(0, hit.start - AROUND)));
    const space = whole.indexOf(" ", hit.end + AROUND);
    const to = space < 0 ? whole.length : space;
    const excerpt = clean(whole.slice(from, to).replace(BETWEEN, " | "));
    return {
      term,
      how,
      phrase: hit.phrase,
      excerpt: `${from > 0 ? "…" : ""}${excerpt}${to < whole.length ? "…" : ""}`,
    };
  });
}
