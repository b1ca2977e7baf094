import type { ArgumentEntry, CommandEntry, OptionEntry } from "./command.js";

const JSON_OPTION: OptionEntry = { flag: "json", summary: { en: "print JSON", vi: "in ra JSON" } };

const SOURCES: ArgumentEntry = {
  name: "source",
  many: true,
  completes: "file",
  summary: {
    en: "files or addresses of feeds and exports, - for standard input; else the feeds of lectern.yaml",
    vi: "tệp hoặc địa chỉ của nguồn tin, bản kết xuất, - là đầu vào chuẩn; không nêu thì dùng nguồn trong lectern.yaml",
  },
};

const LOOKING: readonly OptionEntry[] = [
  {
    flag: "term",
    value: "phrase",
    many: true,
    summary: {
      en: "look for this phrase instead; may be given several times",
      vi: "chỉ tìm cụm từ này; có thể nêu nhiều lần",
    },
  },
  {
    flag: "terms",
    value: "file",
    completes: "file",
    summary: { en: "take the watch terms of another profile", vi: "lấy từ khóa theo dõi từ hồ sơ khác" },
  },
  {
    flag: "map",
    value: "column=name",
    many: true,
    summary: {
      en: "which column of an export holds what: title=Headline",
      vi: "cột nào của bản kết xuất chứa gì: title=Tiêu đề",
    },
  },
];

const LEVEL: OptionEntry = {
  flag: "level",
  value: "level",
  choices: ["watch", "alert", "serious", "crisis"],
  summary: {
    en: "how serious it is now: decides how often sources are read",
    vi: "mức độ lúc này: quyết định đọc nguồn dày hay thưa",
  },
};

