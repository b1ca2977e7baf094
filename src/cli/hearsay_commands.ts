import { RUMOUR_DECISIONS, VERIFICATIONS } from "../domain/hearsay.js";
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

const option = (flag: string, value: string, en: string, vi: string): OptionEntry => ({
  flag,
  value,
  summary: { en, vi },
});

const REASON = option("reason", "text", "why it was decided so", "vì sao quyết định như vậy");
const RESULT = option("result", "text", "what came of it", "kết quả");

const RUMOUR: ArgumentEntry = {
  name: "rumour",
  required: true,
  summary: { en: "the rumour's id, such as R1", vi: "mã tin đồn, như R1" },
};

/** What can be said of a rumour, when it is logged and later. */
const RUMOUR_FIELDS: readonly OptionEntry[] = [
  option("harm", "0-3", "harm if people believe it", "tác hại nếu người dân tin"),
  option("spread", "0-3", "how likely it is to spread", "khả năng lan"),
  {
    flag: "verification",
    value: "finding",
    choices: VERIFICATIONS,
    summary: { en: "what checking found", vi: "kết quả kiểm chứng" },
  },
  option("channel", "text", "where it circulates", "lan trên kênh nào"),
  option("place", "text", "in which place", "ở địa bàn nào"),
  option("audience", "text", "who sees it", "ai nhìn thấy"),
  option("reach", "text", "how many it reaches, and how that is known", "lan tới bao nhiêu người, căn cứ nào"),
  option("concern", "text", "what people worry about behind it", "người dân lo điều gì phía sau"),
  option("evidence", "text", "a piece of evidence", "một căn cứ"),
  { flag: "asked", summary: { en: "somebody concerned asked us directly", vi: "người liên quan đã hỏi trực tiếp" } },
  {
    flag: "decision",
    value: "decision",
    choices: RUMOUR_DECISIONS,
    summary: { en: "what was decided, where it is not what is suggested", vi: "quyết định, nếu khác đề xuất" },
  },
  REASON,
  option("answer", "text", "where our answer stands", "câu trả lời nằm ở đâu"),
  RESULT,
];

const RUMOURS: readonly CommandEntry[] = [
  {
    name: "rumour",
    group: "incident",
    summary: {
      en: "what is said: log it, decide whether to answer",
      vi: "tin đồn: ghi sổ, quyết định có trả lời không",
    },
    options: [WHERE, JSON_OPTION],
    examples: ["lectern rumour", 'lectern rumour add "Nước máy có thuốc trừ sâu" --harm 3 --spread 2 --channel Zalo'],
    load: async () => (await import("./rumour.js")).rumourList,
  },
  {
    name: "rumour list",
    group: "incident",
    summary: { en: "every rumour, what is suggested and what was decided", vi: "mọi tin đồn, đề xuất và quyết định" },
    options: [WHERE, JSON_OPTION],
    examples: ["lectern rumour list --json"],
    load: async () => (await import("./rumour.js")).rumourList,
  },
  {
    name: "rumour add",
    group: "incident",
    summary: { en: "log a rumour word for word", vi: "ghi một tin đồn, đúng nguyên văn" },
    details: {
      en: "Log the claim, never who passed it on. With harm and spread rated, it says whether to answer, how, and why.",
      vi: "Chỉ ghi nội dung, không ghi ai đưa tin. Khi đã chấm tác hại và khả năng lan, chương trình nêu có nên trả lời không, bằng cách nào, vì sao.",
    },
    arguments: [
      {
        name: "text",
        required: true,
        many: true,
        summary: { en: "what is said, word for word", vi: "nguyên văn điều đang lan" },
      },
    ],
    options: [...RUMOUR_FIELDS, WHERE, JSON_OPTION],
    examples: ['lectern rumour add "Nước máy có thuốc trừ sâu" --harm 3 --spread 2'],
    load: async () => (await import("./rumour.js")).rumourAdd,
  },
  {
    name: "rumour update",
    group: "incident",
    summary: { en: "what is new about a rumour", vi: "điều mới về một tin đồn" },
    details: {
      en: "A decision other than the suggested one needs its reason. A rumour that turns out true is an incident to disclose.",
      vi: "Quyết định khác đề xuất thì cần ghi lý do. Tin đồn hóa ra đúng thì là một vụ việc cần công bố.",
    },
    arguments: [RUMOUR],
    options: [...RUMOUR_FIELDS, WHERE, JSON_OPTION],
    examples: ['lectern rumour update R1 --verification false --evidence "Kết quả xét nghiệm ngày 23/11"'],
    load: async () => (await import("./rumour.js")).rumourUpdate,
  },
  {
    name: "rumour open",
    group: "incident",
    summary: {
      en: "make an incident of its own out of a rumour that is true",
      vi: "mở một vụ việc riêng từ tin đồn đã được xác minh là đúng",
    },
    arguments: [RUMOUR],
    options: [WHERE, JSON_OPTION],
    examples: ["lectern rumour open R1"],
    load: async () => (await import("./rumour_open.js")).rumourOpen,
  },
  {
    name: "rumour close",
    group: "incident",
    summary: { en: "nothing more is done about it", vi: "không cần làm gì thêm về tin đồn này" },
    arguments: [RUMOUR],
    options: [RESULT, REASON, WHERE, JSON_OPTION],
    examples: ['lectern rumour close R1 --result "Không còn lan"'],
    load: async () => (await import("./rumour.js")).rumourClose,
  },
];

