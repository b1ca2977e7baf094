import type { Entry } from "./entry.js";

/** A small playbook; the example is about its last steps. */
function playbook(steps: string, head = ""): string {
  return `lectern: 1
id: example
version: "1"
title: Example
languages: [en]
${head}phases:
  - id: identify
    title: Identify
    steps:
      - { id: began, kind: date_time, ask: When did it begin? }
      - { id: casualties, kind: number, ask: How many people were harmed? }
${steps}`;
}

const families = (more: string): string => `      - id: families_told
        kind: yes_no
        ask: Have the families been told?
${more}`;

const hospital = (when: string): string =>
  families(`        when: ${when}
        precaution: true
`);

const clock = (until: string): string => `clocks:
  families: { title: Tell the families, from: began, within: 60m, until: ${until} }
`;

const NEVER_ENDS = {
  en: {
    condition: (clock: string) => `nothing ends the clock "${clock}": its condition can never hold`,
    step: (clock: string, step: string) => `nothing ends the clock "${clock}": "${step}" is never asked`,
    once: (clock: string, step: string) =>
      `the clock "${clock}" starts in each round, but "${step}", which ends it, is asked only once`,
  },
  vi: {
    condition: (clock: string) => `không gì dừng được đồng hồ "${clock}": điều kiện của nó không bao giờ đúng`,
    step: (clock: string, step: string) => `không gì dừng được đồng hồ "${clock}": "${step}" không bao giờ được hỏi`,
    once: (clock: string, step: string) =>
      `đồng hồ "${clock}" chạy lại mỗi vòng, nhưng "${step}" là bước dừng nó thì chỉ được hỏi một lần`,
  },
} as const;

const checklist = (when: string): string => `      - id: before_speaking
        kind: checklist
        ask: Before anybody speaks
        items:
          - { id: names_checked, title: No name is given away }
          - { id: families_first, title: The families know, when: ${when}, must: true }
`;

const SCENARIO = `scenario: fire
playbook: PATH
language: en
starts: 2026-03-02T08:00:00+07:00
answers: {}
`;

const LIBRARY = `lectern: 1
library: facts
facts:
  cause: { title: The cause, type: text }
`;

const scenario = (path: string): Readonly<Record<string, string>> => ({
  "fire.yaml": SCENARIO.replace("PATH", path),
  "library.yaml": LIBRARY,
  "example.yaml": playbook(families("")),
});

const one = (text: string): Readonly<Record<string, string>> => ({ "example.yaml": text });

