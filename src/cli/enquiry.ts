import { addMs, durationMs, isoAt, offsetOf } from "../domain/clock_time.js";
import type { EnquiryWord } from "../domain/hearsay.js";
import { enquiriesOf, enquiryStatus, nextEnquiry, type Enquiry } from "../monitor/enquiries.js";
import { momentOf } from "../monitor/text/dates.js";
import { headLines, hanging } from "../report/status_text.js";
import { hearsayWords } from "../words/hearsay.js";
import { headOf, type CaseFile } from "./case_file.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { withIncident, write } from "./record_access.js";
import { stampFor, storeOf, viewFor, writeJson } from "./record_view.js";
import { readCase } from "./status.js";
import { incidentToWrite } from "./which_incident.js";

/** What can be said of an enquiry on the command line. */
export interface EnquiryFields {
  readonly outlet?: string;
  readonly contact?: string;
  /** "15:00", an ISO time, or how long from now: "2h". */
  readonly due?: string;
  readonly owner?: string;
  readonly incident?: string;
  readonly json?: true;
}

function wordOf({ outlet, contact, due, owner }: EnquiryFields, at: string, language: string): EnquiryWord {
  const fields = { outlet, contact, owner, due: due === undefined ? undefined : dueTime(due, at, language) };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined || value.trim() === "" ? [] : [[name, value.normalize("NFC").trim()]],
    ),
  );
}

function dueTime(text: string, at: string, language: string): string {
  const offset = offsetOf(at);
  const span = durationMs(text);
  if (span !== undefined) return addMs(at, span);
  const clock = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/.exec(text.trim());
  if (clock !== null) {
    const today = `${at.slice(0, 11)}${(clock[1] as string).padStart(2, "0")}:${clock[2]}:00${at.slice(19)}`;
    return Date.parse(today) > Date.parse(at) ? today : addMs(today, 86_400_000);
  }
  const moment = momentOf(text, offset);
  if (moment === undefined) throw new Failure("wrong_use", hearsayWords(language).badTime(text));
  return isoAt(moment, offset);
}

/** `lectern enquiry add`: a question from the press, with its deadline and who answers. */
export async function enquiryAdd(
  options: EnquiryFields & { readonly questions: readonly string[] },
  environment: Environment,
): Promise<number> {
  const words = hearsayWords(environment.language);
  const question = options.questions.join(" ").normalize("NFC").trim();
  if (question === "") throw new Failure("wrong_use", words.emptyText);
  if ((options.outlet ?? "").trim() === "") throw new Failure("wrong_use", words.outletNeeded);
  return log(undefined, () => ({ question }), options, environment);
}

/** `lectern enquiry update`: another deadline, owner or contact. */
export async function enquiryUpdate(
  options: EnquiryFields & { readonly enquiry: string },
  environment: Environment,
): Promise<number> {
  return log(options.enquiry, () => ({}), options, environment);
}

/** `lectern enquiry answer`: what was answered. */
export async function enquiryAnswer(
  options: EnquiryFields & { readonly enquiry: string; readonly texts: readonly string[] },
  environment: Environment,
): Promise<number> {
  const answer = options.texts.join(" ").normalize("NFC").trim();
  if (answer === "") throw new Failure("wrong_use", hearsayWords(environment.language).emptyText);
  return log(options.enquiry, () => ({ answer }), options, environment);
}

/** `lectern enquiry close`: it needs no answer any more. */
export async function enquiryClose(
  options: EnquiryFields & { readonly enquiry: string },
  environment: Environment,
): Promise<number> {
  return log(options.enquiry, () => ({ closed: true }), options, environment);
}

async function log(
  named: string | undefined,
  more: () => EnquiryWord,
  options: EnquiryFields,
  environment: Environment,
): Promise<number> {
  const { language, stderr } = environment;
  const words = hearsayWords(language);
  const target = { incident: options.incident, naming: "lectern enquiry --incident <id> …" };
  return withIncident(target, environment, async (file) => {
    const stamp = stampFor(environment, file.summary.opened_at);
    const said = { ...wordOf(options, stamp.at, language), ...more() };
    if (Object.keys(said).length === 0) throw new Failure("wrong_use", words.nothingNew);
    const id = named === undefined ? nextEnquiry(file.log.entries) : enquiryNamed(named, file, language).id;
    const seq = await write(file, [{ type: "enquiry", enquiry: id, said, ...stamp }], language);
    if (options.json) writeJson(environment, { incident: file.summary.id, seq, enquiry: id });
    stderr.write(`${words.logged(id, file.summary.id)}\n`);
    return EXIT.done;
  });
}

function enquiryNamed(given: string, file: CaseFile, language: string): Enquiry {
  const enquiries = enquiriesOf(file.log.entries);
  const found = enquiries.find((enquiry) => enquiry.id.toLowerCase() === given.toLowerCase());
  if (found === undefined)
    throw new Failure(
      "could_not",
      hearsayWords(language).noSuchEnquiry(given, enquiries.map((enquiry) => enquiry.id).join(", ")),
    );
  return found;
}

/** `lectern enquiry`: every enquiry of an incident, overdue ones first. It only reads. */
export async function enquiryList(
  options: { readonly incident?: string; readonly json?: true },
  environment: Environment,
): Promise<number> {
  const { language, stdout } = environment;
  const store = await storeOf(environment);
  const id = await incidentToWrite(options.incident, store, { language, naming: "lectern enquiry --incident <id>" });
  const file = await readCase(store, id, language);
  const { at } = stampFor(environment, file.summary.opened_at);
  const order = ["overdue", "open", "answered", "closed"];
  const enquiries = enquiriesOf(file.log.entries)
    .map((enquiry) => ({ ...enquiry, status: enquiryStatus(enquiry, at) }))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.due ?? "~").localeCompare(b.due ?? "~"));
  if (options.json) {
    writeJson(environment, { incident: id, enquiries });
    return EXIT.done;
  }
  const words = hearsayWords(language);
  const view = viewFor(environment, at);
  const lines = enquiries.flatMap((enquiry) => {
    const due = enquiry.due === undefined ? undefined : words.due(view.times.moment(enquiry.due));
    const answered = enquiry.answer === undefined ? [] : [enquiry.answer];
    const rest = [words.status[enquiry.status], due, enquiry.owner ?? words.noOwner]
      .filter((part) => part !== undefined)
      .join("; ");
    const text = enquiry.erased ? words.erased : `${enquiry.outlet ?? ""}: ${enquiry.question ?? ""}`;
    return [
      ...hanging(`  ${enquiry.id}  `, text, view),
      ...[rest, ...answered].flatMap((line) => hanging("      ", line, view)),
    ];
  });
  stdout.write(
    `${[...headLines(headOf(file), view), "", words.enquiries, ...(lines.length === 0 ? [`  ${words.noEnquiries}`] : lines)].join("\n")}\n`,
  );
  return EXIT.done;
}
