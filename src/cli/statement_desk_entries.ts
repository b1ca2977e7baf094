import type { ArgumentEntry, CommandEntry, OptionEntry } from "./command.js";

const JSON_OPTION: OptionEntry = { flag: "json", summary: { en: "print JSON", vi: "in ra JSON" } };

const WHERE: OptionEntry = {
  flag: "incident",
  value: "id",
  completes: "incident",
  summary: {
    en: "which incident, when several are open; the start of its id is enough",
    vi: "vụ việc nào, khi có nhiều vụ đang mở; chỉ cần phần đầu của mã",
  },
};

const CHANNEL: OptionEntry = {
  flag: "channel",
  value: "id",
  summary: { en: "the text made for this channel", vi: "bản dành cho kênh này" },
};

const TEXT_LANGUAGE: OptionEntry = {
  flag: "text-language",
  value: "language",
  summary: { en: "which text, where there are several languages", vi: "văn bản bằng tiếng nào, khi có nhiều tiếng" },
};

const STATEMENT: ArgumentEntry = {
  name: "statement",
  required: true,
  summary: {
    en: "the id of a statement, as `lectern statement show` lists it",
    vi: "mã tuyên bố, như `lectern statement show` liệt kê",
  },
};

const STATEMENT_OPTIONAL: ArgumentEntry = { ...STATEMENT, required: false };

/** A statement in versions: show, draft, revise, compare, tie to facts. */
export const STATEMENT_DESK: readonly CommandEntry[] = [
  {
    name: "statement show",
    group: "incident",
    summary: { en: "a statement as it stands, or which there are", vi: "xem một tuyên bố, hoặc danh sách tuyên bố" },
    arguments: [STATEMENT_OPTIONAL],
    options: [
      { flag: "version", value: "number", summary: { en: "an earlier version", vi: "một bản trước đó" } },
      CHANNEL,
      TEXT_LANGUAGE,
      { flag: "raw", summary: { en: "the text alone, for a pipe", vi: "chỉ in văn bản" } },
      WHERE,
      JSON_OPTION,
    ],
    examples: ["lectern statement show holding"],
    load: async () => (await import("./statement_show.js")).statementShow,
  },
  {
    name: "statement draft",
    group: "incident",
    summary: {
      en: "draft it from what is known now, or for a channel",
      vi: "soạn từ những điều đã biết, hoặc soạn cho một kênh",
    },
    details: {
      en: "Without --channel the statement is drafted anew from its template. With it the latest text takes the shape that the channel needs: every sentence stays, so no fact is added or lost. What is there before is kept as an earlier version.",
      vi: "Không có --channel thì soạn lại tuyên bố từ mẫu. Có --channel thì bản mới nhất được trình bày theo dạng của kênh: giữ mọi câu, không thêm bớt dữ kiện. Bản trước đó vẫn được giữ.",
    },
    arguments: [STATEMENT],
    options: [CHANNEL, WHERE, JSON_OPTION],
    examples: ["lectern statement draft holding", "lectern statement draft holding --channel portal"],
    load: async () => (await import("./statement_draft.js")).statementDraft,
  },
  {
    name: "statement revise",
    group: "incident",
    summary: {
      en: "change the words; see what changed and what the check says",
      vi: "sửa lời; xem điểm thay đổi và kết quả kiểm tra",
    },
    details: {
      en: "Opens $VISUAL or $EDITOR, then shows the changes word by word and what the text check finds, until you keep the text or leave it. With --file nothing is asked.",
      vi: "Mở $VISUAL hoặc $EDITOR, sau đó cho xem từng chữ thay đổi và kết quả kiểm tra, đến khi anh/chị lưu hoặc bỏ. Có --file thì không hỏi gì.",
    },
    arguments: [STATEMENT],
    options: [
      CHANNEL,
      TEXT_LANGUAGE,
      {
        flag: "file",
        value: "file",
        completes: "file",
        summary: { en: "the new text, or - for standard input", vi: "văn bản mới, hoặc - cho đầu vào chuẩn" },
      },
      WHERE,
      JSON_OPTION,
    ],
    examples: ["lectern statement revise holding --text-language vi"],
    load: async () => (await import("./statement_revise.js")).statementRevise,
  },
  {
    name: "statement diff",
    group: "incident",
    summary: { en: "what changed between two versions, word by word", vi: "từng chữ thay đổi giữa hai bản" },
    arguments: [
      STATEMENT,
      {
        name: "versions",
        required: false,
        many: true,
        summary: {
          en: "numbers of versions; the last two without them",
          vi: "số của các bản; nếu không nêu là hai bản cuối",
        },
      },
    ],
    options: [CHANNEL, WHERE, JSON_OPTION],
    examples: ["lectern statement diff holding", "lectern statement diff holding 1 3"],
    load: async () => (await import("./statement_diff.js")).statementDiff,
  },
  {
    name: "statement tie",
    group: "incident",
    summary: {
      en: "say which facts a sentence stands on, or why on none",
      vi: "nêu dữ kiện mà một câu dựa vào, hoặc lý do không dựa vào dữ kiện nào",
    },
    arguments: [STATEMENT],
    options: [
      { flag: "sentence", value: "number", summary: { en: "which sentence", vi: "câu thứ mấy" } },
      {
        flag: "fact",
        value: "id",
        many: true,
        summary: { en: "a fact it stands on; may be given several times", vi: "dữ kiện của câu; có thể nêu nhiều lần" },
      },
      {
        flag: "reason",
        value: "text",
        summary: { en: "why it stands on none", vi: "lý do không dựa vào dữ kiện nào" },
      },
      TEXT_LANGUAGE,
      CHANNEL,
      WHERE,
    ],
    examples: ["lectern statement tie holding --sentence 3 --fact casualties"],
    load: async () => (await import("./statement_tie.js")).statementTie,
  },
];
