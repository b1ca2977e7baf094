import type { Playbook } from "../domain/playbook.js";
import type { Question } from "../domain/question.js";
import type { Run } from "../domain/run.js";
import { textIn, type Text } from "../domain/text.js";
import { layoutOf } from "../engine/layout.js";
import { walkWords } from "../words/walk.js";
import { knownFor } from "./clock_line.js";
import { firstDue } from "./due_line.js";
import { menuOf } from "./menu.js";
import type { PromptForm, Screen } from "./prompter.js";
import { judgedGuide, withReasons } from "./rank_words.js";

/** What a statement on its way out is shown as: how it stands in Markdown, and what can be done next. */
export interface DeskForm {
  readonly guide: string;
  readonly choices: readonly { readonly id: string; readonly title: string; readonly note?: string }[];
}

/** A screen with the form of a question about a statement on its way out. */
export function withDesk(screen: Screen, { guide, choices }: DeskForm): Screen {
  const shown = [screen.guide ?? "", guide].filter((part) => part !== "").join("\n\n");
  const { default: _answer, ...rest } = screen;
  return { ...rest, ...(shown === "" ? {} : { guide: shown }), form: { form: "choose_one", choices } };
}

/** A question as a screen in the person's language, at the moment it is asked. */
export function screenOf(playbook: Playbook, run: Run, question: Question, at: string): Screen {
  const { language } = run;
  const guide = [textIn(question.guide, language), judgedGuide(playbook, run, question, at)]
    .filter((part) => part !== "")
    .join("\n\n");
  const source = sourceTitles(playbook, question.sources, language);
  const due = firstDue(playbook, run, at);
  return {
    place: placeOf(playbook, run, question.step),
    known_for: knownFor(run, at, language),
    ...(due === undefined ? {} : { clock: due }),
    ...(guide === "" ? {} : { guide }),
    ...(source === "" ? {} : { source }),
    ask: textIn(question.ask, language),
    form: localised(withReasons(question.form, playbook, language), language) as PromptForm,
    ...(question.default === undefined ? {} : { default: question.default }),
    menu: menuOf(playbook, run, question),
  };
}

/** "Responding to a media crisis › Identify the signals (1/6)", with the round from the second on. */
export function placeOf(playbook: Playbook, run: Run, step: string): string {
  const phase = phaseOf(playbook, run, step);
  const title = textIn(playbook.title, run.language);
  return phase === "" ? title : `${title} › ${phase}`;
}

/** "Identify the signals (1/6)", with the round from the second on. */
export function phaseOf(playbook: Playbook, run: Run, step: string): string {
  const words = walkWords(run.language);
  const placed = layoutOf(playbook).byId.get(step);
  if (placed === undefined) return "";
  const phase = words.position(textIn(placed.phase.title, run.language), placed.phaseAt + 1, playbook.phases.length);
  return `${phase}${run.round > 1 ? ` · ${words.round(run.round)}` : ""}`;
}

/** The titles of a step's sources, one after the other; a rule of law that nobody has verified says so. */
export function sourceTitles(playbook: Playbook, ids: readonly string[], language: string): string {
  const words = walkWords(language);
  const titles = ids.flatMap((id) => {
    const source = playbook.sources[id];
    if (source === undefined) return [];
    const title = textIn(source.title, language);
    return [source.certainty === "check" ? words.sourceToCheck(title) : title];
  });
  return titles.join("; ");
}

const TEXT_KEYS = new Set(["title", "help", "note", "unit", "notes", "measure", "test"]);

/** A form with every text in one language. */
function localised(value: unknown, language: string, key = ""): unknown {
  if (TEXT_KEYS.has(key) && !Array.isArray(value)) return textIn(value as Text, language);
  if (Array.isArray(value)) return value.map((item: unknown) => localised(item, language, key === "notes" ? key : ""));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, localised(field, language, name)]));
}
