import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { emptyFolder, runLectern } from "./machine.js";

const PLAYBOOK = `lectern: 1
id: desk
version: "1"
title: { vi: Bàn soạn thảo, en: The desk }
languages: [vi, en]
uses: [lectern:library/channels.yaml, lectern:library/signals.yaml, lectern:library/crises.yaml, lectern:library/strategies.yaml,
  lectern:library/severity.yaml, lectern:library/roles.yaml, lectern:library/sources.yaml]
facts:
  casualties: { title: { vi: Số người bị nạn, en: People hurt }, type: int, unit: { vi: người, en: people } }
  place: { title: { vi: Nơi xảy ra, en: Place }, type: text }
statements:
  holding:
    title: { vi: Tuyên bố ban đầu, en: Holding statement }
    stage: holding
    requires: [empathy, facts]
    parts:
      - element: empathy
        text: { vi: "Chúng tôi chia sẻ với các gia đình.", en: "Our thoughts are with the families." }
      - element: facts
        text: { vi: "Có {{ casualties }} người bị nạn tại {{ place }}.", en: "{{ casualties }} people were hurt at {{ place }}." }
phases:
  - id: only
    title: { vi: Bước, en: Step }
    steps:
      - { id: casualties, kind: number, fact: casualties, ask: { vi: Bao nhiêu người bị nạn?, en: How many were hurt? } }
      - { id: place, kind: text, fact: place, ask: { vi: Ở đâu?, en: Where? } }
      - { id: draft, kind: statement, statement: holding, ask: { vi: Soạn tuyên bố, en: Draft } }
      - { id: told, kind: yes_no, ask: { vi: Đã báo chưa?, en: Told? } }
`;
const ANSWERS = `scenario: s
playbook: desk.yaml
language: vi
starts: 2026-03-02T08:00:00+07:00
answers:
  casualties: { value: 3, confirmed_by: Bệnh viện tỉnh }
  place: { value: xưởng Bình An, confirmed_by: Công an phường }
  draft: draft
`;

/** A person's home with one incident in it, in which a holding statement was drafted. */
export interface DeskIncident {
  readonly call: (words: readonly string[], input?: string) => ReturnType<typeof runLectern>;
  readonly home: string;
}

/** Begins the incident by `lectern run` with answers. */
export async function deskIncident(home = emptyFolder()): Promise<DeskIncident> {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "desk.yaml"), PLAYBOOK);
  writeFileSync(join(home, "s.yaml"), ANSWERS);
  const call: DeskIncident["call"] = (words, input) =>
    runLectern(words, { home, cwd: home, ...(input === undefined ? {} : { input }) });
  const begun = await call(["run", "desk.yaml", "--no-input", "--answers", "s.yaml"]);
  expect(begun.stderr).toContain("told");
  return { call, home };
}
