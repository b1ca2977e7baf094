import {
  RUMOUR_DECISIONS,
  VERIFICATIONS,
  type Rating,
  type RumourDecision,
  type RumourWord,
  type Verification,
} from "../domain/hearsay.js";
import { adviseOn, type RumourAdvice } from "../monitor/rumour_decision.js";
import { nextRumour, rumoursOf, type Rumour } from "../monitor/rumours.js";
import { headLines, hanging } from "../report/status_text.js";
import { hearsayWords } from "../words/hearsay.js";
import { headOf } from "./case_file.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { withIncident, write } from "./record_access.js";
import { stampFor, storeOf, viewFor, writeJson } from "./record_view.js";
import { readCase } from "./status.js";
import { incidentToWrite } from "./which_incident.js";

/** What can be said of a rumour on the command line. */
export interface RumourFields {
  readonly language?: string;
  readonly channel?: string;
  readonly place?: string;
  readonly audience?: string;
  readonly reach?: string;
  readonly concern?: string;
  readonly harm?: string;
  readonly spread?: string;
  readonly verification?: string;
  readonly evidence?: string;
  readonly asked?: true;
  readonly decision?: string;
  readonly reason?: string;
  readonly answer?: string;
  readonly result?: string;
  readonly incident?: string;
  readonly json?: true;
}

/** Options of `lectern rumour list`. */
export interface RumourListOptions {
  readonly incident?: string;
  readonly json?: true;
}

function ratingOf(text: string | undefined, language: string): Rating | undefined {
  if (text === undefined) return undefined;
  if (!/^[0-3]$/.test(text)) throw new Failure("wrong_use", hearsayWords(language).badRating(text));
  return Number(text) as Rating;
}

function wordOf(fields: RumourFields, language: string): RumourWord {
  const { harm, spread, verification, decision, incident, json, ...plain } = fields;
  void [incident, json];
  const among = <T extends string>(names: readonly T[], value: string | undefined): T | undefined =>
    names.find((name) => name === value);
  const texts = Object.entries(plain).map(([name, value]) => [
    name,
    typeof value === "string" ? value.normalize("NFC").trim() : value,
  ]);
  const word: RumourWord = {
    ...Object.fromEntries(texts.filter(([, value]) => value !== undefined && value !== "")),
    ...only("harm", ratingOf(harm, language)),
    ...only("spread", ratingOf(spread, language)),
    ...only("verification", among<Verification>(VERIFICATIONS, verification)),
    ...only("decision", among<RumourDecision>(RUMOUR_DECISIONS, decision)),
  };
  return word;
}

function only<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [K in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: Value };
}

/** What the table says of a rumour; undefined until somebody has rated harm and spread. */
export function adviceFor({
  harm,
  spread,
  verification,
  asked,
}: Pick<Rumour, "harm" | "spread" | "verification" | "asked">): RumourAdvice | undefined {
  if (verification === "true") return adviseOn({ harm: harm ?? 3, spread: spread ?? 3, verification });
  return harm === undefined || spread === undefined
    ? undefined
    : adviseOn({ harm, spread, verification, ...(asked === undefined ? {} : { asked }) });
}

/** `lectern rumour add`: logs what circulates, word for word, and says what the table suggests. */
export async function rumourAdd(
  options: RumourFields & { readonly texts: readonly string[] },
  environment: Environment,
): Promise<number> {
  const { texts, ...fields } = options;
  const text = texts.join(" ").normalize("NFC").trim();
  if (text === "") throw new Failure("wrong_use", hearsayWords(environment.language).emptyText);
  return log(undefined, { ...wordOf(fields, environment.language), text }, options, environment);
}

/** `lectern rumour update`: what is new about a rumour. A decision against the table needs its reason. */
export async function rumourUpdate(
  options: RumourFields & { readonly rumour: string },
  environment: Environment,
): Promise<number> {
  const { rumour, ...fields } = options;
  const word = wordOf(fields, environment.language);
  if (Object.keys(word).length === 0) throw new Failure("wrong_use", hearsayWords(environment.language).nothingNew);
  return log(rumour, word, options, environment);
}

