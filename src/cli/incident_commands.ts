import type { CommandEntry } from "./command.js";

/** Commands for a spokesperson in an incident, in the order of `--help`. */
export const INCIDENT_COMMANDS: readonly CommandEntry[] = [
  {
    name: "run",
    group: "incident",
    summary: {
      en: "walk a playbook; with no name, choose one or pick up an open incident",
      vi: "đi theo một kịch bản; không nêu tên thì chọn hoặc làm tiếp vụ việc đang mở",
    },
    details: {
      en: "Asks one question at a time and saves each answer before the next. Esc or / at a question shows what else can be done there: not known yet, skip, back, overview, note, pause.",
      vi: "Mỗi lần hỏi một câu và lưu câu trả lời trước khi hỏi câu tiếp. Ở mỗi câu, phím Esc hoặc / cho biết còn có thể làm gì: chưa biết, bỏ qua, lùi lại, toàn cảnh, ghi chú, tạm dừng.",
    },
    arguments: [
      {
        name: "playbook",
        summary: {
          en: "a playbook's name or path, or the id of an incident to continue",
          vi: "tên hoặc đường dẫn kịch bản, hoặc mã vụ việc cần làm tiếp",
        },
        completes: "playbook",
      },
    ],
    options: [
      {
        flag: "answers",
        value: "file",
        summary: {
          en: "take answers from a scenario and ask the rest",
          vi: "lấy câu trả lời từ một tình huống, còn lại thì hỏi",
        },
        completes: "file",
      },
      {
        flag: "hints",
        value: "when",
        choices: ["auto", "always", "never"],
        summary: {
          en: "the line of keys under a question; auto leaves it out once you know it",
          vi: "dòng nhắc phím dưới câu hỏi; auto thì thôi nhắc khi bạn đã quen",
        },
      },
      {
        flag: "no-input",
        summary: {
          en: "never ask: stop at the first open question",
          vi: "không hỏi: dừng ở câu đầu tiên chưa có câu trả lời",
        },
      },
      {
        flag: "record",
        value: "file",
        summary: {
          en: "write the walk as a scenario; what was typed is replaced",
          vi: "ghi lượt đi thành tình huống; lời đã gõ được thay thế",
        },
        completes: "file",
      },
      {
        flag: "take-over",
        summary: { en: "take the incident over from another session", vi: "tiếp quản vụ việc từ một phiên khác" },
      },
    ],
    examples: ["lectern run media_crisis", "lectern run", "lectern run 2026-11-23-kmtv"],
    load: async () => (await import("./run.js")).run,
  },
];
