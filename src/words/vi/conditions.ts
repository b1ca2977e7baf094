import type { conditionsEn } from "../en/conditions.js";

/** "a, b hoặc c". */
const either = (values: readonly string[]): string =>
  values.length < 2 ? (values[0] ?? "") : `${values.slice(0, -1).join(", ")} hoặc ${values.at(-1) ?? ""}`;

export const conditionsVi: typeof conditionsEn = {
  and: (parts) => parts.join(", và "),
  or: (parts) => parts.join(", hoặc "),
  grouped: (text) => `(${text})`,
  named: (title) => `“${title}”`,
  before: (what) => `${what} ở vòng trước`,
  is: (what, values) => `${what} là ${either(values)}`,
  isNot: (what, values) => `${what} không phải là ${either(values)}`,
  has: (what, value) => `${what} có ${value}`,
  hasNot: (what, value) => `${what} không có ${value}`,
  confirmed: (what) => `${what} đã được xác nhận`,
  notConfirmed: (what) => `${what} chưa được xác nhận`,
  yes: (what) => `${what}: có`,
  no: (what) => `${what}: không`,
  known: (what) => `${what} đã có câu trả lời`,
  unknown: (what) => `${what} chưa có câu trả lời`,
  compared: {
    "==": "là",
    "!=": "khác",
    "<": "dưới",
    "<=": "không quá",
    ">": "trên",
    ">=": "từ",
  },
  atLeast: (what, severity) => `${what} từ ${severity} trở lên`,
  round: {
    first: "đang ở vòng đầu",
    later: "đã sang vòng sau",
    is: (how, number) => `vòng ${how} ${number}`,
  },
  fields: {
    severity: "cấp độ",
    crisis: "loại khủng hoảng",
    present: "các dấu hiệu đã thấy",
    score: "điểm",
    status: "trạng thái của",
    approved: "đã duyệt",
    released: "đã công bố",
  },
};
