import { addMs, durationMs } from "../domain/clock_time.js";
import type { Happening } from "../domain/event.js";
import { holderOf } from "../domain/organisation.js";
import { MEDIA, type Approval, type DeskItem, type Medium } from "../domain/statement_desk.js";
import { textIn } from "../domain/text.js";
import { attested, type ApprovalGiven, type Approved } from "../statement/desk/approve.js";
import { ruleOf, type SignOffFields } from "../statement/desk/rules.js";
import { signOffState } from "../statement/desk/sign_off.js";
import { deskReads, isWritten } from "./foreseen_desk.js";
import type { Kind, View } from "./kind.js";
import { refuse } from "./refuse.js";

/** One approval of a scenario: who, and how long after the question. */
interface Scripted {
  readonly role: string;
  readonly name?: string;
  readonly medium?: string;
  readonly deputy?: boolean;
  readonly after?: string;
}

function isScripted(value: unknown): value is Scripted {
  const { role, after = "" } = (value ?? {}) as Partial<Scripted>;
  return typeof role === "string" && typeof after === "string";
}

/** How long an approval takes where a scenario does not say, in milliseconds. */
const TAKES = 60_000;

function isGiven(answer: unknown): answer is { readonly approvals: readonly ApprovalGiven[] } {
  const { approvals } = (answer ?? {}) as { approvals?: unknown };
  return Array.isArray(approvals) && approvals.every((given) => typeof given === "object" && given !== null);
}

/** The item as it is once an approval of this answer has been recorded. */
function withApproval(item: DeskItem | undefined, { said, ...binding }: Approved, at: string): DeskItem | undefined {
  if (item === undefined || said === null) return item;
  const approval: Approval = { ...binding, ...said, version: item.versions.length, at, by: "" };
  return { ...item, approvals: [...item.approvals, approval] };
}

function lengthOf(scripted: Scripted): number {
  return (scripted.after === undefined ? undefined : durationMs(scripted.after)) ?? TAKES;
}

function givenBy(scripted: Scripted, view: View): ApprovalGiven {
  const { role, name, medium, deputy } = scripted;
  const { organisation, roles } = view.playbook;
  const title = Object.hasOwn(roles, role) ? textIn(roles[role]?.title, view.language) : role;
  return {
    role,
    name: name ?? holderOf(organisation, role)?.name ?? title,
    medium: MEDIA.includes(medium as Medium) ? (medium as Medium) : "in_person",
    given_at: addMs(view.asked_at, lengthOf(scripted)),
    ...(deputy === true ? { deputy } : {}),
  };
}

/** Asks for approvals of a statement by role, bound to its exact texts; it may be left waiting and stays an open item. */
export const signOff: Kind<SignOffFields> = {
  name: "sign_off",
  fields: (shapes) => ({
    statement: shapes.reference("statement", "The id of the statement that is to be approved."),
    channels: shapes.someOf("channels", "The channels that the approval is for; for another one it does not count."),
    roles: shapes.someOf("roles", "Who is asked, all at the same time: ids of roles."),
    at_least: shapes.integer("How many of these roles must approve; all of them where nothing is said."),
    deputies_after: shapes.duration(
      "From when on a deputy's approval counts, from the moment the text was written: 30m. At once where nothing is said.",
    ),
    valid_for: shapes.duration("How long an approval counts; 24h where nothing is said."),
  }),
  type: () => ({ is: "object", fields: { approved: { is: "bool" } } }),
  may_be_unknown: false,
  may_be_skipped: true,
  form: () => ({ form: "collect_approvals" }),
  accept({ fields }, answer, view) {
    if (!isGiven(answer)) return refuse("not_an_answer");
    const rule = ruleOf(fields, view.playbook.organisation);
    let item = view.desk.get(fields.statement);
    const happenings: Happening[] = [];
    for (const given of answer.approvals) {
      const approved = attested(given, { rule, item, fact: view.fact, at: view.asked_at });
      if (typeof approved === "string") return refuse(approved, { role: given.role });
      happenings.push(approved);
      item = withApproval(item, approved, view.asked_at);
    }
    return { answer: { collected: answer.approvals.map(({ role }) => role) }, happenings };
  },
  fits: (_step, answer) => typeof answer === "object" && "collected" in answer,
  standing: ({ fields }, { playbook, desk, fact }) => ({
    approved: signOffState(ruleOf(fields, playbook.organisation), desk.get(fields.statement), fact).approved,
  }),
  waits: (value) => !(value as { readonly approved: boolean }).approved,
  ends: ({ fields }, event, value) =>
    event.type === "approved" &&
    event.statement === fields.statement &&
    (value as { readonly approved: boolean }).approved,
  worth: () => undefined,
  unscripted: { approvals: [] },
  takes: (scripted) =>
    Array.isArray(scripted) ? Math.max(TAKES, ...scripted.filter(isScripted).map(lengthOf)) : TAKES,
  script(_step, scripted, view) {
    if (scripted === "waiting") return { approvals: [] };
    if (!Array.isArray(scripted)) return scripted;
    if (!scripted.every(isScripted)) return scripted;
    return { approvals: scripted.map((each) => givenBy(each, view)) };
  },
  // Who approved is said by the record's own events.
  shorten: () => "waiting",
  outcomes(step, prospect) {
    const { roles } = ruleOf(step.fields, prospect.playbook.organisation);
    const approved = { worth: { approved: true }, script: roles.map((role) => ({ role })), answers: 1n };
    const waiting = { worth: { approved: false }, script: "waiting", answers: 1n };
    return isWritten(step, prospect) ? [approved, waiting] : [waiting];
  },
  goesBy: deskReads,
};
