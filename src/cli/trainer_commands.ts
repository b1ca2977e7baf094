import { BODY_LEVELS } from "../domain/organisation.js";
import type { CommandEntry } from "./command.js";

/** Commands for a trainer who edits playbooks, in the order of `--help`. */
export const TRAINER_COMMANDS: readonly CommandEntry[] = [
  {
    name: "init",
    group: "trainer",
    summary: {
      vi: "lập hồ sơ đơn vị lectern.yaml và thư mục kịch bản",
      en: "set up the organisation profile and a playbook folder",
    },
    details: {
      vi: "Hỏi khoảng mười câu, câu nào cũng có thể để trống; câu đã có trong tùy chọn thì không hỏi nữa. Không có cửa sổ dòng lệnh, hoặc với --no-input, tùy chọn thay cho câu hỏi và cần ít nhất --name. Ghi lectern.yaml có chú thích và lược đồ schema/lectern.schema.json vào thư mục hiện tại; không bao giờ ghi đè. Với --playbooks, hồ sơ đang có được giữ nguyên.",
      en: "About ten questions, each of which may be left empty; what a flag says is not asked. Without a terminal, or with --no-input, the flags stand for the questions and --name is the least. Writes a commented lectern.yaml and schema/lectern.schema.json into the current folder; never overwrites. With --playbooks a profile that is there stays as it is.",
    },
    options: [
      {
        flag: "playbooks",
        value: "folder",
        mayBeBare: true,
        completes: "file",
        summary: {
          vi: "chép bộ kịch bản có sẵn, thư viện, lược đồ và mỗi kịch bản một tình huống vào thư mục để chỉnh sửa (mặc định: playbooks)",
          en: "copy the built-in playbooks, libraries, schemas and one scenario each into a folder to edit (usually: playbooks)",
        },
      },
      {
        flag: "name",
        value: "name",
        summary: { vi: "tên đầy đủ, bằng ngôn ngữ đang dùng", en: "the full name, in the language in use" },
      },
      { flag: "name-vi", value: "name", summary: { vi: "tên tiếng Việt", en: "the name in Vietnamese" } },
      { flag: "name-en", value: "name", summary: { vi: "tên tiếng Anh", en: "the name in English" } },
      {
        flag: "level",
        value: "level",
        choices: BODY_LEVELS,
        summary: { vi: "cấp của đơn vị", en: "the level of the body" },
      },
      {
        flag: "languages",
        value: "list",
        summary: { vi: "ngôn ngữ công bố, ví dụ vi,en", en: "the languages you publish in, such as vi,en" },
      },
      { flag: "hotline", value: "number", summary: { vi: "đường dây nóng", en: "the hotline" } },
      { flag: "hours", value: "words", summary: { vi: "giờ trực đường dây nóng", en: "when the hotline is answered" } },
      { flag: "portal", value: "address", summary: { vi: "trang thông tin điện tử", en: "the website" } },
      {
        flag: "spokesperson",
        value: "person",
        summary: {
          vi: "người phát ngôn: họ tên, chức danh, điện thoại, e-mail",
          en: "who speaks: name, title, phone, e-mail",
        },
      },
      {
        flag: "deputy",
        value: "person",
        summary: { vi: "ai thay người phát ngôn", en: "who stands in for the spokesperson" },
      },
      {
        flag: "press-contact",
        value: "person",
        summary: { vi: "đầu mối báo chí", en: "whom the press asks" },
      },
      {
        flag: "show",
        summary: { vi: "chỉ in hồ sơ đang có", en: "only print the profile that is there" },
      },
      { flag: "json", summary: { vi: "cùng --show: in ra JSON", en: "with --show: print JSON" } },
      {
        flag: "no-input",
        summary: { vi: "không hỏi gì, chỉ dùng tùy chọn", en: "never ask, go by the flags alone" },
      },
    ],
    examples: [
      "lectern init",
      "lectern init --playbooks",
      "lectern init --show",
      'lectern init --no-input --name "Sở Mẫu" --hotline "1900 0000"',
    ],
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
    name: "explore",
    group: "trainer",
    summary: {
      vi: "xét mọi lượt đi của kịch bản: bước không tới được, bảo đảm bị phá vỡ, thời gian",
      en: "follow every walk of a playbook: what is never reached, which guarantees hold, how long it takes",
    },
    details: {
      vi: "Xét hết mọi lượt đi chứ không lấy mẫu. Mỗi phát hiện có dòng, cột và một lượt đi cho thấy điều đó. Mã thoát là 1 khi có lỗi.",
      en: "Every walk, not a sample. Each finding has its line and, where there is one, a walk that shows it. Exits with 1 when there is an error.",
    },
    arguments: [
      {
        name: "playbook",
        required: true,
        completes: "playbook",
        summary: { vi: "tên kịch bản hoặc tệp", en: "the name of a playbook, or a file" },
      },
    ],
    options: [
      {
        flag: "format",
        value: "name",
        choices: ["text", "oneline", "json", "github", "sarif"],
        summary: {
          vi: "cách in: text, oneline, json, github, sarif",
          en: "how to print: text, oneline, json, github, sarif",
        },
      },
      {
        flag: "witness",
        value: "step",
        summary: { vi: "in tình huống dẫn tới bước này", en: "print the scenario that leads to this step" },
      },
      {
        flag: "out",
        value: "folder",
        completes: "file",
        summary: {
          vi: "ghi tình huống dẫn tới từng bước và của từng phát hiện vào thư mục",
          en: "write the scenarios to each step, and of each finding, into a folder",
        },
      },
    ],
    examples: ["lectern explore media_crisis", "lectern explore --witness closing_check media_crisis"],
    load: async () => (await import("./explore.js")).explore,
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
  {
    name: "print",
    group: "trainer",
    summary: {
      vi: "in kịch bản thành phiếu trên giấy, cho lúc không có máy tính",
      en: "a playbook as a run sheet on paper, for the day the computer is down",
    },
    details: {
      vi: "Mỗi bước có ô đánh dấu, chỗ ghi, điều kiện bằng lời, kèm đồng hồ và người cần liên hệ trong hồ sơ cơ quan. --format answers in ra tệp để nhập lại những gì đã ghi trên giấy; lectern run --answers đọc tệp đó.",
      en: "Every step with boxes, blanks and its condition in words, with the clocks and the contacts of the organisation profile. --format answers prints a file for typing in what was written on paper, which lectern run --answers takes.",
    },
    arguments: [
      {
        name: "playbook",
        required: true,
        completes: "playbook",
        summary: { vi: "tên hoặc tệp của kịch bản", en: "the name or file of a playbook" },
      },
    ],
    options: [
      {
        flag: "format",
        value: "name",
        choices: ["markdown", "html", "answers"],
        summary: {
          vi: "dạng in; nếu không nêu thì theo đuôi tệp",
          en: "how to print; told by the ending of the file without it",
        },
      },
      {
        flag: "out",
        value: "file",
        completes: "file",
        summary: { vi: "ghi vào tệp mới này", en: "write it to this new file" },
      },
      {
        flag: "text-language",
        value: "language",
        summary: { vi: "ngôn ngữ của phiếu, nếu khác --lang", en: "the language of the sheet, if not that of --lang" },
      },
    ],
    examples: ["lectern print media_crisis --out run_sheet.html", "lectern print media_crisis --format answers"],
    load: async () => (await import("./print.js")).print,
  },
];
