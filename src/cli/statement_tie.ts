import type { RecordEvent } from "../domain/event.js";
import type { Texts, Version } from "../domain/statement_desk.js";
import { textIn } from "../domain/text.js";
import { draftingWords } from "../words/drafting.js";
import { namedStatement, versionOf, type DeskCase } from "./desk_case.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { withIncident, write } from "./record_access.js";
import { stampFor } from "./record_view.js";
import { writeVersion } from "./write_version.js";

/** Options of `lectern statement tie`. */
export interface StatementTieOptions {
  readonly statement: string;
  /** The number of the sentence in its language, as `statement show` gives it. */
  readonly sentence: string;
  readonly fact?: readonly string[];
  /** Why the sentence stands on no fact. */
  readonly reason?: string;
  /** Which text; may be left out where there is one. */
  readonly textLanguage?: string;
  readonly channel?: string;
  readonly incident?: string;
}

/** `lectern statement tie`: says which facts a sentence stands on, or why it stands on none. */
export async function statementTie(options: StatementTieOptions, environment: Environment): Promise<number> {
  const { language, stderr } = environment;
  const words = draftingWords(language);
  const reason = options.reason?.normalize("NFC").trim() ?? "";
  const facts = options.fact ?? [];
  if ((facts.length === 0) === (reason === "")) throw new Failure("wrong_use", words.tie.needsOne);
  const target = { incident: options.incident, naming: "lectern statement tie <statement> --incident <id> …" };
  return withIncident(target, environment, async (file) => {
    const desk = namedStatement(options.statement, file, language);
    const { channel } = options;
    const version = versionOf(desk, channel === undefined ? {} : { channel }, language);
    const place = placeOf(version, options, language);
    if (reason !== "") {
      const waived: RecordEvent = {
        type: "waived",
        statement: desk.statement,
        said: { block: "unattributed", text: place.text, reason },
        ...stampFor(environment, file.summary.opened_at),
      };
      await write(file, [waived], language);
      stderr.write(`${words.tie.reasoned}\n`);
      return EXIT.done;
    }
    checkFacts(facts, desk, language);
    const texts = withTie(version.texts, place, facts);
    const written = await writeVersion(desk, { texts, ...(channel === undefined ? {} : { channel }) }, environment);
    const titles = facts.map((fact) => textIn(desk.walk.playbook.facts[fact]?.title, language)).join(", ");
    stderr.write(`${words.tie.done(written.version.number, titles)}\n`);
    return EXIT.done;
  });
}

/** A sentence of a version. */
interface Place {
  readonly language: string;
  readonly index: number;
  readonly text: string;
}

function placeOf({ texts }: Version, options: StatementTieOptions, language: string): Place {
  const words = draftingWords(language);
  const languages = Object.keys(texts);
  const of = options.textLanguage ?? (languages.length === 1 ? languages[0] : undefined) ?? language;
  const sentences = texts[of];
  if (sentences === undefined) throw new Failure("could_not", words.noSuchLanguage(of, languages.join(", ")));
  const index = Number(options.sentence) - 1;
  const sentence = sentences[index];
  if (sentence === undefined) throw new Failure("could_not", words.tie.noSentence(options.sentence, sentences.length));
  if (sentence.attributed) throw new Failure("wrong_use", words.tie.notFree(index + 1));
  return { language: of, index, text: sentence.text.trim() };
}

function checkFacts(facts: readonly string[], { walk: { playbook } }: DeskCase, language: string): void {
  const wrong = facts.find((fact) => !Object.hasOwn(playbook.facts, fact));
  if (wrong === undefined) return;
  throw new Failure("could_not", draftingWords(language).tie.noSuchFact(wrong, Object.keys(playbook.facts).join(", ")));
}

function withTie(texts: Texts, { language, index }: Place, facts: readonly string[]): Texts {
  const sentences = (texts[language] ?? []).map((sentence, i) =>
    i === index ? { ...sentence, facts, attributed: true } : sentence,
  );
  return { ...texts, [language]: sentences };
}
