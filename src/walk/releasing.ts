import type { Playbook } from "../domain/playbook.js";
import type { Question } from "../domain/question.js";
import type { Run } from "../domain/run.js";
import type { Value } from "../domain/value.js";
import { layoutOf } from "../engine/layout.js";
import type { ReleaseFields } from "../kinds/release.js";
import { waiverFor, yieldsToEmergency, type Block, type CheckError } from "../statement/desk/blocks.js";
import { versionFor } from "../statement/desk/bound.js";
import { printMoment, printTime } from "../statement/printing.js";
import { deskWords } from "../words/desk.js";
import { walkWords } from "../words/walk.js";
import { blockLine, releaseGuide, wholeText } from "./desk_lines.js";
import { releaseAt, titled, type ReleaseAt } from "./desk_state.js";
import type { Sitting } from "./loop.js";
import type { DeskForm } from "./screen.js";
import { nameOf } from "./words_of.js";

/** More than this many ways to set something aside or to go somewhere make no list that anybody reads. */
const MOST = 6;

/** A release as a screen: what stands against it with what lifts it, and what can be done now. */
export function releaseForm(sitting: Sitting, question: Question, now: Now): DeskForm {
  const { playbook, run } = sitting;
  const { language } = run;
  const words = deskWords(language);
  const state = releaseAt(playbook, run, question.step, now) as ReleaseAt;
  const { step, blocks, released } = state;
  const channel = titled(playbook, "channels", step.fields.channel, language);
  const wait = { id: "wait", title: words.release.waits, note: words.release.waitsNote };
  const read = { id: "read", title: words.read };
  const guide = releaseGuide(state, { playbook, language });
  if (released) return { guide, choices: [{ id: "wait", title: words.signOff.go_on }, read] };
  if (blocks.length === 0)
    return {
      guide,
      choices: [{ id: "release", title: words.release.now(channel), note: words.release.nowNote }, read, wait],
    };
  const emergency = blocks.every(yieldsToEmergency)
    ? [{ id: "emergency", title: words.release.emergency, note: words.release.emergencyNote }]
    : [];
  return { guide, choices: [...lifting(blocks, step.fields, sitting), ...emergency, read, wait] };
}

/** When a release is looked at, and what the text check has found until then. */
export interface Now {
  readonly at: string;
  readonly check: readonly CheckError[];
}

/** Ways to lift what stands against a release: questions to go to, and reasons to give. */
function lifting(blocks: readonly Block[], fields: ReleaseFields, { playbook, run }: Sitting): DeskForm["choices"] {
  const { language } = run;
  const words = deskWords(language).release;
  const { byId } = layoutOf(playbook);
  const steps = new Set(blocks.flatMap((block) => stepThatLifts(block, fields, playbook, run)));
  const goTo = [...steps].slice(0, MOST).map((id) => {
    const step = byId.get(id)?.step;
    return { id: `go:${id}`, title: words.goTo(step === undefined ? id : nameOf(step, language)) };
  });
  const aside = blocks
    .map((block, i) => ({ block, i }))
    .filter(({ block }) => waiverFor(block, "?") !== undefined)
    .slice(0, MOST)
    .map(({ block, i }) => ({
      id: `aside:${i}`,
      title: words.setAside(blockLine(block, { playbook, language }).what),
    }));
  return [...goTo, ...aside];
}

function stepThatLifts(block: Block, { statement }: ReleaseFields, playbook: Playbook, run: Run): string[] {
  const { byId, settersOf } = layoutOf(playbook);
  const reached = [...run.reached].filter((id) => byId.has(id));
  const ofKind = (kind: string): string[] =>
    reached.filter((id) => {
      const step = byId.get(id)?.step;
      return step?.kind === kind && (step.fields as { readonly statement?: string }).statement === statement;
    });
  switch (block.block) {
    case "no_text":
    case "gap":
    case "check":
      return ofKind("statement").slice(-1);
    case "approval":
      return ofKind("sign_off").slice(-1);
    case "unconfirmed":
    case "stale":
      return (settersOf.get(block.fact) ?? [])
        .map(({ id }) => id)
        .filter((id) => run.reached.has(id))
        .slice(-1);
    case "hold":
      return holdReads(block.id, statement, playbook).filter((id) => run.reached.has(id));
    default:
      return [];
  }
}

