import type { dryRunEn } from "../en/dry_run.js";

/** What `lectern dry-run` says, in Vietnamese. */
export const dryRunVi: typeof dryRunEn = {
  walked: (steps, rounds) => `${steps} bước, ${rounds} vòng`,
  counts: (all, passed, failed) => `${all} tình huống: ${passed} đạt, ${failed} không đạt`,
  nothing: (path) => `không có tình huống nào trong "${path}"`,
  nothingHelp: "Tình huống là tệp YAML có khóa đầu tiên là scenario: <id>.",
  notFound: (path) => `không tìm thấy "${path}"`,
  needed: "thiếu <scenario>: hãy nêu một tệp tình huống hoặc một thư mục chứa tình huống",
  updated: (file) => `${file}: đã ghi lại phần chờ đợi`,
  unchanged: (file) => `${file}: không có gì phải ghi lại`,
};
