import { layoutOf } from "../engine/layout.js";
import { outlook } from "../engine/scan.js";
import { walkWords } from "../words/walk.js";
import type { Sitting } from "./loop.js";
import { nameOf, outcomeInWords } from "./words_of.js";

/** Shows every question so far and those still to come; gives back the answered one that the person picks. */
export async function chooseStep({ playbook, ports, run }: Sitting): Promise<string | undefined> {
  const words = walkWords(run.language).overview;
  const { byId } = layoutOf(playbook);
  const ahead = outlook(playbook, run);
  const choices = [...ahead.reached].flatMap((id) => {
    const step = byId.get(id)?.step;
    const outcome = run.answers.get(id)?.at(-1)?.said.outcome;
    if (step === undefined || !run.reached.has(id)) return [];
    const note =
      id === run.position
        ? words.now
        : outcome === undefined
          ? words.open
          : outcomeInWords(playbook, step, outcome, run.language);
    return [{ id, label: nameOf(step, run.language), note }];
  });
  const chosen = await ports.prompter.choose(words.title, [{ id: "", label: words.stay }, ...choices]);
  return chosen === "" ? undefined : chosen;
}
