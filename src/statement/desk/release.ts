import { addMs } from "../../domain/clock_time.js";
import type { Happening } from "../../domain/event.js";
import type { Playbook } from "../../domain/playbook.js";
import type { ApprovalShown, ReleaseWord, Version, WaiverWord } from "../../domain/statement_desk.js";
import { blocksOf, waiverFor, yieldsToEmergency, type Block, type ReleaseLook } from "./blocks.js";
import { boundOf, versionFor } from "./bound.js";
import { promisesIn } from "./promises.js";
import { rulesFor, signOffStates } from "./rules.js";

/** Approvals of an emergency release are to be obtained within this time where the playbook does not say: a proposal. */
export const APPROVALS_WITHIN = 24 * 3_600_000;

/** What somebody wants released, and how. */
export interface ReleaseWanted {
  readonly statement: string;
  readonly channel: string;
  /** The channel's name as it was typed. */
  readonly typed: string;
  /** Why it goes out without all approvals. */
  readonly emergency?: string;
  /** Milliseconds in which the approvals are then to be obtained. */
  readonly approvals_within?: number;
  /** What is set aside, with reasons. */
  readonly waivers?: readonly WaiverWord[];
  /** A reason that sets aside everything that a reason can. */
  readonly reason?: string;
  /** It is out already, or will be in this very moment. */
  readonly posted?: boolean;
  readonly link?: string;
}

/** Why nothing was released. */
export type ReleaseRefusal =
  | { readonly refused: "channel_name_wrong" }
  | { readonly refused: "reason_needed" }
  | { readonly refused: "release_blocked"; readonly blocks: readonly Block[] };

/** The name of a channel in each language, for people who type it. */
function isName(typed: string, channel: string, playbook: Playbook): boolean {
  const folded = (text: string): string => text.normalize("NFC").trim().toLowerCase();
  const title = playbook.channels[channel]?.title ?? "";
  const names = typeof title === "string" ? [title] : Object.values(title);
  return [channel, ...names].some((name) => name !== "" && folded(name) === folded(typed));
}

/** The events of a release, or what stands against it. Nothing is changed here. */
export function released(wanted: ReleaseWanted, look: ReleaseLook): readonly Happening[] | ReleaseRefusal {
  const { statement, channel, emergency } = wanted;
  if (!isName(wanted.typed, channel, look.playbook)) return { refused: "channel_name_wrong" };
  if (emergency?.trim() === "") return { refused: "reason_needed" };
  const waivers = [...(wanted.waivers ?? []), ...byReason(wanted, look)];
  const item = { ...emptyItem(statement), ...look.item };
  const known = { ...item, waivers: [...item.waivers, ...waivers.map((word) => ({ ...word, at: look.at, by: "" }))] };
  const blocks = blocksOf(statement, channel, { ...look, item: known });
  const left = emergency === undefined ? blocks : blocks.filter((block) => !yieldsToEmergency(block));
  if (left.length > 0) return { refused: "release_blocked", blocks: left };
  const version = versionFor(item, channel) as Version;
  const said = wordOf(wanted, version, blocks, look);
  const posted = wanted.link === undefined ? {} : { link: wanted.link.trim() };
  return [
    ...waivers.map((word): Happening => ({ type: "waived", statement, said: word })),
    { type: "released", statement, channel, binds: bindsOf(wanted, look), said },
    ...(wanted.posted === true || wanted.link !== undefined
      ? [{ type: "posted", statement, channel, said: posted } as const]
      : []),
  ];
}

function emptyItem(statement: string): NonNullable<ReleaseLook["item"]> {
  return { statement, versions: [], approvals: [], releases: [], posted: [], waivers: [] };
}

function byReason({ statement, channel, reason }: ReleaseWanted, look: ReleaseLook): WaiverWord[] {
  const why = reason?.normalize("NFC").trim() ?? "";
  return why === "" ? [] : blocksOf(statement, channel, look).flatMap((block) => waiverFor(block, why) ?? []);
}

/** The digest that approvals of this text bind to; that of the channel alone where nobody has to approve it. */
function bindsOf({ statement, channel }: ReleaseWanted, look: ReleaseLook): string {
  const { item, fact } = look;
  const channels = rulesFor(look, statement, channel)[0]?.channels ?? [channel];
  return (boundOf(item, channels, fact) ?? boundOf(item, [channel], fact))?.digest ?? "";
}

function wordOf(wanted: ReleaseWanted, { texts }: Version, blocks: readonly Block[], look: ReleaseLook): ReleaseWord {
  const { item, fact, at } = look;
  const states = signOffStates(rulesFor(look, wanted.statement, wanted.channel), item, fact, at);
  const approvals = states
    .flatMap((state) => state.approvals.filter(({ counts }) => counts))
    .map(({ approval: { role, name, given_at, how, medium, deputy, key } }): ApprovalShown => {
      const more = Object.entries({ medium, deputy, key }).filter(([, value]) => value !== undefined);
      return { role, name, given_at, how, ...Object.fromEntries(more) };
    });
  const without = blocks.filter(yieldsToEmergency);
  const open = without.flatMap((block) => (block.block === "approval" ? [block.state] : []));
  // Where only the author has approved, one of the same roles by somebody else is still owed.
  const missing = open.flatMap((state) => (state.author_only ? state.rule.roles : state.missing));
  const emergency = {
    reason: wanted.emergency?.normalize("NFC").trim() ?? "",
    missing: [...new Set(missing)],
    needed: open.reduce((sum, state) => sum + (state.author_only ? 1 : state.needed), 0),
    due: addMs(at, wanted.approvals_within ?? APPROVALS_WITHIN),
  };
  return {
    texts,
    facts: boundOf(item, [wanted.channel], fact)?.facts ?? [],
    approvals,
    promises: promisesIn(texts, at),
    ...(without.length === 0 ? {} : { emergency }),
  };
}
