import { walkWords } from "../../words/walk.js";
import type { Args, Entry } from "./entry.js";

/** Why an answer was refused, in the words that a spokesperson would read. */
function reason(args: Args, language: "en" | "vi"): string {
  const words = walkWords(language).refusals[args["reason"] as "not_an_answer"] ?? args["reason"];
  return typeof words === "function" ? words(args) : words;
}

const PLAYBOOK = `lectern: 1
id: small
version: "1"
title: A small playbook
languages: [en]
clocks:
  first_word: { title: First words, from: known_at, within: 60m, until: draft }
statements:
  holding:
    title: First words
    stage: reply
    requires: [contact]
    parts:
      - { text: { en: "We know of the fire." } }
phases:
  - id: identify
    title: Identify
    steps:
      - { id: known_at, kind: date_time, ask: When did we learn of it? }
      - { id: harmed, kind: number, ask: How many people were harmed? }
      - { id: families_told, kind: yes_no, when: harmed > 0, precaution: true, ask: Have the families been told? }
      - { id: draft, kind: statement, statement: holding, ask: The first words }
`;

function scenario(answers: string, expect: string): string {
  return `scenario: small_fire
playbook: small.yaml
language: en
starts: 2026-03-02T08:00:00+07:00
answers:
  known_at: 2026-03-02T07:50:00+07:00
${answers}
  draft: draft
expect:
${expect}
`;
}

const ANSWERS = "  harmed: 0";
const EXPECT = "  values: { harmed: 0 }";

/** A scenario that fails and one that passes, on the same playbook. */
function example(broken: string, repaired: string): Entry["example"] {
  const files = (text: string) => ({ "scenario.yaml": text, "small.yaml": PLAYBOOK });
  return { files: files(broken), repaired: files(repaired) };
}

const passing = scenario(ANSWERS, EXPECT);

function unmet(answers: string, expect: string): Entry["example"] {
  return example(scenario(answers, expect), passing);
}

