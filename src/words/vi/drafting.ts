import type { draftingEn } from "../en/drafting.js";

export const draftingVi: typeof draftingEn = {
  languages: { vi: "tiếng Việt", en: "tiếng Anh", master: "bản gốc" },
  none: "Vụ việc này chưa có tuyên bố nào được soạn.",
  noSuch: (given) => `vụ việc này không có tuyên bố "${given}"`,
  there: (ids) => `hiện có: ${ids}`,
  noVersion: (statement) => `"${statement}" chưa được soạn`,
  noVersionHelp: (statement) => `lectern statement draft ${statement} soạn bản đầu từ những điều đã biết`,
  noSuchVersion: (number, last) => `không có bản ${number}; bản cuối là bản ${last}`,
  noSuchChannel: (given, ids) =>
    ids === "" ? "kịch bản của vụ việc này không có kênh nào" : `không có kênh "${given}"; hiện có: ${ids}`,
  noSuchLanguage: (given, ids) => `bản này không có văn bản "${given}"; hiện có: ${ids}`,
  head: (title, id) => `${title} [${id}]`,
  version: (number, moment, by) => `bản ${number}, ${moment}, ${by}`,
  forChannel: (channel) => `cho ${channel}`,
  erased: "nội dung đã được xóa",
  versions: "Các bản",
  drafted: (number) => `Đã lưu thành bản ${number}.`,
  same: (number) => `Không có gì thay đổi so với bản ${number}.`,
  gone: "bỏ",
  fresh: "mới",
  unchanged: "Hai bản có nội dung như nhau.",
  between: (old, now) => `từ bản ${old} đến bản ${now}`,
  onlyOne: "Mới có một bản, chưa có gì để đối chiếu.",
  remarks: {
    fact: (title, said, missing) => `Bản ${missing} chưa nêu: ${title} (bản ${said} có nêu)`,
    figure: (figure, said, missing) => `Bản ${missing} chưa có ${figure} (bản ${said} có)`,
    olderThanMaster: (master) => `Bản gốc mới hơn (bản ${master}). Cần soạn lại bản cho kênh này.`,
    free: (language, number, text) => `Bản ${language}, câu ${number} chưa gắn với dữ kiện nào: “${text}”`,
    freeHelp: (statement) =>
      `Gắn dữ kiện: lectern statement tie ${statement} --sentence <số> --fact <mã>, hoặc nêu lý do bằng --reason`,
    gaps: (count) => `Còn ${count} chỗ phải điền, mỗi chỗ nằm trong ngoặc vuông.`,
    post: (number, of, length, limit) => `Bài ${number}/${of}: ${length}/${limit} ký tự`,
    tooLong: "có một câu dài hơn giới hạn của một bài: cần rút gọn",
    card: (words, seconds, limit) =>
      `Các ý dài ${words} tiếng, khoảng ${seconds} giây; vừa một lần trả lời là ${limit} tiếng.`,
    cardTooLong: "Cần rút gọn: tại chỗ không ai nghe được nhiều hơn.",
  },
  check: (errors, warnings) =>
    errors + warnings === 0
      ? "Kiểm tra văn bản: không thấy vấn đề."
      : `Kiểm tra văn bản: ${errors} lỗi, ${warnings} điểm cần xem lại.`,
  lacks: (elements) => `Người dân còn cần: ${elements}`,
  revise: {
    ask: "Tiếp theo?",
    keep: "Lưu lại",
    keepNote: "thành một bản mới",
    again: "Mở sửa tiếp",
    drop: "Giữ nguyên như cũ",
    dropped: "Không có gì thay đổi.",
    needsEditor: "chưa có trình soạn thảo: đặt $VISUAL hoặc $EDITOR, hoặc đưa văn bản mới bằng --file",
    needsTerminal: "ở đây không hỏi được ai; hãy đưa văn bản mới bằng --file",
    whichLanguage: "Sửa bản nào?",
    empty: "văn bản mới không có chữ nào",
  },
  tie: {
    done: (number, facts) => `Đã gắn với ${facts}; lưu thành bản ${number}.`,
    reasoned: "Lý do đã được ghi lại.",
    noSentence: (number, of) => `không có câu ${number}; văn bản có ${of} câu`,
    notFree: (number) => `câu ${number} đã có dữ kiện`,
    needsOne: "nêu dữ kiện bằng --fact, hoặc lý do câu này không dựa vào dữ kiện bằng --reason",
    noSuchFact: (given, ids) => `không có dữ kiện "${given}"; hiện có: ${ids}`,
  },
};
