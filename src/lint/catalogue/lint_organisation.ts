import type { Entry } from "./entry.js";
import { SAMPLE_SIGNALS, SAMPLE_STRATEGIES } from "./sample_judging.js";
import { example, samplePlaybook } from "./sample_playbook.js";

/** A profile with nothing to remark on, apart from the lines that an example is about. */
function profile(...lines: readonly string[]): string {
  return `lectern: 1
organisation:
  name: { vi: Sở Y tế Mẫu, en: Sample Department of Health }
${lines.map((line) => `  ${line}\n`).join("")}`;
}

const HOTLINE = 'hotline: "1900 0000"';

const legal = (deputies: string): string => `roles: { legal: { name: Trần Văn Mẫu${deputies} } }`;

const DEPUTY = ", deputies: [{ name: Nguyễn Thị Mẫu }]";

/** A playbook in which one type of crisis is signed off by one role. */
const SIGNED_BY_LEGAL = samplePlaybook({
  keys: `roles: { legal: { title: Legal officer } }
${SAMPLE_SIGNALS}${SAMPLE_STRATEGIES}crises:
  error:
    title: An error
    signs: Somebody points it out.
    cluster: accidental
    signals: { enquiry: 1 }
    first_acts: [verify]
    must_say: [the right fact]
    strategies: [{ strategy: inform, because: it is true }]
    sign_off: [legal]
    audiences: [press]
`,
  steps:
    "      - { id: signals, kind: signals, ask: Which signals? }\n      - { id: approach, kind: strategy, ask: How? }\n",
});

const press = (confirmed: string): string =>
  `press_contact: { name: Nguyễn Thị Mẫu, phone: "0900 000 000"${confirmed} }`;

