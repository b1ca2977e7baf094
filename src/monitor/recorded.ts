import { HOUR, hourOf } from "./burst/season.js";
import { readDocument } from "./feed/read.js";
import { mentionsOf, type Mention } from "./mention.js";
import { absorb, type Judging } from "./scan.js";
import { EMPTY_STATE, NEW_SOURCE, type MonitorState } from "./store/state.js";

const BASELINE = 28 * 24 * HOUR;

/** A recorded feed or export. */
export interface RecordedFile {
  readonly id: string;
  readonly text: string;
}

/** The mentions of a recorded file; what has no time of its own comes up when the recording begins. Undefined when it is none. */
export function recordedMentions(
  { id, text }: RecordedFile,
  { starts, offset }: { readonly starts: number; readonly offset: number },
): readonly Mention[] | undefined {
  const document = readDocument(new TextEncoder().encode(text));
  if ("problem" in document) return undefined;
  const { mentions } = mentionsOf(document, { id, offset, now: Number.MAX_SAFE_INTEGER });
  return mentions.map((mention) => (mention.dated === undefined ? mention : { ...mention, at: starts }));
}

/**
 * Plays recorded mentions as a watch would have read them, hour by hour: what it remembers at any moment of the recording is
 * the same whenever it is asked, and the same every time.
 */
export function recordedWatch(
  mentions: readonly Mention[],
  judging: Judging,
  starts: number,
): (now: number) => MonitorState {
  const inOrder = [...mentions].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  // What is older than a baseline remembers is read in one go.
  const first = Math.max(starts - BASELINE, inOrder[0]?.at ?? starts);
  let at = -Infinity;
  let state: MonitorState = EMPTY_STATE;
  const readUntil = (now: number): void => {
    const fresh = inOrder.filter((mention) => mention.at > at && mention.at <= now);
    const covers = { from: hourOf(first), to: now };
    const sources = { recorded: { ...NEW_SOURCE, covers, visited: now } };
    const seen = fresh.map((mention) => ({ ...mention, seen: mention.at }));
    state = absorb({ ...state, sources }, seen, judging, now).state;
    at = now;
  };
  return (now) => {
    if (now < at) [at, state] = [-Infinity, EMPTY_STATE];
    for (let hour = hourOf(Math.max(at, first)) + HOUR; hour <= now; hour += HOUR) readUntil(hour);
    if (now > at) readUntil(now);
    return state;
  };
}