/** Following what is published, in the order of `--help`. */
export const MONITOR_COMMANDS: readonly CommandEntry[] = [
  {
    name: "monitor",
    group: "incident",
    summary: {
      en: "scan, watch and digest feeds and exported mentions",
      vi: "đọc, theo dõi và điểm tin từ các nguồn tin, bản kết xuất",
    },
    arguments: [SOURCES],
    options: [...LOOKING, JSON_OPTION],
    examples: ["lectern monitor scan mentions.csv"],
    load: async () => (await import("./monitor_scan.js")).monitorScan,
  },
  {
    name: "monitor scan",
    group: "incident",
    summary: {
      en: "read all sources once and show what is new, by story, with the reason",
      vi: "đọc mọi nguồn một lượt, cho xem tin mới, gộp theo tin, kèm lý do",
    },
    details: {
      en: "Reads RSS, Atom, RDF, JSON Feed, CSV, JSON lines and plain text. The same story counts once however often it is copied; a burst is told from noise by its numbers, which are shown. Vietnamese words match with their accents; without accents they are a weaker match that says so.",
      vi: "Đọc RSS, Atom, RDF, JSON Feed, CSV, JSON từng dòng và văn bản thường. Một tin chỉ tính một lần dù được đăng lại bao nhiêu; mức tăng đột biến được phân biệt với dao động thường ngày bằng con số, và con số được nêu rõ. Tiếng Việt khớp theo dấu; chữ không dấu là khớp yếu và được ghi rõ.",
    },
    arguments: [SOURCES],
    options: [
      ...LOOKING,
      {
        flag: "counts",
        value: "file",
        completes: "file",
        summary: {
          en: "a table of counts made by another tool: time, count, term",
          vi: "bảng số đếm do công cụ khác lập: thời gian, số lượng, từ khóa",
        },
      },
      { flag: "all", summary: { en: "also keep what matches nothing", vi: "giữ cả tin không khớp từ khóa nào" } },
      { flag: "no-store", summary: { en: "leave nothing behind", vi: "không lưu lại gì" } },
      JSON_OPTION,
    ],
    examples: [
      "lectern monitor scan mentions.csv",
      "lectern monitor scan",
      'lectern monitor scan feed.xml --term "ngộ độc" --no-store',
      "lectern monitor scan --counts counts.csv --json",
    ],
    load: async () => (await import("./monitor_scan.js")).monitorScan,
  },
  {
    name: "monitor add",
    group: "incident",
    summary: {
      en: "one mention that you saw yourself",
      vi: "ghi một lượt nhắc do bạn tự thấy",
    },
    details: {
      en: "For what no feed carries: a paper, a broadcast, a public page. Log what was published and where, never who shared it. It is kept and counted like everything that was read.",
      vi: "Dành cho tin không có trong nguồn nào: báo giấy, phát thanh, trang công khai. Ghi nội dung và nơi đăng, không ghi ai chia sẻ. Tin được lưu và tính như mọi tin đã đọc.",
    },
    arguments: [
      {
        name: "title",
        required: true,
        many: true,
        summary: { en: "its title, or its first words", vi: "tiêu đề, hoặc câu đầu" },
      },
    ],
    options: [
      { flag: "outlet", value: "name", summary: { en: "who published it", vi: "nơi đăng" } },
      { flag: "url", value: "address", summary: { en: "where it can be read", vi: "đường dẫn" } },
      { flag: "summary", value: "text", summary: { en: "what it says", vi: "nội dung chính" } },
      {
        flag: "channel",
        value: "name",
        summary: { en: "press, social, hotline", vi: "báo chí, mạng xã hội, đường dây nóng" },
      },
      {
        flag: "published",
        value: "time",
        summary: { en: "when it came out; now", vi: "đăng lúc nào; không nêu thì là bây giờ" },
      },
      JSON_OPTION,
    ],
    examples: ['lectern monitor add "Cháy xưởng may ở khu công nghiệp" --outlet "Báo Bình Minh" --channel press'],
    load: async () => (await import("./monitor_add.js")).monitorAdd,
  },
  {
    name: "monitor watch",
    group: "incident",
    summary: {
      en: "read again and again, and tell of an alert once",
      vi: "đọc lặp lại theo nhịp, có cảnh báo thì báo một lần",
    },
    details: {
      en: "Reads at the pace of the severity, and more rarely where a server asks for it or fails. It can be left for days; after a stop it goes on where it was, and nothing is counted twice. Alerts go to standard output.",
      vi: "Đọc theo nhịp của mức độ; máy chủ đề nghị chờ hoặc trục trặc thì đọc thưa hơn. Có thể để chạy nhiều ngày; dừng rồi chạy lại thì làm tiếp, không tính gì hai lần. Cảnh báo ghi ra đầu ra chuẩn.",
    },
    arguments: [SOURCES],
    options: [
      ...LOOKING,
      LEVEL,
      {
        flag: "readings",
        value: "number",
        summary: { en: "end after so many readings", vi: "dừng sau chừng ấy lần đọc" },
      },
      { flag: "json", summary: { en: "alerts as JSON, one a line", vi: "cảnh báo dạng JSON, mỗi dòng một mục" } },
    ],
    examples: ["lectern monitor watch --level crisis"],
    load: async () => (await import("./monitor_watch.js")).monitorWatch,
  },
  {
    name: "monitor digest",
    group: "incident",
    summary: {
      en: "the daily media digest as Markdown, one HTML page, or JSON",
      vi: "báo cáo điểm tin hằng ngày: Markdown, một trang HTML, hoặc JSON",
    },
    details: {
      en: "Made of what scan and watch kept. Stories with a signal come first, in the words of their outlets; tone is not scored. What only a person can say is left open.",
      vi: "Lập từ những gì scan và watch đã lưu. Tin gắn với dấu hiệu xếp trước, giữ nguyên lời nơi đăng; không chấm sắc thái. Phần chỉ con người mới nói được thì để trống.",
    },
    options: [
      {
        flag: "since",
        value: "time",
        summary: { en: "how far back (24h), or from when", vi: "lùi bao lâu (24h), hoặc từ lúc nào" },
      },
      {
        flag: "until",
        value: "time",
        summary: { en: "until when; now", vi: "đến lúc nào; nếu không nêu thì đến giờ" },
      },
      {
        flag: "format",
        value: "format",
        choices: ["md", "html", "json"],
        summary: {
          en: "md, html or json; else by the file's name",
          vi: "md, html hoặc json; không nêu thì theo tên tệp",
        },
      },
      {
        flag: "out",
        value: "file",
        completes: "file",
        summary: { en: "where to write it; else standard output", vi: "ghi ra tệp nào; nếu không thì ra đầu ra chuẩn" },
      },
      { flag: "by", value: "name", summary: { en: "who prepared it", vi: "người lập" } },
      {
        flag: "incident",
        value: "id",
        completes: "incident",
        summary: { en: "whose rumours and enquiries it lists", vi: "lấy tin đồn và câu hỏi của vụ việc nào" },
      },
      JSON_OPTION,
    ],
    examples: ["lectern monitor digest --out digest.html", "lectern monitor digest --since 7d --json"],
    load: async () => (await import("./monitor_digest.js")).monitorDigest,
  },
  {
    name: "monitor purge",
    group: "incident",
    summary: { en: "forget every mention, count and alert", vi: "xóa mọi lượt nhắc, số đếm và cảnh báo đã lưu" },
    examples: ["lectern monitor purge"],
    load: async () => (await import("./monitor_purge.js")).monitorPurge,
  },
];
