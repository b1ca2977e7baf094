import type { PromptForm, Screen } from "../walk/prompter.js";
import { printable } from "./printable.js";
import { ratedSigns, withRemark } from "./rated_signs.js";
import { answered, keys, staged, type Asked, type Stage } from "./rich_forms.js";
import { signsInteraction, type SignsState } from "./signs_interaction.js";
import { typedInteraction } from "./typed_interaction.js";

type SignsForm = Extract<PromptForm, { form: "rate_signs" }>;

/** Asks to rate signs; a remark is typed on a line of its own, then the list is there again. */
export async function askSigns(
  screen: Screen,
  form: SignsForm,
  begun: SignsState | undefined,
  stage: Stage,
): Promise<Asked> {
  let state = begun;
  for (;;) {
    const result = await staged(
      screen,
      stage,
      (canvas, room) =>
        signsInteraction(
          {
            ask: screen.ask,
            signs: form.signs,
            given: ratedSigns(screen.default),
            hint: [canvas.words.signs.keys, keys(screen, "")[1] ?? ""],
            room,
          },
          canvas,
        ),
      state,
    );
    if (!("value" in result)) return { reply: { is: "menu", action: result.action }, said: "", state: result.state };
    const { rated, remark } = result.value;
    if (remark === undefined) return answered({ ...rated }, screen, stage);
    state = await askRemark(remark, form, stage);
  }
}

async function askRemark(
  { sign, state }: { readonly sign: string; readonly state: SignsState },
  form: SignsForm,
  stage: Stage,
): Promise<SignsState> {
  const earlier = state.rated.remarks[sign] ?? "";
  const title = form.signs.find((each) => each.id === sign)?.title ?? sign;
  const text = await stage.show([], (canvas) =>
    typedInteraction<string>(
      {
        ask: canvas.words.signs.remark(title),
        understand: (typed) => ({ value: printable(typed).trim() }),
        begun: earlier,
        hint: [],
      },
      canvas,
    ),
  );
  return { ...state, rated: withRemark(state.rated, sign, text) };
}
