import { msOf } from "../../domain/clock_time.js";
import type { Playbook } from "../../domain/playbook.js";
import type { DeskItem, Texts, Version, Waiver, WaiverWord } from "../../domain/statement_desk.js";
import type { Text } from "../../domain/text.js";
import { sameValue, type Value } from "../../domain/value.js";
import { gapsIn } from "../check/structure/placeholder.js";
import { textOf } from "../sentence.js";
import { factsOf, versionFor, type FactNow } from "./bound.js";
import { isReleased, rulesFor } from "./rules.js";
import { signOffState, type SignOffState } from "./sign_off.js";

/** An error that the text check has found; the check needs its rules, so its findings come in from outside. */
export interface CheckError {
  readonly rule: string;
  /** The words it is about. */
  readonly text: string;
  /** What is wrong, in the person's language. */
  readonly message: string;
  /** A reason can set it aside. */
  readonly waivable: boolean;
}

/** A condition of the author's that must be met before release. */
export interface Hold {
  readonly id: string;
  readonly text: Text;
  readonly met: boolean;
}

/** Something that stands against a release. */
export type Block =
  | { readonly block: "no_text" }
  | { readonly block: "already" }
  | { readonly block: "gap"; readonly language: string; readonly text: string }
  | { readonly block: "unconfirmed"; readonly fact: string }
  | { readonly block: "stale"; readonly fact: string; readonly since: string; readonly text: "" }
  | { readonly block: "unattributed"; readonly language: string; readonly text: string }
  | { readonly block: "hold"; readonly id: string; readonly text: string; readonly what: Text }
  | ({ readonly block: "check" } & CheckError)
  | { readonly block: "approval"; readonly state: SignOffState }
  | { readonly block: "no_sign_off" };

/** What a release is held against. */
export interface ReleaseLook {
  readonly playbook: Playbook;
  readonly asked?: ReadonlySet<string>;
  readonly item: DeskItem | undefined;
  readonly fact: FactNow;
  /** The word on a fact that is held now, with when it was said. */
  readonly said: (fact: string) => { readonly at: string; readonly value?: Value } | undefined;
  /** The last word on a fact up to a moment. */
  readonly saidBy: (fact: string, at: string) => { readonly value?: Value } | undefined;
  readonly holds: readonly Hold[];
  readonly check: readonly CheckError[];
  readonly at: string;
}

/** Everything that stands against a release, in the order in which it is best dealt with. */
export function blocksOf(statement: string, channel: string, look: ReleaseLook): Block[] {
  const { item } = look;
  const version = versionFor(item, channel);
  if (version === undefined || Object.keys(version.texts).length === 0) return [{ block: "no_text" }];
  if (isReleased(item, channel)) return [{ block: "already" }];
  const waivers = item?.waivers ?? [];
  const blocks = [
    ...textBlocks(version.texts),
    ...factBlocks(version, look),
    ...look.holds
      .filter(({ met }) => !met)
      .map(({ id, text }): Block => ({ block: "hold", id, text: plain(text), what: text })),
    ...look.check.map((error): Block => ({ block: "check", ...error })),
  ].filter((block) => !waivers.some((waiver) => waives(waiver, block, version, look)));
  return [...blocks, ...approvalBlocks(statement, channel, look)];
}

function plain(text: Text): string {
  return typeof text === "string" ? text : (text["vi"] ?? text["en"] ?? Object.values(text)[0] ?? "");
}

function textBlocks(texts: Texts): Block[] {
  return Object.entries(texts).flatMap(([language, sentences]) => [
    ...gapsIn(textOf(sentences)).map((text): Block => ({ block: "gap", language, text })),
    ...sentences
      .filter(({ attributed, text }) => !attributed && text.trim() !== "")
      .map(({ text }): Block => ({ block: "unattributed", language, text: text.trim() })),
  ]);
}

function factBlocks(version: Version, { fact: now, said, saidBy }: ReleaseLook): Block[] {
  return factsOf(version.texts).flatMap((fact): Block[] => {
    const entry = now(fact);
    const last = said(fact);
    const isNewer = last !== undefined && msOf(last.at) > msOf(version.at);
    if (entry !== undefined && entry.status !== "confirmed" && (entry.value !== undefined || isNewer))
      return [{ block: "unconfirmed", fact }];
    if (last === undefined || !isNewer) return [];
    const then = saidBy(fact, version.at);
    const same = then?.value !== undefined && last.value !== undefined && sameValue(then.value, last.value);
    return same ? [] : [{ block: "stale", fact, since: last.at, text: "" }];
  });
}

function waives(waiver: Waiver, block: Block, version: Version, look: ReleaseLook): boolean {
  if (waiver.block !== block.block) return false;
  switch (block.block) {
    case "hold":
      return waiver.id === block.id && msOf(waiver.at) >= msOf(version.at);
    case "stale":
      return waiver.id === block.fact && msOf(waiver.at) >= msOf(look.said(block.fact)?.at ?? version.at);
    case "unattributed":
      return waiver.text === block.text;
    case "check":
      return block.waivable && waiver.id === block.rule && waiver.text === block.text;
    default:
      return false;
  }
}

function approvalBlocks(statement: string, channel: string, look: ReleaseLook): Block[] {
  const { item, fact, at } = look;
  const rules = rulesFor(look, statement, channel);
  if (rules.length === 0) return [{ block: "no_sign_off" }];
  return rules
    .map((rule) => signOffState(rule, item, fact, at))
    .filter(({ approved }) => !approved)
    .map((state): Block => ({ block: "approval", state }));
}

/** Whether an emergency release can do without it. */
export function yieldsToEmergency({ block }: Block): boolean {
  return block === "approval" || block === "no_sign_off";
}

/** What a reason would set aside about a block; undefined where no reason can. */
export function waiverFor(block: Block, reason: string): WaiverWord | undefined {
  switch (block.block) {
    case "hold":
      return { block: "hold", id: block.id, text: block.text, reason };
    case "stale":
      return { block: "stale", id: block.fact, text: "", reason };
    case "unattributed":
      return { block: "unattributed", text: block.text, reason };
    case "check":
      return block.waivable ? { block: "check", id: block.rule, text: block.text, reason } : undefined;
    default:
      return undefined;
  }
}
