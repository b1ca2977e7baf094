import type { variantEn } from "../en/variant.js";

export const variantVi: typeof variantEn = {
  pressRelease: "THÔNG CÁO BÁO CHÍ",
  placeAndDate: (place, date) => `${place}, ngày ${date}`,
  pressContact: (contact) => `Đầu mối liên hệ báo chí: ${contact}`,
  asOf: (moment) => `Thông tin tính đến ${moment}`,
  sameEverywhere:
    "Nội dung này thống nhất trên mọi kênh của cơ quan. Khi có thay đổi, chúng tôi cập nhật tại đây trước.",
  subject: (title, body) => `Tiêu đề: ${body}: ${title}`,
  toThePress: "Kính gửi quý cơ quan báo chí,",
  signature: (name, title, body) => `Trân trọng,\n${name}\n${title}\n${body}`,
  writtenAnswer: "TRẢ LỜI BÁO CHÍ BẰNG VĂN BẢN",
  question: (gap) => `Câu hỏi: ${gap}`,
  questionGap: "nguyên văn câu hỏi, họ tên phóng viên và cơ quan báo chí",
  staffNotice: (title) => `THÔNG BÁO NỘI BỘ: ${title}`,
  whatWeSay: "Dưới đây là nội dung cơ quan đã công bố. Anh chị có thể chia sẻ đúng nguyên văn.",
  ifAsked: (contact) =>
    `Khi phóng viên hỏi, đề nghị ghi lại họ tên, câu hỏi, thời hạn cần trả lời và chuyển đến: ${contact}. Hỏi là công việc của họ.`,
  callLines: "DÀNH CHO NGƯỜI TRỰC ĐIỆN THOẠI",
  caller: {
    empathy: "Mở lời",
    facts: "“Chuyện gì đã xảy ra?”",
    unknowns: "“Điều gì còn chưa rõ?”",
    process: "“Cơ quan đang làm gì?”",
    commitment: "“Cơ quan có theo đến cùng không?”",
    action: "“Tôi cần làm gì?”",
    contact: "“Tôi hỏi ai được?”",
    next_update: "“Khi nào có tin mới?”",
  },
  callerElse: "Ngoài ra",
  noMoreThanThis: "Điều không có ở đây là điều chúng tôi chưa biết. Xin ghi lại câu hỏi và nói rõ khi nào sẽ trả lời.",
  card: (title) => `THẺ TRẢ LỜI TẠI CHỖ: ${title}`,
  message: (number) => `Ý ${number}`,
  inSupport: "Nếu còn thời gian",
  place: "địa danh",
  date: "ngày, tháng, năm",
};
