import type { Assessment } from "../domain/assessment.js";
import type { Playbook } from "../domain/playbook.js";
import { SIGNAL_PARTS } from "../domain/signal.js";
import { textIn } from "../domain/text.js";
import type { SignalsAnswer } from "../kinds/signals.js";
import { printList } from "../statement/printing.js";
import { judgingWords } from "../words/judging.js";
import type { Bar } from "./prompter.js";

type Verdicts = ReturnType<typeof judgingWords>["verdict"];

/** Parts of a score that get a line of their own; the others share one. */
const PARTS_SHOWN = 4;
/** Ways to the next level that stand in its line: more are no longer read. */
const STEPS_SHOWN = 2;

/** The name of a sign, of a type of crisis. */
function signTitle(playbook: Playbook, id: string, language: string): string {
  return textIn((playbook.signals[id] ?? playbook.outrage[id])?.title, language) || id;
}

/** The title of a type of crisis; "" where there is none. */
export function crisisTitle(playbook: Playbook, id: string | undefined, language: string): string {
  return id === undefined ? "" : textIn(playbook.crises[id]?.title, language) || id;
}

/** The proposed severity with its score, cause and own response as measures. */
export function assessmentBars({ computed, proposed }: SignalsAnswer, language: string): Bar[] {
  const words = judgingWords(language);
  return [
    { label: words.proposed(words.severity[proposed.severity] ?? proposed.severity), value: computed.score },
    { label: words.bars.cause, value: computed.cause_score },
    { label: words.bars.answer, value: computed.answer_score },
  ];
}

/** An assessment in words, line by line: the sum and its parts, rules, what would change it, what it looks like. */
export function assessmentLines(playbook: Playbook, answer: SignalsAnswer, language: string): string[] {
  const { computed, proposed } = answer;
  const words = judgingWords(language);
  const severity = (id: string): string => words.severity[id] ?? id;
  const acts = textIn(playbook.severity?.levels[proposed.severity].acts, language);
  return [
    ...partLines(playbook, computed, language),
    ...computed.floors.map(({ at_least, because }) => words.floor(severity(at_least), textIn(because, language))),
    ...computed.escalations.map(({ by, because }) => words.raised(by, textIn(because, language))),
    ...angerLines(playbook, computed, language),
    ...(proposed.severity === computed.severity ? [] : [words.held(severity(proposed.severity))]),
    testLine(computed, language),
    ...changeLines(playbook, computed, language),
    typesLine(playbook, computed, language),
    ...(proposed.crisis === undefined || proposed.crisis === (computed.crises[0]?.crisis ?? proposed.crisis)
      ? []
      : [words.typeHeld(crisisTitle(playbook, proposed.crisis, language))]),
    ...(acts === "" ? [] : [words.acts(acts)]),
  ];
}

function angerLines(playbook: Playbook, { outrage }: Assessment, language: string): string[] {
  if (outrage === undefined) return [];
  const words = judgingWords(language);
  const { index, band, forced_by = [] } = outrage;
  const forced = forced_by.map((id) => signTitle(playbook, id, language));
  return [words.outrage(index, words.outrageBand[band] ?? "", printList(forced, language))];
}

function partLines(playbook: Playbook, { parts }: Assessment, language: string): string[] {
  const words = judgingWords(language);
  if (parts.length === 0) return [words.nothing];
  // A line for "one more" would take as much room as that one.
  const shown = parts.length === PARTS_SHOWN + 1 ? parts : parts.slice(0, PARTS_SHOWN);
  const others = parts.slice(shown.length);
  return [
    ...shown.map(({ signal, level, adds }) =>
      words.part(signTitle(playbook, signal, language), words.level[level] ?? level, adds),
    ),
    ...(others.length === 0
      ? []
      : [
          words.otherParts(
            others.length,
            others.reduce((sum, { adds }) => sum + adds, 0),
          ),
        ]),
  ];
}

function testLine({ test }: Assessment, language: string): string {
  const words = judgingWords(language);
  const named = (there: boolean): string =>
    printList(
      SIGNAL_PARTS.filter((part) => test[part] === there).map((part) => words.testParts[part] ?? part),
      language,
    );
  return words.test(named(true), named(false), verdictOf(test, words.verdict));
}

/** What the three parts together mean (facts.md 4.1); nothing where nothing has happened. */
function verdictOf({ event, attention, answer }: Assessment["test"], verdict: Verdicts): string {
  if (!event) return "";
  if (!attention) return verdict.watch;
  return answer ? verdict.crisis : verdict.act;
}

function changeLines(playbook: Playbook, computed: Assessment, language: string): string[] {
  const words = judgingWords(language);
  const { rises_with, falls_without, missing } = computed;
  const next = rises_with[0]?.severity;
  const steps = rises_with
    .filter(({ severity }) => severity === next)
    .slice(0, STEPS_SHOWN)
    .map(({ signal, level }) => {
      const test = textIn(playbook.signals[signal]?.levels[level], language);
      return words.step(signTitle(playbook, signal, language), inSentence(test) || (words.level[level] ?? level));
    });
  const unsure = falls_without.map((id) => signTitle(playbook, id, language));
  return [
    ...(next === undefined
      ? missing === undefined || missing === 0
        ? []
        : [words.missing(missing)]
      : [words.rises(words.severity[next] ?? next, steps.join(words.or))]),
    ...(unsure.length === 0 ? [] : [words.falls(printList(unsure, language))]),
  ];
}

/** "It trends locally." as it stands inside a sentence; what begins like a name or in capitals stays as it is. */
function inSentence(test: string): string {
  const bare = test.replace(/\.$/, "");
  return /^\p{Lu}\p{Ll}/u.test(bare) || /^\p{Lu}\s/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

function typesLine(playbook: Playbook, { crises }: Assessment, language: string): string {
  const words = judgingWords(language);
  if (crises.length === 0) return words.noType;
  const named = crises
    .slice(0, 2)
    .map(({ crisis, signals }) => words.type(crisisTitle(playbook, crisis, language), signals.length));
  return words.looksLike(named.join("; "));
}
