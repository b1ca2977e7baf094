import { msOf } from "../domain/clock_time.js";
import { width } from "../terminal/width.js";
import { wrap } from "../terminal/wrap.js";
import { deskWords } from "../words/desk.js";
import { hearsayWords } from "../words/hearsay.js";
import { journalWords } from "../words/journal.js";
import type { ClockStatus, FactNow, IncidentHead, IncidentStatus, OpenQuestion, WalkStatus } from "./status.js";
import type { Look } from "./style.js";

/** How times and spans are written for this reader; the same in every report of a record. */
export interface TimeWords {
  /** "08:15 on 2 March 2026". */
  moment(iso: string): string;
  /** "08:15", with the day where it is not the day of the report. */
  near(iso: string): string;
  /** "2 March 2026". */
  day(iso: string): string;
  /** "2 h 10 min". */
  span(ms: number): string;
}

/** For whom a report of a record is, and when. */
export interface StatusView {
  readonly look: Look;
  /** ISO 8601. */
  readonly at: string;
  readonly times: TimeWords;
  /** Where lines break; undefined leaves them whole. */
  readonly columns?: number;
  readonly signs: { readonly clock: string; readonly bullet: string };
}

/** Lines of a text that begins with `head`; what wraps stands under the text. */
export function hanging(head: string, text: string, view: StatusView): string[] {
  const room = view.columns === undefined ? undefined : Math.max(20, view.columns - width(head));
  const indent = " ".repeat(width(head));
  return wrap(view.look.printable(text), room).map((line, index) => `${index === 0 ? head : indent}${line}`);
}

/** The name of an incident, when it was opened, when something was last written, and what is the matter with it. */
export function headLines(head: IncidentHead, view: StatusView): string[] {
  const words = journalWords(view.look.language);
  const { style } = view.look;
  const name = `${head.drill ? `${words.drill} · ` : ""}${head.title ?? words.untitled} · ${head.id}`;
  const age = msOf(view.at) - msOf(head.lastAt);
  const facts = [
    ...(head.closed ? [words.closed] : []),
    words.opened(view.times.moment(head.openedAt)),
    age < 60_000 ? words.lastJustNow : words.lastEntry(view.times.span(age)),
    words.entries(head.events),
  ];
  const troubles = [
    ...(head.damaged === undefined ? [] : [words.damaged(head.damaged.line, head.id)]),
    ...(head.torn === undefined ? [] : [words.torn(head.torn)]),
  ];
  const held = head.heldBy;
  return [
    ...hanging("", name, view).map(style.strong),
    ...hanging("  ", facts.join(" · "), view),
    ...(held === undefined
      ? []
      : hanging("  ", words.heldBy(`${held.user}@${held.host}`, view.times.near(held.since)), view)),
    ...troubles.flatMap((trouble) => hanging("  ", trouble, view)).map(style.danger),
  ];
}

function section(title: string, items: readonly string[][], view: StatusView): string[] {
  return items.length === 0 ? [] : [`  ${view.look.style.strong(title)}`, ...items.flat()];
}

function item(text: string, view: StatusView): string[] {
  return hanging(`    ${view.signs.bullet} `, text, view);
}

function clockText(clock: ClockStatus, view: StatusView): string {
  const words = journalWords(view.look.language).status;
  const { times } = view;
  const due = times.near(clock.due);
  if (clock.metAt !== undefined) {
    return clock.state === "met" ? words.met(times.near(clock.metAt)) : words.metLate(times.near(clock.metAt), due);
  }
  const left = msOf(clock.due) - msOf(view.at);
  if (left < 0) return words.overdue(times.span(-left), due);
  return (clock.atLeast ? words.runningAtLeast : words.running)(times.span(left), due);
}

function clockLines(clock: ClockStatus, view: StatusView): string[] {
  const words = journalWords(view.look.language).status;
  const round = clock.round > 1 ? ` (${words.round(clock.round)})` : "";
  const rule = clock.rule === undefined ? "" : ` · ${clock.rule}`;
  const lines = hanging(`    ${view.signs.clock} `, `${clock.title}${round}: ${clockText(clock, view)}${rule}`, view);
  return clock.state === "missed" ? lines.map(view.look.style.danger) : lines;
}

function openText(question: OpenQuestion, view: StatusView): string {
  const { status: words, happened } = journalWords(view.look.language);
  const why = question.why === "skipped" ? words.skipped(question.reason ?? "") : words[question.why];
  return happened.answered(question.title, why);
}

function standing(walk: WalkStatus, view: StatusView): string[] {
  const words = journalWords(view.look.language).status;
  if (walk.unreadable) return hanging("  ", words.unreadable, view);
  if (walk.stage === "ended") return hanging("  ", words.ended, view);
  return hanging("  ", walk.position === undefined ? words.between : words.waiting(walk.position.title), view);
}

