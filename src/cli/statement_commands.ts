import type { CommandEntry } from "./command.js";
import { KEY_COMMANDS, STATEMENT_SIGN } from "./statement_sign_entries.js";
import { STATEMENT_DESK } from "./statement_desk_entries.js";
import { STATEMENT_EXPORT } from "./statement_export_entry.js";

/** Commands on the words that leave the house, in the order of `--help`. */
export const STATEMENT_COMMANDS: readonly CommandEntry[] = [
  {
    name: "statement",
    group: "incident",
    summary: {
      en: "the words that go out: draft, revise, check, make files",
      vi: "lời sẽ công bố: soạn, sửa, kiểm tra, xuất tệp",
    },
    examples: ["lectern statement check holding.md"],
  },
  {
    name: "statement check",
    group: "incident",
    summary: {
      en: "what a text should not say, and what people need that it lacks",
      vi: "điều văn bản không nên nói, và điều người dân cần mà còn thiếu",
    },
    details: {
      en: "Works on any text file, without an incident and without the network. Language and kind are guessed where nothing is said. The rules stand in text_checks.en.yaml and text_checks.vi.yaml; --rules adds files of your own. It knows kinds of detail, not people: a bare name goes unseen. Exit 1 when an error is found.",
      vi: "Dùng cho mọi tệp văn bản, không cần vụ việc, không cần mạng. Không nêu ngôn ngữ và loại văn bản thì công cụ tự đoán. Quy tắc nằm trong text_checks.en.yaml và text_checks.vi.yaml; --rules thêm tệp quy tắc riêng. Công cụ biết loại chi tiết, không nhận ra tên người. Có lỗi thì mã thoát là 1.",
    },
    arguments: [
      {
        name: "file",
        required: true,
        many: true,
        completes: "file",
        summary: { en: "text files, or - for standard input", vi: "tệp văn bản, hoặc - cho đầu vào chuẩn" },
      },
    ],
    options: [
      {
        flag: "kind",
        value: "kind",
        choices: ["holding", "update", "correction", "press_release", "social", "reply"],
        summary: { en: "what sort of text it is", vi: "loại văn bản" },
      },
      {
        flag: "text-language",
        value: "language",
        choices: ["vi", "en"],
        summary: {
          en: "the language of the texts, if not that of --lang",
          vi: "ngôn ngữ của văn bản, nếu khác --lang",
        },
      },
      { flag: "channel", value: "id", summary: { en: "the channel it is for", vi: "kênh sẽ dùng" } },
      {
        flag: "flag",
        value: "what",
        many: true,
        choices: ["child_involved", "deceased", "harm", "next_of_kin_told", "closed"],
        summary: {
          en: "what is known about the incident; may be given several times",
          vi: "điều đã biết về vụ việc; có thể nêu nhiều lần",
        },
      },
      {
        flag: "released",
        value: "file",
        many: true,
        completes: "file",
        summary: {
          en: "a text already out, to compare with; may be given several times",
          vi: "văn bản đã công bố để đối chiếu; có thể nêu nhiều lần",
        },
      },
      {
        flag: "incident",
        value: "id",
        completes: "incident",
        summary: {
          en: "compare with the ledger and the released texts of this incident",
          vi: "đối chiếu với sổ thông tin và các văn bản đã công bố của vụ việc này",
        },
      },
      {
        flag: "whole",
        summary: {
          en: "the text is all that goes out: what it lacks counts even if it is short",
          vi: "văn bản là toàn bộ nội dung sẽ công bố: thiếu gì đều tính, dù văn bản ngắn",
        },
      },
      {
        flag: "rules",
        value: "file",
        many: true,
        completes: "file",
        summary: { en: "a library file with rules of your own", vi: "tệp thư viện có quy tắc riêng" },
      },
      {
        flag: "format",
        value: "name",
        choices: ["text", "oneline", "json", "github", "sarif"],
        summary: { en: "how to print", vi: "cách in" },
      },
      { flag: "json", summary: { en: "print JSON", vi: "in ra JSON" } },
      {
        flag: "fix",
        summary: {
          en: "make the changes that are safe, after a preview",
          vi: "sửa những chỗ an toàn, sau khi cho xem trước",
        },
      },
      { flag: "yes", summary: { en: "do not ask", vi: "không hỏi lại" } },
    ],
    examples: [
      "lectern statement check holding.md",
      "lectern statement check --lang vi --kind holding tuyen_bo.md",
      "cat answer.txt | lectern statement check --kind reply -",
    ],
    load: async () => (await import("./statement_check.js")).statementCheck,
  },
  ...STATEMENT_DESK,
  ...STATEMENT_SIGN,
  {
    name: "statement questions",
    group: "incident",
    summary: {
      en: "what will be asked, and what there is to say to it",
      vi: "những câu sẽ được hỏi, và điều có thể trả lời",
    },
    details: {
      en: "A card for before an interview: first the questions that nothing answers yet, then each with its confirmed facts or a line that was agreed. The questions come from the library questions.yaml of the playbook.",
      vi: "Thẻ chuẩn bị trước khi gặp báo chí: trước hết là những câu chưa có gì để trả lời, sau đó từng câu kèm dữ kiện đã xác nhận hoặc lời đã thống nhất. Câu hỏi lấy từ thư viện questions.yaml của kịch bản.",
    },
    arguments: [
      {
        name: "incident",
        required: false,
        completes: "incident",
        summary: { en: "which incident; the open one without it", vi: "vụ việc nào; nếu không nêu thì là vụ đang mở" },
      },
    ],
    options: [{ flag: "json", summary: { en: "print JSON", vi: "in ra JSON" } }],
    examples: ["lectern statement questions"],
    load: async () => (await import("./statement_questions.js")).statementQuestions,
  },
  STATEMENT_EXPORT,
  ...KEY_COMMANDS,
];
