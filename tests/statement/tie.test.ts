import { describe, expect, it } from "vitest";
import type { FactDefinition } from "../../src/domain/library.js";
import type { Sentence } from "../../src/domain/sentence.js";
import { saidOf, tied, type HeldFact } from "../../src/statement/tie.js";

const at = { file: "facts.yaml", start: 0, end: 0 };
const fact = (id: string, type: FactDefinition["type"], value: HeldFact["value"], labels = {}): HeldFact => ({
  definition: { id, title: id, type, labels, at },
  value,
});
const LEDGER: readonly HeldFact[] = [
  fact("injured", { is: "int" }, 3),
  fact("families", { is: "int" }, 1200),
  fact("began", { is: "timestamp" }, "2026-03-02T08:15:00+07:00"),
  fact("place", { is: "string" }, "xưởng may Bình Minh"),
  fact("event", { is: "string" }, "fire", { fire: { vi: "vụ cháy", en: "the fire" } }),
];

describe("saidOf", () => {
  it.each<[string, string, string[], string[]]>([
    ["Có 3 người bị thương.", "vi", ["injured"], []],
    ["Có ba người bị thương.", "vi", ["injured"], []],
    ["1,200 households were told.", "en", ["families"], []],
    ["Lúc 8 giờ 15 phút tại Xưởng may  Bình Minh.", "vi", ["began", "place"], []],
    ["At 08:15 on 2 March 2026.", "en", ["began"], []],
    ["The fire is out.", "en", ["event"], []],
    ["The fireman left.", "en", [], []],
    ["Có 5 người bị thương.", "vi", [], ["5"]],
    ["On 2 March 2026 we met.", "en", [], ["2026-03-02"]],
    ["Chúng tôi chia sẻ với mọi người.", "vi", [], []],
  ])("%j in %s", (text, language, facts, loose) => {
    const said = saidOf(text, language, LEDGER);
    expect([said.facts, said.loose.map(({ key }) => key)]).toEqual([facts, loose]);
  });
});

describe("tied", () => {
  const free = (text: string): Sentence => ({ text, facts: [], attributed: false });

  it("ties what plainly says a fact, and leaves alone what says more or nothing", () => {
    const sentences = [free("Có 3 người bị thương. "), free("Có 3 người, 9 xe. "), free("Xin chia sẻ.")];
    expect(tied(sentences, "vi", LEDGER).map(({ attributed, facts }) => [attributed, facts])).toEqual([
      [true, ["injured"]],
      [false, []],
      [false, []],
    ]);
  });

  it("never takes facts from a sentence that has them", () => {
    const sentence: Sentence = { text: "Có 3 người.", facts: ["other"], attributed: true };
    expect(tied([sentence], "vi", LEDGER)).toEqual([sentence]);
  });
});
