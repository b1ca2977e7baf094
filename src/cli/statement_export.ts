import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { isoAt, msOf } from "../domain/clock_time.js";
import { DEFAULT_TIME_ZONE, holderOf, type Organisation } from "../domain/organisation.js";
import type { Formalities, LetterLayout, ReadyEvent, ReadyText } from "../export/ready_text.js";
import { offsetIn } from "../terminal/time_zone.js";
import { typedTime } from "../terminal/typed_time.js";
import { readyFilesWords } from "../words/ready_files.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { organisationIn } from "./organisation_here.js";
import { FORMATS, makeFiles, stemOf, writeFiles, type Format, type WrittenFile } from "./ready_files.js";
import { textsOfFiles } from "./ready_from_files.js";
import { textOfRecord } from "./ready_from_record.js";
import { writeJson } from "./record_view.js";
import { PROFILE } from "./store_folder.js";

/** Options of `lectern statement export`. */
export interface StatementExportOptions {
  /** A statement of the record, or files that are one text in several languages; "-" is standard input. */
  readonly texts: readonly string[];
  /** Formats with commas between them; all that apply where nothing is said. */
  readonly format?: string;
  readonly channel?: string;
  readonly layout?: LetterLayout;
  readonly out?: string;
  readonly incident?: string;
  readonly textLanguage?: "vi" | "en";
  readonly title?: string;
  readonly released?: true;
  readonly releasedAt?: string;
  readonly nextUpdate?: readonly string[];
  readonly pressConference?: string;
  readonly venue?: string;
  readonly number?: string;
  readonly place?: string;
  readonly signer?: string;
  readonly signerTitle?: string;
  readonly json?: true;
}

/** A text with what the files are called and what the person should know about it. */
interface Prepared {
  readonly ready: ReadyText;
  readonly stem: string;
  readonly releasedBefore?: number;
}

/** `lectern statement export`: ready files of a statement, or of any text. It never sends anything. */
export async function statementExport(options: StatementExportOptions, environment: Environment): Promise<number> {
  const words = readyFilesWords(environment.language);
  const formats = formatsOf(options.format, environment);
  const { ready, stem, releasedBefore } = await prepared(options, environment);
  if (options.format !== undefined && formats.includes("ics") && ready.events.length === 0)
    throw new Failure("wrong_use", words.noEvent, { help: words.noEventHelp });
  const files = await makeFiles(ready, formats, options.layout ?? "plain");
  const written = await writeFiles(files, { folder: options.out ?? ".", stem }, environment);
  await report(written, ready, options, environment);
  if (releasedBefore !== undefined && ready.version !== undefined)
    environment.stderr.write(`${words.newer(ready.version, releasedBefore)}\n`);
  return EXIT.done;
}

function formatsOf(given: string | undefined, { language }: Environment): Format[] {
  if (given === undefined) return [...FORMATS];
  const wanted = given
    .split(",")
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== "");
  const stranger = wanted.find((each) => !FORMATS.includes(each as Format));
  if (stranger !== undefined || wanted.length === 0)
    throw new Failure("wrong_use", readyFilesWords(language).noSuchFormat(stranger ?? given, FORMATS.join(", ")));
  return FORMATS.filter((format) => wanted.includes(format));
}

async function prepared(options: StatementExportOptions, environment: Environment): Promise<Prepared> {
  const here = await organisationIn(PROFILE, environment);
  const [first = "", ...more] = options.texts;
  const words = readyFilesWords(environment.language);
  if (await isFile(first, environment)) {
    if (options.released) throw new Failure("wrong_use", words.onlyRecord);
    const now = nowIn(here, environment);
    const at = options.releasedAt === undefined ? undefined : moment(options, "releasedAt", here, environment);
    const { id, texts, promises } = await textsOfFiles([first, ...more], { ...options, at: at ?? now }, environment);
    const ready: ReadyText = {
      organisation: here,
      texts,
      id,
      at: now,
      ...(options.channel === undefined ? {} : { channel: options.channel }),
      ...(at === undefined ? {} : { release: { at, approvals: [], elsewhere: true } }),
      events: together(
        promises.map(({ due }) => ({ kind: "update", at: due })),
        eventsOf(options, here, environment),
      ),
      formalities: formalitiesOf(options, here),
    };
    return { ready, stem: stemOf(id, ready, options.channel) };
  }
  if (more.length > 0) throw new Failure("wrong_use", words.notBoth);
  if (options.releasedAt !== undefined) throw new Failure("wrong_use", words.onlyFiles);
  const {
    organisation: pinned,
    channelId,
    releasedBefore,
    ...said
  } = await textOfRecord({ ...options, statement: first }, environment);
  const organisation = { ...pinned, ...here };
  const [leading, ...others] = said.texts;
  const ready: ReadyText = {
    ...said,
    organisation,
    texts: [options.title === undefined ? leading : { ...leading, title: options.title }, ...others],
    events: together(said.events, eventsOf(options, organisation, environment)),
    formalities: formalitiesOf(options, organisation),
  };
  return {
    ready,
    stem: stemOf(first, ready, channelId),
    ...(releasedBefore === undefined ? {} : { releasedBefore }),
  };
}