/** Codes about what is asked, when, and until when. */
export const reachEntries = {
  "never-holds": {
    level: "warning",
    message: {
      en: ({ condition }) => `this can never hold: ${condition}`,
      vi: ({ condition }) => `điều kiện này không bao giờ đúng: ${condition}`,
    },
    help: {
      en: () => "look for a wrong sign or a wrong number, or take out what depends on it",
      vi: () => "xem lại dấu so sánh hoặc con số, hoặc bỏ phần phụ thuộc vào điều kiện này",
    },
    why: {
      en: "No answer makes it true, so what depends on it is never asked and never said.",
      vi: "Không câu trả lời nào làm nó đúng, nên phần phụ thuộc vào nó không bao giờ được hỏi hay nói ra.",
    },
    example: {
      files: one(playbook(hospital("casualties > 5 && casualties < 3"))),
      repaired: one(playbook(hospital("casualties > 3 && casualties < 5"))),
    },
  },
  "always-holds": {
    level: "warning",
    message: {
      en: ({ condition, names }) =>
        names === "" ? `this always holds: ${condition}` : `this holds for every answer to "${names}": ${condition}`,
      vi: ({ condition, names }) =>
        names === ""
          ? `điều kiện này luôn đúng: ${condition}`
          : `trả lời "${names}" thế nào thì điều kiện này cũng đúng: ${condition}`,
    },
    help: {
      en: ({ names }) =>
        names === ""
          ? "take the condition out, or look for a wrong sign"
          : "look for a wrong sign; if you mean that there is an answer, write known.<id>",
      vi: ({ names }) =>
        names === ""
          ? "bỏ điều kiện này, hoặc xem lại dấu so sánh"
          : "xem lại dấu so sánh; nếu ý bạn là đã có câu trả lời, hãy viết known.<id>",
    },
    why: {
      en: "A condition that every answer meets decides nothing; the author mostly meant another one.",
      vi: "Điều kiện mà câu trả lời nào cũng thỏa thì không quyết định gì; thường người viết muốn nói điều khác.",
    },
    example: {
      files: one(playbook(hospital("casualties >= 0"))),
      repaired: one(playbook(hospital("casualties > 0"))),
    },
  },
  "not-a-precaution": {
    level: "warning",
    message: {
      en: ({ step, names }) => `"${step}" cannot be skipped, but is passed over while "${names}" is not known yet`,
      vi: ({ step, names }) => `"${step}" không được bỏ qua, nhưng lại bị lướt qua khi chưa biết "${names}"`,
    },
    help: {
      en: () => "add `precaution: true`, so that it is asked until the matter is ruled out",
      vi: () => "thêm `precaution: true` để vẫn hỏi cho đến khi loại trừ được khả năng đó",
    },
    why: {
      en: 'The step is required, so leaving it out does harm. Its condition reads an answer that may be "not known yet", and unknown is never the same as no: people may be harmed while nobody knows it.',
      vi: "Bước này bắt buộc, tức là bỏ sót sẽ gây hại. Điều kiện của nó đọc một câu trả lời có thể là “chưa biết”, mà chưa biết không có nghĩa là không: có thể đã có người bị hại mà chưa ai hay.",
    },
    example: {
      files: one(playbook(families("        when: casualties > 0\n        required: true\n"))),
      repaired: one(
        playbook(families("        when: casualties > 0\n        required: true\n        precaution: true\n")),
      ),
    },
  },
  "item-vanishes": {
    level: "warning",
    message: {
      en: ({ item, names }) => `"${item}" must be ticked, but is not shown while "${names}" is not known yet`,
      vi: ({ item, names }) => `mục "${item}" bắt buộc, nhưng không hiện ra khi chưa biết "${names}"`,
    },
    help: {
      en: ({ name }) => `add "|| !known.${name}" to the condition`,
      vi: ({ name }) => `thêm "|| !known.${name}" vào điều kiện`,
    },
    why: {
      en: "An item that must be ticked protects somebody. It vanishes just when least is known, and unknown is never the same as no.",
      vi: "Mục bắt buộc là để bảo vệ ai đó. Nó biến mất đúng vào lúc còn biết ít nhất, mà chưa biết không có nghĩa là không.",
    },
    example: {
      files: one(playbook(checklist("casualties > 0"))),
      repaired: one(playbook(checklist('"casualties > 0 || !known.casualties"'))),
    },
  },
  "clock-never-ends": {
    level: "warning",
    message: {
      en: ({ clock, why, step }) => NEVER_ENDS.en[why as "step"](String(clock), String(step)),
      vi: ({ clock, why, step }) => NEVER_ENDS.vi[why as "step"](String(clock), String(step)),
    },
    help: {
      en: () => "let `until` name a step that is always reached, or a condition that can come true",
      vi: () => "`until` nên chỉ đến một bước luôn được hỏi, hoặc một điều kiện có thể đúng",
    },
    why: {
      en: "The clock would count as missed however fast people work, and soon nobody would believe any clock.",
      vi: "Đồng hồ này sẽ luôn báo trễ dù mọi người làm nhanh đến đâu, và rồi không ai còn tin đồng hồ nào nữa.",
    },
    example: {
      files: one(playbook(families(""), clock("casualties < 0"))),
      repaired: one(playbook(families(""), clock("families_told"))),
    },
  },
  "not-a-playbook": {
    level: "error",
    message: {
      en: ({ path }) => `"${path}" is not a playbook`,
      vi: ({ path }) => `"${path}" không phải là kịch bản`,
    },
    help: {
      en: () => "name the file that has `phases`",
      vi: () => "ghi tên tệp có `phases`",
    },
    why: {
      en: "A scenario replays a playbook; a library or a profile has no steps to answer.",
      vi: "Tình huống dùng để chạy lại một kịch bản; thư viện hay hồ sơ đơn vị không có bước nào để trả lời.",
    },
    example: { files: scenario("library.yaml"), repaired: scenario("example.yaml") },
  },
} satisfies Readonly<Record<string, Entry>>;
