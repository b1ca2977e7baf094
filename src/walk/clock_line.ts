import { msOf } from "../domain/clock_time.js";
import type { Playbook } from "../domain/playbook.js";
import type { ClockState, Run } from "../domain/run.js";
import { textIn } from "../domain/text.js";
import { printDuration, printMoment, printTime } from "../statement/printing.js";
import { walkWords } from "../words/walk.js";

/** Less than this many milliseconds left is urgent. */
const URGENT = 15 * 60_000;

/** The clocks that still run in this round, the one due first at the front. */
export function openClocks(playbook: Playbook, run: Run): ClockState[] {
  const ofRound = new Set(playbook.clocks.filter((clock) => clock.each_round).map((clock) => clock.id));
  return run.clocks
    .filter((clock) => clock.met_at === undefined && (!ofRound.has(clock.id) || clock.round === run.round))
    .toSorted((a, b) => msOf(a.due) - msOf(b.due));
}

/** The title of a clock; beside one that the law is believed to set stands whether anybody has checked it. */
export function clockTitle(playbook: Playbook, id: string, language: string): string {
  const clock = playbook.clocks.find((each) => each.id === id);
  const title = textIn(clock?.title, language);
  return clock?.legal === undefined ? title : `${title} (${walkWords(language).legal[clock.legal.certainty]})`;
}

/** A clock in a line: what is left of it, or by how much it is overdue. */
export function clockLine(
  playbook: Playbook,
  clock: ClockState,
  at: string,
  language: string,
): { readonly text: string; readonly urgent: boolean } {
  return timeLine({ title: clockTitle(playbook, clock.id, language), ...clock }, at, language);
}

/** Something due in a line: what is left of its time, or by how much it is overdue. */
export function timeLine(
  { title, due, at_least }: { readonly title: string; readonly due: string; readonly at_least: boolean },
  at: string,
  language: string,
): { readonly text: string; readonly urgent: boolean } {
  const words = walkWords(language);
  const left = msOf(due) - msOf(at);
  if (left < 0) return { text: words.clockOver(title, printDuration(left, language)), urgent: true };
  const time = due.slice(0, 10) === at.slice(0, 10) ? printTime(due) : printMoment(due, language);
  const line = at_least ? words.clockLeftAtLeast : words.clockLeft;
  return { text: line(title, printDuration(left, language), time), urgent: left < URGENT };
}

/** How long we have known, from the first clock's start; from the opening while that is not known. */
export function knownFor(run: Run, at: string, language: string): string {
  const words = walkWords(language);
  const first = run.clocks.find((clock) => clock.round === 1 && !clock.at_least);
  const start = first?.starts.at(-1);
  const time = printDuration(Math.max(0, msOf(at) - msOf(start ?? run.opened_at)), language);
  return start === undefined ? words.openFor(time) : words.knownFor(time);
}
