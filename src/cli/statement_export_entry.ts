import type { CommandEntry } from "./command.js";

/** `lectern statement export` in the table of commands. */
export const STATEMENT_EXPORT: CommandEntry = {
  name: "statement export",
  group: "incident",
  summary: {
    en: "ready files for each channel: page, mail, Word document, calendar, text",
    vi: "tệp dùng ngay cho từng kênh: trang web, thư, văn bản Word, lịch, văn bản thường",
  },
  details: {
    en: "Takes the latest version of a statement of the record, or any text file: then several files are one text in several languages. Nothing is sent or posted. What has not been released is marked as a draft in every file, and its mail names no recipients; a released text shows its time and its approvals, an attested one as attested. The mail of a released text has the press list in Bcc, which the file has to carry and a mail program leaves out when it sends. The layout formal follows a published summary of Decree 30/2020/NĐ-CP (A4, margins, Times New Roman, page number, order of the parts); the sizes of letters and the symbol TC are our recollection: check them against the decree in force.",
    vi: "Lấy phiên bản mới nhất của một văn bản trong hồ sơ, hoặc tệp văn bản bất kỳ; khi đó nhiều tệp là một văn bản bằng nhiều ngôn ngữ. Công cụ không tự gửi, không tự đăng. Bản chưa công bố được đóng dấu bản thảo trong mọi tệp, và thư của nó không ghi người nhận; bản đã công bố ghi rõ giờ và các phê duyệt, phê duyệt qua xác nhận được ghi đúng là xác nhận. Thư của bản đã công bố để danh sách báo chí ở ô Bcc: tệp phải ghi ô này, còn chương trình thư bỏ ra khi gửi. Kiểu formal theo bản tóm tắt đã công bố của Nghị định 30/2020/NĐ-CP (khổ A4, lề, Times New Roman, số trang, thứ tự các phần); cỡ chữ và ký hiệu TC là theo trí nhớ của chúng tôi: cần đối chiếu với nghị định đang có hiệu lực.",
  },
  arguments: [
    {
      name: "text",
      required: true,
      many: true,
      completes: "file",
      summary: {
        en: "a statement of the record, or text files, or - for standard input",
        vi: "văn bản trong hồ sơ, hoặc tệp văn bản, hoặc - cho đầu vào chuẩn",
      },
    },
  ],
  options: [
    {
      flag: "format",
      value: "list",
      summary: {
        en: "md, txt, html, eml, docx, ics, with commas between; all that apply where nothing is said",
        vi: "md, txt, html, eml, docx, ics, cách nhau bằng dấu phẩy; không nêu thì làm mọi loại dùng được",
      },
    },
    {
      flag: "layout",
      value: "name",
      choices: ["plain", "formal"],
      summary: {
        en: "of the Word document: a letterhead, or the statutory layout",
        vi: "kiểu văn bản Word: thư có đầu đề, hoặc thể thức văn bản hành chính",
      },
    },
    {
      flag: "out",
      value: "folder",
      completes: "file",
      summary: { en: "where to write; here if not said", vi: "thư mục ghi; không nêu thì ghi tại đây" },
    },
    { flag: "channel", value: "id", summary: { en: "the channel it is for", vi: "kênh sẽ dùng" } },
    {
      flag: "incident",
      value: "id",
      completes: "incident",
      summary: { en: "whose statement, if several are open", vi: "của vụ việc nào, nếu có nhiều vụ đang mở" },
    },
    {
      flag: "released",
      summary: {
        en: "what was released, even if something newer was written",
        vi: "đúng bản đã công bố, kể cả khi đã có bản mới hơn",
      },
    },
    {
      flag: "text-language",
      value: "language",
      choices: ["vi", "en"],
      summary: {
        en: "only this language; for a file, the language it is in",
        vi: "chỉ ngôn ngữ này; với tệp thì là ngôn ngữ của tệp",
      },
    },
    {
      flag: "title",
      value: "words",
      summary: { en: "the heading of the first text", vi: "tiêu đề của văn bản đầu tiên" },
    },
    {
      flag: "released-at",
      value: "time",
      summary: {
        en: "for a file: it was released then, outside Lectern",
        vi: "với tệp: đã được công bố lúc này, ngoài Lectern",
      },
    },
    {
      flag: "next-update",
      value: "time",
      many: true,
      summary: {
        en: "for the calendar: a promised update that the text does not name; may be given several times",
        vi: "cho lịch: lần cập nhật đã hẹn mà văn bản không nêu giờ; có thể nêu nhiều lần",
      },
    },
    {
      flag: "press-conference",
      value: "time",
      summary: { en: "for the calendar: when it is held", vi: "cho lịch: giờ họp báo" },
    },
    { flag: "venue", value: "place", summary: { en: "where it is held", vi: "nơi họp báo" } },
    {
      flag: "number",
      value: "text",
      summary: { en: "formal: number and symbol", vi: "kiểu formal: số và ký hiệu" },
    },
    {
      flag: "place",
      value: "name",
      summary: { en: "formal: the place before the date", vi: "kiểu formal: địa danh trước ngày tháng" },
    },
    {
      flag: "signer",
      value: "name",
      summary: {
        en: "formal: who signs; the head of the body in the profile if not said",
        vi: "kiểu formal: người ký; không nêu thì là người đứng đầu ghi trong hồ sơ cơ quan",
      },
    },
    {
      flag: "signer-title",
      value: "title",
      summary: { en: "formal: the title of who signs", vi: "kiểu formal: chức vụ người ký" },
    },
    { flag: "json", summary: { en: "print JSON", vi: "in ra JSON" } },
  ],
  examples: [
    "lectern statement export holding --channel portal --out files",
    "lectern statement export thong_cao.vi.md thong_cao.en.md --format html,docx --layout formal",
    "lectern statement export invitation.txt --format ics --press-conference 15:00 --venue 'Hall A'",
  ],
  load: async () => (await import("./statement_export.js")).statementExport,
};
