import type { readyFilesEn } from "../en/ready_files.js";

/** What `lectern statement export` says, in Vietnamese. */
export const readyFilesVi: typeof readyFilesEn = {
  noSuchFormat: (given, known) => `"${given}" không phải là một định dạng: ${known}`,
  twice: (language) => `có hai văn bản cùng một ngôn ngữ (${language})`,
  twiceHelp: "Nhiều tệp là một văn bản bằng nhiều ngôn ngữ. Ghi ngôn ngữ trong tên tệp: holding.vi.md, holding.en.md.",
  empty: (name) => `"${name}" không có chữ nào`,
  badTime: (flag, given) => `--${flag}: "${given}" không phải là thời điểm`,
  badTimeHelp: 'Ví dụ 15:00, "15:00 2/3" hoặc 2026-03-02T15:00.',
  noEvent: "không có mốc giờ nào để đưa vào lịch",
  noEventHelp: "Nêu mốc giờ bằng --next-update 15:00 và --press-conference 16:30.",
  onlyFiles: "--released-at dùng cho tệp riêng: văn bản đã công bố trong hồ sơ thì hồ sơ đã ghi giờ",
  onlyRecord: "--released dùng cho văn bản trong hồ sơ; với tệp riêng, hãy nêu --released-at và giờ công bố",
  notBoth: "mỗi lần một văn bản, hoặc các tệp là cùng một văn bản bằng nhiều ngôn ngữ",
  noStatement: (id) => `không có tệp nào, cũng không có văn bản nào tên "${id}"`,
  statements: (ids) => `Văn bản của vụ việc này: ${ids}.`,
  noStatements: "Vụ việc này chưa soạn văn bản nào: dùng lectern run để đi tiếp.",
  erased: (id) => `nội dung của "${id}" đã bị xóa`,
  notReleased: (id) => `"${id}" chưa được công bố`,
  notReleasedFor: (id, channel) => `"${id}" chưa được công bố cho kênh ${channel}`,
  noLanguage: (language) => `không có văn bản bằng ngôn ngữ này: ${language}`,
  cannotWrite: (path, code) => `không ghi được ${path} (${code})`,
  nothingLeft: "Lần xuất này không để lại tệp nào.",
  isThere: (path) => `${path} (đã có sẵn, giống hệt)`,
  draft: "Đã đóng dấu bản thảo: văn bản này chưa được công bố.",
  newer: (version, released) =>
    `Phiên bản ${version} mới hơn phiên bản ${released} đã công bố; --released lấy đúng bản đã công bố.`,
  mailNamesNobody: "Thư không ghi người nhận, vì đây là bản thảo.",
  mailGoesTo: (reached, all) =>
    `Thư có ${reached}/${all} đầu mối trong danh sách báo chí ở ô Bcc. Hãy xem lại trước khi gửi.`,
  noPressList: "Thư chưa có người nhận: lectern.yaml không có danh sách báo chí kèm địa chỉ.",
  noContact: "Thư chưa có người gửi: lectern.yaml chưa có đầu mối báo chí kèm địa chỉ thư điện tử.",
};
