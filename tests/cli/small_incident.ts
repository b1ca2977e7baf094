import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeDisk } from "../../src/journal/disk.js";
import { FileStore } from "../../src/journal/file_store.js";
import { emptyFolder, runLectern, type MachineWishes } from "./machine.js";

const PLAYBOOK = `lectern: 1
id: small
version: "1"
title: { vi: Kịch bản nhỏ, en: A small playbook }
languages: [vi, en]
incident_title: what
clocks:
  first_word: { title: { vi: Tuyên bố ban đầu, en: First word }, from: aware_at, within: 60m, until: told }
facts:
  casualties:
    title: { vi: Số người bị hại, en: People harmed }
    type: int
    unit: { vi: người, en: people }
  cause:
    title: { vi: Nguyên nhân, en: The cause }
    type: one_of
    labels: { fire: { vi: cháy, en: a fire }, flood: { vi: lũ, en: a flood } }
  children: { title: { vi: Có trẻ em, en: Children involved }, type: yes_no }
  since: { title: { vi: Từ lúc nào, en: Since when }, type: time }
phases:
  - id: identify
    title: { vi: Nhận diện, en: Identify }
    steps:
      - { id: aware_at, kind: date_time, ask: { vi: Biết việc lúc nào?, en: When did we learn of it? } }
      - { id: what, kind: text, ask: { vi: Việc gì?, en: What happened? } }
      - { id: casualties, kind: number, fact: casualties, ask: { vi: Bao nhiêu người bị hại?, en: How many people were harmed? } }
      - id: level
        kind: one_of
        title: { vi: Mức độ, en: Level }
        ask: { vi: Mức độ nào?, en: Which level? }
        options: [{ id: low, title: { vi: Thấp, en: Low } }, { id: high, title: { vi: Cao, en: High } }]
      - { id: school, kind: text, ask: { vi: Trường nói gì?, en: What does the school say? } }
      - { id: told, kind: yes_no, ask: { vi: Đã nói ra chưa?, en: Has it been said? } }
      - { id: next, kind: text, ask: { vi: Làm gì tiếp?, en: What is next? } }
`;

const ANSWERS = `scenario: morning
playbook: small.yaml
language: vi
starts: 2026-03-02T08:00:00+07:00
answers:
  aware_at: 2026-03-02T07:50:00+07:00
  what: Cháy xưởng may Bình An
  casualties: not_known
  level: high
  school: { skip: "chưa liên lạc được" }
  told: false
`;

/** A home folder with one incident in it, in the middle of a small walk, and how to call Lectern there. */
export interface SmallIncident {
  readonly home: string;
  readonly id: string;
  /** The folder of the incident. */
  readonly folder: string;
  /** Calls Lectern in that home. */
  readonly call: (words: readonly string[], wishes?: MachineWishes) => ReturnType<typeof runLectern>;
  /** Another session on another machine that reaches the same store. */
  readonly colleague: () => FileStore;
}

/** A person's home, with a folder of incidents under it. */
export function storeIn(home: string): string {
  return join(home, ".local", "share", "lectern", "incidents");
}

/** Begins the incident by `lectern run` with answers, until there is none. */
export async function smallIncident(): Promise<SmallIncident> {
  const home = emptyFolder();
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "small.yaml"), PLAYBOOK);
  writeFileSync(join(home, "morning.yaml"), ANSWERS);
  const call: SmallIncident["call"] = (words, wishes = {}) => runLectern(words, { home, cwd: home, ...wishes });
  const begun = await call(["run", "small.yaml", "--no-input", "--answers", "morning.yaml"]);
  const [id] = existsSync(storeIn(home)) ? readdirSync(storeIn(home)) : [];
  if (id === undefined) throw new Error(begun.stderr);
  const colleague = (): FileStore =>
    new FileStore({
      disk: nodeDisk,
      folder: storeIn(home),
      session: { id: "colleague", host: "laptop", pid: 77, user: "binh" },
      stamp: () => ({ at: "2026-03-02T08:15:00+07:00", by: "binh" }),
      random: (bytes) => new Uint8Array(bytes),
      isRunning: () => true,
    });
  return { home, id, folder: join(storeIn(home), id), call, colleague };
}
