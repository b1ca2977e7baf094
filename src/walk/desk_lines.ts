import type { Playbook } from "../domain/playbook.js";
import type { Approval, ApprovalShown, Texts } from "../domain/statement_desk.js";
import { textIn } from "../domain/text.js";
import type { Value } from "../domain/value.js";
import { labelOf } from "../engine/template_names.js";
import type { Block } from "../statement/desk/blocks.js";
import { promisesIn } from "../statement/desk/promises.js";
import type { Change, Counted } from "../statement/desk/sign_off.js";
import { printList, printMoment, printTime, printValue } from "../statement/printing.js";
import { textOf } from "../statement/sentence.js";
import { deskWords } from "../words/desk.js";
import { titled, type ReleaseAt, type SignOffAt } from "./desk_state.js";

/** For whom lines are written, and with which playbook's titles. */
export interface DeskReader {
  readonly playbook: Playbook;
  readonly language: string;
}

/** Hex digits of a digest that a person compares at a glance. */
const SHOWN = 12;

/** How an approval was given: "attested: by phone, not signed". */
export function howGiven({ how, medium }: Pick<ApprovalShown, "how" | "medium">, language: string): string {
  const words = deskWords(language);
  return words.how[how === "signed" ? "signed" : (medium ?? "attested")] ?? "";
}

/** Roles as a list in words. */
export function rolesInWords(roles: readonly string[], { playbook, language }: DeskReader): string {
  return printList(
    roles.map((role) => titled(playbook, "roles", role, language)),
    language,
  );
}

/** A value that a text has stated, or that it was not known. */
export function saidInWords(fact: string, value: Value | undefined, { playbook, language }: DeskReader): string {
  if (value === undefined) return deskWords(language).signOff.nothing;
  const label = typeof value === "string" ? textIn(labelOf(playbook, fact, value), language) : "";
  return label || printValue(value, playbook.facts[fact]?.type ?? { is: "string" }, language);
}

function changeInWords(change: Change, reader: DeskReader): string {
  const words = deskWords(reader.language).signOff;
  switch (change.what) {
    case "text":
      return words.changedText(titled(reader.playbook, "channels", change.channel, reader.language), change.language);
    case "fact": {
      const title = titled(reader.playbook, "facts", change.fact, reader.language);
      const { fact, from, to } = change;
      return words.changedFact(title, saidInWords(fact, from, reader), saidInWords(fact, to, reader));
    }
    case "channels":
      return words.changedChannels;
  }
}

/** Why an approval does not count any more. */
export function whyNot(counted: Extract<Counted, { readonly counts: false }>, reader: DeskReader): string {
  const words = deskWords(reader.language).signOff;
  if (counted.why !== "changed") return words[counted.why];
  const changes = counted.changes.map((change) => changeInWords(change, reader));
  return changes.length === 0 ? words.changed : changes.join("; ");
}

function approver({ name, deputy }: Approval, language: string): string {
  return deputy === true ? deskWords(language).signOff.deputy(name) : name;
}

/** An approval in a line: who, how, until when it counts; or why it does not. */
export function approvalLine(counted: Counted, reader: DeskReader): string {
  const { approval } = counted;
  const words = deskWords(reader.language).signOff;
  const role = titled(reader.playbook, "roles", approval.role, reader.language);
  const name = approver(approval, reader.language);
  return counted.counts
    ? words.counts(role, name, howGiven(approval, reader.language), printMoment(approval.valid_until, reader.language))
    : words.notCounted(role, name, whyNot(counted, reader));
}

/** How a sign-off stands, in Markdown. */
export function signOffGuide({ state, owed }: SignOffAt, reader: DeskReader): string {
  const { language, playbook } = reader;
  const words = deskWords(language).signOff;
  const { rule, bound } = state;
  const head = owed.map(({ release, missing }) =>
    words.owed(
      titled(playbook, "channels", release.channel, language),
      printMoment(release.at, language),
      printMoment(release.emergency?.due ?? release.at, language),
      rolesInWords(missing, reader),
    ),
  );
  if (bound === undefined) return [...head, words.noText].join("\n\n");
  const stands = state.approved
    ? words.complete(rule.at_least)
    : words.stands(rule.at_least - state.needed, rule.at_least, rolesInWords(state.missing, reader));
  const lines = state.approvals
    .filter((counted) => counted.counts || counted.why !== "given_again")
    .map((counted) => `- ${approvalLine(counted, reader)}`);
  return [
    ...head,
    stands,
    ...(state.author_only ? [words.authorOnly] : []),
    ...(lines.length === 0 ? [] : [lines.join("\n")]),
    words.boundTo(bound.digest.slice(0, SHOWN)),
  ].join("\n\n");
}

/** What stands against a release and what lifts it. */
export function blockLine(block: Block, reader: DeskReader): { readonly what: string; readonly lifts: string } {
  const { playbook, language } = reader;
  const words = deskWords(language).release;
  switch (block.block) {
    case "no_text":
      return { what: words.no_text, lifts: words.no_textLift };
    case "already":
      return { what: words.already, lifts: words.alreadyLift };
    case "gap":
      return { what: words.gap(block.text), lifts: words.gapLift };
    case "unconfirmed":
      return { what: words.unconfirmed(titled(playbook, "facts", block.fact, language)), lifts: words.unconfirmedLift };
    case "stale": {
      const title = titled(playbook, "facts", block.fact, language);
      return { what: words.stale(title, printTime(block.since)), lifts: words.staleLift };
    }
    case "unattributed":
      return { what: words.unattributed(block.text), lifts: words.unattributedLift };
    case "hold":
      return { what: words.hold(textIn(block.what, language)), lifts: words.holdLift };
    case "check":
      return {
        what: words.check(block.message, block.text),
        lifts: block.waivable ? words.checkLift : words.checkMust,
      };
    case "approval":
      return {
        what: block.state.author_only
          ? words.approvalAuthor
          : words.approval(rolesInWords(block.state.missing, reader)),
        lifts: words.approvalLift,
      };
    case "no_sign_off":
      return { what: words.no_sign_off, lifts: words.approvalLift };
  }
}

/** What stands against a release, in Markdown; that nothing does, and what it promises. */
export function releaseGuide({ blocks, released, look, step }: ReleaseAt, reader: DeskReader): string {
  const words = deskWords(reader.language).release;
  if (released) return words.already;
  if (blocks.length > 0) {
    const lines = blocks.map((block) => {
      const { what, lifts } = blockLine(block, reader);
      return `- ${what} ${words.lifts(lifts)}`;
    });
    return [words.blocked(blocks.length), lines.join("\n")].join("\n\n");
  }
  const version = look.item?.versions.findLast(({ channel = step.fields.channel }) => channel === step.fields.channel);
  const promises = promisesIn(version?.texts ?? {}, look.at);
  return [words.ready, ...promises.map(({ due }) => words.promises(printMoment(due, reader.language)))].join("\n\n");
}

/** The whole text in every language, in Markdown. */
export function wholeText(texts: Texts): string {
  return Object.values(texts)
    .map((sentences) => textOf(sentences))
    .join("\n\n---\n\n");
}
