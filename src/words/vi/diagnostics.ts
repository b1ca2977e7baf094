import type { Counts, Level } from "../../domain/finding.js";
import type { diagnosticsEn } from "../en/diagnostics.js";

const LEVELS: Readonly<Record<Level, string>> = { error: "lỗi", warning: "cảnh báo", info: "lưu ý" };

/** The Vietnamese words around findings on an author's files. */
export const diagnosticsVi: typeof diagnosticsEn = {
  level: (level) => LEVELS[level],
  help: () => "cách sửa",
  note: () => "liên quan",
  seeAlso: () => "xem thêm chỗ này",
  walk: () => "lượt đi cho thấy điều này",
  anyAnswers: () => "lượt đi nào cũng vậy",
  didYouMean: (name) => `có phải ý bạn là "${name}"?`,
  didYouMeanAt: (name, line) => `có phải ý bạn là "${name}" (dòng ${line})?`,
  counts(counts: Counts, files) {
    const parts = [
      counts.error > 0 ? `${counts.error} lỗi` : "",
      counts.warning > 0 ? `${counts.warning} cảnh báo` : "",
      counts.info > 0 ? `${counts.info} lưu ý` : "",
    ];
    return `${parts.filter((part) => part !== "").join(", ")} trong ${files} tệp`;
  },
  nothingFound: (files) => `Đã kiểm tra ${files} tệp, không có gì cần sửa`,
  explainHint: (code) => `Xem giải thích: lectern validate --explain ${code}`,
  explain: {
    example: () => "Ví dụ có vấn đề này:",
    reported: () => "Lectern báo:",
    repaired: () => "Đã sửa lại:",
    noSuchCode: (code) => `Không có mã "${code}"`,
    allCodes: (codes) => `Các mã hiện có: ${codes}`,
  },
  validate: {
    notFound: (path) => `Không có tệp hay thư mục "${path}"`,
    notReadable: (path) => `Không đọc được "${path}"`,
    notReadableHelp: () => "Kiểm tra quyền đọc của tệp này",
    noFiles: (path) => `Không có tệp .yaml hay .yml nào trong "${path}"`,
    noFilesHelp: () => "Ghi tên tệp, hoặc thư mục chứa kịch bản ứng phó",
    inputTooLong: () => "Nội dung đưa vào dài hơn mức cho phép của một kịch bản",
    badDay: (day) => `--today cần một ngày như 2026-11-24, không phải "${day}"`,
  },
};
