import type { CommandEntry } from "./command.js";

/** Commands about Lectern itself. */
export const SELF_COMMANDS: readonly CommandEntry[] = [
  {
    name: "settings",
    group: "self",
    summary: {
      vi: "xem các cài đặt đang dùng và mỗi cài đặt lấy từ đâu",
      en: "show the settings in force and where each comes from",
    },
    options: [{ flag: "json", summary: { vi: "in ra JSON", en: "print JSON" } }],
    examples: ["lectern settings"],
    load: async () => (await import("./settings.js")).settings,
  },
  {
    name: "completion",
    group: "self",
    summary: {
      vi: "in đoạn mã để shell tự hoàn thành lệnh",
      en: "print a script that completes commands in a shell",
    },
    arguments: [
      {
        name: "shell",
        required: true,
        summary: { vi: "bash, zsh, fish hoặc powershell", en: "bash, zsh, fish or powershell" },
      },
    ],
    examples: ["lectern completion bash"],
    load: async () => (await import("./completion.js")).completion,
  },
];
