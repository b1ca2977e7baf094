import { describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook } from "../../src/compile/compile.js";
import type { Playbook } from "../../src/domain/playbook.js";
import type { Ratings } from "../../src/domain/signal.js";
import type { SignalsAnswer } from "../../src/kinds/signals.js";
import { assessmentBars, assessmentLines } from "../../src/walk/assessment_words.js";
import { Walker } from "../engine/sample.js";

const { result } = await compilePlaybook("playbooks/first_look.yaml", fileReader(process.cwd()), {
  builtIn: "playbooks",
});
if (result === undefined) throw new Error("first_look has errors");
const playbook: Playbook = result;

function answered(ratings: Ratings): SignalsAnswer {
  const walker = new Walker(playbook);
  walker.answer("what_happened", "A fire");
  walker.answer("signals", { ratings });
  const outcome = walker.run.answers.get("signals")?.at(-1)?.said.outcome;
  if (outcome?.is !== "value") throw new Error("not taken");
  return outcome.value as unknown as SignalsAnswer;
}

/** What is said of ratings, as one text. */
function said(ratings: Ratings, language: string): string {
  return assessmentLines(playbook, answered(ratings), language).join("\n");
}

describe.each([
  ["en", "Not yet a matter of public attention.", "People have noticed: answer now", "All three: a media crisis."],
  ["vi", "Dư luận chưa chú ý.", "Dư luận đã chú ý: trả lời ngay", "Đủ cả ba: là khủng hoảng truyền thông."],
] as const)("the three-part test in %s", (language, watch, act, crisis) => {
  it.each<[string, Ratings, string]>([
    ["an event alone", { harm: "alert" }, watch],
    ["an event and attention", { harm: "alert", press_enquiry: "watch" }, act],
    ["all three", { harm: "alert", press_enquiry: "watch", silence: "watch" }, crisis],
  ])("says what %s means", (_case, ratings, verdict) => {
    const text = said(ratings, language);
    for (const each of [watch, act, crisis]) expect(text.includes(each)).toBe(each === verdict);
  });

  it("judges nothing where nothing has happened", () => {
    const text = said({ press_enquiry: "watch", silence: "watch" }, language);
    for (const each of [watch, act, crisis]) expect(text).not.toContain(each);
  });
});

describe("an assessment in words", () => {
  it("keeps the cause and our own response apart, as measures", () => {
    // 10 points of the event of 50; 4 points of the answer of 16.
    const bars = assessmentBars(answered({ harm: "alert", silence: "watch" }), "en");
    expect(bars.map(({ label, value }) => [label, value])).toEqual([
      ["Proposed level ALERT", 28],
      ["Event, attention", 20],
      ["Our own response", 25],
    ]);
  });

  it("says that what is not known counts as possible, and what would be lower without it", () => {
    const ratings: Ratings = { harm: "alert", press_enquiry: "alert", children_vulnerable: "not_known" };
    expect(said(ratings, "en")).toContain("(not known, counted as possible)");
    expect(said(ratings, "en")).toContain("It would be lower if this can be ruled out: Children or vulnerable people");
    expect(said(ratings, "vi")).toContain("chưa rõ, tính như có thể có");
  });

  it("says in the words of the test what would raise the level", () => {
    expect(said({ mainstream_pickup: "crisis" }, "en")).toContain(
      "It becomes SERIOUS with: An authority or deputies take an interest (a request in writing)",
    );
  });

  it("says which factor alone makes the anger high, where the index would not", () => {
    expect(said({ harm: "alert", distrust: "high" }, "en")).toContain("this alone makes it so: People do not trust us");
    expect(said({ harm: "alert", distrust: "high" }, "vi")).toContain("chỉ riêng điều này đã đủ: Người dân không tin");
    const all: Ratings = {
      distrust: "high",
      immoral: "high",
      fairness: "high",
      human_made: "high",
      known_victim: "high",
    };
    expect(said({ harm: "alert", ...all }, "en")).toContain("Anger: 73 of 100, high\n");
  });

  it("shows five parts rather than four and a line for one more", () => {
    const five: Ratings = {
      harm: "watch",
      press_enquiry: "watch",
      silence: "watch",
      influencer: "watch",
      own_words: "watch",
    };
    expect(said(five, "en")).not.toContain("more\n");
    expect(said({ ...five, call_to_act: "watch" }, "en")).toContain("+8 from 2 more");
  });
});
