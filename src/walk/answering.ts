import type { Step } from "../domain/playbook.js";
import type { Question } from "../domain/question.js";
import type { Move, Refusal } from "../domain/run.js";
import type { Outcome, Value } from "../domain/value.js";
import { consequencesOf } from "../engine/consequences.js";
import { layoutOf } from "../engine/layout.js";
import type { ReleaseFields } from "../kinds/release.js";
import type { CheckError } from "../statement/desk/blocks.js";
import { walkWords } from "../words/walk.js";
import { settleAssessment } from "./assessing.js";
import { offerLead, type Lead } from "./leading.js";
import type { Sitting } from "./loop.js";
import { stepBefore } from "./menu.js";
import { chooseStep } from "./overview.js";
import type { MenuAction } from "./prompter.js";
import { collectApproval, signOffForm } from "./collecting.js";
import { waitingSteps } from "./desk_state.js";
import { releaseForm, releaseText, type Now } from "./releasing.js";
import { screenOf, withDesk, type DeskForm } from "./screen.js";
import { scriptedMove, unscriptedOutcome } from "./scripted.js";
import { whyAsked } from "./why.js";
import { nameOf, outcomeInWords } from "./words_of.js";

type AnswerMove = Extract<Move, { readonly do: "answer" }>;

/** The answer that is there already for this question, or undefined to ask the person. */
export function scriptedAnswer(
  { playbook, ports, run }: Sitting,
  { step, picture }: Question,
): AnswerMove | Refusal | undefined {
  if (ports.scripted === undefined) return undefined;
  const scripted = ports.scripted.answer(step, run.round);
  if (scripted !== undefined) return scriptedMove(playbook, run, scripted, { at: ports.now(), picture });
  const outcome = unscriptedOutcome(playbook, run, step, !ports.silent);
  return outcome === undefined ? undefined : { do: "answer", step, outcome };
}

/** Shows the question and does what the person wants: answers it, or something from the menu. */
export async function answerQuestion(sitting: Sitting, question: Question): Promise<"go_on" | "pause" | Lead> {
  const { playbook, ports, run } = sitting;
  const now = { at: ports.now(), check: await checkErrors(sitting, question) };
  const desk = deskForm(sitting, question, now);
  const plain = screenOf(playbook, run, question, now.at);
  const screen = desk === undefined ? plain : withDesk(plain, desk);
  const reply = await ports.prompter.ask(ports.drill ? { ...screen, banner: walkWords(run.language).drill } : screen);
  if (reply.is === "menu") return fromMenu(sitting, question, reply.action);
  if (desk !== undefined) {
    const choice = typeof reply.value === "string" ? reply.value : "";
    if (question.form.form === "collect_approvals") await collectApproval(sitting, question, choice);
    else await releaseText(sitting, question, choice, now);
    return "go_on";
  }
  const value = await completed(sitting, question, reply.value);
  await give(sitting, question, { is: "value", value });
  return question.kind === "lead_to" && value === true ? offerLead(sitting, question.step) : "go_on";
}

/** What a form gave, with what belongs to the answer beside it. */
async function completed(sitting: Sitting, question: Question, value: Value): Promise<Value> {
  const { picture, form } = question;
  if (form.form === "rate_signs") return settleAssessment(sitting, question, value);
  if (form.form !== "figures") return value;
  return { figures: value, ...(picture === undefined ? {} : { picture: picture as unknown as Value }) };
}

/** The form of a question about a statement on its way out; undefined for every other question. */
function deskForm(sitting: Sitting, question: Question, now: Now): DeskForm | undefined {
  switch (question.form.form) {
    case "collect_approvals":
      return signOffForm(sitting, question, now.at);
    case "release_text":
      return releaseForm(sitting, question, now);
    default:
      return undefined;
  }
}

/** What the text check holds against the text that a release step would send out. */
async function checkErrors({ playbook, ports, run }: Sitting, question: Question): Promise<readonly CheckError[]> {
  if (question.form.form !== "release_text" || ports.checkText === undefined) return [];
  const step = layoutOf(playbook).byId.get(question.step)?.step as Step<ReleaseFields> | undefined;
  if (step === undefined) return [];
  const { statement, channel } = step.fields;
  return ports.checkText({ playbook, run, statement, channel });
}

async function give(sitting: Sitting, question: Question, outcome: Outcome): Promise<void> {
  const { ports, run } = sitting;
  const confirmed = question.fact !== undefined && outcome.is === "value" ? await whoConfirmed(sitting, question) : "";
  const move: AnswerMove = {
    do: "answer",
    step: question.step,
    outcome,
    ...(confirmed === "" ? {} : { confirmed_by: confirmed }),
  };
  if (run.visiting !== undefined && !(await shallChange(sitting, move))) {
    await sitting.make({ do: "return" });
    ports.prompter.say(walkWords(run.language).noChange);
    return;
  }
  await sitting.make(move);
}

