import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook, compileScenario } from "../../src/compile/compile.js";
import type { Assessment, Settled } from "../../src/domain/assessment.js";
import { SEVERITIES } from "../../src/domain/expression.js";
import type { Playbook } from "../../src/domain/playbook.js";
import { SIGNAL_LEVELS, type Ratings } from "../../src/domain/signal.js";
import { assess } from "../../src/engine/assess.js";
import { rankChannels } from "../../src/engine/rank_channels.js";
import { rankStrategies } from "../../src/engine/rank_strategies.js";
import type { SignalsAnswer } from "../../src/kinds/signals.js";
import { play } from "../../src/walk/play.js";

const options = { builtIn: "playbooks" };
const reader = fileReader(process.cwd());
const found = (await compilePlaybook("playbooks/first_look.yaml", reader, options)).result;
if (found === undefined) throw new Error("first_look has errors");
const playbook: Playbook = found;
const signals = Object.keys(playbook.signals);
const factors = Object.keys(playbook.outrage);

function judged(ratings: Ratings, by = playbook): Assessment {
  return assess(by, { signals: Object.keys(by.signals), factors, ratings }) as Assessment;
}

/** The same libraries with everything in the other order. */
function reversed(): Playbook {
  const turned = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(map).toReversed());
  const { signals: s, outrage, crises, strategies, channels } = playbook;
  return {
    ...playbook,
    signals: turned(s),
    outrage: turned(outrage),
    crises: turned(crises),
    strategies: turned(strategies),
    channels: turned(channels),
  };
}

/** Ratings by chance that are the same for the same seed (Lehmer's generator). */
function someRatings(seed: number): Ratings {
  let state = seed * 7919 + 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const rated = signals
    .filter(() => next() < 0.2)
    .map((id) => [id, levelsOf(id)[Math.floor(next() * levelsOf(id).length)]]);
  return Object.fromEntries(rated) as Ratings;
}

function levelsOf(signal: string): ("watch" | "alert" | "crisis" | "not_known")[] {
  return ["not_known", ...SIGNAL_LEVELS.filter((level) => playbook.signals[signal]?.levels[level] !== undefined)];
}

describe("the assessment", () => {
  // Worked out by hand: points are weight times level, the score is points by 50, rounded.
  it.each<[string, Ratings, number, string]>([
    ["nothing seen", {}, 0, "watch"],
    ["one outlet asks: 3 of 50", { press_enquiry: "watch" }, 6, "watch"],
    ["19 points of the score are not yet an alert", { mainstream_pickup: "watch", harm: "watch" }, 18, "watch"],
    ["10 points are 20 and an alert", { harm: "alert" }, 20, "alert"],
    ["a death is at least serious, though the score is 30", { harm: "crisis" }, 30, "serious"],
    ["not known counts as the first level", { harm: "not_known" }, 10, "watch"],
    [
      "six hours of silence over one article: 12 points, one level up",
      { silence: "alert", mainstream_pickup: "watch" },
      24,
      "serious",
    ],
    [
      "wide coverage and two angry groups: a crisis by rule",
      { mainstream_pickup: "crisis", group_anger: "alert" },
      36,
      "crisis",
    ],
    ["distrust alone makes the anger high", { harm: "alert", distrust: "high" }, 20, "serious"],
  ])("%s", (_case, ratings, score, severity) => {
    expect(judged(ratings)).toMatchObject({ score, severity });
  });

  it("says what would change the level", () => {
    // 24 points of the score; two levels of the authority, weight 4, add 16 and reach the 40 of "serious".
    expect(judged({ mainstream_pickup: "crisis" }).rises_with[0]).toEqual({
      signal: "authority",
      level: "alert",
      severity: "serious",
    });
    expect(judged({ harm: "alert", children_vulnerable: "not_known", authority: "alert" })).toMatchObject({
      score: 46,
      severity: "serious",
      falls_without: ["children_vulnerable"],
    });
  });

  it("never falls with one more signal or a higher level, and its parts sum to its score", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const ratings = someRatings(seed);
      const before = judged(ratings);
      expect(before.parts.reduce((sum, { adds }) => sum + adds, 0)).toBe(before.score);
      for (const id of signals) {
        const levels = levelsOf(id);
        for (const level of levels.slice(levels.indexOf(ratings[id] as "watch") + 1)) {
          const after = judged({ ...ratings, [id]: level });
          expect(after.score).toBeGreaterThanOrEqual(before.score);
          expect(SEVERITIES.indexOf(after.severity)).toBeGreaterThanOrEqual(SEVERITIES.indexOf(before.severity));
        }
      }
    }
  });
});

describe("the order of a file", () => {
  it("shows in no assessment and no ranking", () => {
    const other = reversed();
    for (let seed = 1; seed <= 60; seed += 1) {
      const ratings = someRatings(seed);
      expect(judged(ratings, other)).toEqual(judged(ratings));
      const crisis = Object.keys(playbook.crises)[seed % 14] as string;
      const settled: Settled = { severity: SEVERITIES[seed % 4] ?? "watch", crisis, seen: { repeat_event: "watch" } };
      expect(rankChannels(other, settled, [])).toEqual(rankChannels(playbook, settled, []));
      expect(rankStrategies(other, settled)).toEqual(rankStrategies(playbook, settled));
    }
  });
});

describe("the scenarios of first_look", async () => {
  const folder = "playbooks/scenarios/first_look";
  const settled: (SignalsAnswer | undefined)[] = [];
  for (const file of readdirSync(folder)) {
    const { result } = await compileScenario(join(folder, file), reader, options);
    if (result === undefined) throw new Error(file);
    const { findings, run } = play(playbook, result);
    it(`${file} comes as expected`, () => expect(findings).toEqual([]));
    const last = run.answers.get("signals")?.at(-1)?.said.outcome;
    settled.push(last?.is === "value" ? (last.value as unknown as SignalsAnswer) : undefined);
  }

  it("reach each type of crisis", () => {
    expect(new Set(settled.map((answer) => answer?.crisis))).toEqual(new Set(Object.keys(playbook.crises)));
    expect(Object.keys(playbook.crises)).toHaveLength(14);
  });

  it("are refused where a confirmed severity is lowered without a reason", async () => {
    const { result } = await compileScenario(join(folder, "standing_down.yaml"), reader, options);
    if (result === undefined) throw new Error("standing_down.yaml");
    const text = JSON.stringify(result).replace(/,"reason":"Hai người[^"]*"/, "");
    const { findings } = play(playbook, JSON.parse(text) as typeof result);
    expect(findings.map(({ code, args }) => [code, args["reason"]])).toContainEqual([
      "answer-refused",
      "override_reason_needed",
    ]);
  });
});

describe("the libraries", () => {
  it("use every strategy that is chosen, and have fifteen channels", () => {
    const named = Object.values(playbook.crises).flatMap((type) => type.strategies.map(({ strategy }) => strategy));
    const chosen = Object.values(playbook.strategies).filter(({ group }) => group !== "base");
    expect(new Set(named)).toEqual(new Set(chosen.map(({ id }) => id)));
    expect(Object.keys(playbook.channels)).toHaveLength(15);
  });
});
