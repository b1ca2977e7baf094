import type { Channel } from "../domain/channel.js";
import type { Texts } from "../domain/statement_desk.js";
import type { Sentence } from "../domain/sentence.js";
import { textIn } from "../domain/text.js";
import { factNow } from "../engine/ledger.js";
import { correctionSentences } from "../statement/correction.js";
import { draftStatement } from "../statement/draft.js";
import { textOf } from "../statement/sentence.js";
import { splitPost } from "../statement/variant/split_post.js";
import { variantOf } from "../statement/variant/variant.js";
import { variantSentences, variantText } from "../statement/variant/variant_text.js";
import { correctionsIn } from "../walk/due_line.js";
import { frameFor } from "../walk/frame.js";
import { correctionWords } from "../words/correction.js";
import { draftingWords } from "../words/drafting.js";
import { namedStatement, versionOf, type DeskCase } from "./desk_case.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { withIncident } from "./record_access.js";
import { stampFor, writeJson } from "./record_view.js";
import { remarkLines } from "./version_remarks.js";
import { sayLines } from "./say_lines.js";
import { writeVersion, type Written } from "./write_version.js";

/** Options of `lectern statement draft`. */
export interface StatementDraftOptions {
  readonly statement: string;
  /** Makes the text for this channel out of the master. */
  readonly channel?: string;
  readonly incident?: string;
  readonly json?: true;
}

/**
 * `lectern statement draft`: drafts a statement from its template with what is known now, or makes the text for a
 * channel out of the master. Both are kept as a new version; the text goes to standard output.
 */
export async function statementDraft(options: StatementDraftOptions, environment: Environment): Promise<number> {
  const { language } = environment;
  const target = { incident: options.incident, naming: "lectern statement draft <statement> --incident <id>" };
  return withIncident(target, environment, async (file) => {
    const desk = namedStatement(options.statement, file, language);
    const { at } = stampFor(environment, file.summary.opened_at);
    const { channel } = options;
    const texts = channel === undefined ? fromTemplate(desk, at) : forChannel(desk, channel, at, language);
    const written = await writeVersion(desk, { texts, ...(channel === undefined ? {} : { channel }) }, environment);
    report(written, options, environment);
    return EXIT.done;
  });
}

function fromTemplate(desk: DeskCase, at: string): Texts {
  const view = desk.viewAt(at);
  return Object.fromEntries(
    desk.walk.playbook.languages.map((of) => [
      of,
      withCorrections(desk, of, draftStatement(desk.definition, of, view)),
    ]),
  );
}

/**
 * A correction says first what the record shows to be wrong in released texts; the facts of its template give way to
 * that, the rest of it stays.
 */
function withCorrections(
  { definition, walk }: DeskCase,
  of: string,
  drafted: readonly Sentence[],
): readonly Sentence[] {
  const { playbook, run } = walk;
  const due = definition.stage === "correction" ? correctionsIn(playbook, run) : [];
  if (due.length === 0) return drafted;
  const corrected = correctionSentences(due, {
    facts: playbook.facts,
    language: of,
    words: correctionWords(of),
    channelTitle: (channel) => textIn(playbook.channels[channel]?.title, of) || channel,
    confirmedBy: (fact) => factNow(playbook, run, fact)?.confirmed_by,
  });
  return [...corrected, ...drafted.filter(({ element }) => element !== "facts")];
}

/** The latest master in the shape of the channel, each of its sentences once and with its facts. */
function forChannel(desk: DeskCase, id: string, at: string, language: string): Texts {
  const { playbook } = desk.walk;
  const channel = Object.hasOwn(playbook.channels, id) ? playbook.channels[id] : undefined;
  const channels = Object.keys(playbook.channels).join(", ");
  if (channel === undefined) throw new Failure("could_not", draftingWords(language).noSuchChannel(id, channels));
  const master = versionOf(desk, {}, language);
  return Object.fromEntries(
    Object.entries(master.texts).map(([of, sentences]) => {
      const title = textIn(desk.definition.title, of);
      const made = { language: of, title, sentences };
      if (channel.form === undefined) return [of, sentences];
      const pieces = variantOf(channel.form, made, frameFor(playbook.organisation, of, at));
      return [of, variantSentences(variantText(pieces), pieces)];
    }),
  );
}

function report({ version, isNew, desk }: Written, options: StatementDraftOptions, environment: Environment): void {
  const { stdout, language } = environment;
  const words = draftingWords(language);
  const channel = desk.walk.playbook.channels[options.channel ?? ""];
  if (options.json) {
    const texts = Object.fromEntries(Object.entries(version.texts).map(([of, said]) => [of, asPosted(said, channel)]));
    const remarks = remarkLines(desk, version, language);
    writeJson(environment, { statement: desk.statement, version: version.number, new: isNew, texts, remarks });
  } else {
    const texts = Object.entries(version.texts);
    const blocks = texts.map(([of, sentences]) => {
      const name = texts.length === 1 ? "" : `${words.languages[of] ?? of}\n\n`;
      return `${name}${asPosted(sentences, channel).join("\n\n")}\n`;
    });
    stdout.write(blocks.join("\n"));
  }
  const lines = [...remarkLines(desk, version, language), (isNew ? words.drafted : words.same)(version.number)];
  sayLines(lines, environment);
}

/** The text as it goes out: for a post as many posts as it takes, else one. */
function asPosted(sentences: Texts[string], channel: Channel | undefined): string[] {
  return channel?.form === "post" && channel.counted_as !== undefined
    ? splitPost(sentences ?? [], channel.counted_as).map(({ text }) => text)
    : [textOf(sentences ?? [])];
}
