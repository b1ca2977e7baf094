import type { Entry } from "./entry.js";
import { example } from "./sample_playbook.js";

const PHRASE: Readonly<Record<string, { readonly en: string; readonly vi: string }>> = {
  unclosed: { en: "this bracket is not closed", vi: "dấu ngoặc này chưa đóng" },
  unexpected: { en: "a phrase cannot have this here", vi: "cụm từ không thể có phần này ở đây" },
  unknown_group: { en: "there is no group of this name above", vi: "phía trên không có nhóm nào tên như vậy" },
  unknown_class: { en: "there is no sort of word of this name", vi: "không có loại từ nào tên như vậy" },
  gap_too_long: { en: "this gap skips more words than it may", vi: "khoảng trống này bỏ qua quá nhiều từ" },
  empty: { en: "nothing need stand here for this to be found", vi: "chỗ này trống mà vẫn được coi là tìm thấy" },
  starts_open: { en: "a phrase cannot begin with a gap", vi: "cụm từ không thể bắt đầu bằng khoảng trống" },
  not_one_word: {
    en: "a sign that means one word stands in front of several",
    vi: "ký hiệu dành cho một từ lại đứng trước nhiều từ",
  },
  too_large: {
    en: "this phrase is too large once its groups are put in",
    vi: "thay các nhóm vào thì cụm từ này quá lớn",
  },
};

const RULE = `    - id: no_comment
      category: no_comment
      level: error
      reason: Silence is heard as guilt
      instead: Say what you can say, and when there will be more
      find: [no comment]
`;

function withChecks(lines: string): string {
  return `lectern: 1
library: text_checks_example
text_checks:
  language: en
${lines}`;
}

/** What can be wrong with the `text_checks` of a library. */
export const textCheckEntries: Readonly<Record<string, Entry>> = {
  "text-check-missing": {
    level: "error",
    message: { en: ({ key }) => `\`${key}\` is missing here`, vi: ({ key }) => `ở đây thiếu \`${key}\`` },
    help: { en: ({ key }) => `add ${key}: with its value`, vi: ({ key }) => `hãy thêm ${key}: kèm giá trị` },
    why: {
      en: "Without it the checks of a text would not know what to look for, or what to say.",
      vi: "Thiếu mục này thì việc kiểm tra văn bản không biết cần tìm gì hoặc nhắc gì.",
    },
    example: example(withChecks("").replace("  language: en\n", "  groups: {}\n"), withChecks("")),
  },
  "text-check-unknown": {
    level: "error",
    message: {
      en: ({ found }) => `\`${found}\` has no meaning here`,
      vi: ({ found }) => `ở đây \`${found}\` không có ý nghĩa`,
    },
    help: {
      en: ({ allowed }) => `what can stand here: ${allowed}`,
      vi: ({ allowed }) => `ở đây có thể ghi: ${allowed}`,
    },
    why: {
      en: "A misspelt name would be passed over in silence, and the check would never be made.",
      vi: "Một tên viết sai nếu bị bỏ qua trong im lặng thì mục kiểm tra đó không bao giờ được thực hiện.",
    },
    example: example(withChecks("  grups: { fire: fire }\n"), withChecks("  groups: { fire: fire }\n")),
  },
  "text-check-shape": {
    level: "error",
    message: {
      en: ({ key }) => `each of \`${key}\` has keys of its own; this is something else`,
      vi: ({ key }) => `mỗi mục trong \`${key}\` gồm các cặp tên và giá trị; còn đây là thứ khác`,
    },
    help: { en: () => "write lines such as id: no_comment", vi: () => "hãy viết các dòng như id: no_comment" },
    why: {
      en: "A rule needs its words, its level and its reason, each under a name.",
      vi: "Mỗi quy tắc cần có từ ngữ, mức độ và lý do, ghi dưới từng tên.",
    },
    example: example(withChecks("  rules: [no comment]\n"), withChecks(`  rules:\n${RULE}`)),
  },
  "text-check-duplicate": {
    level: "error",
    message: { en: ({ id }) => `two rules have the id \`${id}\``, vi: ({ id }) => `có hai quy tắc cùng id \`${id}\`` },
    help: { en: () => "give one of them another id", vi: () => "hãy đặt id khác cho một trong hai" },
    why: {
      en: "Findings name the rule by its id; with two of the same, nobody could tell which is meant.",
      vi: "Kết quả kiểm tra gọi quy tắc theo id; trùng id thì không biết là quy tắc nào.",
    },
    example: example(withChecks(`  rules:\n${RULE}${RULE}`), withChecks(`  rules:\n${RULE}`)),
  },
  "text-check-phrase": {
    level: "error",
    message: {
      en: ({ problem, found }) =>
        `${PHRASE[String(problem)]?.en ?? "this phrase cannot be read"}${found === "" ? "" : `: \`${found}\``}`,
      vi: ({ problem, found }) =>
        `${PHRASE[String(problem)]?.vi ?? "không đọc được cụm từ này"}${found === "" ? "" : `: \`${found}\``}`,
    },
    help: {
      en: () => "the signs are explained at the top of library/text_checks.en.yaml",
      vi: () => "các ký hiệu được giải thích ở đầu tệp library/text_checks.vi.yaml",
    },
    why: {
      en: "A phrase that cannot be read would find nothing, or everything.",
      vi: "Cụm từ không đọc được sẽ không tìm thấy gì, hoặc thấy ở khắp nơi.",
    },
    example: example(
      withChecks("  groups: { fire: (fire | blaze }\n"),
      withChecks("  groups: { fire: (fire | blaze) }\n"),
    ),
  },
};
