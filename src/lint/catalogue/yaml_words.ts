/** Why a file could not be used. */
export const UNREADABLE = {
  en: (problem: string, limit: unknown): string =>
    ({
      not_a_file: "is a folder or a device, not a file",
      too_large: `is larger than ${String(limit)} MB; the part shown is as far as it was read`,
      not_text: "is not text in UTF-8 from here on",
      no_access: "may not be opened by you",
    })[problem] ?? "could not be read from the disk",
  vi: (problem: string, limit: unknown): string =>
    ({
      not_a_file: "là thư mục hoặc thiết bị, không phải tệp",
      too_large: `lớn hơn ${String(limit)} MB; chỗ đánh dấu là nơi dừng đọc`,
      not_text: "từ đây không còn là văn bản UTF-8",
      no_access: "không được phép mở với quyền hiện tại",
    })[problem] ?? "không đọc được từ đĩa",
};

/** Why characters that nobody sees are refused. */
export const HIDDEN_WHY = {
  en: "Control characters and marks that turn the direction of a line make a text say one thing to a reader and another to a program.",
  vi: "Ký tự điều khiển và dấu đảo chiều dòng chữ khiến người đọc thấy một đằng, chương trình hiểu một nẻo.",
};

interface Words {
  /** What is wrong, and what to do. */
  readonly en: readonly [string, string];
  readonly vi: readonly [string, string];
}

/** What an author did, by the reasons of `compile/syntax_reason.ts`. */
export const SYNTAX = {
  quote: {
    en: [
      "a quotation mark that was opened is not closed",
      "close it, and write a quotation mark inside the text as \\\" or ''",
    ],
    vi: ["dấu nháy đã mở mà chưa đóng", "hãy đóng dấu nháy; dấu nháy nằm trong đoạn chữ thì viết \\\" hoặc ''"],
  },
  bracket: {
    en: ["a bracket that was opened is not closed by here", "close it with ] or }, and keep its lines indented"],
    vi: ["dấu ngoặc đã mở mà đến đây chưa đóng", "hãy đóng bằng ] hoặc }, và giữ các dòng bên trong thụt vào"],
  },
  colon: {
    en: ["a colon is missing behind this name", "write name: value, with a space behind the colon"],
    vi: ["sau tên này thiếu dấu hai chấm", "hãy viết tên: giá trị, có dấu cách sau dấu hai chấm"],
  },
  colon_space: {
    en: ["a space is missing behind a colon", "write name: value, with a space behind the colon"],
    vi: ["thiếu dấu cách sau dấu hai chấm", "hãy viết tên: giá trị, có dấu cách sau dấu hai chấm"],
  },
  dash: {
    en: [
      "a line of a list does not begin with a dash",
      "begin it with `- `, or indent it under the line that it belongs to",
    ],
    vi: [
      "một dòng của danh sách không bắt đầu bằng dấu gạch",
      "hãy bắt đầu bằng `- `, hoặc thụt dòng vào dưới mục mà nó thuộc về",
    ],
  },
  comma: {
    en: ["a comma is missing in front of this", "separate what stands in brackets by commas"],
    vi: ["trước chỗ này thiếu dấu phẩy", "hãy ngăn các phần trong ngoặc bằng dấu phẩy"],
  },
  space: {
    en: ["a space is missing here", "put a space between the two"],
    vi: ["ở đây thiếu một dấu cách", "hãy thêm dấu cách ở giữa"],
  },
  list_on_line: {
    en: ["a list begins behind a name on the same line", "begin the list on the next line, or put the text in quotes"],
    vi: [
      "danh sách bắt đầu ngay sau tên, trên cùng một dòng",
      "hãy xuống dòng rồi mới ghi danh sách, hoặc đặt đoạn chữ trong dấu nháy",
    ],
  },
  after: {
    en: [
      "something stands behind a value that was complete",
      "put the whole text in quotes, or move this to a line of its own",
    ],
    vi: [
      "sau một giá trị đã trọn vẹn lại còn phần này",
      "hãy đặt cả đoạn trong dấu nháy, hoặc đưa phần này sang dòng riêng",
    ],
  },
  indent: {
    en: [
      "this line does not stand where its neighbours stand",
      "give lines of one level the same number of spaces in front",
    ],
    vi: ["dòng này không thẳng hàng với các dòng cùng bậc", "hãy để các dòng cùng bậc thụt vào bằng nhau"],
  },
  start: {
    en: ["a text cannot begin with this sign", "put the text in quotes"],
    vi: ["đoạn chữ không thể bắt đầu bằng ký hiệu này", "hãy đặt đoạn chữ trong dấu nháy"],
  },
  escape: {
    en: [
      "a backslash in double quotes begins a code, and this is none",
      "write two backslashes for one, or use single quotes",
    ],
    vi: [
      "trong dấu nháy kép, dấu \\ mở đầu một mã, nhưng mã này không có",
      "hãy viết hai dấu \\ liền nhau, hoặc dùng dấu nháy đơn",
    ],
  },
  two_keys: {
    en: [
      "a second `name:` stands on this line or below it",
      "put a text with a colon in quotes, or indent the lines alike",
    ],
    vi: [
      "trên dòng này hoặc ngay dưới có thêm một `tên:` nữa",
      "đoạn chữ có dấu hai chấm thì đặt trong dấu nháy, hoặc thụt các dòng cho đều",
    ],
  },
  key_line: {
    en: [
      "a name, its colon and a space must stand on one line",
      "write name: value; a longer text follows behind `|` on the next lines",
    ],
    vi: [
      "tên, dấu hai chấm và dấu cách phải nằm trên một dòng",
      "hãy viết tên: giá trị; đoạn chữ dài đặt sau dấu `|` ở các dòng tiếp theo",
    ],
  },
  alias: {
    en: ["a star or an & stands where it cannot", "put the text in quotes"],
    vi: ["dấu * hoặc & đứng ở chỗ không thể đứng", "hãy đặt đoạn chữ trong dấu nháy"],
  },
  unexpected: {
    en: ["this does not belong here", "look at the signs just before it: a quotation mark, a bracket, a colon"],
    vi: ["phần này không thuộc về chỗ này", "hãy xem các dấu ngay trước đó: dấu nháy, dấu ngoặc, dấu hai chấm"],
  },
} satisfies Readonly<Record<string, Words>>;
