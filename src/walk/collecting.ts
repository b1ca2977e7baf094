import { holderOf, type Person } from "../domain/organisation.js";
import type { Question } from "../domain/question.js";
import { MEDIA, type Medium } from "../domain/statement_desk.js";
import type { Refusal, RefusalReason } from "../domain/run.js";
import { isoAt, offsetOf } from "../domain/clock_time.js";
import {
  attested,
  attestedAfterwards,
  type ApprovalGiven,
  type ApprovalRefusal,
  type Approved,
} from "../statement/desk/approve.js";
import { deputiesFrom } from "../statement/desk/sign_off.js";
import { printMoment } from "../statement/printing.js";
import { deskWords } from "../words/desk.js";
import { versionFor } from "../statement/desk/bound.js";
import { signOffGuide, wholeText } from "./desk_lines.js";
import { signOffAt, titled, type SignOffAt } from "./desk_state.js";
import type { Sitting } from "./loop.js";
import type { DeskForm } from "./screen.js";
import { refusalInWords } from "./words_of.js";

/** A sign-off as a screen: how it stands, and who may have approved. */
export function signOffForm(sitting: Sitting, question: Question, at: string): DeskForm {
  const { playbook, run } = sitting;
  const { language } = run;
  const words = deskWords(language);
  const sign = signOffAt(playbook, run, question.step, at) as SignOffAt;
  const { state, owed } = sign;
  const from = deputiesFrom(state);
  const roles = state.bound === undefined ? [] : state.missing;
  const note = (role: string): string => {
    const holder = holderOf(playbook.organisation, role);
    const deputies = (holder?.deputies ?? []).length > 0 && from !== undefined;
    const wait = deputies ? words.signOff.deputiesFrom(printMoment(isoAt(from, offsetOf(at)), language)) : "";
    return [holder?.name ?? "", wait].filter((part) => part !== "").join("; ");
  };
  const goOn = state.approved
    ? { id: "done", title: words.signOff.go_on }
    : { id: "done", title: words.signOff.waits, note: words.signOff.waitsNote };
  return {
    guide: signOffGuide(sign, { playbook, language }),
    choices: [
      ...(state.approved ? [goOn] : []),
      ...owed.flatMap(({ missing }, i) =>
        missing.map((role) => ({
          id: `owed:${i}:${role}`,
          title: words.signOff.approveOwed(titled(playbook, "roles", role, language)),
        })),
      ),
      ...roles.map((role) => ({
        id: `role:${role}`,
        title: words.signOff.approve(titled(playbook, "roles", role, language)),
        note: note(role),
      })),
      ...(state.bound === undefined ? [] : [{ id: "read", title: words.read }]),
      ...(state.approved ? [] : [goOn]),
    ],
  };
}

/** Does what the person chose at a sign-off: writes an approval down, shows the text, or goes on. */
export async function collectApproval(sitting: Sitting, question: Question, choice: string): Promise<void> {
  const { playbook, ports, run } = sitting;
  const sign = signOffAt(playbook, run, question.step, ports.now()) as SignOffAt;
  if (choice === "read") {
    const { channels } = sign.state.rule;
    const texts = channels.map((channel) => wholeText(versionFor(sign.item, channel)?.texts ?? {}));
    ports.prompter.say([...new Set(texts)].join("\n\n---\n\n"));
    return;
  }
  const [what, ...rest] = choice.split(":");
  const role = rest.at(-1) ?? "";
  const owed = what === "owed" ? sign.owed[Number(rest[0])] : undefined;
  if (what === "done") return void (await goOn(sitting, question));
  const given = await askApproval(sitting, sign, role);
  const at = ports.now();
  const { rule } = sign.state;
  const happening: Approved | ApprovalRefusal =
    owed === undefined
      ? attested(given, { rule, item: sign.item, fact: sign.view.fact, at })
      : attestedAfterwards(given, owed, { rule, at });
  if (typeof happening === "string") return sayRefusal(sitting, happening);
  if ((await sitting.make({ do: "desk", happening })) !== undefined) return;
  const words = deskWords(run.language).signOff;
  ports.prompter.say(words.attested(titled(playbook, "roles", role, run.language), given.name.trim()), "done");
  const now = signOffAt(playbook, sitting.run, question.step, ports.now());
  if (now?.state.approved === true && now.owed.length === 0) await goOn(sitting, question);
}

function goOn(sitting: Sitting, question: Question): Promise<Refusal | undefined> {
  return sitting.make({ do: "answer", step: question.step, outcome: { is: "value", value: { approvals: [] } } });
}

/** Says why nothing was written down. */
function sayRefusal({ ports, run }: Sitting, refused: RefusalReason): void {
  ports.prompter.say(refusalInWords({ refused }, run.language), "caution");
}

async function askApproval(sitting: Sitting, sign: SignOffAt, role: string): Promise<ApprovalGiven> {
  const { ports, run } = sitting;
  const words = deskWords(run.language).signOff;
  const { name, deputy } = await askWho(sitting, role);
  const medium = (await ports.prompter.choose(
    words.how,
    ["phone", "in_person", "message", "email", "here"].map((id) => ({ id, label: words.media[id] ?? id })),
  )) as Medium;
  const when = await ports.prompter.choose(words.when, [
    { id: "now", label: words.now },
    { id: "earlier", label: words.earlier },
  ]);
  const given_at = when === "earlier" ? await askWhen(sitting) : undefined;
  return {
    role,
    name,
    medium: MEDIA.includes(medium) ? medium : "in_person",
    ...(given_at === undefined ? {} : { given_at }),
    ...(deputy ? { deputy } : {}),
  };
}

/** Who it was: those whom the profile names, or somebody else by name. */
async function askWho(
  { playbook, ports, run }: Sitting,
  role: string,
): Promise<{ readonly name: string; readonly deputy: boolean }> {
  const words = deskWords(run.language).signOff;
  const post = holderOf(playbook.organisation, role);
  const people: readonly Person[] = post === undefined ? [] : [post, ...(post.deputies ?? [])];
  const choice =
    people.length === 0
      ? "else"
      : await ports.prompter.choose(words.who, [
          ...people.map(({ name }, i) => ({
            id: String(i),
            label: name,
            ...(i === 0 ? {} : { note: words.deputyNote }),
          })),
          { id: "else", label: words.somebodyElse },
        ]);
  const person = people[Number(choice)];
  if (person !== undefined) return { name: person.name, deputy: Number(choice) > 0 };
  return { name: await ports.prompter.line(words.name), deputy: false };
}

/** An earlier time, asked like any other time; none where the person turns away from it. */
async function askWhen({ ports, run }: Sitting): Promise<string | undefined> {
  const words = deskWords(run.language).signOff;
  const reply = await ports.prompter.ask({
    place: "",
    ask: words.when,
    form: { form: "date_time" },
    default: ports.now(),
    menu: [],
  });
  return reply.is === "answer" && typeof reply.value === "string" ? reply.value : undefined;
}
