import type { deskEn } from "../en/desk.js";

/** Lời về các thông cáo trên đường công bố: phiên bản, phê duyệt, công bố. */
export const deskVi: typeof deskEn = {
  gone: "(đã xóa)",
  quoted: (title) => `“${title}”`,
  state: {
    none: "chưa soạn",
    drafted: "đã soạn",
    in_review: "đang chờ phê duyệt",
    approved: "đã duyệt",
    released: "đã công bố",
  },
  how: {
    here: "xác nhận tại máy này, không ký số",
    in_person: "xác nhận trực tiếp, không ký số",
    phone: "xác nhận qua điện thoại, không ký số",
    message: "xác nhận qua tin nhắn, không ký số",
    email: "xác nhận qua thư điện tử, không ký số",
    attested: "được xác nhận, không ký số",
    signed: "đã ký bằng khóa số",
  },
  entry: {
    written: (title) => `${title}: phiên bản mới`,
    writtenFor: (title, channel) => `${title}: phiên bản mới cho ${channel}`,
    approved: (title, role, name, how) => `${title}: ${role} ${name} đã duyệt (${how})`,
    released: (title, channel) => `${title}: đã phát hành cho ${channel}`,
    emergency: (reason) => `CÔNG BỐ KHẨN khi chưa đủ phê duyệt, vì: ${reason}`,
    posted: (title, channel, link) => `${title}: đã đăng trên ${channel}${link === "" ? "" : ` (${link})`}`,
    waived: (title, what, text, reason) => `${title}: bỏ qua có lý do (${what}: “${text}”): ${reason}`,
  },
  waived: { hold: "điều kiện chờ", unattributed: "câu chưa gắn dữ kiện", check: "kiểm tra văn bản" },
};