function walkLines(walk: WalkStatus, view: StatusView): string[] {
  const { status: words, happened } = journalWords(view.look.language);
  const { position } = walk;
  const place = [
    walk.title || walk.playbook,
    ...(position === undefined ? [] : [`› ${position.phase} (${words.position(position.at, position.of)})`]),
  ].join(" ");
  const head = [
    place,
    ...(walk.round > 1 ? [words.round(walk.round)] : []),
    ...(walk.stage === "closing" ? [words.closing] : []),
  ].join(" · ");
  const clocks = walk.clocks.map((clock) => clockLines(clock, view));
  const open = walk.open.map((question) => item(openText(question, view), view));
  const decisions = walk.decisions.map((decision) => item(happened.answered(decision.title, decision.text), view));
  return [
    "",
    ...hanging("", head, view),
    ...standing(walk, view),
    ...section(words.clocks, clocks, view),
    ...section(words.open, open, view),
    ...section(words.decisions, decisions, view),
  ];
}

/** A fact in a line: its value, how sure it is, who confirmed it, where it comes from. */
export function factText(fact: FactNow, language: string): string {
  const words = journalWords(language);
  const sure =
    fact.status === "confirmed" && fact.confirmedBy !== undefined
      ? words.confirmedBy(fact.confirmedBy)
      : words.factStatus[fact.status];
  const source = fact.source === undefined ? [] : [words.fromSource(fact.source)];
  const value = fact.text === undefined || fact.status === "unknown" ? [] : [fact.text];
  const rest = value.length === 0 ? [sure, ...source].join("; ") : `(${[sure, ...source].join("; ")})`;
  return `${fact.title}: ${[...value, rest].join(" ")}`;
}

/** Who waits for an answer, and how many rumours are about. */
function waitingLines({ enquiries = [], rumours = 0 }: IncidentStatus, view: StatusView): string[] {
  const words = hearsayWords(view.look.language);
  const lines = enquiries.map(({ id, outlet, question, status, due, owner }) => {
    const facts = [
      words.status[status],
      ...(due === undefined ? [] : [words.due(view.times.near(due))]),
      owner ?? words.noOwner,
    ];
    const text = item(`${id} ${outlet}: ${question} (${facts.join("; ")})`, view);
    return status === "overdue" ? text.map(view.look.style.danger) : text;
  });
  return [
    ...(lines.length === 0 ? [] : ["", ...section(words.enquiries, lines, view)]),
    ...(rumours === 0 ? [] : ["", ...hanging("  ", words.openRumours(rumours), view)]),
  ];
}

/** The statements on their way out, what they have made due, and what of them is no longer right. */
function statementLines({ statements = [], due = [], corrections = [] }: IncidentStatus, view: StatusView): string[] {
  const words = deskWords(view.look.language).status;
  const told = statements.map(({ title, lines }) => item(`${title}: ${lines.join(". ")}`, view));
  const clocks = due.map(({ title, due: at, state, metAt }) =>
    clockLines(
      { id: "", title, round: 1, state, due: at, atLeast: false, ...(metAt === undefined ? {} : { metAt }) },
      view,
    ),
  );
  const wrong = corrections.map((line) => item(line, view).map(view.look.style.danger));
  return [
    ...(told.length === 0 ? [] : ["", ...section(words.statements, told, view)]),
    ...(clocks.length === 0 ? [] : ["", ...section(words.due, clocks, view)]),
    ...(wrong.length === 0 ? [] : ["", ...section(words.corrections, wrong, view)]),
  ];
}

/** An incident as it stands, for people. */
export function statusText(status: IncidentStatus, view: StatusView): string {
  const words = journalWords(view.look.language).status;
  const facts = status.facts.map((fact) => item(factText(fact, view.look.language), view));
  const note = status.lastNote;
  const isOver = status.walks.length > 0 && status.walks.every((walk) => walk.stage === "ended");
  const next = isOver ? words.whenOver(status.incident.id) : words.goOn(status.incident.id);
  const lines = [
    ...headLines(status.incident, view),
    ...status.walks.flatMap((walk) => walkLines(walk, view)),
    ...statementLines(status, view),
    ...(facts.length === 0 ? [] : ["", ...section(words.facts, facts, view)]),
    ...waitingLines(status, view),
    ...(note === undefined
      ? []
      : ["", ...section(words.lastNote, [item(`${note.text} (${note.by}, ${view.times.near(note.at)})`, view)], view)]),
    ...(status.incident.closed ? [] : ["", ...hanging("", next, view)]),
  ];
  return `${lines.join("\n")}\n`;
}