/** A day as people write it: 2 March 2026 in English, 02/03/2026 in Vietnamese. */
function day(iso: unknown, language: "en" | "vi"): string {
  const [year = "", month = "", date = ""] = String(iso).split("-");
  const months = "January February March April May June July August September October November December".split(" ");
  return language === "vi" ? `${date}/${month}/${year}` : `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

const LOOK_AGAIN = {
  en: () => "call or write, then set `confirmed_on` to the day on which you did",
  vi: () => "hãy gọi hoặc viết thử, rồi ghi ngày đã thử vào `confirmed_on`",
};

const NUMBERS_CHANGE = {
  en: "People move and numbers change. In an incident somebody would find out at the worst moment.",
  vi: "Người chuyển công tác, số máy thay đổi. Nếu không thử trước, lúc có sự cố mới biết thì đã muộn.",
};

/** Codes about the organisation profile. */
export const organisationEntries = {
  "hotline-missing": {
    level: "warning",
    message: {
      en: () => "there is no number that people can call",
      vi: () => "chưa có số điện thoại để người dân gọi",
    },
    help: {
      en: () => 'add `hotline: "1900 0000"` with your number, and `hotline_hours`',
      vi: () => 'thêm `hotline: "1900 0000"` với số của đơn vị, và `hotline_hours`',
    },
    why: {
      en: "Where to ask is one of the things that people need from a first message. Without a number the text shows a gap.",
      vi: "Nơi để hỏi là một trong những điều người dân cần ở lời đầu tiên. Chưa có số, văn bản sẽ để trống chỗ ấy.",
    },
    example: example(profile(), profile(HOTLINE)),
  },
  "role-not-held": {
    level: "warning",
    message: {
      en: ({ roles, count }) => `nobody holds ${Number(count) === 1 ? "the role" : `${count} roles`}: ${roles}`,
      vi: ({ roles, count }) => `chưa có ai giữ ${count} vai trò: ${roles}`,
    },
    help: {
      en: () => "add each under `roles:` with a name and `deputies`",
      vi: () => "thêm từng vai trò vào `roles:` với họ tên và `deputies`",
    },
    why: {
      en: "Playbooks ask these roles to act or to sign off. In an incident nobody should have to find out first who that is.",
      vi: "Kịch bản cần các vai trò này làm việc hoặc duyệt. Lúc có sự cố không nên còn phải hỏi đó là ai.",
    },
    example: {
      files: { "example.yaml": profile(HOTLINE), "crisis.yaml": SIGNED_BY_LEGAL },
      repaired: { "example.yaml": profile(HOTLINE, legal(DEPUTY)), "crisis.yaml": SIGNED_BY_LEGAL },
    },
  },
  "role-without-deputy": {
    level: "warning",
    message: {
      en: ({ role, name }) => `nobody stands in for ${name} as "${role}"`,
      vi: ({ role, name }) => `chưa có ai thay ${name} ở vai trò "${role}"`,
    },
    help: {
      en: () => "add `deputies:` with at least one name",
      vi: () => "thêm `deputies:` với ít nhất một người",
    },
    why: {
      en: "Incidents come at night and on holidays. When the only person cannot be reached, the first word waits for them.",
      vi: "Sự cố hay đến vào ban đêm và ngày nghỉ. Nếu không liên lạc được người duy nhất, lời đầu tiên phải chờ người ấy.",
    },
    example: example(profile(HOTLINE, legal("")), profile(HOTLINE, legal(", deputies: [{ name: Lê Thị Mẫu }]"))),
  },
  "contact-unconfirmed": {
    level: "warning",
    message: {
      en: ({ name }) => `nobody has said when the contact of ${name} was last tried`,
      vi: ({ name }) => `chưa rõ cách liên hệ với ${name} được thử lần cuối khi nào`,
    },
    help: LOOK_AGAIN,
    why: NUMBERS_CHANGE,
    example: example(profile(HOTLINE, press("")), profile(HOTLINE, press(", confirmed_on: 2026-10-01"))),
  },
  "contact-old": {
    level: "warning",
    message: {
      en: ({ name, day: on, days }) => `the contact of ${name} was last tried on ${day(on, "en")}, ${days} days ago`,
      vi: ({ name, day: on, days }) =>
        `cách liên hệ với ${name} được thử lần cuối ngày ${day(on, "vi")}, cách đây ${days} ngày`,
    },
    help: LOOK_AGAIN,
    why: NUMBERS_CHANGE,
    example: example(
      profile(HOTLINE, press(", confirmed_on: 2026-03-02")),
      profile(HOTLINE, press(", confirmed_on: 2026-11-20")),
    ),
  },
  "confirmed-later": {
    level: "warning",
    message: {
      en: ({ name, day: on }) => `${day(on, "en")}, when the contact of ${name} was tried, has not come yet`,
      vi: ({ name, day: on }) => `ngày ${day(on, "vi")} ghi là đã thử liên hệ với ${name} thì chưa đến`,
    },
    help: {
      en: ({ today }) => `today is ${today}; look for a wrong year or month`,
      vi: ({ today }) => `hôm nay là ${today}; hãy xem lại năm hoặc tháng`,
    },
    why: {
      en: "A wrong year would keep the reminder silent for as long.",
      vi: "Ghi nhầm năm thì lời nhắc thử lại sẽ im lặng suốt chừng ấy thời gian.",
    },
    example: example(
      profile(HOTLINE, press(", confirmed_on: 2027-11-20")),
      profile(HOTLINE, press(", confirmed_on: 2026-11-20")),
    ),
  },
} satisfies Readonly<Record<string, Entry>>;

/** Codes of a profile that cannot be used as it is. */
export const profileEntries: Readonly<Record<string, Entry>> = {
  "spokesperson-twice": {
    level: "error",
    message: {
      en: () => "the spokesperson stands in the profile twice",
      vi: () => "người phát ngôn được ghi ở hai chỗ trong hồ sơ",
    },
    help: {
      en: () => "keep `spokesperson:` and take the one under `roles` out",
      vi: () => "giữ `spokesperson:` và bỏ mục trong `roles`",
    },
    note: { en: "the other one", vi: "chỗ kia" },
    why: {
      en: "Sooner or later one of the two would be changed and the other forgotten.",
      vi: "Sớm muộn cũng có lúc sửa chỗ này mà quên chỗ kia.",
    },
    example: example(
      profile(
        HOTLINE,
        "spokesperson: { name: Lê Thị Mẫu, deputies: [{ name: Trần Văn Mẫu }] }",
        "roles: { spokesperson: { name: Lê Thị Mẫu, deputies: [{ name: Trần Văn Mẫu }] } }",
      ),
      profile(HOTLINE, "spokesperson: { name: Lê Thị Mẫu, deputies: [{ name: Trần Văn Mẫu }] }"),
    ),
  },
};
