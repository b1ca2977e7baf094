import type { Playbook } from "../domain/playbook.js";
import type { Question } from "../domain/question.js";
import type { Run } from "../domain/run.js";
import { layoutOf } from "../engine/layout.js";
import { outlook } from "../engine/scan.js";
import { walkWords } from "../words/walk.js";
import { waitingSteps } from "./desk_state.js";
import type { MenuItem } from "./prompter.js";
import { nameOf } from "./words_of.js";

/** The step before this one on the path: where "back" leads. */
export function stepBefore(run: Run, step: string): string | undefined {
  const at = run.path.indexOf(step);
  return at === -1 ? run.path.at(-1) : run.path[at - 1];
}

/** What a person can do at a question beside answering it; the same words at every question. */
export function menuOf(playbook: Playbook, run: Run, question: Question): MenuItem[] {
  const words = walkWords(run.language).menu;
  const before = stepBefore(run, question.step);
  const ahead = outlook(playbook, run);
  const open = ahead.path.filter((id) => {
    const outcome = run.answers.get(id)?.at(-1)?.said.outcome;
    return outcome === undefined || outcome.is === "unknown";
  });
  const items: (MenuItem | undefined)[] = [
    question.may_be_unknown ? { id: "unknown", label: words.unknown, note: words.unknownNote } : undefined,
    question.may_be_skipped ? { id: "skip", label: words.skip, note: words.skipNote } : undefined,
    question.form.form === "text" ? { id: "editor", label: words.editor } : undefined,
    before === undefined ? undefined : { id: "back", label: words.back(nameById(playbook, before, run.language)) },
    run.visiting === undefined ? undefined : { id: "forward", label: words.forward, note: words.forwardNote },
    { id: "go_to", label: words.goTo, note: words.goToNote(ahead.path.length, open.length) },
    { id: "note", label: words.note },
    waitingItem(playbook, run, question),
    { id: "why", label: words.why },
    playbook.languages.length > 1 ? { id: "language", label: words.language } : undefined,
    { id: "pause", label: words.pause, note: words.pauseNote },
  ];
  return items.filter((item) => item !== undefined);
}

/** The way to sign-offs and releases that wait: the name of the one, or how many. */
function waitingItem(playbook: Playbook, run: Run, question: Question): MenuItem | undefined {
  const words = walkWords(run.language).menu;
  const waiting = waitingSteps(playbook, run).filter((step) => step !== question.step);
  const [first] = waiting;
  if (first === undefined) return undefined;
  const label =
    waiting.length === 1
      ? words.waiting(nameById(playbook, first, run.language))
      : words.waitingSeveral(waiting.length);
  return { id: "waiting", label, note: words.waitingNote };
}

function nameById(playbook: Playbook, id: string, language: string): string {
  const step = layoutOf(playbook).byId.get(id)?.step;
  return step === undefined ? id : nameOf(step, language);
}
