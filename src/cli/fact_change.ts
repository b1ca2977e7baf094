import { nearest } from "../compile/nearest.js";
import type { FactWord } from "../domain/event.js";
import type { FactDefinition } from "../domain/library.js";
import { DEFAULT_TIME_ZONE } from "../domain/organisation.js";
import { isRefusal, type LedgerEntry } from "../domain/run.js";
import { textIn } from "../domain/text.js";
import type { Value } from "../domain/value.js";
import { advance } from "../engine/advance.js";
import { factNow } from "../engine/ledger.js";
import type { FactNow } from "../report/status.js";
import { factText } from "../report/status_text.js";
import { factsNow, type ReplayedWalk } from "../walk/status.js";
import { printable } from "../terminal/printable.js";
import { journalWords } from "../words/journal.js";
import { replayedWalks, type CaseFile } from "./case_file.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { factValue } from "./fact_value.js";
import { entryNumber, withIncident, writeOrLeave } from "./record_access.js";
import { languageOfDocument, stampFor, writeJson } from "./record_view.js";

/** Options that every `lectern fact …` that writes takes. */
export interface FactOptions {
  /** The id of a fact. */
  readonly fact: string;
  readonly incident?: string;
  readonly source?: string;
  readonly json?: true;
}

/** Options of `lectern fact set`. */
export interface FactSetOptions extends FactOptions {
  readonly value?: string;
  readonly unknown?: true;
  readonly confirmedBy?: string;
}

/** Options of `lectern fact confirm`. */
export interface FactConfirmOptions extends FactOptions {
  readonly by?: string;
}

/** A fact that a playbook of the incident declares, and what is held of it now. */
interface Known {
  readonly walk: ReplayedWalk;
  readonly definition: FactDefinition;
  readonly entry: LedgerEntry | undefined;
}

const NAMING = "--incident <id>";

function known(file: CaseFile, fact: string, language: string): Known {
  const walks = replayedWalks(file);
  for (const walk of walks) {
    const definition = Object.hasOwn(walk.playbook.facts, fact) ? walk.playbook.facts[fact] : undefined;
    if (definition !== undefined) return { walk, definition, entry: factNow(walk.playbook, walk.run, fact) };
  }
  const words = journalWords(language);
  const near = nearest(
    fact,
    walks.flatMap(({ playbook }) => Object.keys(playbook.facts)),
  );
  const help = near === undefined ? {} : { help: words.which.didYouMean(near) };
  throw new Failure("wrong_use", words.fact.noSuch(fact), help);
}

/** What is held of a fact; a Failure when that is nothing that could be confirmed, disputed or withdrawn. */
function held({ definition, entry }: Known, language: string): Value {
  if (entry?.value !== undefined) return entry.value;
  const words = journalWords(language).fact;
  const title = textIn(definition.title, language);
  throw new Failure("could_not", words.noValue(title), { help: words.noValueHelp(definition.id) });
}

function tidy(text: string | undefined): string | undefined {
  const trimmed = text?.normalize("NFC").trim();
  return trimmed === "" ? undefined : trimmed;
}

/** Writes a word on a fact and says what is held now. */
async function record(
  options: FactOptions,
  environment: Environment,
  wordOn: (known: Known) => Omit<FactWord, "fact" | "source">,
): Promise<number> {
  const { language, stderr } = environment;
  const target = { incident: options.incident, naming: NAMING, canBeLeft: true };
  return withIncident(target, environment, async (file) => {
    const { id, opened_at } = file.summary;
    const fact = known(file, options.fact, language);
    const source = tidy(options.source) ?? fact.entry?.source;
    const word = { fact: options.fact, ...wordOn(fact), ...(source === undefined ? {} : { source }) };
    const { playbook, run } = fact.walk;
    const turn = advance(playbook, run, { do: "fact", word }, stampFor(environment, opened_at));
    if (isRefusal(turn)) throw new Failure("wrong_use", journalWords(language).fact.noSuch(options.fact));
    const seq = await writeOrLeave(file, turn.events, language);
    const now = (reader: string): FactNow | undefined =>
      factsNow([{ playbook, run: turn.run }], reader).find((each) => each.fact === options.fact);
    if (options.json)
      writeJson(environment, {
        incident: id,
        ...entryNumber(seq),
        fact: now(languageOfDocument(environment, run.language)),
      });
    const line = now(language);
    if (line !== undefined)
      stderr.write(`${journalWords(language).fact.done(id, printable(factText(line, language)))}\n`);
    if (seq === undefined) stderr.write(`${journalWords(language).left(file.held?.by ?? "")}\n`);
    return EXIT.done;
  });
}

/** `lectern fact set`: what is the case, who confirmed it, where it comes from; or that it is not known. */
export async function factSet(options: FactSetOptions, environment: Environment): Promise<number> {
  const { language, now } = environment;
  const words = journalWords(language).fact;
  const typed = tidy(options.value);
  if (typed !== undefined && options.unknown) throw new Failure("wrong_use", words.notBoth);
  if (typed === undefined && !options.unknown) throw new Failure("wrong_use", words.valueNeeded);
  return record(options, environment, ({ definition, walk }) => {
    if (typed === undefined) return { status: "unknown" };
    const zone = walk.playbook.organisation.time_zone ?? DEFAULT_TIME_ZONE;
    const value = factValue(typed, definition, { language, now: now(), zone });
    const by = tidy(options.confirmedBy);
    return by === undefined ? { status: "unconfirmed", value } : { status: "confirmed", value, confirmed_by: by };
  });
}

/** `lectern fact confirm`: somebody vouches for what is held. */
export async function factConfirm(options: FactConfirmOptions, environment: Environment): Promise<number> {
  const { language } = environment;
  const by = tidy(options.by);
  if (by === undefined) throw new Failure("wrong_use", journalWords(language).fact.whoNeeded);
  return record(options, environment, (fact) => ({
    status: "confirmed",
    value: held(fact, language),
    confirmed_by: by,
  }));
}

/** `lectern fact dispute`: somebody says otherwise; the value stays, and is no longer confirmed. */
export async function factDispute(options: FactOptions, environment: Environment): Promise<number> {
  return record(options, environment, (fact) => ({ status: "disputed", value: held(fact, environment.language) }));
}

/** `lectern fact withdraw`: what was held does not hold any more. */
export async function factWithdraw(options: FactOptions, environment: Environment): Promise<number> {
  return record(options, environment, (fact) => ({ status: "withdrawn", value: held(fact, environment.language) }));
}
