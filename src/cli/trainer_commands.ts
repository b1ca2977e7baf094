import type { CommandEntry } from "./command.js";

/** Commands for a trainer who edits playbooks, in the order of `--help`. */
export const TRAINER_COMMANDS: readonly CommandEntry[] = [
  {
    name: "init",
    group: "trainer",
    summary: {
      vi: "hỏi vài câu về đơn vị rồi ghi lectern.yaml có chú thích",
      en: "ask a few questions about your organisation and write lectern.yaml",
    },
    details: {
      vi: "Hỏi khoảng mười câu, câu nào cũng có thể để trống. Ghi lectern.yaml và lược đồ schema/lectern.schema.json vào thư mục hiện tại; không bao giờ ghi đè.",
      en: "About ten questions, each of which may be left empty. Writes lectern.yaml and schema/lectern.schema.json into the current folder; never overwrites.",
    },
    examples: ["lectern init"],
    load: async () => (await import("./init.js")).init,
  },
  {
    name: "validate",
    group: "trainer",
    summary: {
      vi: "kiểm tra kịch bản, chỉ ra từng lỗi ở đúng dòng và cách sửa",
      en: "check playbooks: every problem at its line, and what to do about it",
    },
    details: {
      vi: "Đọc kịch bản, thư viện, tình huống và hồ sơ đơn vị. Mã thoát là 1 khi có lỗi; cảnh báo không làm thay đổi mã thoát.",
      en: "Reads playbooks, libraries, scenarios and organisation profiles. Exits with 1 when there is an error; warnings do not change the exit code.",
    },
    arguments: [
      {
        name: "path",
        many: true,
        completes: "file",
        summary: {
          vi: "tệp, thư mục, hoặc - để đọc từ đầu vào chuẩn; không ghi gì thì là thư mục hiện tại",
          en: "files, folders, or - for standard input; the current folder where nothing is named",
        },
      },
    ],
    options: [
      {
        flag: "format",
        value: "name",
        choices: ["text", "oneline", "json", "github"],
        summary: { vi: "cách in: text, oneline, json, github", en: "how to print: text, oneline, json, github" },
      },
      {
        flag: "explain",
        value: "code",
        summary: {
          vi: "giải thích một mã, kèm ví dụ sai và đúng",
          en: "explain a code, with an example and its repair",
        },
      },
      {
        flag: "today",
        value: "day",
        summary: {
          vi: "ngày để so hạn rà soát, dạng 2026-11-24",
          en: "the day that review dates are held against: 2026-11-24",
        },
      },
    ],
    examples: [
      "lectern validate playbooks",
      "lectern validate --explain unknown-name",
      "lectern validate --format github playbooks",
    ],
    load: async () => (await import("./validate.js")).validate,
  },
  {
    name: "schema",
    group: "trainer",
    summary: {
      vi: "in lược đồ JSON để trình soạn thảo gợi ý và giải thích từng mục",
      en: "print the JSON Schema with which editors complete and explain the files",
    },
    details: {
      vi: "Ghi dòng `# yaml-language-server: $schema=<tệp lược đồ>` lên đầu tệp YAML, trình soạn thảo sẽ gợi ý khi gõ.",
      en: "With the line `# yaml-language-server: $schema=<the schema's file>` on top of a YAML file, editors complete as you type.",
    },
    arguments: [
      {
        name: "sort",
        summary: {
          vi: "loại tệp: playbook, library, scenario, organisation; không ghi gì thì in lược đồ chung",
          en: "the sort of file: playbook, library, scenario, organisation; all of them where nothing is named",
        },
      },
    ],
    examples: ["lectern schema > lectern.schema.json", "lectern schema playbook"],
    load: async () => (await import("./schema.js")).schema,
  },
];