const ENQUIRY: ArgumentEntry = {
  name: "enquiry",
  required: true,
  summary: { en: "the enquiry's id, such as Q1", vi: "mã câu hỏi, như Q1" },
};

const ENQUIRY_FIELDS: readonly OptionEntry[] = [
  option("outlet", "name", "which outlet asks", "cơ quan báo chí nào hỏi"),
  option("contact", "text", "whom to answer", "trả lời cho ai"),
  option("due", "time", "until when: 15:00, 2h, or a date and time", "hạn trả lời: 15:00, 2h, hoặc ngày giờ"),
  option("owner", "name", "who answers", "ai trả lời"),
];

const ENQUIRIES: readonly CommandEntry[] = [
  {
    name: "enquiry",
    group: "incident",
    summary: {
      en: "who asks: outlet, question, deadline, owner, answer",
      vi: "ai hỏi: báo, câu hỏi, hạn, người trả lời, trả lời",
    },
    options: [WHERE, JSON_OPTION],
    examples: [
      "lectern enquiry",
      'lectern enquiry add "Bao nhiêu người nhập viện?" --outlet "Báo Bình Minh" --due 15:00',
    ],
    load: async () => (await import("./enquiry.js")).enquiryList,
  },
  {
    name: "enquiry list",
    group: "incident",
    summary: { en: "every enquiry, overdue ones first", vi: "mọi câu hỏi, quá hạn xếp trước" },
    options: [WHERE, JSON_OPTION],
    examples: ["lectern enquiry list --json"],
    load: async () => (await import("./enquiry.js")).enquiryList,
  },
  {
    name: "enquiry add",
    group: "incident",
    summary: { en: "log a question from the press", vi: "ghi một câu hỏi của báo chí" },
    arguments: [{ name: "question", required: true, many: true, summary: { en: "the question", vi: "câu hỏi" } }],
    options: [...ENQUIRY_FIELDS, WHERE, JSON_OPTION],
    examples: ['lectern enquiry add "Bao nhiêu người nhập viện?" --outlet "Báo Bình Minh" --due 15:00 --owner Lan'],
    load: async () => (await import("./enquiry.js")).enquiryAdd,
  },
  {
    name: "enquiry update",
    group: "incident",
    summary: { en: "another deadline, owner or contact", vi: "đổi hạn, người trả lời hoặc đầu mối" },
    arguments: [ENQUIRY],
    options: [...ENQUIRY_FIELDS, WHERE, JSON_OPTION],
    examples: ["lectern enquiry update Q1 --owner Minh --due 2h"],
    load: async () => (await import("./enquiry.js")).enquiryUpdate,
  },
  {
    name: "enquiry answer",
    group: "incident",
    summary: { en: "what was answered", vi: "ghi câu đã trả lời" },
    arguments: [
      ENQUIRY,
      { name: "text", required: true, many: true, summary: { en: "the answer", vi: "câu trả lời" } },
    ],
    options: [WHERE, JSON_OPTION],
    examples: ['lectern enquiry answer Q1 "Bệnh viện sẽ công bố lúc 17:00"'],
    load: async () => (await import("./enquiry.js")).enquiryAnswer,
  },
  {
    name: "enquiry close",
    group: "incident",
    summary: { en: "it needs no answer any more", vi: "câu hỏi không cần trả lời nữa" },
    arguments: [ENQUIRY],
    options: [WHERE, JSON_OPTION],
    examples: ["lectern enquiry close Q1"],
    load: async () => (await import("./enquiry.js")).enquiryClose,
  },
];

/** The rumour log and the enquiry log, in the order of `--help`. */
export const HEARSAY_COMMANDS: readonly CommandEntry[] = [...RUMOURS, ...ENQUIRIES];