async function whoConfirmed({ ports, run }: Sitting, question: Question): Promise<string> {
  const ask = walkWords(run.language).whoConfirmed;
  const earlier = question.default_confirmed_by;
  return (await ports.prompter.line(ask, earlier === undefined ? {} : { default: earlier })).trim();
}

/** Shows what a change of an earlier answer would bring, and asks; a change without consequences just happens. */
async function shallChange({ playbook, ports, run }: Sitting, move: AnswerMove): Promise<boolean> {
  const words = walkWords(run.language).change;
  const consequences = consequencesOf(playbook, run, move, { at: ports.now(), by: ports.by });
  // A refusal is said when the move is made.
  if ("refused" in consequences) return true;
  const { appear, disappear, outdated } = consequences;
  if (appear.length + disappear.length + outdated.length === 0) return true;
  const { byId } = layoutOf(playbook);
  const names = (ids: readonly string[]): string => {
    const shown = ids
      .slice(0, 3)
      .flatMap((id) => byId.get(id) ?? [])
      .map(({ step }) => nameOf(step, run.language));
    return shown.join("; ") + (ids.length > 3 ? "; …" : "");
  };
  const step = byId.get(move.step)?.step;
  const before = run.answers.get(move.step)?.at(-1)?.said.outcome;
  if (step === undefined) return true;
  const inWords = (outcome: Outcome | undefined): string =>
    outcome === undefined
      ? walkWords(run.language).overview.open
      : outcomeInWords(playbook, step, outcome, run.language);
  const lines = [
    words.title(nameOf(step, run.language), inWords(before), inWords(move.outcome)),
    "",
    ...(appear.length > 0 ? [`- ${words.appear(appear.length, names(appear))}`] : []),
    ...(disappear.length > 0
      ? [`- ${words.disappear(disappear.length, names(disappear.map((each) => each.step)))}`]
      : []),
    ...(outdated.length > 0 ? [`- ${words.outdated(names(outdated))}`] : []),
  ];
  ports.prompter.say(lines.join("\n"), "caution");
  const choice = await ports.prompter.choose(words.ask, [
    { id: "no", label: words.no },
    { id: "yes", label: words.yes },
  ]);
  return choice === "yes";
}

/** The sign-off or release that waits; where there are several, the one that the person picks. */
async function chooseWaiting({ playbook, ports, run }: Sitting): Promise<string | undefined> {
  const steps = waitingSteps(playbook, run);
  if (steps.length < 2) return steps[0];
  const { byId } = layoutOf(playbook);
  const choices = steps.flatMap((id) => {
    const step = byId.get(id)?.step;
    return step === undefined ? [] : [{ id, label: nameOf(step, run.language) }];
  });
  return ports.prompter.choose(walkWords(run.language).menu.waitingWhich, choices);
}

async function fromMenu(sitting: Sitting, question: Question, action: MenuAction): Promise<"go_on" | "pause"> {
  const { playbook, ports, run } = sitting;
  const words = walkWords(run.language);
  switch (action) {
    case "unknown":
      await give(sitting, question, { is: "unknown" });
      return "go_on";
    case "skip": {
      const reason = await ports.prompter.line(words.skipReason);
      await give(sitting, question, { is: "skipped", reason });
      return "go_on";
    }
    case "back": {
      const before = stepBefore(run, question.step);
      if (before !== undefined) await sitting.make({ do: "visit", step: before });
      return "go_on";
    }
    case "forward":
      await sitting.make({ do: "return" });
      return "go_on";
    case "go_to": {
      const step = await chooseStep(sitting);
      if (step !== undefined) await sitting.make({ do: "visit", step });
      return "go_on";
    }
    case "note":
      await sitting.make({ do: "note", text: await ports.prompter.line(words.noteText), step: question.step });
      return "go_on";
    case "waiting": {
      const step = await chooseWaiting(sitting);
      if (step !== undefined) await sitting.make({ do: "visit", step });
      return "go_on";
    }
    case "why":
      ports.prompter.say(whyAsked(playbook, run, question.step));
      return "go_on";
    case "editor": {
      const start = typeof question.default === "string" ? question.default : "";
      const text = await ports.prompter.edit(start, `${question.step}.txt`);
      if (text !== undefined) await give(sitting, question, { is: "value", value: text });
      return "go_on";
    }
    case "language": {
      const next = playbook.languages.find((language) => language !== run.language);
      if (next !== undefined) await sitting.make({ do: "language", language: next });
      ports.prompter.say(walkWords(sitting.run.language).languageNow);
      return "go_on";
    }
    case "pause":
      return "pause";
  }
}
