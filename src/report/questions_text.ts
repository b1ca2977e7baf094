import type { CardGroup, CardQuestion } from "../domain/anticipated.js";
import { questionsWords } from "../words/questions.js";
import { hanging, type StatusView } from "./status_text.js";

/** The card of questions of an incident as a report takes it. */
export interface QuestionsPage {
  /** The lines that say which incident it is. */
  readonly head: readonly string[];
  /** The name of the type of crisis that was settled on. */
  readonly crisis?: string;
  readonly groups: readonly CardGroup[];
  readonly uncovered: readonly CardQuestion[];
  /** What a fact is called. */
  readonly titleOf: (fact: string) => string;
}

/** The card on one page: first what there is nothing to say to yet, then every question with what can be said. */
export function questionsText(page: QuestionsPage, view: StatusView): string {
  const words = questionsWords(view.look.language);
  const { style } = view.look;
  const { groups, uncovered, crisis } = page;
  const lines = [
    style.strong(words.heading),
    ...page.head,
    ...hanging("", crisis === undefined ? words.anyCrisis : words.crisis(crisis), view),
    ...hanging("", words.handling, view).map(style.quiet),
    "",
    ...(uncovered.length === 0 ? hanging("", words.allCovered, view).map(style.done) : openLines(uncovered, view)),
    ...groups.flatMap(({ group, questions }) => [
      "",
      style.strong(words.groups[group]),
      ...questions.flatMap((question) => questionLines(question, page, view)),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function openLines(open: readonly CardQuestion[], view: StatusView): string[] {
  const words = questionsWords(view.look.language);
  return [
    ...hanging("", words.open(open.length), view).map(view.look.style.caution),
    ...open.flatMap(({ ask }) => hanging(`  ${view.signs.bullet} `, ask, view)),
    ...hanging("  ", words.openNow, view),
  ];
}

function questionLines({ ask, reply }: CardQuestion, { titleOf }: QuestionsPage, view: StatusView): string[] {
  const words = questionsWords(view.look.language);
  const asked = hanging(`  ${view.signs.bullet} `, ask, view);
  const under = (text: string): string[] => hanging("      ", text, view);
  if (reply.is === "facts") {
    const told = reply.facts.map(
      ({ title, value, confirmed_by }) => `${title}: ${words.confirmed(value, confirmed_by)}`,
    );
    return [...asked, ...told.flatMap(under)];
  }
  return [
    ...asked,
    ...(reply.is === "bridge" ? under(`${words.sayThis} ${reply.text}`) : []),
    ...(reply.waits_for.length === 0 ? [] : under(words.waitsFor(reply.waits_for.map(titleOf).join(", ")))),
  ];
}
