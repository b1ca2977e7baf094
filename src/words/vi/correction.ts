import type { correctionEn } from "../en/correction.js";

export const correctionVi: typeof correctionEn = {
  isNow: (title, value, confirmedBy) =>
    `${title}: ${value}${confirmedBy === undefined ? "" : `, theo xác nhận của ${confirmedBy}`}.`,
  isOpen: (title) => `${title}: hiện chưa được xác nhận, chúng tôi đang kiểm tra lại.`,
  isDisputed: (title) => `${title}: hiện các nguồn còn khác nhau, chúng tôi đang kiểm tra lại.`,
  weSaid: (moment, channel, value) =>
    `Lúc ${moment}, trên kênh ${channel}, chúng tôi đã nêu: ${value}. Xin sử dụng thông tin ở trên thay cho nội dung này.`,
  sorry: "Chúng tôi xin lỗi về sai sót này.",
};
