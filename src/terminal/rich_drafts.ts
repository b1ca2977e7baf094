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
    if (!("value" in result)) {
      if (result.action !== "editor")
        return { reply: { is: "menu", action: result.action }, said: "", state: result.state };
      await editWhole(texts, form.drafts[0]?.language ?? "", screen, stage);
    } else if (result.value.do === "take") return answered({ ...texts }, screen, stage);
    else if (result.value.do === "editor") await editWhole(texts, result.value.language, screen, stage);
    else await editParagraph(texts, result.value.language, screen, stage);
  }
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
  const head = (canvas: Canvas): ReturnType<Stage["head"]>["lines"] =>
    stage.head({ ...screen, guide: "" }, canvas.rows, 0).lines;
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
        hint: keys(screen, words.keys.one),
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
