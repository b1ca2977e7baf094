import type { Entry, FactWord, Said } from "../domain/event.js";
import type { Playbook } from "../domain/playbook.js";
import { textIn } from "../domain/text.js";
import { layoutOf } from "../engine/layout.js";
import { labelOf } from "../engine/template_names.js";
import { printList, printValue } from "../statement/printing.js";
import { hearsayWords } from "../words/hearsay.js";
import { journalWords } from "../words/journal.js";
import { deskEntryInWords } from "./desk_words.js";
import { nameOf, outcomeInWords } from "./words_of.js";

/** For whom a record is put into words, and the playbooks that give its ids their titles. */
export interface RecordReader {
  readonly language: string;
  /** The playbook of a walk; undefined where its copy is missing. */
  playbookOf(walk: string): Playbook | undefined;
  /** Every playbook of the incident. */
  readonly playbooks: readonly Playbook[];
}

function factInWords({ fact, status, value, source, confirmed_by }: FactWord, reader: RecordReader): string {
  const { language } = reader;
  const words = journalWords(language);
  const playbook = reader.playbooks.find(({ facts }) => Object.hasOwn(facts, fact));
  const definition = playbook?.facts[fact];
  const label =
    playbook !== undefined && typeof value === "string" ? textIn(labelOf(playbook, fact, value), language) : "";
  const text = value === undefined ? [] : [label || printValue(value, definition?.type ?? { is: "string" }, language)];
  const sure = confirmed_by === undefined ? words.factStatus[status] : words.confirmedBy(confirmed_by);
  const rest = [sure, ...(source === undefined ? [] : [words.fromSource(source)])].join("; ");
  const title = textIn(definition?.title, language) || fact;
  return words.happened.fact(title, text.length === 0 ? rest : `${text.join("")} (${rest})`);
}

function plainOutcome(said: Said, language: string): string {
  const { outcome } = said;
  const words = journalWords(language);
  if (outcome.is === "value") return JSON.stringify(outcome.value);
  return outcome.is === "skipped" ? words.status.skipped(outcome.reason) : words.status[outcome.is];
}

function answerInWords(entry: Entry & { readonly type: "answered" }, reader: RecordReader): string {
  const { language } = reader;
  const words = journalWords(language);
  const playbook = reader.playbookOf(entry.walk);
  const step = playbook === undefined ? undefined : layoutOf(playbook).byId.get(entry.step)?.step;
  const round = entry.round > 1 ? ` ${words.happened.inRound(entry.round)}` : "";
  const question = step === undefined ? entry.step : nameOf(step, language);
  if (entry.said === null) return `${words.happened.answered(question, words.happened.gone)}${round}`;
  const { outcome } = entry.said;
  // A list shows the beginning of a long text; the record shows all of it.
  const whole = step?.kind === "text" && outcome.is === "value" ? (outcome.value as string) : undefined;
  const answer =
    whole ??
    (playbook === undefined || step === undefined
      ? plainOutcome(entry.said, language)
      : outcomeInWords(playbook, step, outcome, language));
  const by = entry.said.fact?.confirmed_by;
  const confirmed = by === undefined ? "" : ` (${words.confirmedBy(by)})`;
  return `${words.happened.answered(question, answer)}${confirmed}${round}`;
}

/** What happened in one entry of the record, in the reader's words and without its time and author. */
export function entryInWords(entry: Entry, reader: RecordReader): string {
  const { language } = reader;
  const words = journalWords(language).happened;
  switch (entry.type) {
    case "incident_opened":
      return words.opened(entry.lectern);
    case "walk_started": {
      const title = textIn(reader.playbookOf(entry.walk)?.title, language);
      return words.walkStarted(title || entry.playbook, entry.version);
    }
    case "answered":
      return answerInWords(entry, reader);
    case "rumour":
      return hearsayWords(language).rumourEntry(entry.rumour, entry.said);
    case "enquiry":
      return hearsayWords(language).enquiryEntry(entry.enquiry, entry.said);
    case "round_started":
      return words.roundStarted(entry.round);
    case "closing_started":
      return words.closingStarted;
    case "walk_ended":
      return words.walkEnded;
    case "moved":
      return words.moved(entry.version);
    case "fact":
      return entry.said === null ? words.fact("", words.gone) : factInWords(entry.said, reader);
    case "statement_written":
    case "approved":
    case "released":
    case "posted":
    case "waived":
      return deskEntryInWords(entry, reader);
    case "note":
      return words.note(entry.said?.text ?? words.gone);
    case "language":
      return words.language(entry.language);
    case "paused":
      return words.paused[entry.why];
    default:
      return storeEntryInWords(entry, language);
  }
}

/** Entries about the record itself. */
function storeEntryInWords(
  entry: Entry & { readonly type: "taken_over" | "imported" | "torn_line" | "erased" | "incident_closed" },
  language: string,
): string {
  const words = journalWords(language).happened;
  switch (entry.type) {
    case "taken_over":
      return words.takenOver(entry.from);
    case "imported":
      return words.imported(entry.from);
    case "torn_line":
      return words.tornLine(entry.bytes);
    case "erased":
      return words.erased(printList(entry.events.map(String), language), entry.reason);
    case "incident_closed":
      return words.closed(entry.said?.reason ?? words.gone);
  }
}
