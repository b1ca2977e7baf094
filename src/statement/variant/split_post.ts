import type { Sentence } from "../../domain/sentence.js";
import { textOf } from "../sentence.js";
import type { Network } from "../../domain/channel.js";
import { postLength } from "./post_length.js";

/** One post of a thread: its sentences and its text, numbered where there are several. */
export interface Post {
  readonly sentences: readonly Sentence[];
  readonly text: string;
  readonly length: number;
  readonly limit: number;
  /** A sentence that is longer than a post may be: only its author can shorten it. */
  readonly too_long: boolean;
}

/**
 * The sentences as as few posts as the network allows, in their order and none cut: what is said in one breath is
 * never torn apart, and no post says less than its sentence.
 */
export function splitPost(sentences: readonly Sentence[], network: Network): Post[] {
  if (fits(textOf(sentences), network)) return posts([sentences], network);
  const groups: Sentence[][] = [];
  for (const sentence of sentences) {
    const open = groups.at(-1);
    if (open !== undefined && fits(`${textOf([...open, sentence])}${ROOM}`, network)) open.push(sentence);
    else groups.push([sentence]);
  }
  return posts(groups, network);
}

/** Room for the number of a post: " (12/34)". */
const ROOM = " (99/99)";

function fits(text: string, network: Network): boolean {
  const { length, limit } = postLength(text, network);
  return length <= limit;
}

function posts(groups: readonly (readonly Sentence[])[], network: Network): Post[] {
  return groups.map((sentences, i) => {
    const number = groups.length > 1 ? ` (${i + 1}/${groups.length})` : "";
    const text = `${textOf(sentences).trim()}${number}`;
    const { length, limit } = postLength(text, network);
    return { sentences, text, length, limit, too_long: length > limit };
  });
}
