import type { statementCheckEn } from "../en/statement_check.js";

type Args = Readonly<Record<string, string | number>>;

const categories: Readonly<Record<string, string>> = {
  no_comment: "từ chối mà không có lối mở",
  speculation: "suy đoán điều chưa biết",
  blame: "đổ lỗi",
  over_reassurance: "trấn an quá mức",
  absolute_promise: "hứa điều không ai giữ nổi",
  promise_of_others: "hứa thay người khác",
  minimising: "làm nhẹ sự việc",
  off_record: "nói ngoài lề",
  attack_on_critics: "công kích người hỏi, người phê bình",
  identity: "làm lộ danh tính người cần bảo vệ",
  unsourced_number: "con số không có nguồn, không có thời điểm",
  jargon: "từ ngữ người dân không dùng",
  missing_element: "thiếu điều người dân cần",
  placeholder: "chỗ trống của bản thảo",
  evasion: "né tránh",
  self_praise: "tự khen",
  humour: "đùa cợt",
  shouting: "to tiếng",
  cliche: "sáo rỗng, không có việc làm đi kèm",
  contradiction: "mâu thuẫn với chính mình hoặc với điều đã nói",
  readability: "khó theo dõi",
};

const elements: Readonly<Record<string, string>> = {
  empathy: "chia sẻ",
  facts: "điều đã xác minh",
  unknowns: "điều chưa rõ",
  process: "việc đang làm",
  commitment: "cam kết",
  action: "việc người dân cần làm",
  contact: "nơi hỏi thêm",
  next_update: "lần cập nhật tiếp theo",
};

const details: Readonly<Record<string, (args: Args) => string>> = {
  sentence_too_long: ({ count, most }) => `một câu ${count} tiếng; nên dưới ${most}`,
  sentences_long_on_average: ({ count, most }) => `trung bình ${count} tiếng một câu; nên dưới ${most}`,
  too_many_commas: ({ count }) => `${count} dấu phẩy trong một câu`,
  reading_grade: ({ count, most }) => `khó như bài đọc lớp ${count} (Flesch-Kincaid); nên từ lớp ${most} trở xuống`,
  set_phrases: ({ count, found }) => `${count} cụm từ hành chính trong một câu: ${found}`,
  key_messages: ({ count, most, messages }) => `${count} tiếng trong ${messages} ý; nên tối đa ${most} tiếng, 3 ý`,
  identifying_details: ({ count, found }) => `${count} loại chi tiết ghép lại: ${found}`,
  bare_refusal: ({ found, missing }) => `"${found}", mà thiếu: ${missing}`,
  exclamation_marks: ({ count }) => `${count} dấu chấm than`,
  contradicts_released: ({ found, before, where }) => `"${found}", nhưng trong ${where} là "${before}"`,
  contradicts_ledger: ({ found, before, where }) => `"${found}", nhưng hồ sơ ghi ${before} (${where})`,
  empathy_first: () => "lời chia sẻ đến muộn",
  next_update_time: () => "có hẹn cập nhật nhưng không có giờ",
  process_complete: () => "việc đang làm chưa có thời hạn",
  money_first: () => "nói tiền trước con người",
  praise_before_help: () => "lời khen đứng trước việc người dân cần làm",
  myth_first: () => "tin sai đứng trước sự thật",
  mixed_encoding: () => "chữ ở hai kiểu mã",
  no_diacritics: () => "tiếng Việt không dấu",
};

/** The Vietnamese words of `lectern statement check`. */
export const statementCheckVi: typeof statementCheckEn = {
  category: (category) => categories[category] ?? category,
  element: (element) => elements[element] ?? element,
  message(category, rule, args) {
    const title = categories[category] ?? category;
    const detail = details[rule];
    if (detail !== undefined) return `${title}: ${detail(args)}`;
    if (args["element"] !== undefined) return `${title}: ${elements[String(args["element"])] ?? ""}`;
    if (args["before"] !== undefined) return `${title}: trước là "${args["before"]}", sau là "${args["found"]}"`;
    return args["found"] === undefined ? title : `${title}: "${args["found"]}"`;
  },
  why: () => "vì sao",
  say: () => "nên nói",
  source: (source) => `(${source})`,
  kinds: {
    holding: "tuyên bố ban đầu",
    update: "bản cập nhật",
    correction: "đính chính",
    press_release: "thông cáo báo chí",
    social: "bài đăng mạng xã hội",
    reply: "câu trả lời",
  },
  heading: (file, kind, guessed) => `${file}: ${kind}${guessed ? " (đoán)" : ""}`,
  ofElements: (present, all) => `${present}/${all} yếu tố`,
  absent: () => "thiếu",
  grade: (grade) => `mức đọc lớp ${grade} (Flesch-Kincaid)`,
  proxy: (perSentence, longest) =>
    `trung bình ${perSentence} tiếng một câu, câu dài nhất ${longest} (chỉ số thay thế, chưa có công thức được công nhận)`,
  weak: () => "văn bản không dấu: các từ được so khi bỏ dấu",
  fixes: (count) => `${count} chỗ sửa được an toàn`,
  noFixes: () => "không có chỗ nào sửa được an toàn",
  apply: () => "Sửa?",
  applyYes: () => "Sửa",
  applyNo: () => "Để nguyên văn bản",
  applied: (count, file) => `đã sửa ${count} chỗ trong ${file}`,
  needsYes: () => "--fix thay đổi tệp, mà ở đây không hỏi được ai",
  needsYesHelp: () => "thêm --yes để sửa các chỗ an toàn mà không hỏi",
  fixInput: () => "--fix không sửa được văn bản từ đầu vào chuẩn",
  notFound: (path) => `không có tệp "${path}"`,
  notReadable: (path) => `không đọc được "${path}" như văn bản UTF-8`,
  tooLong: (path) => `"${path}" dài hơn mức một văn bản có thể có`,
  badRules: (path) => `bộ quy tắc trong "${path}" có lỗi`,
  noRules: (language) => `chưa có quy tắc cho văn bản tiếng "${language}"`,
  stdin: () => "đầu vào chuẩn",
};
