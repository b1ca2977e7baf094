import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, runLectern } from "./machine.js";

const PLAYBOOK = `lectern: 1
id: asked
version: "1"
title: { vi: Hỏi đáp, en: Questions }
languages: [vi, en]
uses: [lectern:library/questions.yaml, lectern:library/facts.yaml, lectern:library/crises.yaml, lectern:library/signals.yaml,
  lectern:library/strategies.yaml, lectern:library/channels.yaml, lectern:library/severity.yaml, lectern:library/roles.yaml, lectern:library/sources.yaml]
phases:
  - id: only
    title: { vi: Bước, en: Step }
    steps:
      - { id: casualties, kind: number, fact: casualties, ask: { vi: Bao nhiêu người bị nạn?, en: How many were hurt? } }
      - { id: seen, kind: signals, ask: { vi: Dấu hiệu nào?, en: Which signs? } }
      - { id: told, kind: yes_no, ask: { vi: Đã báo chưa?, en: Told? } }
`;
const ANSWERS = `scenario: s
playbook: asked.yaml
language: vi
starts: 2026-03-02T08:00:00+07:00
answers:
  casualties: { value: 3, confirmed_by: Bệnh viện tỉnh }
  seen: { harm: crisis, severity: { value: crisis, reason: "thử" }, crisis: { value: casualties, reason: "thử" } }
`;

async function asked(): Promise<(words: readonly string[]) => ReturnType<typeof runLectern>> {
  const home = emptyFolder();
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "asked.yaml"), PLAYBOOK);
  writeFileSync(join(home, "s.yaml"), ANSWERS);
  const call = (words: readonly string[]) => runLectern(words, { home, cwd: home });
  const begun = await call(["run", "asked.yaml", "--no-input", "--answers", "s.yaml"]);
  expect(begun.stderr).toContain("told");
  return call;
}

describe("lectern statement questions", () => {
  it("prints the card: what is open first, facts with who confirmed them, lines that were agreed", async () => {
    const call = await asked();
    const { code, stdout, stderr } = await call(["statement", "questions", "--lang", "vi"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Loại khủng hoảng: Tai nạn lao động, sự cố gây thương vong");
    expect(stdout).toContain("Số người bị nạn: 3 người (Bệnh viện tỉnh xác nhận)");
    expect(stdout).toContain("Có thể nói: Chưa rõ. Chúng tôi không suy đoán");
    expect(stdout).toContain("Còn chờ: Nguyên nhân");
    expect(stdout.indexOf("câu chưa có gì để trả lời")).toBeLessThan(stdout.indexOf("Về người phát ngôn"));
    expect(stdout).not.toContain("Dữ liệu của bao nhiêu người");
  });

  it("gives the same as JSON", async () => {
    const call = await asked();
    const { stdout } = await call(["statement", "questions", "--json", "--lang", "en"]);
    const document = JSON.parse(stdout) as Record<string, any>;
    expect(document).toMatchObject({ schemaVersion: 1, crisis: "casualties" });
    expect(document["uncovered"]).toContain("why_not_the_head");
    const people = document["groups"].find(({ group }: { group: string }) => group === "people");
    expect(people.questions[0]).toMatchObject({ id: "how_many_hurt", reply: { is: "facts" } });
  });

  it("says where questions come from when the playbook names none, and when there is no incident", async () => {
    const home = emptyFolder();
    const none = await runLectern(["statement", "questions", "--lang", "en"], { home });
    expect([none.code, none.stdout]).toEqual([3, ""]);
    expect(none.stderr).toContain("lectern run");
  });
});
