import type { questionsEn } from "../en/questions.js";

export const questionsVi: typeof questionsEn = {
  groups: {
    speaker: "Về người phát ngôn",
    what_happened: "Diễn biến",
    people: "Con người",
    danger: "Còn nguy hiểm không",
    response: "Việc đang làm",
    cause: "Nguyên nhân, trách nhiệm",
    knowledge: "Điều đã biết và chưa biết",
    record: "Trước đây",
    money: "Kinh phí, bồi thường",
    future: "Sau này",
    hostile: "Câu hỏi gài",
  },
  heading: "NHỮNG CÂU SẼ ĐƯỢC HỎI",
  crisis: (title) => `Loại khủng hoảng: ${title}`,
  anyCrisis: "Chưa xác định loại khủng hoảng: thẻ này có mọi câu hỏi.",
  open: (count) => `${count} câu chưa có gì để trả lời`,
  openNow: "Cần thống nhất trước khi gặp báo chí: điều gì đúng, ai trả lời được, bao giờ.",
  allCovered: "Câu nào cũng đã có điều đúng để nói.",
  confirmed: (value, by) => (by === undefined ? value : `${value} (${by} xác nhận)`),
  sayThis: "Có thể nói:",
  waitsFor: (facts) => `Còn chờ: ${facts}`,
  none: "Kịch bản của vụ việc này chưa có câu hỏi nào. Thêm `uses: [lectern:library/questions.yaml]` để dùng bộ có sẵn.",
  handling: "Điều nói được thì nói; điều chưa nói được thì nêu lý do và thời điểm. Không nhắc lại từ ngữ quy kết.",
};
