import { diffArrays } from "diff";
import type { Change } from "../domain/redline.js";

/** Words, each with what follows up to the next one kept apart, so that a changed space is no changed word. */
const PIECES =
  /\p{White_Space}+|[\p{L}\p{M}\p{N}]+(?:[.,:/'’-][\p{L}\p{M}\p{N}]+)*|[^\p{White_Space}\p{L}\p{M}\p{N}]/gu;

/**
 * What changed between two versions, word by word; the runs that are not new give the old text, those not gone the
 * new one. A figure, a time and a date are one word each, so that 1.200 never shows as "1." and a new "300".
 */
export function redline(old: string, now: string): Change[] {
  const changes: Change[] = [];
  for (const part of diffArrays(piecesOf(old), piecesOf(now))) {
    const is = part.added ? "new" : part.removed ? "gone" : "same";
    changes.push({ is, text: part.value.join("") });
  }
  return joined(changes);
}

function piecesOf(text: string): string[] {
  return text.normalize("NFC").match(PIECES) ?? [];
}

/** Two changes with only a space between them read better as one: "[-three people-]" over "[-three-] [-people-]". */
function joined(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  for (let i = 0; i < changes.length; i += 1) {
    const island = islandAt(changes, i);
    if (island === undefined) result.push(changes[i] as Change);
    else {
      result.push({ is: "gone", text: island.gone }, { is: "new", text: island.now });
      i = island.last;
    }
  }
  return result.filter(({ text }) => text !== "");
}

interface Island {
  readonly gone: string;
  readonly now: string;
  readonly last: number;
}

/** The longest run of changes from here on that only spaces interrupt; undefined for a run without a space inside. */
function islandAt(changes: readonly Change[], first: number): Island | undefined {
  let [gone, now, spaces, last] = ["", "", 0, -1];
  let [pendingGone, pendingNow] = ["", ""];
  for (let i = first; i < changes.length; i += 1) {
    const { is, text } = changes[i] as Change;
    if (is === "same") {
      if (i === first || text.trim() !== "") break;
      [pendingGone, pendingNow] = [pendingGone + text, pendingNow + text];
      continue;
    }
    if (pendingGone !== "") spaces += 1;
    gone += pendingGone + (is === "gone" ? text : "");
    now += pendingNow + (is === "new" ? text : "");
    [pendingGone, pendingNow, last] = ["", "", i];
  }
  return spaces === 0 ? undefined : { gone, now, last };
}
