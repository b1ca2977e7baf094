import {
  QUESTION_GROUPS,
  type AnsweringFact,
  type AnticipatedQuestion,
  type CardGroup,
  type CardQuestion,
  type Reply,
} from "../domain/anticipated.js";
import type { Playbook } from "../domain/playbook.js";
import type { LedgerEntry } from "../domain/run.js";
import { textIn, type Language } from "../domain/text.js";
import { printValue } from "./printing.js";

/** What a card is made from. */
export interface CardSource {
  readonly playbook: Pick<Playbook, "questions" | "facts">;
  readonly language: Language;
  /** The type of crisis that was settled on; without one every question is on the card. */
  readonly crisis?: string;
  readonly fact: (id: string) => LedgerEntry | undefined;
}

/** The questions to be ready for, by group, each with what can be said to it now. */
export function questionCard(source: CardSource): CardGroup[] {
  const asked = Object.values(source.playbook.questions ?? {}).filter((question) => comesUp(question, source.crisis));
  return QUESTION_GROUPS.flatMap((group) => {
    const own = asked.filter((question) => question.group === group);
    return own.length === 0 ? [] : [{ group, questions: own.map((question) => onCard(question, source)) }];
  });
}

/** The questions to which there is nothing to say yet. */
export function uncovered(card: readonly CardGroup[]): CardQuestion[] {
  return card.flatMap(({ questions }) => questions.filter(({ reply }) => reply.is === "nothing"));
}

function comesUp({ crisis }: AnticipatedQuestion, type: string | undefined): boolean {
  return crisis === undefined || type === undefined || crisis.includes(type);
}

function onCard(question: AnticipatedQuestion, source: CardSource): CardQuestion {
  return { id: question.id, ask: textIn(question.ask, source.language), reply: replyTo(question, source) };
}

function replyTo({ facts = [], bridge }: AnticipatedQuestion, source: CardSource): Reply {
  const known = facts.map((id) => answering(id, source));
  const waits_for = facts.filter((_, i) => known[i] === undefined);
  if (facts.length > 0 && waits_for.length === 0)
    return { is: "facts", facts: known.filter((each) => each !== undefined) };
  return bridge === undefined
    ? { is: "nothing", waits_for }
    : { is: "bridge", text: textIn(bridge, source.language), waits_for };
}

function answering(id: string, { playbook, language, fact }: CardSource): AnsweringFact | undefined {
  const definition = playbook.facts[id];
  const entry = fact(id);
  if (definition === undefined || entry?.status !== "confirmed" || entry.value === undefined) return undefined;
  const label = typeof entry.value === "string" ? definition.labels?.[entry.value] : undefined;
  const value = label === undefined ? printValue(entry.value, definition.type, language) : textIn(label, language);
  const unit = definition.unit === undefined ? "" : ` ${textIn(definition.unit, language)}`;
  return {
    fact: id,
    title: textIn(definition.title, language),
    value: `${value}${unit}`,
    ...(entry.confirmed_by === undefined ? {} : { confirmed_by: entry.confirmed_by }),
  };
}
