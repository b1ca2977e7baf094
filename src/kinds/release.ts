import { durationMs, msOf } from "../domain/clock_time.js";
import type { Condition } from "../domain/expression.js";
import type { Step } from "../domain/playbook.js";
import { WAIVED_BLOCKS, type WaiverWord } from "../domain/statement_desk.js";
import type { Text } from "../domain/text.js";
import { type CheckError, type ReleaseLook } from "../statement/desk/blocks.js";
import { released, type ReleaseWanted } from "../statement/desk/release.js";
import { deskReads, isApproved, isWritten } from "./foreseen_desk.js";
import type { Kind, View } from "./kind.js";
import { refuse } from "./refuse.js";

/** The fields of a release step. */
export interface ReleaseFields {
  readonly statement: string;
  readonly channel: string;
  readonly holds?: readonly { readonly id: string; readonly text: Text; readonly until?: Condition }[];
  /** As written: "24h". */
  readonly approvals_within?: string;
}

/** How long a release takes where a scenario does not say, in milliseconds. */
const TAKES = 60_000;

/** What a release step is held against now; `check` are the errors that the text check has found. */
export function releaseLook(step: Step<ReleaseFields>, view: View, check: readonly CheckError[] = []): ReleaseLook {
  const { statement, holds = [] } = step.fields;
  return {
    playbook: view.playbook,
    ...(view.asked === undefined ? {} : { asked: view.asked }),
    item: view.desk.get(statement),
    fact: view.fact,
    said: view.fact,
    saidBy: view.factAt,
    holds: holds.map(({ id, text, until }) => ({ id, text, met: until === undefined || view.met(until) })),
    check,
    at: view.asked_at,
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isWaiver(value: unknown): value is WaiverWord {
  const word = (value ?? {}) as Partial<WaiverWord>;
  return WAIVED_BLOCKS.includes(word.block as never) && isText(word.text) && isText(word.reason);
}

function isCheckError(value: unknown): value is CheckError {
  const error = (value ?? {}) as Partial<CheckError>;
  return isText(error.rule) && isText(error.text) && isText(error.message) && typeof error.waivable === "boolean";
}

type Answer = Readonly<Record<string, unknown>>;

function wantedBy(answer: Answer, { statement, channel, approvals_within }: ReleaseFields): ReleaseWanted {
  const { emergency, reason, link, posted, waivers } = answer;
  const within = approvals_within === undefined ? undefined : durationMs(approvals_within);
  return {
    statement,
    channel,
    typed: isText(answer["channel"]) ? answer["channel"] : "",
    ...(isText(emergency) ? { emergency } : {}),
    ...(within === undefined ? {} : { approvals_within: within }),
    ...(Array.isArray(waivers) ? { waivers: waivers.filter(isWaiver) } : {}),
    ...(isText(reason) ? { reason } : {}),
    ...(posted === true ? { posted } : {}),
    ...(isText(link) && link.trim() !== "" ? { link } : {}),
  };
}

/** Releases a statement on a channel, or says all that stands against it; it may be left waiting and stays an open item. */
export const release: Kind<ReleaseFields> = {
  name: "release",
  fields: (shapes) => ({
    statement: shapes.reference("statement", "The id of the statement that goes out."),
    channel: shapes.reference("channel", "The channel it goes out on; the person types its name."),
    holds: shapes.holds("What must be so before it goes out, such as that the families were told."),
    approvals_within: shapes.duration(
      "After a release in an emergency: the time in which the missing approvals are obtained; 24h where nothing is said.",
    ),
  }),
  type: () => ({ is: "object", fields: { released: { is: "bool" }, posted: { is: "bool" } } }),
  may_be_unknown: false,
  may_be_skipped: true,
  form: () => ({ form: "release_text" }),
  accept(step, answer, view) {
    if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return refuse("not_an_answer");
    const given = answer as Answer;
    if (given["wait"] === true) return { answer: { released: false } };
    const check = Array.isArray(given["check"]) ? given["check"].filter(isCheckError) : [];
    const result = released(wantedBy(given, step.fields), releaseLook(step, view, check));
    if (!("refused" in result)) return { answer: { released: true }, happenings: result };
    if (result.refused !== "release_blocked") return refuse(result.refused, { channel: step.fields.channel });
    return refuse("release_blocked", { count: result.blocks.length, block: result.blocks[0]?.block ?? "" });
  },
  fits: (_step, answer) => typeof answer === "object" && "released" in answer,
  standing({ fields: { statement, channel } }, { desk, since }) {
    const item = desk.get(statement);
    const isThis = (each: { readonly channel: string; readonly at: string }): boolean =>
      each.channel === channel && (since === undefined || msOf(each.at) >= msOf(since));
    const last = item?.releases.findLast(isThis);
    const out = last !== undefined && item?.posted.some((posted) => isThis(posted) && msOf(posted.at) >= msOf(last.at));
    return { released: last !== undefined, posted: out === true };
  },
  waits: (value) => !(value as { readonly released: boolean }).released,
  ends: ({ fields: { statement, channel } }, event, value) =>
    event.type === "posted" &&
    event.statement === statement &&
    event.channel === channel &&
    (value as { readonly posted: boolean }).posted,
  worth: () => undefined,
  unscripted: { wait: true },
  takes(scripted) {
    const after = (scripted as { readonly after?: unknown }).after;
    return (typeof after === "string" ? durationMs(after) : undefined) ?? TAKES;
  },
  script(_step, scripted) {
    if (scripted === "waiting") return { wait: true };
    // In a scenario a text is out as soon as it is released, unless it says otherwise.
    return typeof scripted === "object" && !Array.isArray(scripted) ? { posted: true, ...scripted } : scripted;
  },
  shorten: ({ fields }, answer) =>
    (answer as { readonly released: boolean }).released ? { channel: fields.channel } : "waiting",
  // A release in an emergency is an exception that gives its reason: it is no way that a playbook plans with.
  outcomes(step, prospect) {
    const { channel, holds = [] } = step.fields;
    const released = { worth: { released: true, posted: true }, script: { channel }, answers: 1n };
    const waiting = { worth: { released: false, posted: false }, script: "waiting", answers: 1n };
    const free =
      isWritten(step, prospect) && isApproved(step, prospect) && holds.every(({ until }) => prospect.met(until));
    return free ? [released, waiting] : [waiting];
  },
  goesBy: deskReads,
};
