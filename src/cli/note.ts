import { journalWords } from "../words/journal.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { entryNumber, withIncident, writeOrLeave } from "./record_access.js";
import { stampFor, writeJson } from "./record_view.js";

/** Options of `lectern note`. */
export interface NoteOptions {
  /** The words of the note; "-" alone takes them from standard input. */
  readonly texts: readonly string[];
  readonly incident?: string;
  readonly json?: true;
}

/** A page of notes; more belongs into a document. */
const LONGEST = 20_000;

async function wordsOf({ texts }: NoteOptions, environment: Environment): Promise<string> {
  const piped = texts.length === 1 && texts[0] === "-" ? await environment.stdin.read(LONGEST) : undefined;
  const text = piped === undefined ? texts.join(" ") : new TextDecoder().decode(piped);
  const trimmed = text.normalize("NFC").trim();
  const words = journalWords(environment.language).note;
  if (trimmed === "" || (trimmed === "-" && texts[0] === "-")) {
    throw new Failure("wrong_use", words.empty, { help: words.emptyHelp });
  }
  if (trimmed.length > LONGEST) throw new Failure("wrong_use", words.tooLong(LONGEST));
  return trimmed;
}

/** `lectern note`: adds a note to the record of an incident without opening its walk. */
export async function note(options: NoteOptions, environment: Environment): Promise<number> {
  const { stderr, language } = environment;
  const text = await wordsOf(options, environment);
  const target = { incident: options.incident, naming: 'lectern note --incident <id> "…"', canBeLeft: true };
  return withIncident(target, environment, async (file) => {
    const { id, opened_at } = file.summary;
    const event = { type: "note", said: { text }, ...stampFor(environment, opened_at) } as const;
    const seq = await writeOrLeave(file, [event], language);
    if (options.json) writeJson(environment, { incident: id, ...entryNumber(seq) });
    const words = journalWords(language);
    stderr.write(`${seq === undefined ? words.left(file.held?.by ?? "") : words.note.done(id, seq)}\n`);
    return EXIT.done;
  });
}
