import type { Entry } from "./entry.js";
import { inKeys } from "./sample_playbook.js";

/** What can be wrong with guarantees. */
export const guaranteeEntries: Readonly<Record<string, Entry>> = {
  "guarantee-form": {
    level: "error",
    message: {
      en: ({ word }) =>
        word === ""
          ? "a guarantee says one thing: never, always or eventually"
          : `this is no guarantee that can be read after "${word}"`,
      vi: ({ word }) =>
        word === ""
          ? "mỗi bảo đảm chỉ nêu một điều: never, always hoặc eventually"
          : `sau "${word}" chưa phải là một bảo đảm đọc được`,
    },
    help: {
      en: ({ word }) =>
        word === "eventually"
          ? "write one step: `holding`, or `holding when casualties > 0`"
          : "write two steps: `one before other`, or `one before other when casualties > 0`",
      vi: ({ word }) =>
        word === "eventually"
          ? "viết một bước: `holding`, hoặc `holding when casualties > 0`"
          : "viết hai bước: `one before other`, hoặc `one before other when casualties > 0`",
    },
    why: {
      en: "Guarantees have a small fixed form, so that each of them can be proven over all walks.",
      vi: "Bảo đảm có một dạng cố định, ngắn gọn, để chứng minh được trên mọi lượt đi.",
    },
    example: inKeys("guarantees:\n  - never: began\n", "guarantees:\n  - eventually: began\n"),
  },
};
