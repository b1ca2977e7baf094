import type { RankedChannel } from "../domain/assessment.js";
import type { Audience, Channel } from "../domain/channel.js";
import type { Condition } from "../domain/expression.js";
import type { Step } from "../domain/playbook.js";
import type { Text } from "../domain/text.js";
import type { Value } from "../domain/value.js";
import { exampleText } from "./example_text.js";
import type { ConditionalRule } from "./fields.js";
import type { Kind, View } from "./kind.js";
import { refuse } from "./refuse.js";
import { settledBefore } from "./signals.js";
import { subsets } from "./subsets.js";

interface ChannelsFields {
  readonly told?: Condition;
  readonly rules?: readonly ConditionalRule[];
}

/** A channels step as the record keeps it: the ranking, what was chosen in the order of release, and reasons. */
export interface ChannelsAnswer {
  readonly computed: readonly RankedChannel[];
  readonly chosen: readonly string[];
  /** Why those affected, or staff, are not told on a channel of their own, by the channel that was asked for. */
  readonly why: Readonly<Record<string, string>>;
}

/** Who hears first: those affected, then staff, then everybody else. */
const BEFORE: readonly Audience[] = ["affected", "staff"];

type Ranking = Pick<View, "playbook" | "valueOf" | "met" | "rankChannels">;

function ranked({ id, fields }: Step<ChannelsFields>, view: Ranking): readonly RankedChannel[] {
  return view.rankChannels(settledBefore(id, view) ?? { severity: "watch", seen: {} }, fields.rules ?? []);
}

function channelOf(id: string, view: Pick<View, "playbook">): Channel {
  return view.playbook.channels[id] as Channel;
}

/** The best open channel of each audience that hears first, with those that do as well. */
function musts(step: Step<ChannelsFields>, ranking: readonly RankedChannel[], view: View): Map<string, string[]> {
  if (step.fields.told !== undefined && view.met(step.fields.told)) return new Map();
  return new Map(
    BEFORE.flatMap((audience) => {
      const own = ranking.filter(
        ({ channel, standing }) => standing !== "blocked" && channelOf(channel, view).audience === audience,
      );
      const [first, ...others] = own.map(({ channel }) => channel);
      return first === undefined ? [] : [[first, others] as const];
    }),
  );
}

/** Those affected come before or with the press: the order of release, and within it the order of rank. */
function inOrder(chosen: readonly string[], ranking: readonly RankedChannel[], view: Ranking): string[] {
  const place = (id: string): number => {
    const at = BEFORE.indexOf(channelOf(id, view).audience);
    return at === -1 ? BEFORE.length : at;
  };
  return ranking
    .map(({ channel }) => channel)
    .filter((id) => chosen.includes(id))
    .toSorted((a, b) => place(a) - place(b));
}

/** The channels, ranked with their reasons; those affected and staff hear before or with the press. */
export const channels: Kind<ChannelsFields> = {
  name: "channels",
  stands_on: ["channels", "severity", "signals_step"],
  fields: (shapes) => ({
    told: shapes.condition(
      "While this holds those affected and staff have been told: no channel of theirs is asked for.",
    ),
    rules: shapes.channelRules("What speaks against a channel while a condition holds."),
  }),
  type: (_fields, { channels: ids }) => ({ is: "list", of: { is: "string", oneOf: ids } }),
  may_be_unknown: false,
  may_be_skipped: true,
  form(step, view) {
    const ranking = ranked(step, view);
    const needed = musts(step, ranking, view);
    return {
      form: "tick_items",
      items: ranking.map((rank) => {
        const { title, why } = channelOf(rank.channel, view);
        const instead = needed.get(rank.channel);
        const must = instead !== undefined;
        return { id: rank.channel, title, help: why, rank, must, ...(must && instead.length > 0 ? { instead } : {}) };
      }),
    };
  },
  accept(step, answer, view) {
    const { ticked, why } = answer as { ticked?: unknown; why?: Readonly<Record<string, unknown>> };
    if (!Array.isArray(ticked)) return refuse("not_an_answer");
    const ranking = ranked(step, view);
    const stray = ticked.find((id) => !ranking.some(({ channel }) => channel === id));
    if (stray !== undefined) return refuse("not_a_choice", { choice: String(stray).slice(0, 80) });
    const blocked = ranking.find(({ channel, standing }) => standing === "blocked" && ticked.includes(channel));
    if (blocked !== undefined)
      return refuse("channel_blocked", { ...inWords(blocked.against[0]), channel: blocked.channel });
    const reasons: Record<string, string> = {};
    for (const [channel, instead] of musts(step, ranking, view)) {
      if ([channel, ...instead].some((id) => ticked.includes(id))) continue;
      const reason = typeof why?.[channel] === "string" ? why[channel].normalize("NFC").trim() : "";
      if (reason === "") return refuse("item_reason_needed", { item: channel });
      reasons[channel] = reason;
    }
    const stored: ChannelsAnswer = {
      computed: ranking,
      chosen: inOrder(ticked as string[], ranking, view),
      why: reasons,
    };
    return { answer: stored as unknown as Value };
  },
  fits: (_step, answer) => typeof answer === "object" && Array.isArray((answer as unknown as ChannelsAnswer).chosen),
  given(_step, answer) {
    const { chosen, why } = answer as unknown as ChannelsAnswer;
    return { ticked: chosen, why };
  },
  worth: (_step, answer) => (answer as unknown as ChannelsAnswer).chosen,
  script(_step, scripted) {
    if (Array.isArray(scripted)) return { ticked: scripted, why: {} };
    return typeof scripted === "object" && "ticked" in scripted ? { why: {}, ...scripted } : scripted;
  },
  shorten(_step, answer, hide) {
    const { chosen, why } = answer as unknown as ChannelsAnswer;
    const reasons = Object.entries(why).map(([channel, reason]) => [channel, hide(reason)] as const);
    return reasons.length === 0 ? chosen : { ticked: chosen, why: Object.fromEntries(reasons) };
  },
  outcomes(step, prospect) {
    const ranking = ranked(step, prospect);
    const open = ranking.filter(({ standing }) => standing !== "blocked").map(({ channel }) => channel);
    // Which of them have to be told first hangs on the ranking; a reason that nobody asks for does no harm.
    const first = open.filter((id) => BEFORE.includes(channelOf(id, prospect).audience));
    const reason = exampleText(prospect.language);
    return subsets(open, prospect.reads).map(({ chosen, answers }) => {
      const untold = first.filter((id) => !chosen.includes(id));
      const why = Object.fromEntries(untold.map((id) => [id, reason]));
      return { worth: inOrder(chosen, ranking, prospect), script: { ticked: chosen, why }, answers };
    });
  },
};

/** A reason in both languages, as the holes of a refusal can carry it. */
function inWords(text: Text | undefined): Readonly<Record<string, string>> {
  return typeof text === "string" ? { vi: text, en: text } : { ...text };
}
