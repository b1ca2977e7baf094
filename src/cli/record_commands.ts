import type { ArgumentEntry, CommandEntry, OptionEntry } from "./command.js";

const JSON_OPTION: OptionEntry = { flag: "json", summary: { en: "print JSON", vi: "in ra JSON" } };

const WHERE: OptionEntry = {
  flag: "incident",
  value: "id",
  completes: "incident",
  summary: {
    en: "which incident, when several are open; the start of its id is enough",
    vi: "vụ việc nào, khi có nhiều vụ đang mở; chỉ cần phần đầu của mã",
  },
};

const REASON: OptionEntry = { flag: "reason", value: "text", summary: { en: "why", vi: "lý do" } };

const SOURCE: OptionEntry = {
  flag: "source",
  value: "text",
  summary: { en: "where it comes from", vi: "nguồn" },
};

const INCIDENT: ArgumentEntry = {
  name: "incident",
  required: true,
  completes: "incident",
  summary: { en: "the incident's id, or the start of it", vi: "mã vụ việc, hoặc phần đầu của mã" },
};

const FACT: ArgumentEntry = {
  name: "fact",
  required: true,
  summary: { en: "the id of a fact, as `lectern fact` lists it", vi: "mã dữ kiện, như `lectern fact` liệt kê" },
};

/** Reading an incident and adding a line to it. */
const STATUS_AND_NOTE: readonly CommandEntry[] = [
  {
    name: "status",
    group: "incident",
    summary: {
      en: "where it stands: decisions, open questions, what is due and when",
      vi: "tình hình: điều đã quyết định, câu còn để ngỏ, việc gì đến hạn lúc nào",
    },
    details: {
      en: "Reads the record and changes nothing, also while somebody else is writing in it. Without an incident it shows every one that is open.",
      vi: "Chỉ đọc hồ sơ, không thay đổi gì, kể cả khi người khác đang ghi. Không nêu vụ việc thì cho xem mọi vụ đang mở.",
    },
    arguments: [{ ...INCIDENT, required: false }],
    options: [JSON_OPTION],
    examples: ["lectern status", "lectern status 2026-11-23-kmtv --json"],
    load: async () => (await import("./status.js")).status,
  },
  {
    name: "note",
    group: "incident",
    summary: {
      en: "add a note to the record without opening the walk",
      vi: "thêm ghi chú vào hồ sơ mà không cần mở kịch bản",
    },
    arguments: [
      {
        name: "text",
        required: true,
        many: true,
        summary: { en: "the note; - reads it from standard input", vi: "lời ghi chú; - thì đọc từ đầu vào chuẩn" },
      },
    ],
    options: [WHERE, JSON_OPTION],
    examples: ['lectern note "The hospital called back at 10:20"'],
    load: async () => (await import("./note.js")).note,
  },
];

