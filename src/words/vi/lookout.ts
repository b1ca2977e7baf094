import type { lookoutEn } from "../en/lookout.js";

/** What a walk says of coverage that was seen, in Vietnamese. */
export const lookoutVi: typeof lookoutEn = {
  alert: (says) => `**Cảnh báo mới.** ${says}`,
  moreAlerts: (count) => `Còn ${count} cảnh báo nữa: xem bằng lectern monitor digest.`,
  read: (at, from) => `Tổng hợp đến ${at}, tính từ ${from}.`,
  notRead: "Chưa có lượt đọc tin nào. Ghi những gì bạn tự thấy; số nào chưa rõ thì để trống.",
  check: "Số liệu tính mọi tin khớp từ khóa theo dõi. Tin không thuộc vụ việc này thì sửa lại số.",
  alerts: () => "Cảnh báo:",
  stories: "Được đăng nhiều nhất:",
  story: (title, outlets) => `${title} (${outlets} báo, trang)`,
  before: (figures) => `Vòng trước: ${figures}`,
  proposed: "Đã điền sẵn theo tình hình vừa ghi nhận; chỗ nào chưa đúng thì sửa:",
  proposal: (sign, level, because) => `${sign}: ${level} (${because})`,
  yes: "có",
  no: "không",
};
