import type { Entry } from "../domain/event.js";
import { apply } from "../engine/apply.js";
import { walkWords } from "../words/walk.js";
import type { Sitting } from "./loop.js";
import { literally } from "./picture_words.js";
import { entryInWords } from "./record_words.js";

/** Takes in what colleagues have left, so that the next question, or the answer to this one, knows of it. */
export async function takeIn(sitting: Sitting): Promise<void> {
  const taken = (await sitting.ports.inbox?.()) ?? [];
  if (taken.length === 0) return;
  sitting.run = taken.reduce((run, entry) => apply(sitting.playbook, run, entry), sitting.run);
  sitting.untold.push(...taken);
  sitting.ports.moved?.(sitting.run);
}

/** Tells what was taken in, once, between questions. */
export function tellTaken({ playbook, ports, run, untold }: Sitting): void {
  if (ports.silent) return;
  const { language } = run;
  const reader = { language, playbooks: [playbook], playbookOf: () => playbook };
  const words = walkWords(language);
  const said = (entry: Entry): string => words.colleague(literally(entry.by), literally(entryInWords(entry, reader)));
  for (const entry of untold.splice(0)) ports.prompter.say(said(entry), "caution");
}
