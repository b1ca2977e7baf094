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

const STATEMENT: ArgumentEntry = {
  name: "statement",
  required: true,
  summary: { en: "the id of a statement", vi: "mã tuyên bố" },
};

const CHANNEL: ArgumentEntry = {
  name: "channel",
  required: true,
  summary: { en: "the id of a channel", vi: "mã kênh" },
};

/** A statement on its way out: approvals, release, posted. */
export const STATEMENT_SIGN: readonly CommandEntry[] = [
  {
    name: "statement approve",
    group: "incident",
    summary: { en: "write an approval down, or sign one", vi: "ghi một phê duyệt, hoặc ký phê duyệt" },
    details: {
      en: "An approval is bound to the exact words, facts and channels of now: any change voids it. With --name and --by you attest what you were told, and the record says that it is not signed. With --sign the key of this machine signs; with --out the signed approval goes into a file for another machine, which takes it in with `lectern statement accept`. --afterwards is for what went out in an emergency.",
      vi: "Phê duyệt gắn với đúng lời, dữ kiện và kênh lúc này: thay đổi điều gì thì phê duyệt hết hiệu lực. Với --name và --by, bạn xác nhận điều mình được báo; hồ sơ ghi rõ là không ký số. Với --sign, khóa của máy này ký; với --out, phê duyệt đã ký được ghi ra tệp cho máy khác tiếp nhận bằng `lectern statement accept`. --afterwards dùng cho văn bản đã công bố khẩn.",
    },
    arguments: [STATEMENT],
    options: [
      { flag: "role", value: "id", summary: { en: "for which role", vi: "với vai trò nào" } },
      { flag: "name", value: "name", summary: { en: "who has approved", vi: "ai đã duyệt" } },
      {
        flag: "by",
        value: "how",
        choices: ["phone", "in_person", "message", "email", "here"],
        summary: {
          en: "how the approval came; here: it is your own",
          vi: "phê duyệt đến bằng cách nào; here: của chính bạn",
        },
      },
      {
        flag: "at",
        value: "time",
        summary: { en: "when it was given; now where nothing is said", vi: "duyệt lúc nào; không nêu là bây giờ" },
      },
      { flag: "deputy", summary: { en: "it is the deputy who approves", vi: "cấp phó duyệt thay" } },
      { flag: "afterwards", summary: { en: "for what went out in an emergency", vi: "cho văn bản đã công bố khẩn" } },
      { flag: "sign", summary: { en: "sign with the key of this machine", vi: "ký bằng khóa của máy này" } },
      {
        flag: "out",
        value: "file",
        completes: "file",
        summary: {
          en: "sign, and write it into a file (or -) for another machine",
          vi: "ký và ghi ra tệp (hoặc -) cho máy khác",
        },
      },
      WHERE,
      JSON_OPTION,
    ],
    examples: [
      'lectern statement approve holding --role head --name "Trần Minh" --by phone',
      "lectern statement approve holding --role legal --out approval.txt",
    ],
    load: async () => (await import("./statement_approve.js")).statementApprove,
  },
  {
    name: "statement accept",
    group: "incident",
    summary: { en: "take in an approval signed on another machine", vi: "tiếp nhận phê duyệt đã ký ở máy khác" },
    details: {
      en: "The signature, the key in lectern.yaml, the person's role, the text and the times are verified first; what does not hold is not written.",
      vi: "Chữ ký, khóa trong lectern.yaml, vai trò của người ký, văn bản và thời điểm được kiểm tra trước; không khớp thì không ghi gì.",
    },
    arguments: [
      {
        name: "file",
        required: true,
        completes: "file",
        summary: { en: "the file, or - for a pasted block", vi: "tệp, hoặc - cho đoạn dán vào" },
      },
    ],
    options: [WHERE, JSON_OPTION],
    examples: ["lectern statement accept approval.txt"],
    load: async () => (await import("./statement_accept.js")).statementAccept,
  },
  {
    name: "statement release",
    group: "incident",
    summary: { en: "let a statement go out on a channel", vi: "công bố một tuyên bố trên một kênh" },
    details: {
      en: "Lists all that stands against it, with what lifts it (exit 1), or asks for the channel's name, records the release and writes its files. It never posts: `lectern statement posted` records that it is out. --reason sets aside what a reason can; --emergency goes without approvals, is marked everywhere, and opens a clock to obtain them.",
      vi: "Liệt kê mọi điều còn vướng và cách gỡ (mã thoát 1), hoặc yêu cầu gõ tên kênh, ghi việc công bố và tạo các tệp. Công cụ không tự đăng: `lectern statement posted` ghi nhận đã đăng. --reason bỏ qua những điều có thể bỏ qua bằng lý do; --emergency công bố khi chưa đủ phê duyệt, được đánh dấu ở mọi nơi và mở đồng hồ xin phê duyệt bổ sung.",
    },
    arguments: [STATEMENT, CHANNEL],
    options: [
      {
        flag: "type",
        value: "name",
        summary: {
          en: "the channel's name, where no terminal asks for it",
          vi: "tên kênh, khi không có cửa sổ để hỏi",
        },
      },
      {
        flag: "reason",
        value: "text",
        summary: { en: "why what a reason can set aside is set aside", vi: "lý do bỏ qua những điều có thể bỏ qua" },
      },
      {
        flag: "emergency",
        value: "reason",
        summary: { en: "why it goes out without all approvals", vi: "vì sao công bố khi chưa đủ phê duyệt" },
      },
      { flag: "link", value: "address", summary: { en: "it is out already, here", vi: "đã đăng, tại địa chỉ này" } },
      { flag: "print", summary: { en: "print the text itself", vi: "in nguyên văn" } },
      {
        flag: "copy",
        summary: {
          en: "hand the text to the terminal's clipboard (OSC 52)",
          vi: "chuyển văn bản vào bảng tạm của cửa sổ (OSC 52)",
        },
      },
      WHERE,
      JSON_OPTION,
    ],
    examples: ["lectern statement release holding portal"],
    load: async () => (await import("./statement_release.js")).statementRelease,
  },
  {
    name: "statement posted",
    group: "incident",
    summary: { en: "record that a released text is out", vi: "ghi nhận văn bản đã công bố đã được đăng" },
    arguments: [CHANNEL],
    options: [
      { flag: "link", value: "address", summary: { en: "where it can be seen", vi: "địa chỉ nơi xem được" } },
      {
        flag: "statement",
        value: "id",
        summary: { en: "which statement, when several went out there", vi: "tuyên bố nào, khi có nhiều" },
      },
      WHERE,
      JSON_OPTION,
    ],
    examples: ["lectern statement posted portal --link https://example.vn/thong-bao"],
    load: async () => (await import("./statement_posted.js")).statementPosted,
  },
];

/** The key with which a person signs approvals. */
export const KEY_COMMANDS: readonly CommandEntry[] = [
  {
    name: "key",
    group: "incident",
    summary: { en: "the key that signs your approvals", vi: "khóa ký phê duyệt của bạn" },
    examples: ["lectern key new"],
  },
  {
    name: "key new",
    group: "incident",
    summary: { en: "make the key of this machine", vi: "tạo khóa của máy này" },
    details: {
      en: "The private half stays in your settings folder and is readable by you alone; the public half goes into lectern.yaml under your name. A lost key is revoked there: revoked_on.",
      vi: "Nửa riêng nằm trong thư mục cài đặt, chỉ bạn đọc được; nửa công khai ghi vào lectern.yaml dưới tên bạn. Khóa bị mất thì thu hồi tại đó: revoked_on.",
    },
    options: [JSON_OPTION],
    examples: ["lectern key new"],
    load: async () => (await import("./key.js")).keyNew,
  },
  {
    name: "key show",
    group: "incident",
    summary: { en: "print the public key of this machine", vi: "in khóa công khai của máy này" },
    options: [JSON_OPTION],
    examples: ["lectern key show"],
    load: async () => (await import("./key.js")).keyShow,
  },
];
