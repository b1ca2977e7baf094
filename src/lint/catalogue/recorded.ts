import type { Entry } from "./entry.js";

const PLAYBOOK = `lectern: 1
id: small
version: "1"
title: A small playbook
languages: [en]
phases:
  - id: look
    title: Look
    steps:
      - { id: now, kind: monitor, ask: What is said of us? }
`;

function files(mentions: string): Entry["example"]["files"] {
  return {
    "scenario.yaml": `scenario: small_storm
playbook: small.yaml
language: en
starts: 2026-03-02T08:00:00+07:00
monitor: { mentions: [${mentions}], terms: [{ id: fire, any: [fire] }] }
answers:
  now: { scan: true, mentions: 1 }
`,
    "small.yaml": PLAYBOOK,
    "mentions.csv": "title,outlet,published\nFire in a warehouse,Local Paper,2026-03-02T07:55:00+07:00\n",
  };
}

/** What is said of the coverage that a scenario records. */
export const recordedEntries: Readonly<Record<string, Entry>> = {
  "mentions-unreadable": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ file }) => `no mentions can be read from "${file}"`,
      vi: ({ file }) => `không đọc được lượt nhắc nào từ "${file}"`,
    },
    help: {
      en: () => "name a feed, a table (CSV) or a text of one title a line, as seen from this file",
      vi: () => "nêu một nguồn tin, một bảng (CSV) hoặc một văn bản mỗi dòng một tiêu đề, tính từ tệp này",
    },
    why: {
      en: "Without its recorded coverage the scenario plays a day on which nobody wrote anything.",
      vi: "Thiếu phần tin đã ghi lại, tình huống chỉ diễn một ngày không ai đưa tin.",
    },
    example: { files: files("mention.csv"), repaired: files("mentions.csv") },
  },
};
