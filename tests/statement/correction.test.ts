import { describe, expect, it } from "vitest";
import { correctionSentences, type CorrectionSource } from "../../src/statement/correction.js";
import type { CorrectionDue } from "../../src/statement/desk/corrections.js";
import { correctionWords } from "../../src/words/correction.js";

const at = { file: "facts.yaml", start: 0, end: 0 };
const SOURCE = (language: string): CorrectionSource => ({
  facts: {
    hurt: {
      id: "hurt",
      title: { vi: "Số người bị nạn", en: "People hurt" },
      type: { is: "int" },
      unit: { vi: "người", en: "people" },
      at,
    },
    cause: {
      id: "cause",
      title: { vi: "Nguyên nhân", en: "Cause" },
      type: { is: "string" },
      labels: { spark: { vi: "chập điện", en: "a short circuit" } },
      at,
    },
  },
  language,
  words: correctionWords(language),
  channelTitle: (channel) => ({ vi: "cổng thông tin", en: "the portal" })[language] ?? channel,
  confirmedBy: (fact) => (fact === "hurt" ? "Bệnh viện tỉnh" : undefined),
});
const release: CorrectionDue["release"] = {
  statement: "holding",
  channel: "portal",
  binds: "",
  version: 1,
  at: "2026-03-02T09:00:00+07:00",
  by: "lan",
  texts: {},
  facts: [],
  approvals: [],
  promises: [],
};
const textOf = (due: readonly CorrectionDue[], language: string): string =>
  correctionSentences(due, SOURCE(language))
    .map(({ text }) => text)
    .join("")
    .trim();

describe("correctionSentences", () => {
  it("says first what holds now, then once what we said, and is sorry", () => {
    const due = [{ release, fact: "hurt", said: 3, now: 4, disputed: false }];
    expect(textOf(due, "en")).toBe(
      "People hurt: 4 people, as confirmed by Bệnh viện tỉnh. At 09:00 on 2 March 2026 we said on the portal: 3 people. Please use the information above instead. We are sorry for the error.",
    );
    expect(textOf(due, "vi")).toBe(
      "Số người bị nạn: 4 người, theo xác nhận của Bệnh viện tỉnh. Lúc 09:00 ngày 02/03/2026, trên kênh cổng thông tin, chúng tôi đã nêu: 3 người. Xin sử dụng thông tin ở trên thay cho nội dung này. Chúng tôi xin lỗi về sai sót này.",
    );
  });

  it("does not state what nobody holds any more, or what is disputed", () => {
    const open = [{ release, fact: "cause", said: "spark", disputed: false }];
    expect(textOf(open, "en")).toMatch(/^Cause: this is not confirmed at present.*a short circuit/);
    const disputed = [{ release, fact: "cause", said: "spark", now: "spark", disputed: true }];
    expect(textOf(disputed, "vi")).toMatch(/^Nguyên nhân: hiện các nguồn còn khác nhau/);
  });

  it("ties each sentence to its fact, says each fact once, and makes nothing of nothing", () => {
    const due = [
      { release, fact: "hurt", said: 3, now: 4, disputed: false },
      { release: { ...release, channel: "social" }, fact: "hurt", said: 3, now: 4, disputed: false },
    ];
    const sentences = correctionSentences(due, SOURCE("en"));
    expect(sentences.filter(({ text }) => text.startsWith("People hurt"))).toHaveLength(1);
    expect(sentences.slice(0, 3).map(({ facts }) => facts)).toEqual([["hurt"], ["hurt"], ["hurt"]]);
    expect(correctionSentences([], SOURCE("en"))).toEqual([]);
  });
});