/** What is known, how surely, and who says so. */
const FACTS: readonly CommandEntry[] = [
  {
    name: "fact",
    group: "incident",
    summary: {
      en: "what is known: list, set, confirm, dispute, withdraw",
      vi: "điều đã biết: liệt kê, ghi, xác nhận, nêu ý kiến khác, rút lại",
    },
    options: [WHERE, JSON_OPTION],
    examples: ["lectern fact", 'lectern fact set casualties 2 --confirmed-by "Province hospital"'],
    load: async () => (await import("./fact.js")).factList,
  },
  {
    name: "fact list",
    group: "incident",
    summary: { en: "what is held of each fact", vi: "điều đang ghi về từng dữ kiện" },
    options: [WHERE, JSON_OPTION],
    examples: ["lectern fact list --json"],
    load: async () => (await import("./fact.js")).factList,
  },
  {
    name: "fact set",
    group: "incident",
    summary: { en: "record what is the case, or that it is not known", vi: "ghi điều đã biết, hoặc ghi là chưa biết" },
    details: {
      en: "Without --confirmed-by the fact counts as not confirmed: drafts mark it, and it holds back a release.",
      vi: "Không có --confirmed-by thì dữ kiện coi là chưa xác nhận: bản thảo đánh dấu chỗ đó và chưa cho phát hành.",
    },
    arguments: [
      FACT,
      { name: "value", summary: { en: "a number, text, time, yes or no", vi: "số, chữ, thời điểm, có hoặc không" } },
    ],
    options: [
      { flag: "unknown", summary: { en: "it is not known yet", vi: "chưa biết" } },
      { flag: "confirmed-by", value: "who", summary: { en: "who confirmed it", vi: "ai xác nhận" } },
      SOURCE,
      WHERE,
      JSON_OPTION,
    ],
    examples: ['lectern fact set casualties 2 --confirmed-by "Province hospital"', "lectern fact set cause --unknown"],
    load: async () => (await import("./fact_change.js")).factSet,
  },
  {
    name: "fact confirm",
    group: "incident",
    summary: { en: "somebody vouches for what is held", vi: "có người xác nhận điều đang ghi" },
    arguments: [FACT],
    options: [
      { flag: "by", value: "who", summary: { en: "who confirmed it", vi: "ai xác nhận" } },
      SOURCE,
      WHERE,
      JSON_OPTION,
    ],
    examples: ['lectern fact confirm casualties --by "Province hospital"'],
    load: async () => (await import("./fact_change.js")).factConfirm,
  },
  {
    name: "fact dispute",
    group: "incident",
    summary: { en: "somebody says otherwise", vi: "có người nói khác đi" },
    arguments: [FACT],
    options: [SOURCE, WHERE, JSON_OPTION],
    examples: ['lectern fact dispute casualties --source "a relative, by phone"'],
    load: async () => (await import("./fact_change.js")).factDispute,
  },
  {
    name: "fact withdraw",
    group: "incident",
    summary: { en: "what was held does not hold any more", vi: "điều đã ghi không còn đúng nữa" },
    arguments: [FACT],
    options: [SOURCE, WHERE, JSON_OPTION],
    examples: ["lectern fact withdraw casualties"],
    load: async () => (await import("./fact_change.js")).factWithdraw,
  },
];

