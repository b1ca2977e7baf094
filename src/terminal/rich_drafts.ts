import type { Screen } from "../walk/prompter.js";
import type { Canvas } from "./canvas.js";
import { textsToStart, type DraftsForm } from "./drafts.js";
import { draftsInteraction } from "./drafts_interaction.js";
import { listInteraction } from "./list_interaction.js";
import { answered, keys, staged, type Asked, type Stage } from "./rich_forms.js";
import { typedInteraction } from "./typed_interaction.js";

/** Shows the drafts and lets them be taken as they are, edited in an editor, or paragraph by paragraph here. */
export async function askDrafts(screen: Screen, form: DraftsForm, stage: Stage): Promise<Asked> {
  const texts = textsToStart(form, screen.default);
  for (;;) {
    const question = (room: number): Parameters<typeof draftsInteraction>[0] => ({
      ask: screen.ask,
      texts,
      notes: form.notes,
      hint: screen.hint === undefined ? [] : [screen.hint],
      room,
    });
    const result = await staged(screen, stage, (canvas, room) => draftsInteraction(question(room), canvas));
    const step = "value" in result ? result.value : result.action;
    if (step === "take") return answered({ ...texts }, screen, stage);
    if (step !== "editor" && step !== "here")
      return { reply: { is: "menu", action: step }, said: "", state: undefined };
    const language = await whichLanguage(Object.keys(texts), screen, stage);
    if (language === undefined) continue;
    await (step === "editor" ? editWhole : editParagraph)(texts, language, screen, stage);
  }
}

/** The language to edit, asked for where there are several; undefined when the person would rather go back. */
async function whichLanguage(languages: readonly string[], screen: Screen, stage: Stage): Promise<string | undefined> {
  if (languages.length < 2) return languages[0];
  const { words } = stage.canvas();
  const [chosen] = await stage.show(headAlone(screen, stage), (canvas, room) =>
    listInteraction(
      {
        ask: words.draft.whichLanguage,
        choices: [
          ...languages.map((language) => ({ id: language, title: words.languages[language] ?? language })),
          { id: "", title: words.draft.back },
        ],
        chosen: [],
        notChosen: words.not.choice,
        hint: keys(screen, words.keys.one).slice(0, 1),
        room,
      },
      canvas,
    ),
  );
  return chosen || undefined;
}

/** The head without guide and source: what is being edited needs the room. */
function headAlone(screen: Screen, stage: Stage): (canvas: Canvas) => ReturnType<Stage["head"]>["lines"] {
  const { guide: _guide, source: _source, ...rest } = screen;
  return (canvas) => stage.head(rest, canvas.rows, 0).lines;
}

async function editWhole(texts: Record<string, string>, language: string, screen: Screen, stage: Stage): Promise<void> {
  const text = await stage.edit(texts[language] ?? "", `${screen.ask} ${language}`);
  if (text !== undefined && text.trim() !== "") texts[language] = text;
}

/** Changes one paragraph of `texts[language]`, or takes it out; the text never becomes empty. */
async function editParagraph(
  texts: Record<string, string>,
  language: string,
  screen: Screen,
  stage: Stage,
): Promise<void> {
  const lines = (texts[language] ?? "").split("\n");
  const paragraphs = lines.flatMap((line, index) => (line.trim() === "" ? [] : [{ index, line }]));
  const head = headAlone(screen, stage);
  const { words } = stage.canvas();
  const [chosen] = await stage.show(head, (canvas, room) =>
    listInteraction(
      {
        ask: words.draft.whichParagraph,
        choices: [
          ...paragraphs.map(({ index, line }) => ({ id: String(index), title: line })),
          { id: "back", title: words.draft.back },
        ],
        chosen: [],
        notChosen: words.not.choice,
        hint: keys(screen, words.keys.one).slice(0, 1),
        room,
      },
      canvas,
    ),
  );
  if (chosen === undefined || chosen === "back") return;
  const index = Number(chosen);
  const begun = lines[index] ?? "";
  const written = await stage.show(head, (canvas) =>
    typedInteraction<string>(
      {
        ask: words.draft.paragraph,
        understand: (typed) => ({ value: typed.trim() }),
        begun,
        hint: [],
      },
      canvas,
    ),
  );
  const changed = lines.map((line, at) => (at === index ? written : line));
  const text = changed
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
  if (text !== "") texts[language] = text;
}
