import type { Entry } from "./entry.js";
import { SAMPLE_CHANNELS, SAMPLE_SIGNALS } from "./sample_judging.js";
import { samplePlaybook } from "./sample_playbook.js";

const PLAYBOOK = samplePlaybook({
  keys: SAMPLE_SIGNALS + SAMPLE_CHANNELS,
  steps:
    "      - { id: seen, kind: signals, ask: Which signals do you see? }\n" +
    "      - { id: where, kind: channels, ask: Where do we speak? }\n",
});

function scenario(expect: string): string {
  return `scenario: small
playbook: small.yaml
language: en
starts: 2026-03-02T08:00:00+07:00
answers:
  began: 2026-03-02T07:50:00+07:00
  seen: { enquiry: watch }
  where: [social]
expect:
${expect}
`;
}

function unmet(broken: string, repaired: string): Entry["example"] {
  const files = (expect: string) => ({ "scenario.yaml": scenario(expect), "small.yaml": PLAYBOOK });
  return { files: files(broken), repaired: files(repaired) };
}

/** What a replay finds where severity or channels come out differently. */
export const judgingEntries: Readonly<Record<string, Entry>> = {
  "expected-severity": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ expected, came }) => `severity: expected ${expected}, got ${came === "" ? "none" : came}`,
      vi: ({ expected, came }) => `cấp độ: chờ ${expected}, nhận được ${came === "" ? "không có" : came}`,
    },
    help: {
      en: ({ score, because }) => `the score is ${score}${because === "" ? "" : `: ${because}`}`,
      vi: ({ score, because }) => `điểm là ${score}${because === "" ? "" : `: ${because}`}`,
    },
    note: { en: "what weighs most", vi: "dấu hiệu nặng nhất" },
    why: {
      en: "A weight, a band or a rule has changed, and the same signals now lead to other acts and other channels.",
      vi: "Một trọng số, ngưỡng hoặc quy tắc đã đổi, nên cùng những dấu hiệu ấy nay dẫn tới việc làm và kênh khác.",
    },
    example: unmet("  severity: crisis", "  severity: alert"),
  },
  "expected-first-channel": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ expected, came }) => `channels: expected ${expected} first, got ${came === "" ? "none" : came}`,
      vi: ({ expected, came }) =>
        `kênh: chờ ${expected} đứng đầu, nhận được ${came === "" ? "không có kênh nào" : came}`,
    },
    note: { en: "the question", vi: "câu hỏi" },
    why: {
      en: "People would hear it in another order than the scenario says, perhaps the press before those affected.",
      vi: "Người dân sẽ nhận tin theo thứ tự khác với tình huống, có thể báo chí biết trước người bị ảnh hưởng.",
    },
    example: unmet("  channels: { first: portal }", "  channels: { first: social }"),
  },
  "expected-channel": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ expected, came }) => `channels: expected ${expected} among them, got ${came === "" ? "none" : came}`,
      vi: ({ expected, came }) => `kênh: chờ có ${expected}, nhận được ${came === "" ? "không có kênh nào" : came}`,
    },
    note: { en: "the question", vi: "câu hỏi" },
    why: {
      en: "Somebody who hears it only through this channel would not hear it.",
      vi: "Người chỉ nhận tin qua kênh này sẽ không nhận được tin.",
    },
    example: unmet("  channels: { includes: [portal] }", "  channels: { includes: [social] }"),
  },
};
