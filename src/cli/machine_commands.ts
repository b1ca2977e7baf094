import type { CommandEntry } from "./command.js";

/** Commands for CI and for training, in the order of `--help`. */
export const MACHINE_COMMANDS: readonly CommandEntry[] = [
  {
    name: "dry-run",
    group: "machine",
    summary: { en: "replay scenarios without a terminal", vi: "chạy lại tình huống không cần màn hình" },
    details: {
      en: "Replays scenario files in their own time: no prompt, no clock, no record. Exit 1 when one of them fails.",
      vi: "Chạy lại các tệp tình huống theo thời gian của chúng: không hỏi, không đồng hồ, không ghi hồ sơ. Có tình huống không đạt thì mã thoát là 1.",
    },
    arguments: [
      {
        name: "scenario",
        summary: { en: "scenario files, or folders of them", vi: "tệp tình huống, hoặc thư mục chứa chúng" },
        required: true,
        many: true,
        completes: "scenario",
      },
    ],
    options: [
      {
        flag: "reporter",
        value: "how",
        choices: ["text", "json", "junit"],
        summary: { en: "how the results are written", vi: "cách viết kết quả" },
      },
      {
        flag: "update",
        summary: {
          en: "rewrite expected paths and texts with what came",
          vi: "ghi lại đường đi và văn bản chờ đợi theo kết quả thực tế",
        },
      },
    ],
    examples: [
      "lectern dry-run playbooks/scenarios",
      "lectern dry-run --reporter junit playbooks/scenarios > results.xml",
    ],
    load: async () => (await import("./dry_run.js")).dryRun,
  },
];
