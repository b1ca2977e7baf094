import type { SpokenTime, terminalEn } from "../en/terminal.js";

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
const two = (n: number): string => String(n).padStart(2, "0");

function span(minutes: number): string {
  if (minutes < 60) return `${minutes} phút`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} giờ${rest === 0 ? "" : ` ${rest} phút`}`;
}

function away(minutes: number): string {
  if (minutes === 0) return " (bây giờ)";
  if (Math.abs(minutes) >= 24 * 60) return "";
  return minutes < 0 ? ` (cách đây ${span(-minutes)})` : ` (${span(minutes)} nữa)`;
}

export const terminalVi: typeof terminalEn = {
  letters: { yes: ["c", "y"], no: ["k", "n"] },
  yes: "Có",
  no: "Không",
  read: "đã đọc",
  none: "không có mục nào",
  and: "và",
  number: (value) => value.toLocaleString("vi-VN", { maximumFractionDigits: 10 }),
  time: (t: SpokenTime) => {
    const near = { "-1": " hôm qua", "0": " hôm nay", "1": " ngày mai" }[String(t.daysAway)];
    const day = `${WEEKDAYS[t.weekday]} ${two(t.day)}/${two(t.month)}/${t.year}`;
    return `${two(t.hour)}:${two(t.minute)}${near === undefined ? " " : `${near}, `}${day}${away(t.minutesAway)}`;
  },
  languages: { vi: "tiếng Việt", en: "tiếng Anh" },
  ticked: (done, open) => [done && `xong (${done})`, open && `chưa xong (${open})`].filter(Boolean).join(", "),
  drafts: (changed) => (changed === "" ? "dùng nguyên văn" : `đã sửa bản ${changed}`),

  now: (answer) => `Hiện đang ghi: ${answer}`,
  keep: "Enter để giữ nguyên",
  keepOrEdit: "Enter để giữ nguyên, → để sửa",
  understood: (answer) => `Hiểu là: ${answer}`,
  source: (source) => `Nguồn: ${source}`,
  must: "(bắt buộc)",

  menuTitle: "Ở câu này có thể:",
  menuKey: (what) => `Esc: ${what.join(", ")}`,
  menuShort: {
    unknown: "chưa biết",
    skip: "bỏ qua",
    back: "lùi",
    go_to: "xem toàn cảnh",
    note: "ghi chú",
    pause: "tạm dừng",
  },
  backToQuestion: "Esc: trở lại câu hỏi",
  readOn: (page, pages) => `Tab: đọc tiếp (${page}/${pages})`,
  enterReadsOn: "Enter: đọc tiếp",
  moreAbove: (n) => `còn ${n} mục ở trên`,
  moreBelow: (n) => `còn ${n} mục ở dưới`,
  lineOf: (from, to, all) => `dòng ${from} đến ${to} trên ${all}`,
  keys: {
    acknowledge: "Enter: đi tiếp",
    text: "Enter: trả lời",
    one: "↑ ↓ hoặc gõ số, rồi Enter",
    yesNo: "c (có) hoặc k (không), rồi Enter",
    many: "Dấu cách hoặc gõ số: đánh dấu · Enter: xong",
    drafts: "Enter: chọn · PgUp PgDn: đọc bản nháp",
    menu: "Esc hoặc /: việc khác",
    reason: "Esc: trở lại danh sách",
  },

  not: {
    empty: "Chưa có gì được gõ. Hãy gõ câu trả lời, hoặc / để xem có thể làm gì khác.",
    time: "Chưa rõ giờ nào. Có thể gõ: 8:15, 8h15, hôm qua 17h, 23/11 8:15, 10 phút trước, bây giờ.",
    noTime: "Còn thiếu giờ. Có thể gõ: hôm qua 17h, 23/11 8:15.",
    noSuchTime: "Không có ngày hoặc giờ này. Có thể gõ: 23/11 8:15.",
    number: "Câu này cần một con số, ví dụ 3 hoặc 1.200.",
    whole: "Câu này cần một số nguyên.",
    small: (min) => `Ở đây nhỏ nhất là ${min}.`,
    large: (max) => `Ở đây lớn nhất là ${max}.`,
    long: (max, length) => `Câu trả lời dài ${length} ký tự, chỗ này chỉ đủ ${max}.`,
    choice: "Hãy chọn một dòng, bằng số hoặc bằng tên.",
    yesNo: "Hãy trả lời có hoặc không.",
    few: (min) => `Hãy chọn ít nhất ${min} mục.`,
    many: (max) => `Chỉ chọn tối đa ${max} mục.`,
    reason: "Cần một lý do ngắn. Hoặc Esc để quay lại đánh dấu.",
    reasonPlain: "Cần một lý do ngắn. Hoặc gõ / để quay lại danh sách.",
    menu: "Hãy chọn một số, hoặc Enter để trở lại câu hỏi.",
  },
  signs: {
    parts: {
      event: "A. Việc đã xảy ra",
      attention: "B. Sự chú ý của dư luận",
      answer: "C. Phần trả lời của cơ quan",
      outrage: "D. Vì sao người dân bức xúc",
    },
    levels: {
      watch: "theo dõi",
      alert: "cảnh báo",
      crisis: "khủng hoảng",
      low: "thấp",
      mixed: "vừa",
      high: "cao",
      not_known: "chưa rõ",
    },
    notSeen: "chưa thấy",
    remark: (sign) => `Căn cứ của “${sign}”? (đường dẫn, con số, giờ; Enter nếu chưa có)`,
    hasRemark: "có ghi chú",
    keys: "← → hoặc 0 đến 3: mức · ?: chưa rõ · r: ghi chú · Enter: xong",
    how: "Gõ số=mức, cách nhau bằng dấu phẩy, ví dụ 2=1, 5=3 (3 báo đã hỏi). ? là chưa rõ, 0 là chưa thấy.",
    noRemark: "Ngoặc trống để bỏ ghi chú, ví dụ 2=1 ().",
    enterGoesOn: "Enter nếu ở đây không còn gì.",
    summary: (seen, unknown) => `${seen} dấu hiệu đã thấy, ${unknown} chưa rõ`,
    not: (typed) => `Chưa rõ “${typed}”. Ví dụ: 2=1, 5=?`,
  },
  figures: {
    notKnown: "chưa rõ",
    keys: "↑ ↓: chọn dòng · gõ con số, c (có), k (không), hoặc ? nếu chưa rõ · Enter: lấy các số này",
    how: "Muốn sửa thì gõ số dòng=giá trị, cách nhau bằng dấu phẩy, ví dụ 1=45, 4=có. ? là chưa rõ.",
    enterTakes: "Enter: lấy đúng các số này.",
    none: "Chưa có số nào. Nếu chưa biết gì, gõ / để mở danh mục rồi chọn “Chưa biết”.",
    not: (typed) => `Chưa rõ “${typed}”. Ví dụ: 1=45, 4=có, 6=?`,
  },
  whyOpen: (item) => `Vì sao việc này chưa xong: “${item}”?`,

  editor: {
    missing: "Chưa có trình soạn thảo. Hãy đặt biến EDITOR, ví dụ EDITOR=nano, hoặc gõ thẳng tại đây.",
    notFound: (editor) => `Không mở được trình soạn thảo “${editor}”. Chưa có gì thay đổi.`,
    failed: (editor) => `Trình soạn thảo “${editor}” kết thúc vì lỗi. Chưa có gì thay đổi.`,
    kept: (path) => `Những gì đã viết vẫn còn trong ${path}.`,
    unchanged: "Văn bản được giữ nguyên.",
    offer: "Viết trong trình soạn thảo…",
    offerNote: "mở trình soạn thảo với những gì đã viết",
  },
  draft: {
    take: "Dùng nguyên văn bản này",
    inEditor: "Sửa trong trình soạn thảo…",
    here: "Sửa một đoạn ngay tại đây…",
    whichLanguage: "Sửa bản nào?",
    editorFor: (language) => `Sửa bản ${language} trong trình soạn thảo`,
    whichParagraph: "Sửa đoạn nào?",
    back: "Trở lại toàn văn",
    paragraph: "Nội dung đoạn (để trống nếu bỏ đoạn này)",
    remarks: "Lưu ý:",
    text: (language) => `Bản ${language}:`,
    typeNew: (language) => `Gõ lại bản ${language}`,
    typing: "Hãy gõ văn bản. Một dòng chỉ có dấu chấm là kết thúc.",
    whatNow: "Làm gì với văn bản này?",
  },

  plain: {
    error: "Chưa được",
    question: "Câu hỏi",
    answer: "Trả lời",
    reason: "Lý do",
    clock: "Đồng hồ",
    urgentClock: "Đồng hồ, gấp",
    number: "Số",
    chosen: (answer) => `Đã ghi: ${answer}.`,
    now: (answer) => `Hiện đang ghi: ${answer}. Enter để giữ nguyên.`,
    enterIs: (label) => `Enter: ${label}`,
    enterGoesOn: "Enter để đi tiếp.",
    enterForNone: "Enter nếu không có mục nào.",
    moreHow: "Muốn nghe thêm về một mục: gõ ? và số của mục đó, ví dụ ?2.",
    manyHow: "Chọn nhiều mục: gõ các số, cách nhau bằng dấu phẩy.",
    allHow: "Chọn nhiều mục: gõ các số, cách nhau bằng dấu phẩy, hoặc gõ: tất cả.",
    all: ["tất cả", "tat ca", "hết", "all"],
    none: ["không có", "không", "khong", "0"],
    yes: ["có", "co", "c", "đúng", "dung", "yes", "y"],
    no: ["không", "khong", "k", "no", "n"],
    hint: "Gõ / rồi Enter để xem có thể làm gì khác ở mỗi câu. Muốn gõ dấu gạch chéo thì gõ //.",
    backByEnter: "Enter: trở lại câu hỏi",
    done: "Xong",
    caution: "Lưu ý",
    danger: "Quan trọng",
  },
};
