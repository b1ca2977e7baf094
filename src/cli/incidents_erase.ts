import { isStoreFailure } from "../journal/failure.js";
import type { Erasure } from "../journal/store.js";
import { printList } from "../statement/printing.js";
import { journalWords } from "../words/journal.js";
import { asking } from "./asking.js";
import type { CaseFile } from "./case_file.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { notWritten, withIncident } from "./record_access.js";
import { writeJson } from "./record_view.js";

/** Options of `lectern incidents erase`. */
export interface IncidentsEraseOptions {
  readonly incident: string;
  readonly reason?: string;
  /** Numbers of entries as `incidents show` prints them; all of them where none is named. */
  readonly event?: readonly string[];
  readonly yes?: true;
  readonly json?: true;
}

function erasureOf({ event }: IncidentsEraseOptions, file: CaseFile, language: string): Erasure {
  if (event === undefined || event.length === 0) return "all";
  const words = journalWords(language).erase;
  const numbers = event.flatMap((text) => text.split(",")).map((text) => text.trim());
  const wrong = numbers.find((text) => !/^[1-9]\d{0,8}$/.test(text));
  if (wrong !== undefined) throw new Failure("wrong_use", words.wrongEvent(wrong));
  const missing = numbers.filter((text) => Number(text) > file.log.entries.length);
  if (missing.length > 0) throw new Failure("wrong_use", words.noSuchEvent(printList(missing, language)));
  return numbers.map(Number);
}

/** Whether to go ahead: what cannot be undone wants the incident's id typed, or `--yes`. */
async function isConfirmed(id: string, erasure: Erasure, environment: Environment): Promise<boolean> {
  const { language } = environment;
  const words = journalWords(language).erase;
  const prompter = await asking(environment);
  if (prompter === undefined) throw new Failure("wrong_use", words.confirmNeeded);
  const warning = erasure === "all" ? words.warnAll(id) : words.warnSome(id, printList(erasure.map(String), language));
  prompter.say(warning, "danger");
  return (await prompter.line(words.confirm(id))).trim().toLowerCase() === id;
}

/** `lectern incidents erase`: erases what people typed, in some entries or in all; the chain still verifies. */
export async function incidentsErase(options: IncidentsEraseOptions, environment: Environment): Promise<number> {
  const { stderr, language } = environment;
  const words = journalWords(language).erase;
  const reason = (options.reason ?? "").normalize("NFC").trim();
  if (reason === "") throw new Failure("wrong_use", words.reasonNeeded);
  const target = { incident: options.incident, naming: "lectern incidents erase <id>" };
  return withIncident(target, environment, async (file) => {
    const { id } = file.summary;
    const erasure = erasureOf(options, file, language);
    if (!options.yes && !(await isConfirmed(id, erasure, environment))) {
      stderr.write(`${words.notConfirmed}\n`);
      return EXIT.done;
    }
    const erased = await file.log.erase(erasure, reason);
    if (isStoreFailure(erased)) throw notWritten(erased, id, language);
    if (options.json) writeJson(environment, { incident: id, erased });
    stderr.write(erased.length === 0 ? `${words.nothing}\n` : `${words.done(id, erased.length)} ${words.copies}\n`);
    return EXIT.done;
  });
}
