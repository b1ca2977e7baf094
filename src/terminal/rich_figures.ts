import type { PromptForm, Screen } from "../walk/prompter.js";
import { givenFigures } from "./figures.js";
import { figuresInteraction, type FiguresState } from "./figures_interaction.js";
import { answered, keys, staged, type Asked, type Stage } from "./rich_forms.js";

type FiguresForm = Extract<PromptForm, { form: "figures" }>;

/** Asks to look over figures and to correct or enter them. */
export async function askFigures(
  screen: Screen,
  form: FiguresForm,
  begun: FiguresState | undefined,
  stage: Stage,
): Promise<Asked> {
  const result = await staged(
    screen,
    stage,
    (canvas) =>
      figuresInteraction(
        {
          ask: screen.ask,
          rows: form.figures,
          given: givenFigures(screen.default),
          hint: [canvas.words.figures.keys, keys(screen, "")[1] ?? ""],
        },
        canvas,
      ),
    begun,
  );
  return "value" in result
    ? answered(result.value, screen, stage)
    : { reply: { is: "menu", action: result.action }, said: "", state: result.state };
}
