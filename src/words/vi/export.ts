import type { exportEn } from "../en/export.js";

/** The words that ready files carry beside the text itself, in Vietnamese. */
export const exportVi: typeof exportEn = {
  draft: "BẢN THẢO – CHƯA CÔNG BỐ",
  pressRelease: "Thông cáo báo chí",
  pressReleaseType: "THÔNG CÁO BÁO CHÍ",
  about: (title) => `Về việc: ${title}`,
  releasedAt: (moment) => `Công bố lúc ${moment}.`,
  releasedOn: (moment, channel) => `Công bố lúc ${moment}. Kênh: ${channel}.`,
  elsewhere: "Việc công bố được quyết định ngoài Lectern: không có phê duyệt nào được ghi lại.",
  noApproval: "Không có phê duyệt nào được ghi lại.",
  emergency: (reason, missing, due) =>
    `CÔNG BỐ KHẨN CẤP, chưa đủ phê duyệt${missing === "" ? "" : ` (còn thiếu: ${missing})`}. Lý do: ${reason} Phải bổ sung phê duyệt trước ${due}.`,
  someOf: (count, names) => `${count} trong số ${names}`,
  draftOf: (moment) => `Tính đến ${moment}. Chưa được duyệt để công bố.`,
  draftFor: (moment, channel) => `Tính đến ${moment}, dự kiến cho kênh: ${channel}. Chưa được duyệt để công bố.`,
  approvals: "Phê duyệt",
  approval: (who, how, moment) => `${who} (${how}), ${moment}`,
  deputy: "người thay",
  version: (version) => `Phiên bản ${version}`,
  fingerprint: (digest) => `SHA-256 ${digest}`,
  aboutText: "Về văn bản này",
  hotline: (number, hours) => `Đường dây nóng: ${number}${hours === "" ? "" : ` (${hours})`}`,
  portal: (address) => `Trang thông tin: ${address}`,
  press: (contact) => `Liên hệ báo chí: ${contact}`,
  contact: "Liên hệ",
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  number: (number) => `Số: ${number}`,
  placeAndDate: (place, day, month, year) => {
    const two = (part: number, below: number): string => (part < below ? `0${part}` : String(part));
    return `${place}, ngày ${two(day, 10)} tháng ${two(month, 3)} năm ${year}`;
  },
  openPlace: "…………",
  openBody: "[TÊN CƠ QUAN]",
  openSigner: "[CHỨC VỤ NGƯỜI KÝ]",
  openName: "[Họ và tên]",
  recipients: "Nơi nhận:",
  recipientList: ["- Các cơ quan báo chí;", "- Lưu: VT."],
  languageName: "Tiếng Việt",
  languages: "Ngôn ngữ",
  update: (title) => `Cập nhật tiếp theo: ${title}`,
  pressConference: (title) => `Họp báo: ${title}`,
};
