import { describe, expect, it } from "vitest";
import { factGaps, type ComparedText } from "../../src/statement/same_facts.js";
import type { Sentence } from "../../src/domain/sentence.js";

const tied = (text: string, ...facts: string[]): Sentence => ({ text, facts, attributed: true });
const free = (text: string): Sentence => ({ text, facts: [], attributed: false });
const vi = (...sentences: Sentence[]): ComparedText => ({ name: "vi", language: "vi", sentences });
const en = (...sentences: Sentence[]): ComparedText => ({ name: "en", language: "en", sentences });

describe("factGaps", () => {
  it("finds nothing between two texts that stand on the same facts", () => {
    const gaps = factGaps(
      vi(tied("Có 2 người bị thương. ", "injured"), tied("Chưa rõ nguyên nhân.", "cause")),
      en(tied("The cause is not known yet. ", "cause"), tied("Two people were injured.", "injured")),
    );
    expect(gaps).toEqual([]);
  });

  it("names a fact that only one of them carries", () => {
    expect(factGaps(vi(tied("Có 2 người bị thương.", "injured")), en(free("We are checking.")))).toEqual([
      { is: "fact", fact: "injured", said_in: "vi", missing_in: "en" },
    ]);
  });

  it("compares the figures of free text, whatever the language writes them like", () => {
    expect(factGaps(vi(free("Cập nhật lúc 15:00, 1.200 hộ.")), en(free("Update at 3 pm, 1,200 households.")))).toEqual(
      [],
    );
    expect(factGaps(vi(free("Cập nhật lúc 15:00.")), en(free("Update at 16:00.")))).toMatchObject([
      { is: "figure", figure: { key: "15:00" }, missing_in: "en" },
      { is: "figure", figure: { key: "16:00" }, missing_in: "vi" },
    ]);
  });

  it("takes a small number in words for the figure", () => {
    expect(factGaps(vi(free("Có 2 xe tham gia.")), en(free("Two engines took part.")))).toEqual([]);
  });
});
