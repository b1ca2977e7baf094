import type { Playbook } from "../../../src/domain/playbook.js";
import type { Question } from "../../../src/domain/question.js";
import { isRefusal, type Run } from "../../../src/domain/run.js";
import type { Value } from "../../../src/domain/value.js";
import { textIn } from "../../../src/domain/text.js";
import { advance } from "../../../src/engine/advance.js";
import { holderOf } from "../../../src/domain/organisation.js";
import type { ApprovalGiven } from "../../../src/statement/desk/approve.js";
import { signOffForm } from "../../../src/walk/collecting.js";
import { releaseForm } from "../../../src/walk/releasing.js";
import type { Sitting } from "../../../src/walk/loop.js";
import { deskWords } from "../../../src/words/desk.js";
import type { Hand } from "./hand.js";

/** What the player stands at: the walk beside it, the question on the screen, and the hand that types. */
export interface AtDesk {
  readonly playbook: Playbook;
  readonly run: Run;
  readonly question: Question;
  readonly hand: Hand;
  readonly at: string;
}

const MEDIA = ["phone", "in_person", "message", "email", "here"];

function line(choices: readonly { readonly id: string }[], id: string): number {
  return choices.findIndex((choice) => choice.id === id) + 1;
}

/** The walk once the first approvals of an answer are written down. */
function after(desk: AtDesk, approvals: readonly ApprovalGiven[]): Sitting {
  const { playbook, run, question, at } = desk;
  const value = { approvals } as unknown as Value;
  const move = { do: "answer", step: question.step, outcome: { is: "value", value } } as const;
  const turn = advance(playbook, run, move, { at, by: "player" });
  if (isRefusal(turn)) throw new Error(`refused: ${turn.refused}`);
  return { playbook, run: turn.run } as unknown as Sitting;
}

/** Writes the approvals of a scripted answer down, one by one, and goes on. */
export async function collect(desk: AtDesk, approvals: readonly ApprovalGiven[]): Promise<void> {
  const { playbook, run, question, hand, at } = desk;
  const ask = textIn(question.ask, run.language);
  const words = deskWords(run.language).signOff;
  for (const [i, given] of approvals.entries()) {
    const { choices } = signOffForm(after(desk, approvals.slice(0, i)), question, at);
    await hand.choose(ask, line(choices, `role:${given.role}`));
    if (holderOf(playbook.organisation, given.role) !== undefined) throw new Error("the player knows nobody");
    await hand.line(words.name, given.name);
    await hand.choose(words.how, MEDIA.indexOf(given.medium) + 1);
    await hand.choose(words.when, 1);
  }
  const done = after(desk, approvals);
  const { choices } = signOffForm(done, question, at);
  const complete = (done.run.standing.get(question.step) as { readonly approved: boolean }).approved;
  if (!complete || approvals.length === 0) await hand.choose(ask, line(choices, "done"));
}

/** Releases as a scripted answer says, or leaves it waiting. */
export async function letOut(desk: AtDesk, value: Readonly<Record<string, unknown>>): Promise<void> {
  const { playbook, run, question, hand, at } = desk;
  const ask = textIn(question.ask, run.language);
  const words = deskWords(run.language).release;
  const { choices } = releaseForm({ playbook, run } as unknown as Sitting, question, { at, check: [] });
  if (value["wait"] === true) return hand.choose(ask, line(choices, "wait"));
  await hand.choose(ask, line(choices, "release"));
  const [before = ""] = words.type("\u0000", "").split("\u0000");
  await hand.line(before, String(value["channel"]));
  await hand.choose(words.isOut, value["posted"] === true ? 2 : 1);
  if (value["posted"] === true) await hand.line(words.link, "");
}