function holdReads(id: string, statement: string, playbook: Playbook): readonly string[] {
  return layoutOf(playbook)
    .decided.filter((step) => step.kind === "release")
    .map((step) => step.fields as ReleaseFields)
    .filter((fields) => fields.statement === statement)
    .flatMap(({ holds = [] }) => holds.filter((hold) => hold.id === id))
    .flatMap(({ until }) => until?.reads ?? []);
}

/** Does what the person chose at a release. */
export async function releaseText(sitting: Sitting, question: Question, choice: string, now: Now): Promise<void> {
  const { playbook, ports, run } = sitting;
  const state = releaseAt(playbook, run, question.step, now) as ReleaseAt;
  const { statement, channel } = state.step.fields;
  const [what, rest = ""] = choice.split(":") as [string, string?];
  switch (what) {
    case "read":
      ports.prompter.say(wholeText(versionFor(run.desk.get(statement), channel)?.texts ?? {}));
      return;
    case "go":
      await sitting.make({ do: "visit", step: rest });
      return;
    case "aside":
      return setAside(sitting, state, Number(rest));
    case "emergency":
      return emergency(sitting, question, state, now);
    case "release":
      return goOut(sitting, question, state, { check: now.check });
    default:
      await sitting.make({ do: "answer", step: question.step, outcome: { is: "value", value: { wait: true } } });
  }
}

async function reasonFrom({ ports, run }: Sitting, question: string): Promise<string | undefined> {
  const reason = (await ports.prompter.line(question)).normalize("NFC").trim();
  if (reason !== "") return reason;
  ports.prompter.say(walkWords(run.language).refusals.reason_needed as string, "caution");
  return undefined;
}

async function setAside(sitting: Sitting, { blocks, step }: ReleaseAt, at: number): Promise<void> {
  const block = blocks[at];
  const reason = await reasonFrom(sitting, deskWords(sitting.run.language).release.reason);
  const said = block === undefined || reason === undefined ? undefined : waiverFor(block, reason);
  if (said === undefined) return;
  await sitting.make({ do: "desk", happening: { type: "waived", statement: step.fields.statement, said } });
}

async function emergency(sitting: Sitting, question: Question, state: ReleaseAt, { check }: Now): Promise<void> {
  const words = deskWords(sitting.run.language).release;
  sitting.ports.prompter.say(words.emergencySure, "danger");
  const reason = await reasonFrom(sitting, words.emergencyReason);
  if (reason !== undefined) await goOut(sitting, question, state, { check, emergency: reason });
}

/** Asks for the channel's name and whether it is out, releases, and says what now runs. */
async function goOut(
  sitting: Sitting,
  question: Question,
  { step }: ReleaseAt,
  how: { readonly check: readonly CheckError[]; readonly emergency?: string },
): Promise<void> {
  const { playbook, ports, run } = sitting;
  const { statement, channel } = step.fields;
  const words = deskWords(run.language).release;
  const name = titled(playbook, "channels", channel, run.language);
  const typed = await ports.prompter.line(words.type(name, channel));
  const value = { channel: typed, ...how } as unknown as Value;
  const refused = await sitting.make({ do: "answer", step: question.step, outcome: { is: "value", value } });
  if (refused !== undefined) return;
  const last = sitting.run.desk.get(statement)?.releases.at(-1);
  if (last === undefined) return;
  ports.prompter.say(words.done(name, printTime(last.at)), "done");
  const files = await ports.released?.(statement, channel);
  if (files !== undefined) ports.prompter.say(files);
  for (const { due } of last.promises) ports.prompter.say(words.promised(printMoment(due, run.language)));
  await askPosted(sitting, statement, channel);
}

async function askPosted(sitting: Sitting, statement: string, channel: string): Promise<void> {
  const { ports, run } = sitting;
  const words = deskWords(run.language).release;
  const command = `lectern statement posted ${channel} --link …`;
  const choice = await ports.prompter.choose(words.isOut, [
    { id: "no", label: words.notOut, note: words.notOutNote(command) },
    { id: "yes", label: words.out },
  ]);
  if (choice !== "yes") return;
  const link = (await ports.prompter.line(words.link)).trim();
  const said = link === "" ? {} : { link };
  await sitting.make({ do: "desk", happening: { type: "posted", statement, channel, said } });
}
