import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook } from "../../src/compile/compile.js";
import type { RankedChannel, Settled } from "../../src/domain/assessment.js";
import type { Channel } from "../../src/domain/channel.js";
import { SEVERITIES } from "../../src/domain/expression.js";
import type { Playbook } from "../../src/domain/playbook.js";
import { CRITERIA, type Criterion, type Needs, type SeverityScale } from "../../src/domain/severity.js";
import { rankChannels } from "../../src/engine/rank_channels.js";
import { rankStrategies } from "../../src/engine/rank_strategies.js";

const compiled = await compilePlaybook("playbooks/first_look.yaml", fileReader(process.cwd()), {
  builtIn: "playbooks",
});
if (compiled.result === undefined) throw new Error("first_look has errors");
const shipped: Playbook = compiled.result;
const scale = shipped.severity as SeverityScale;

const ONES = Object.fromEntries(CRITERIA.map((criterion) => [criterion, 1])) as Record<Criterion, number>;

function channel(id: string, scores: Needs, more: Partial<Channel>): Channel {
  const portal = shipped.channels["portal"] as Channel;
  const bare = { ...portal, id, preconditions: [], avoid_when: [] };
  return { ...bare, scores: { ...ONES, ...scores }, ...more };
}

/** Three channels, a serious level that needs speed and trust, a type that asks for more trust and concerns those affected. */
function small(more: Partial<Channel> = {}): Playbook {
  const type = shipped.crises["casualties"];
  if (type === undefined) throw new Error("no type");
  const serious = { ...scale.levels.serious, needs: { speed: 3, trust: 2 }, effort: 1 };
  return {
    ...shipped,
    severity: { ...scale, audience: 6, levels: { ...scale.levels, serious } },
    crises: { casualties: { ...type, audiences: ["affected"], needs: { trust: 1 } } },
    channels: {
      meeting: channel("meeting", { speed: 2, trust: 5 }, { audience: "affected", effort: 4, ...more }),
      page: channel("page", { speed: 5, trust: 2 }, { audience: "public", effort: 1 }),
      letter: channel("letter", {}, { audience: "press", effort: 3 }),
    },
  };
}

const SERIOUS: Settled = { severity: "serious", crisis: "casualties", seen: {} };

function channelsOf(playbook: Playbook, settled = SERIOUS): readonly RankedChannel[] {
  return rankChannels(playbook, settled, []);
}