async function isFile(name: string, { cwd }: Environment): Promise<boolean> {
  // What looks like a file name is one, so that a mistyped name is told as a file that is not there.
  if (name === "-" || /[./\\]/.test(name)) return true;
  return stat(resolve(cwd, name)).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

function nowIn({ time_zone = DEFAULT_TIME_ZONE }: Organisation, { now }: Environment): string {
  const ms = now();
  return isoAt(ms, offsetIn(time_zone, ms));
}

const FLAGS = { releasedAt: "released-at", pressConference: "press-conference", nextUpdate: "next-update" } as const;

function moment(
  given: StatementExportOptions | string,
  flag: keyof typeof FLAGS,
  { time_zone = DEFAULT_TIME_ZONE }: Organisation,
  { now, language }: Environment,
): string {
  const text = typeof given === "string" ? given : String(given[flag]);
  const typed = typedTime(text, { now: now(), offsetAt: (ms) => offsetIn(time_zone, ms) });
  if ("iso" in typed) return typed.iso;
  const words = readyFilesWords(language);
  throw new Failure("wrong_use", words.badTime(FLAGS[flag], text), { help: words.badTimeHelp });
}

function eventsOf(options: StatementExportOptions, organisation: Organisation, environment: Environment): ReadyEvent[] {
  const { venue, pressConference, nextUpdate = [] } = options;
  return [
    ...(pressConference === undefined
      ? []
      : [
          {
            kind: "press_conference" as const,
            at: moment(pressConference, "pressConference", organisation, environment),
            ...(venue === undefined ? {} : { place: venue }),
          },
        ]),
    ...nextUpdate.map((each) => ({
      kind: "update" as const,
      at: moment(each, "nextUpdate", organisation, environment),
    })),
  ];
}

/** What the text promises and what was said on the command line; what both say is one event. */
function together(promised: readonly ReadyEvent[], given: readonly ReadyEvent[]): ReadyEvent[] {
  const isGiven = ({ at }: ReadyEvent): boolean => given.some((each) => msOf(each.at) === msOf(at));
  return [...promised.filter((each) => !isGiven(each)), ...given];
}

/** What the statutory layout shows; the head of the body signs where nobody else is named. */
function formalitiesOf(options: StatementExportOptions, organisation: Organisation): Formalities {
  const { number, place, signer, signerTitle } = options;
  const head = holderOf(organisation, "head");
  const name = signer ?? head?.name;
  const title = signerTitle ?? (signer === undefined ? head?.title : undefined);
  return {
    ...(number === undefined ? {} : { number }),
    ...(place === undefined ? {} : { place }),
    ...(name === undefined ? {} : { signer: { name, ...(title === undefined ? {} : { title }) } }),
  };
}

async function report(
  written: readonly WrittenFile[],
  ready: ReadyText,
  options: StatementExportOptions,
  environment: Environment,
): Promise<void> {
  const words = readyFilesWords(environment.language);
  const { stdout, stderr } = environment;
  const isDraft = ready.release === undefined;
  if (options.json)
    writeJson(environment, {
      draft: isDraft,
      languages: ready.texts.map(({ language }) => language),
      files: written.map(({ format, path, bytes, existed }) => ({ format, file: path, bytes, existed })),
    });
  else stdout.write(written.map(({ path, existed }) => `${existed ? words.isThere(path) : path}\n`).join(""));
  if (isDraft) stderr.write(`${words.draft}\n`);
  if (!written.some(({ format }) => format === "eml")) return;
  const list = ready.organisation.press_list ?? [];
  const { reachable } = await import("../export/email.js");
  const reached = reachable(list).length;
  if (isDraft) stderr.write(`${words.mailNamesNobody}\n`);
  else stderr.write(`${reached === 0 ? words.noPressList : words.mailGoesTo(reached, list.length)}\n`);
  if (ready.organisation.press_contact?.email === undefined) stderr.write(`${words.noContact}\n`);
}