/** What a replay of a scenario can find. */
export const dryRunEntries: Readonly<Record<string, Entry>> = {
  "missing-answer": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ step, round }) => `round ${round} comes to "${step}", and the scenario has no answer`,
      vi: ({ step, round }) => `vòng ${round} hỏi "${step}" mà tình huống không có câu trả lời`,
    },
    help: {
      en: ({ step }) => `add ${step}: under answers; not_known and { skip: "reason" } are answers too`,
      vi: ({ step }) => `thêm ${step}: vào answers; not_known và { skip: "lý do" } cũng là câu trả lời`,
    },
    note: { en: "the question", vi: "câu hỏi" },
    why: {
      en: "A replay never guesses. Either the playbook asks more than before, or the scenario forgot an answer.",
      vi: "Khi chạy lại, Lectern không bao giờ đoán. Hoặc kịch bản hỏi nhiều hơn trước, hoặc tình huống thiếu một câu trả lời.",
    },
    example: example(
      scenario("  harmed: 2", "  values: { harmed: 2 }"),
      scenario("  harmed: 2\n  families_told: true", "  values: { harmed: 2 }"),
    ),
  },
  "answer-refused": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: (args) => `"${args["step"]}" does not take this answer: ${reason(args, "en")}`,
      vi: (args) => `"${args["step"]}" không nhận câu trả lời này: ${reason(args, "vi")}`,
    },
    note: { en: "the question", vi: "câu hỏi" },
    why: {
      en: "A person could not give this answer at the terminal either.",
      vi: "Ngồi trước máy cũng không ai trả lời như vậy được.",
    },
    example: unmet("  harmed: several", EXPECT),
  },
  "answer-not-asked": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ step }) => `"${step}" was never asked in this walk`,
      vi: ({ step }) => `lượt đi này không hỏi "${step}"`,
    },
    help: {
      en: ({ when }) =>
        when === ""
          ? "take the answer away"
          : `it is asked when ${when}: check the answers before it, or take this one away`,
      vi: ({ when }) =>
        when === ""
          ? "bỏ câu trả lời này"
          : `câu này chỉ hỏi khi ${when}: xem lại các câu trả lời trước, hoặc bỏ câu này`,
    },
    note: { en: "asked under this condition", vi: "chỉ hỏi với điều kiện này" },
    why: {
      en: "The scenario expects a question that the playbook no longer comes to.",
      vi: "Tình huống chờ một câu hỏi mà kịch bản không còn đi tới.",
    },
    example: unmet("  harmed: 0\n  families_told: true", EXPECT),
  },
  "change-not-reached": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ step, round }) => `the walk never stood at "${step}" in round ${round}, so nothing was changed there`,
      vi: ({ step, round }) => `ở vòng ${round} lượt đi không dừng ở "${step}", nên không có gì được đổi`,
    },
    why: {
      en: "A change of mind happens while a question is open. This one never was.",
      vi: "Đổi ý chỉ xảy ra khi đang đứng ở một câu hỏi. Câu này chưa bao giờ được hỏi.",
    },
    example: example(`${passing}changes:\n  - { at: families_told, set: { harmed: 1 } }\n`, passing),
  },
  "scenario-stuck": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: (args) => `the scenario cannot go on: ${reason(args, "en")}`,
      vi: (args) => `tình huống không đi tiếp được: ${reason(args, "vi")}`,
    },
    why: {
      en: "A next round or closing is only possible where the playbook has it.",
      vi: "Chỉ sang vòng sau hoặc kết thúc được khi kịch bản có phần đó.",
    },
    example: example(`${passing}rounds:\n  - { after: 1h, answers: {} }\n`, passing),
  },
  "expected-path": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ round, position, expected, came }) =>
        `round ${round}, question ${position}: expected ${quoted(expected, "nothing more")}, got ${quoted(came, "the end of the round")}`,
      vi: ({ round, position, expected, came }) =>
        `vòng ${round}, câu ${position}: chờ ${quoted(expected, "không còn câu nào")}, nhưng gặp ${quoted(came, "hết vòng")}`,
    },
    help: {
      en: () => "if the new path is right: lectern dry-run --update",
      vi: () => "nếu đường đi mới là đúng: lectern dry-run --update",
    },
    why: {
      en: "The questions or their order changed. Somebody should say that this is what was wanted.",
      vi: "Các câu hỏi hoặc thứ tự đã đổi. Cần có người xác nhận đó là điều mong muốn.",
    },
    example: unmet(ANSWERS, "  path: [[known_at, draft]]"),
  },
  "expected-step": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ round, step }) => `round ${round} should have asked "${step}"`,
      vi: ({ round, step }) => `lẽ ra vòng ${round} phải hỏi "${step}"`,
    },
    why: {
      en: "A question that this scenario is there to protect is gone.",
      vi: "Câu hỏi mà tình huống này có nhiệm vụ bảo vệ đã biến mất.",
    },
    example: unmet(ANSWERS, "  path: [{ includes: [families_told], excludes: [] }]"),
  },
  "unexpected-step": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ round, step }) => `round ${round} should not have asked "${step}"`,
      vi: ({ round, step }) => `lẽ ra vòng ${round} không hỏi "${step}"`,
    },
    why: { en: "A question is asked where it does not belong.", vi: "Một câu được hỏi không đúng chỗ." },
    example: unmet(ANSWERS, "  path: [{ includes: [], excludes: [harmed] }]"),
  },
  "expected-value": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ step, expected, came }) => `${step}: expected ${expected}, got ${came === "" ? "no value" : came}`,
      vi: ({ step, expected, came }) =>
        `${step}: chờ ${expected}, nhận được ${came === "" ? "không có giá trị" : came}`,
    },
    note: { en: "the step", vi: "bước này" },
    why: {
      en: "What the walk came to is not what the scenario promises.",
      vi: "Kết quả của lượt đi không như tình huống đã nêu.",
    },
    example: unmet(ANSWERS, "  values: { harmed: 3 }"),
  },
  "expected-statement": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ statement }) => `"${statement}" was not drafted`,
      vi: ({ statement }) => `chưa soạn "${statement}"`,
    },
    why: {
      en: "A walk that should end in words ended without them.",
      vi: "Lượt đi lẽ ra phải có lời phát ngôn nhưng lại kết thúc mà không có.",
    },
    example: unmet(ANSWERS, "  statements: { closing: { contains: [fire] } }"),
  },
  "expected-words": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ statement, text }) => `"${statement}" does not say: ${text}`,
      vi: ({ statement, text }) => `"${statement}" không có câu: ${text}`,
    },
    why: {
      en: "Words that somebody relied on are gone from the statement.",
      vi: "Lời mà ai đó trông cậy không còn trong tuyên bố.",
    },
    example: unmet(ANSWERS, '  statements: { holding: { contains: ["flood"] } }'),
  },
  "unexpected-words": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ statement, text }) => `"${statement}" says: ${text}`,
      vi: ({ statement, text }) => `"${statement}" có câu: ${text}`,
    },
    why: { en: "Words that must not be said are in the statement.", vi: "Lời không được nói lại có trong tuyên bố." },
    example: unmet(ANSWERS, '  statements: { holding: { excludes: ["fire"] } }'),
  },
  "expected-text": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ statement, language }) => `the text of "${statement}" in "${language}" is not the expected one`,
      vi: ({ statement, language }) => `văn bản "${statement}" tiếng "${language}" khác với văn bản chờ đợi`,
    },
    help: {
      en: ({ came }) => `it says now: ${String(came)}`,
      vi: ({ came }) => `văn bản hiện nay: ${String(came)}`,
    },
    why: {
      en: "A change somewhere altered the words people will read.",
      vi: "Một thay đổi ở đâu đó đã làm khác đi những lời người dân sẽ đọc.",
    },
    example: unmet(ANSWERS, '  statements: { holding: { equals: { language: en, text: "We know." } } }'),
  },
  "expected-element": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ statement, element }) => `"${statement}" lacks its ${element}`,
      vi: ({ statement, element }) => `"${statement}" thiếu phần ${element}`,
    },
    why: {
      en: "People are left without something they need from a first message.",
      vi: "Người dân thiếu một điều họ cần trong thông tin đầu tiên.",
    },
    example: unmet(ANSWERS, "  statements: { holding: { elements: all } }"),
  },
  "expected-clock": {
    level: "error",
    shownBy: "dry-run",
    message: {
      en: ({ clock, expected, came, due, met_at }) =>
        `${clock}: expected ${expected}, got ${came === "" ? "no such clock" : came} (due ${due}${met_at === "" ? "" : `, met ${met_at}`})`,
      vi: ({ clock, expected, came, due, met_at }) =>
        `${clock}: chờ ${expected}, nhận được ${came === "" ? "không có hạn này" : came} (hạn ${due}${met_at === "" ? "" : `, đạt ${met_at}`})`,
    },
    why: {
      en: "The walk takes longer than what was promised to people.",
      vi: "Lượt đi kéo dài hơn thời hạn đã hứa với người dân.",
    },
    example: unmet(ANSWERS, "  clocks: { first_word: missed }"),
  },
};

function quoted(step: unknown, none: string): string {
  return step === "" ? none : `"${String(step)}"`;
}