describe("channels", () => {
  it("stand by need times score, what the audience is worth, less the effort", () => {
    // Needs are speed 3 and trust 2 + 1 = 3.
    // meeting: 3 x 2 + 3 x 5 + 6 (those affected) - 1 x 4 = 23; page: 3 x 5 + 3 x 2 - 1 x 1 = 20; letter: 3 + 3 - 3 = 3.
    expect(channelsOf(small()).map(({ channel: id, score, effort }) => [id, score, effort])).toEqual([
      ["meeting", 23, 4],
      ["page", 20, 1],
      ["letter", 3, 3],
    ]);
  });

  it("tell which need would put them first", () => {
    // One more speed makes both 25, two more make 27 and 30: the page needs two. The letter is ahead in nothing.
    const [meeting, page, letter] = channelsOf(small());
    expect(page?.first_if).toEqual({ criterion: "speed", by: 2 });
    expect([meeting?.first_if, letter?.first_if]).toEqual([undefined, undefined]);
  });

  it("that are better avoided stand behind the open ones, those blocked last, whatever their score", () => {
    const because = { vi: "chưa báo gia đình", en: "families not told" };
    const avoided = small({ avoid_when: [{ severity: ["serious"], because }] });
    expect(channelsOf(avoided).map(({ channel: id, standing }) => [id, standing])).toEqual([
      ["page", "open"],
      ["letter", "open"],
      ["meeting", "avoid"],
    ]);
    const blocked = rankChannels(avoided, SERIOUS, [{ channel: "page", because, blocks: true }]);
    expect(blocked.map(({ channel: id, standing, against }) => [id, standing, against.length])).toEqual([
      ["letter", "open", 0],
      ["meeting", "avoid", 1],
      ["page", "blocked", 1],
    ]);
  });

  it("are blocked by a profile that lacks their ground, and not where there is no profile", () => {
    const text = { vi: "chưa có đường dây nóng", en: "no hotline" };
    const needsHotline = small({ preconditions: [{ text, profile: "hotline", blocks: true }] });
    const standing = (organisation: Playbook["organisation"]): string | undefined =>
      channelsOf({ ...needsHotline, organisation }).find((each) => each.channel === "meeting")?.standing;
    expect(standing({})).toBe("open");
    expect(standing({ name: "Sở Y tế" })).toBe("blocked");
    expect(standing({ name: "Sở Y tế", hotline: "1900 0000" })).toBe("open");
  });

  const settled = fc.record({
    severity: fc.constantFrom(...SEVERITIES),
    crisis: fc.constantFrom(...Object.keys(shipped.crises)),
    seen: fc.constantFrom<Settled["seen"]>({}, { contradiction: "watch" }, { repeat_event: "watch" }),
  });

  it("have parts that sum to their score", () => {
    fc.assert(
      fc.property(settled, (where) => {
        for (const { parts, effort, score } of channelsOf(shipped, where))
          expect(parts.reduce((sum, { adds }) => sum + adds, 0) - effort).toBe(score);
      }),
    );
  });

  it("come first when the need that is named grows by what is named, and not by one less", () => {
    fc.assert(
      fc.property(settled, (where) => {
        for (const { channel: id, first_if: flip } of channelsOf(shipped, where)) {
          if (flip === undefined) continue;
          expect(channelsOf(grown(where, flip.criterion, flip.by), where)[0]?.channel).toBe(id);
          // One less is a tie at most, and ties go by id.
          const [first, second] = channelsOf(grown(where, flip.criterion, flip.by - 1), where);
          if (first?.channel === id) expect(first.score).toBe(second?.score);
        }
      }),
    );
  });

  it("and strategies do not depend on the order of the file", () => {
    const shuffled = fc.shuffledSubarray(Object.keys(shipped.channels), { minLength: 15 });
    const others = fc.shuffledSubarray(Object.keys(shipped.strategies), {
      minLength: Object.keys(shipped.strategies).length,
    });
    fc.assert(
      fc.property(settled, shuffled, others, (where, ids, strategies) => {
        const other = {
          ...shipped,
          channels: Object.fromEntries(ids.map((id) => [id, shipped.channels[id] as Channel])),
          strategies: Object.fromEntries(strategies.map((id) => [id, shipped.strategies[id] as never])),
        };
        expect(channelsOf(other, where)).toEqual(channelsOf(shipped, where));
        expect(rankStrategies(other, where)).toEqual(rankStrategies(shipped, where));
        const { crisis: _, ...unsure } = where;
        expect(rankStrategies(other, unsure)).toEqual(rankStrategies(shipped, unsure));
      }),
    );
  });
});

/** The shipped libraries where one level needs more of one thing. */
function grown({ severity }: Settled, criterion: Criterion, by: number): Playbook {
  const level = scale.levels[severity];
  const needs = { ...level.needs, [criterion]: (level.needs[criterion] ?? 0) + by };
  return { ...shipped, severity: { ...scale, levels: { ...scale.levels, [severity]: { ...level, needs } } } };
}

describe("strategies", () => {
  const ids = (where: Settled): string[] => rankStrategies(shipped, where).map(({ strategy }) => strategy);

  it("go by how they fit the responsibility that people see, then by the order of the type", () => {
    // An accident is accidental: explain 3, then compensate, apologise and review with 2, in their order; thanks 1.
    const accident: Settled = { severity: "serious", crisis: "casualties", seen: {} };
    expect(ids(accident)).toEqual(["explain_fix", "compensate", "apologise", "independent_review", "thank"]);
  });

  it("change where it has happened before: one cluster up, and an explanation is no longer offered", () => {
    const again: Settled = { severity: "serious", crisis: "casualties", seen: { repeat_event: "watch" } };
    expect(ids(again)).toEqual(["compensate", "apologise", "independent_review", "thank"]);
    expect(rankStrategies(shipped, again)[0]).toMatchObject({ cluster: "preventable", raised_by: ["repeat_event"] });
  });

  it("are those that fit every cluster while the type is not known, and never a base one", () => {
    // The least fit of each: answer_points 2 (2, 3, 2); the others that fit everywhere 1; alike go by id.
    expect(ids({ severity: "alert", seen: {} })).toEqual([
      "answer_points",
      "apologise",
      "compensate",
      "independent_review",
      "inform_support",
      "thank",
    ]);
  });
});