/** The records themselves. */
const INCIDENTS: readonly CommandEntry[] = [
  {
    name: "incidents",
    group: "incident",
    summary: {
      en: "list, show, export, import, verify, close, erase",
      vi: "liệt kê, xem, xuất, tiếp nhận, kiểm tra, đóng, xóa",
    },
    options: [JSON_OPTION],
    examples: ["lectern incidents"],
    load: async () => (await import("./incidents.js")).incidents,
  },
  {
    name: "incidents list",
    group: "incident",
    summary: { en: "every incident, the latest first", vi: "mọi vụ việc, mới nhất đứng trước" },
    options: [JSON_OPTION],
    examples: ["lectern incidents list --json"],
    load: async () => (await import("./incidents.js")).incidents,
  },
  {
    name: "incidents show",
    group: "incident",
    summary: { en: "the whole record, entry by entry", vi: "toàn bộ hồ sơ, từng mục một" },
    arguments: [INCIDENT],
    options: [JSON_OPTION],
    examples: ["lectern incidents show 2026-11-23-kmtv"],
    load: async () => (await import("./incidents_show.js")).incidentsShow,
  },
  {
    name: "incidents export",
    group: "incident",
    summary: { en: "write an incident as one file, for a hand-over", vi: "xuất vụ việc ra một tệp để bàn giao" },
    arguments: [INCIDENT],
    options: [
      {
        flag: "out",
        value: "file",
        completes: "file",
        summary: { en: "where to write it; else standard output", vi: "ghi ra tệp nào; nếu không thì ra đầu ra chuẩn" },
      },
    ],
    examples: ["lectern incidents export 2026-11-23-kmtv --out handover.json"],
    load: async () => (await import("./incidents_export.js")).incidentsExport,
  },
  {
    name: "incidents import",
    group: "incident",
    summary: {
      en: "take an exported incident in, or what was added to one that is here",
      vi: "tiếp nhận vụ việc đã xuất, hoặc phần thêm vào một vụ đã có",
    },
    details: {
      en: "The record is checked first. An incident that is here already is only continued, never overwritten.",
      vi: "Hồ sơ được kiểm tra trước. Vụ việc đã có ở đây thì chỉ được nối tiếp, không bao giờ bị ghi đè.",
    },
    arguments: [
      {
        name: "file",
        required: true,
        completes: "file",
        summary: { en: "an exported file, or - for standard input", vi: "tệp đã xuất, hoặc - cho đầu vào chuẩn" },
      },
    ],
    options: [JSON_OPTION],
    examples: ["lectern incidents import handover.json"],
    load: async () => (await import("./incidents_import.js")).incidentsImport,
  },
  {
    name: "incidents verify",
    group: "incident",
    summary: { en: "check that records are what was written", vi: "kiểm tra hồ sơ có còn đúng như khi ghi" },
    details: {
      en: "Every line carries the hash of the one before. Exit 1, with the line, when one is not what was written. The last digest stands for the whole record: noted elsewhere, it shows later that nothing was cut off.",
      vi: "Mỗi dòng mang mã băm của dòng trước. Có dòng không còn như khi ghi thì nêu dòng đó, mã thoát là 1. Mã băm cuối đại diện cho cả hồ sơ: ghi lại ở nơi khác thì về sau biết được hồ sơ không bị cắt bớt.",
    },
    arguments: [
      {
        name: "incident",
        many: true,
        completes: "incident",
        summary: { en: "which; all of them where none is named", vi: "vụ việc nào; không nêu thì kiểm tra tất cả" },
      },
    ],
    options: [JSON_OPTION],
    examples: ["lectern incidents verify", "lectern incidents verify 2026-11-23-kmtv"],
    load: async () => (await import("./incidents_verify.js")).incidentsVerify,
  },
  {
    name: "incidents close",
    group: "incident",
    summary: { en: "the incident is over; its record stays", vi: "vụ việc đã xong; hồ sơ vẫn giữ" },
    arguments: [INCIDENT],
    options: [REASON, JSON_OPTION],
    examples: ['lectern incidents close 2026-11-23-kmtv --reason "Stood down, report filed"'],
    load: async () => (await import("./incidents_close.js")).incidentsClose,
  },
  {
    name: "incidents erase",
    group: "incident",
    summary: {
      en: "erase what people typed; the chain still verifies",
      vi: "xóa lời đã nhập; chuỗi hồ sơ vẫn kiểm tra được",
    },
    details: {
      en: "For retention periods and for words that must not be kept. That something was recorded, when and by whom, stays; what it said is gone for good. Without --event all entries lose their words.",
      vi: "Dùng khi hết hạn lưu giữ hoặc có lời không được phép giữ. Việc đã ghi, lúc nào và ai ghi thì vẫn còn; nội dung thì mất hẳn. Không có --event thì xóa lời ở mọi mục.",
    },
    arguments: [INCIDENT],
    options: [
      {
        flag: "event",
        value: "number",
        many: true,
        summary: {
          en: "an entry's number, as `incidents show` prints it; may be given several times",
          vi: "số của mục, như `incidents show` in ra; có thể nêu nhiều lần",
        },
      },
      REASON,
      { flag: "yes", summary: { en: "do not ask", vi: "không hỏi lại" } },
      JSON_OPTION,
    ],
    examples: ['lectern incidents erase 2026-11-23-kmtv --event 12 --reason "Family asked"'],
    load: async () => (await import("./incidents_erase.js")).incidentsErase,
  },
];

/** Commands on the record of incidents, in the order of `--help`. */
export const RECORD_COMMANDS: readonly CommandEntry[] = [...STATUS_AND_NOTE, ...FACTS, ...INCIDENTS];
