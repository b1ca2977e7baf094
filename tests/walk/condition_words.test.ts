import { describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import { conditionInWords } from "../../src/walk/condition_words.js";
import { installation } from "../cli/machine.js";

const HEAD = `lectern: 1
id: worded
version: "1"
title: { vi: A, en: A }
languages: [vi, en]
facts:
  hurt: { title: { vi: Số người bị nạn, en: People hurt }, type: int }
phases:
  - id: only
    title: { vi: A, en: A }
    each_round: true
    steps:
      - { id: hurt, kind: number, fact: hurt, ask: { vi: Bao nhiêu người bị nạn?, en: How many hurt? } }
      - { id: told, kind: yes_no, title: { vi: Đã báo gia đình, en: Families told }, ask: { vi: A?, en: A? } }
      - id: event
        kind: one_of
        title: { vi: Loại sự việc, en: Kind of event }
        ask: { vi: A?, en: A? }
        options: [{ id: fire, title: { vi: vụ cháy, en: a fire } }, { id: leak, title: { vi: lộ dữ liệu, en: a leak } }]
      - id: seen
        kind: many_of
        title: { vi: Đã thấy, en: Seen }
        ask: { vi: A?, en: A? }
        options: [{ id: press, title: { vi: báo chí, en: the press } }, { id: crowd, title: { vi: đám đông, en: a crowd } }]
      - { id: last, kind: note, ask: { vi: A, en: A }, when: CONDITION }
`;

async function inWords(condition: string, language: string): Promise<string> {
  const text = HEAD.replace("CONDITION", JSON.stringify(condition));
  const { result } = await compilePlaybook("worded.yaml", memoryReader({ "worded.yaml": text }), {
    builtIn: "playbooks",
  });
  const last = result?.phases[0]?.steps.at(-1);
  if (result === undefined || last?.when === undefined) throw new Error(`does not compile: ${condition}`);
  return conditionInWords(result, last.when, language);
}

describe("conditionInWords", () => {
  it.each([
    ['event == "fire"', "“Kind of event” is a fire", "“Loại sự việc” là vụ cháy"],
    ['event in ["fire", "leak"]', "“Kind of event” is a fire or a leak", "“Loại sự việc” là vụ cháy hoặc lộ dữ liệu"],
    ['!(event in ["fire"])', "“Kind of event” is not a fire", "“Loại sự việc” không phải là vụ cháy"],
    ['"press" in seen', "“Seen” includes the press", "“Đã thấy” có báo chí"],
    ['!("press" in seen)', "“Seen” does not include the press", "“Đã thấy” không có báo chí"],
    ["told", "“Families told”: yes", "“Đã báo gia đình”: có"],
    ["!told", "“Families told”: no", "“Đã báo gia đình”: không"],
    ["told == false", "“Families told”: no", "“Đã báo gia đình”: không"],
    ["known.hurt", "“How many hurt?” has an answer", "“Bao nhiêu người bị nạn?” đã có câu trả lời"],
    ["!known.hurt", "“How many hurt?” has no answer yet", "“Bao nhiêu người bị nạn?” chưa có câu trả lời"],
    ["hurt >= 1200", "“How many hurt?” is at least 1,200", "“Bao nhiêu người bị nạn?” từ 1.200"],
    ["round == 1", "it is the first round", "đang ở vòng đầu"],
    ["round > 1", "it is a later round", "đã sang vòng sau"],
    ["round < 4", "the round is under 4", "vòng dưới 4"],
    [
      "hurt > previous.hurt",
      "“How many hurt?” is over “How many hurt?” in the round before",
      "“Bao nhiêu người bị nạn?” trên “Bao nhiêu người bị nạn?” ở vòng trước",
    ],
    [
      'told && (event == "fire" || "press" in seen)',
      "“Families told”: yes, and (“Kind of event” is a fire, or “Seen” includes the press)",
      "“Đã báo gia đình”: có, và (“Loại sự việc” là vụ cháy, hoặc “Đã thấy” có báo chí)",
    ],
    [
      "told && round == 1 && hurt > 0",
      "“Families told”: yes, and it is the first round, and “How many hurt?” is over 0",
      "“Đã báo gia đình”: có, và đang ở vòng đầu, và “Bao nhiêu người bị nạn?” trên 0",
    ],
  ])("%s", async (condition, en, vi) => {
    expect([await inWords(condition, "en"), await inWords(condition, "vi")]).toEqual([en, vi]);
  });

  it("leaves the author's own words where a condition says more than a checklist would", async () => {
    expect(await inWords("hurt + 1  > 2", "en")).toBe("hurt + 1 > 2");
  });

  it("puts nearly every condition of the shipped playbook into words", async () => {
    const reader = fileReader(installation);
    const { result } = await compilePlaybook("playbooks/media_crisis.yaml", reader, { builtIn: "playbooks" });
    const conditions = (result?.phases ?? []).flatMap(({ steps }) => steps.flatMap(({ when }) => (when ? [when] : [])));
    const left = conditions.filter((when) => /[&|=]{2}/.test(conditionInWords(result!, when, "vi")));
    expect(conditions.length).toBeGreaterThan(10);
    expect(left.map(({ source }) => source)).toEqual([]);
  });
});