/** `lectern rumour close`: nothing more is done about it; what came of it is kept. */
export async function rumourClose(
  options: RumourFields & { readonly rumour: string },
  environment: Environment,
): Promise<number> {
  const { rumour, ...fields } = options;
  return log(rumour, { ...wordOf(fields, environment.language), closed: true }, options, environment);
}

async function log(
  named: string | undefined,
  word: RumourWord,
  options: RumourFields,
  environment: Environment,
): Promise<number> {
  const { language, stderr } = environment;
  const words = hearsayWords(language);
  const target = { incident: options.incident, naming: "lectern rumour --incident <id> …" };
  return withIncident(target, environment, async (file) => {
    const { entries } = file.log;
    const before = named === undefined ? undefined : rumourNamed(named, rumoursOf(entries), language);
    const id = before?.id ?? nextRumour(entries);
    const advice = adviceFor({ verification: "unchecked", ...before, ...word });
    if (word.decision !== undefined && word.decision !== advice?.decision && word.reason === undefined)
      throw new Failure("wrong_use", words.reasonNeeded);
    // A rumour that turned out true is decided by that: it is taken to the head and disclosed.
    const decided =
      word.verification === "true" && word.decision === undefined ? { ...word, decision: "escalate" as const } : word;
    const seq = await write(
      file,
      [{ type: "rumour", rumour: id, said: decided, ...stampFor(environment, file.summary.opened_at) }],
      language,
    );
    if (options.json)
      writeJson(environment, {
        incident: file.summary.id,
        seq,
        rumour: id,
        ...(advice === undefined ? {} : { advice }),
      });
    stderr.write(`${words.logged(id, file.summary.id)}\n`);
    if (advice !== undefined) stderr.write(`${words.advice(advice)}\n`);
    if (advice?.decision === "debunk") stderr.write(`${words.stance}\n`);
    if (word.verification === "true") stderr.write(`${words.becameTrue(id)}\n`);
    return EXIT.done;
  });
}

/** The rumour that a person names. Throws a Failure with what there is when it is none. */
export function rumourNamed(given: string, rumours: readonly Rumour[], language: string): Rumour {
  const found = rumours.find((rumour) => rumour.id.toLowerCase() === given.toLowerCase());
  if (found === undefined)
    throw new Failure(
      "could_not",
      hearsayWords(language).noSuchRumour(given, rumours.map((rumour) => rumour.id).join(", ")),
    );
  return found;
}

/** `lectern rumour`: every rumour of an incident with what is suggested and what was decided. It only reads. */
export async function rumourList(options: RumourListOptions, environment: Environment): Promise<number> {
  const { language, stdout } = environment;
  const store = await storeOf(environment);
  const id = await incidentToWrite(options.incident, store, { language, naming: "lectern rumour --incident <id>" });
  const file = await readCase(store, id, language);
  const rumours = rumoursOf(file.log.entries);
  if (options.json) {
    writeJson(environment, {
      incident: id,
      rumours: rumours.map((rumour) => ({ ...rumour, advice: adviceFor(rumour) })),
    });
    return EXIT.done;
  }
  const words = hearsayWords(language);
  const view = viewFor(environment, stampFor(environment, file.summary.opened_at).at);
  const lines = rumours.flatMap((rumour) => {
    const advice = adviceFor(rumour);
    const text = rumour.erased ? words.erased : `"${rumour.text ?? ""}"`;
    const decided =
      rumour.decision === undefined ? [] : [words.decided(words.decision[rumour.decision], rumour.reason ?? "")];
    const rest = [
      [
        words.verification[rumour.verification],
        rumour.channel,
        rumour.place,
        rumour.closed === true ? words.status.closed : undefined,
      ]
        .filter((part) => part !== undefined)
        .join("; "),
      words.seen(view.times.moment(rumour.first_seen), view.times.moment(rumour.changed)),
      ...(advice === undefined ? [] : [words.advice(advice)]),
      ...decided,
    ];
    return [...hanging(`  ${rumour.id}  `, text, view), ...rest.flatMap((line) => hanging("      ", line, view))];
  });
  stdout.write(
    `${[...headLines(headOf(file), view), "", words.rumours, ...(lines.length === 0 ? [`  ${words.noRumours}`] : lines)].join("\n")}\n`,
  );
  return EXIT.done;
}
