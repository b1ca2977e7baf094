import type { FactDefinition } from "../domain/library.js";
import type { Sentence } from "../domain/sentence.js";
import { textIn, type Language } from "../domain/text.js";
import type { Value } from "../domain/value.js";
import type { CorrectionDue } from "./desk/corrections.js";
import { printMoment, printValue } from "./printing.js";

/** The sentences of a correction, in the language of the text; each names what is true before what was wrong. */
export interface CorrectionWords {
  readonly isNow: (title: string, value: string, confirmedBy: string | undefined) => string;
  readonly isOpen: (title: string) => string;
  readonly isDisputed: (title: string) => string;
  readonly weSaid: (moment: string, channel: string, value: string) => string;
  readonly sorry: string;
}

/** What drafting a correction needs of the incident. */
export interface CorrectionSource {
  readonly facts: Readonly<Record<string, FactDefinition>>;
  readonly language: Language;
  readonly words: CorrectionWords;
  readonly channelTitle: (channel: string) => string;
  readonly confirmedBy: (fact: string) => string | undefined;
}

/**
 * Drafts what sets released texts right: for each fact first what holds now, then when, where and what we said, and
 * an apology at the end (the truth first, the error once: Debunking Handbook 2020, facts.md 5.5).
 */
export function correctionSentences(due: readonly CorrectionDue[], source: CorrectionSource): Sentence[] {
  const { words } = source;
  const facts = [...new Set(due.map(({ fact }) => fact))];
  const corrected = facts.flatMap((fact) => {
    const own = due.filter((each) => each.fact === fact);
    const said = own.map((each) => weSaid(each, source));
    return [`${holdsNow(own[0] as CorrectionDue, source)} `, ...said.map((text) => `${text} `)].map(
      (text): Sentence => ({ text, element: "facts", facts: [fact], attributed: true }),
    );
  });
  return corrected.length === 0
    ? []
    : [...corrected, { text: `${words.sorry}\n\n`, element: "empathy", facts: [], attributed: true }];
}

function holdsNow({ fact, now, disputed }: CorrectionDue, source: CorrectionSource): string {
  const { words, confirmedBy } = source;
  const title = titleOf(fact, source);
  if (disputed) return words.isDisputed(title);
  return now === undefined ? words.isOpen(title) : words.isNow(title, valueOf(fact, now, source), confirmedBy(fact));
}

function weSaid({ release, fact, said }: CorrectionDue, source: CorrectionSource): string {
  const { words, language, channelTitle } = source;
  const value = said === undefined ? "" : valueOf(fact, said, source);
  return words.weSaid(printMoment(release.at, language), channelTitle(release.channel), value);
}

function titleOf(fact: string, { facts, language }: CorrectionSource): string {
  return textIn(facts[fact]?.title, language) || fact;
}

function valueOf(fact: string, value: Value, { facts, language }: CorrectionSource): string {
  const definition = facts[fact];
  const label = typeof value === "string" ? definition?.labels?.[value] : undefined;
  const printed =
    label === undefined ? printValue(value, definition?.type ?? { is: "string" }, language) : textIn(label, language);
  const unit = textIn(definition?.unit, language);
  return unit === "" ? printed : `${printed} ${unit}`;
}
