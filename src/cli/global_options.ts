import type { OptionEntry } from "./command.js";

/** Options that every command takes. */
export const GLOBAL_OPTIONS: readonly OptionEntry[] = [
  {
    flag: "lang",
    value: "language",
    choices: ["vi", "en"],
    summary: { vi: "ngôn ngữ: vi hoặc en", en: "language: vi or en" },
  },
  {
    flag: "color",
    value: "when",
    choices: ["auto", "always", "never"],
    summary: { vi: "dùng màu khi nào: auto, always, never", en: "when to use colour: auto, always, never" },
  },
  {
    flag: "plain",
    summary: {
      vi: "không di chuyển con trỏ, lựa chọn có đánh số; hợp với trình đọc màn hình",
      en: "no cursor movement, numbered choices; suits screen readers",
    },
  },
  {
    flag: "store",
    value: "folder",
    completes: "file",
    summary: { vi: "thư mục giữ hồ sơ sự cố", en: "folder that keeps the incidents" },
  },
  {
    flag: "debug",
    summary: { vi: "khi hỏng thì in chi tiết kỹ thuật", en: "print technical details when something breaks" },
  },
];
