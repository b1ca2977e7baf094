import { readdirSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook, compileScenario } from "../../src/compile/compile.js";
import type { Assessment } from "../../src/domain/assessment.js";
import { SEVERITIES } from "../../src/domain/expression.js";
import type { Playbook } from "../../src/domain/playbook.js";
import { OUTRAGE_LEVELS, SIGNAL_LEVELS, type Ratings } from "../../src/domain/signal.js";
import { assess } from "../../src/engine/assess.js";
import type { SignalsAnswer } from "../../src/kinds/signals.js";
import { play } from "../../src/walk/play.js";

const options = { builtIn: "playbooks" };
const reader = fileReader(process.cwd());
const found = (await compilePlaybook("playbooks/first_look.yaml", reader, options)).result;
if (found === undefined) throw new Error("first_look has errors");
const playbook: Playbook = found;
const signals = Object.keys(playbook.signals);
const factors = Object.keys(playbook.outrage);
const FACTOR_LEVELS = ["not_known", ...OUTRAGE_LEVELS] as const;

function judged(ratings: Ratings, by = playbook): Assessment {
  return assess(by, { signals: Object.keys(by.signals), factors, ratings }) as Assessment;
}

function levelsOf(signal: string): ("watch" | "alert" | "crisis" | "not_known")[] {
  return ["not_known", ...SIGNAL_LEVELS.filter((level) => playbook.signals[signal]?.levels[level] !== undefined)];
}

/** A rating of any sign, of every level that it has and of "not known". */
const oneRating = fc
  .constantFrom(...signals)
  .chain((id) => fc.tuple(fc.constant(id), fc.constantFrom(...levelsOf(id))));
const factorRating = fc.tuple(fc.constantFrom(...factors), fc.constantFrom(...FACTOR_LEVELS));
/** A sign with two of its levels, the lower first; not seen is the lowest. */
function stepUp<Id extends string>(ids: readonly Id[], levels: (id: Id) => readonly Ratings[string][]) {
  return fc.constantFrom(...ids).chain((id) => {
    const all = [undefined, ...levels(id)];
    return fc
      .uniqueArray(fc.nat(all.length - 1), { minLength: 2, maxLength: 2 })
      .map((two) => two.toSorted((a, b) => a - b).map((at) => all[at]))
      .map(([lower, higher]) => [id, lower, higher as Ratings[string]] as const);
  });
}
const oneStepUp = stepUp(signals, levelsOf);
const oneFactorUp = stepUp(factors, () => OUTRAGE_LEVELS);

function rated(ratings: Ratings, id: string, level: Ratings[string] | undefined): Ratings {
  const { [id]: _, ...others } = ratings;
  return level === undefined ? others : { ...others, [id]: level };
}

/** Any ratings: a few signs and a few factors, as people see them. */
const someRatings: fc.Arbitrary<Ratings> = fc
  .tuple(
    fc.uniqueArray(oneRating, { selector: ([id]) => id, maxLength: 12 }),
    fc.uniqueArray(factorRating, { selector: ([id]) => id, maxLength: 6 }),
  )
  .map(([rated, angry]) => Object.fromEntries<Ratings[string]>([...rated, ...angry]));

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

  it("never falls with one more signal or a higher level of one", () => {
    fc.assert(
      fc.property(someRatings, oneStepUp, (ratings, [id, lower, higher]) => {
        notLower(judged({ ...ratings, [id]: higher }), judged(rated(ratings, id, lower)));
      }),
    );
  });

  it("never falls when a factor of anger is seen more strongly", () => {
    fc.assert(
      fc.property(someRatings, oneFactorUp, (ratings, [id, lower, higher]) => {
        const [after, before] = [judged({ ...ratings, [id]: higher }), judged(rated(ratings, id, lower))];
        notLower(after, before);
        expect(after.outrage?.index ?? 0).toBeGreaterThanOrEqual(before.outrage?.index ?? 0);
      }),
    );
  });

  it("has parts that sum to its score, also where it is cut off at 100", () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        const { parts, score } = judged(ratings);
        expect(parts.reduce((sum, { adds }) => sum + adds, 0)).toBe(score);
        expect(parts.every(({ adds }) => adds >= 0)).toBe(true);
      }),
    );
  });

  it("keeps the cause and our own response apart", () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        const answers = (id: string): boolean => playbook.signals[id]?.part === "answer";
        const only = (wanted: (id: string) => boolean): Ratings =>
          Object.fromEntries(Object.entries(ratings).filter(([id]) => wanted(id)));
        const { cause_score, answer_score } = judged(ratings);
        expect(judged(only((id) => !answers(id)))).toMatchObject({ cause_score, answer_score: 0 });
        expect(judged(only(answers))).toMatchObject({ cause_score: 0, answer_score });
      }),
    );
  });

  it("keeps what it says would change the level", () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        const now = judged(ratings);
        for (const { signal, level, severity } of now.rises_with) {
          expect(judged({ ...ratings, [signal]: level }).severity).toBe(severity);
          expect(SEVERITIES.indexOf(severity)).toBeGreaterThan(SEVERITIES.indexOf(now.severity));
        }
        for (const id of now.falls_without) {
          const { [id]: _, ...others } = ratings;
          expect(SEVERITIES.indexOf(judged(others).severity)).toBeLessThan(SEVERITIES.indexOf(now.severity));
        }
      }),
    );
  });

  it("never counts what is not known for less than what was not seen", () => {
    fc.assert(
      fc.property(someRatings, fc.constantFrom(...signals), (ratings, id) => {
        fc.pre(ratings[id] === undefined);
        const unsure = judged({ ...ratings, [id]: "not_known" });
        notLower(unsure, judged(ratings));
        expect(unsure.unknown).toContain(id);
      }),
    );
  });
});

function notLower(after: Assessment, before: Assessment): void {
  expect(after.score).toBeGreaterThanOrEqual(before.score);
  expect(SEVERITIES.indexOf(after.severity)).toBeGreaterThanOrEqual(SEVERITIES.indexOf(before.severity));
}

describe("the order of a file", () => {
  const shuffled = <T>(map: Readonly<Record<string, T>>): fc.Arbitrary<Readonly<Record<string, T>>> =>
    fc
      .shuffledSubarray(Object.entries(map), { minLength: Object.keys(map).length })
      .map((entries) => Object.fromEntries(entries));

  it("shows in no assessment and in no type that it looks like", () => {
    const { signals: s, outrage, crises } = playbook;
    fc.assert(
      fc.property(someRatings, shuffled(s), shuffled(outrage), shuffled(crises), (ratings, ...[one, two, three]) => {
        const other = { ...playbook, signals: one, outrage: two, crises: three };
        expect(judged(ratings, other)).toEqual(judged(ratings));
      }),
    );
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

describe("what would change the level", () => {
  it("names what is seen already before what nobody has seen", () => {
    // 58 of 100; each of these needs one level: harm to "a death" adds 10, one new sign of weight 4 adds 8.
    const ratings: Ratings = {
      harm: "alert",
      press_enquiry: "alert",
      children_vulnerable: "not_known",
      silence: "watch",
    };
    const { score, rises_with } = judged({ ...ratings, mainstream_pickup: "watch" });
    expect(score).toBe(58);
    expect(rises_with.map(({ signal, level }) => [signal, level])).toEqual([
      ["children_vulnerable", "alert"],
      ["harm", "crisis"],
      ["mainstream_pickup", "alert"],
    ]);
  });
});
