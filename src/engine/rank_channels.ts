import type { RankedChannel, Settled } from "../domain/assessment.js";
import type { Avoidance, Channel, Precondition } from "../domain/channel.js";
import type { CrisisType } from "../domain/crisis_type.js";
import type { Organisation } from "../domain/organisation.js";
import type { Playbook } from "../domain/playbook.js";
import { CRITERIA, type Criterion, type Needs } from "../domain/severity.js";
import type { Text } from "../domain/text.js";
import { areSeen } from "./signal_points.js";

/** A rule of the playbook about a channel that holds now. */
export interface ChannelRule {
  readonly channel: string;
  readonly because: Text;
  readonly blocks: boolean;
}

/**
 * The channels, the best first. The score is the sum of need times score over the criteria, plus what the audience is
 * worth, less the effort times its weight (facts.md 6.2, D). Those better avoided stand behind those that are open,
 * those that are blocked last. Equal scores go by id, so that the order of a file never shows.
 */
export function rankChannels(playbook: Playbook, settled: Settled, rules: readonly ChannelRule[]): RankedChannel[] {
  const scale = playbook.severity;
  if (scale === undefined) return [];
  const type = settled.crisis === undefined ? undefined : playbook.crises[settled.crisis];
  const level = scale.levels[settled.severity];
  const needs = sumOfNeeds(level.needs, type?.needs ?? {});
  const ranked = Object.values(playbook.channels).map((channel): RankedChannel => {
    const parts = partsOf(channel, needs, type, scale.audience);
    const effort = channel.effort * level.effort;
    const score = parts.reduce((sum, { adds }) => sum + adds, 0) - effort;
    const stand = standingOf(channel, settled, playbook.organisation, rules);
    return { channel: channel.id, score, parts, effort, ...stand };
  });
  const order = { open: 0, avoid: 1, blocked: 2 };
  const sorted = ranked.toSorted(
    (a, b) => order[a.standing] - order[b.standing] || b.score - a.score || (a.channel < b.channel ? -1 : 1),
  );
  return sorted.map((each) => withFlip(each, sorted, playbook.channels));
}

function sumOfNeeds(one: Needs, other: Needs): Needs {
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, (one[criterion] ?? 0) + (other[criterion] ?? 0)]));
}

function partsOf(
  { scores, audience }: Channel,
  needs: Needs,
  type: CrisisType | undefined,
  worth: number,
): RankedChannel["parts"] {
  const parts: { criterion: Criterion | "audience"; adds: number }[] = CRITERIA.map((criterion) => ({
    criterion,
    adds: (needs[criterion] ?? 0) * scores[criterion],
  }));
  if (type?.audiences.includes(audience)) parts.push({ criterion: "audience", adds: worth });
  return parts.filter(({ adds }) => adds > 0).toSorted((a, b) => b.adds - a.adds);
}

function standingOf(
  channel: Channel,
  settled: Settled,
  organisation: Organisation,
  rules: readonly ChannelRule[],
): Pick<RankedChannel, "standing" | "against" | "check"> {
  const own = rules.filter((rule) => rule.channel === channel.id);
  const unmet = channel.preconditions.filter((condition) => isUnmet(condition, organisation));
  const blocking = [
    ...unmet.filter(({ blocks }) => blocks === true).map(({ text }) => text),
    ...own.filter(({ blocks }) => blocks).map(({ because }) => because),
  ];
  const avoiding = [
    ...channel.avoid_when.filter((avoidance) => applies(avoidance, settled)).map(({ because }) => because),
    ...own.filter(({ blocks }) => !blocks).map(({ because }) => because),
  ];
  const check = channel.preconditions
    .filter((condition) => condition.profile === undefined || (unmet.includes(condition) && condition.blocks !== true))
    .map(({ text }) => text);
  const standing = blocking.length > 0 ? "blocked" : avoiding.length > 0 ? "avoid" : "open";
  return { standing, against: [...blocking, ...avoiding], check };
}

/** Without a profile nothing is known of its fields: a person looks, and nothing is blocked. */
function isUnmet({ profile }: Precondition, organisation: Organisation): boolean {
  return profile !== undefined && organisation.name !== undefined && organisation[profile] === undefined;
}

function applies({ severity, crisis, signals }: Avoidance, settled: Settled): boolean {
  const rated = { signals: Object.keys(settled.seen), factors: [], ratings: settled.seen };
  return (
    (severity === undefined || severity.includes(settled.severity)) &&
    (crisis === undefined || (settled.crisis !== undefined && crisis.includes(settled.crisis))) &&
    (signals === undefined || areSeen(signals, rated))
  );
}

/** The need that would put an open channel first with the least growth; several alike go by the order of criteria. */
function withFlip(ranked: RankedChannel, all: readonly RankedChannel[], channels: Playbook["channels"]): RankedChannel {
  const rivals = all.filter((other) => other !== ranked && other.standing === "open");
  if (ranked === all[0] || ranked.standing !== "open") return ranked;
  const flips = CRITERIA.flatMap((criterion) => {
    const by = growthToFirst(ranked, rivals, ({ channel }) => channels[channel]?.scores[criterion] ?? 0);
    return by === undefined ? [] : [{ criterion, by }];
  }).toSorted((a, b) => a.by - b.by);
  return flips[0] === undefined ? ranked : { ...ranked, first_if: flips[0] };
}

/** By how much one need must grow to put a channel before all others: the growth lifts them too, some of them faster. */
function growthToFirst(
  own: RankedChannel,
  rivals: readonly RankedChannel[],
  scoreIn: (channel: RankedChannel) => number,
): number | undefined {
  const least = rivals.map((rival) => {
    const ahead = scoreIn(own) - scoreIn(rival);
    return ahead > 0 ? Math.floor((rival.score - own.score) / ahead) + 1 : 0;
  });
  const by = Math.max(1, ...least);
  const grown = (channel: RankedChannel): number => channel.score + by * scoreIn(channel);
  return rivals.every((rival) => grown(own) > grown(rival)) ? by : undefined;
}
