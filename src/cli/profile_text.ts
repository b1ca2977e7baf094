import { DEFAULT_TIME_ZONE, type BodyLevel } from "../domain/organisation.js";
import { profileWords } from "../words/profile.js";
import type { PersonLine } from "./person_line.js";
import { wrapped } from "./wrapped.js";

/** What is known of an organisation when its profile is written; all of it may be missing. */
export interface ProfileAnswers {
  readonly nameVi?: string;
  readonly nameEn?: string;
  readonly level?: BodyLevel;
  /** The languages it publishes in; Vietnamese and English where nothing is said. */
  readonly languages?: readonly string[];
  readonly hotline?: string;
  readonly hours?: string;
  readonly portal?: string;
  readonly spokesperson?: PersonLine;
  readonly deputy?: PersonLine;
  readonly pressContact?: PersonLine;
  /** Somebody made sure today that the contacts are right. */
  readonly tried?: boolean;
}

/** How a profile is written. */
export interface ProfileStyle {
  /** The language of the comments, and of what was typed in words. */
  readonly language: "vi" | "en";
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The schema, seen from the profile. */
  readonly schema: string;
}

/** Where a comment breaks, in cells. */
const MEASURE = 100;

/** One part of the profile: lines in force, or a sample of them behind #. */
type Part = readonly [comment: keyof ReturnType<typeof profileWords> | undefined, lines: readonly string[]];

/** `lectern.yaml` as somebody who has never seen one can go on with it: what is known, and a sample of all the rest. */
export function profileText(answers: ProfileAnswers, style: ProfileStyle): string {
  const words = profileWords(style.language);
  const head = words.head.flatMap((paragraph) => comment(paragraph));
  const body = partsOf(answers, style).flatMap(([name, lines]) => [
    ...(name === undefined ? [] : ["", ...comment(String(words[name])).map((line) => `  ${line}`)]),
    ...lines.map((line) => `  ${line}`),
  ]);
  return [
    `# yaml-language-server: $schema=${style.schema}`,
    ...head,
    "lectern: 1",
    "organisation:",
    ...body.slice(1),
    "",
  ].join("\n");
}

function comment(text: string): string[] {
  return wrapped(text, MEASURE).map((line) => `# ${line}`);
}

function sample(lines: readonly string[]): string[] {
  return lines.map((line) => `#${line}`);
}

/** In quotes, so that YAML takes it for nothing else. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function partsOf(answers: ProfileAnswers, style: ProfileStyle): Part[] {
  const { nameVi, nameEn, level, hotline, hours, portal } = answers;
  const names = [
    ...(nameVi === undefined ? [] : [`vi: ${quoted(nameVi)}`]),
    ...(nameEn === undefined ? [] : [`en: ${quoted(nameEn)}`]),
  ];
  return [
    ["name", names.length > 0 ? [`name: { ${names.join(", ")} }`] : sample(SAMPLES.name)],
    ["short_name", sample(SAMPLES.short_name)],
    ["level", level === undefined ? sample(SAMPLES.level) : [`level: ${level}`]],
    ["hotline", hotline === undefined ? sample(SAMPLES.hotline) : [`hotline: ${quoted(hotline)}`]],
    [undefined, hours === undefined ? sample(SAMPLES.hours) : [`hotline_hours: ${inWords(hours, style)}`]],
    ["portal", portal === undefined ? sample(SAMPLES.portal) : [`portal: ${quoted(portal)}`]],
    ["accounts", sample(SAMPLES.accounts)],
    ["spokesperson", spokespersonLines(answers, style)],
    ["press_contact", pressLines(answers, style)],
    ["roles", sample(SAMPLES.roles)],
    ["press_list", sample(SAMPLES.press_list)],
    ["languages", [`languages: [${(answers.languages ?? ["vi", "en"]).join(", ")}]`]],
    ["house_rules", sample(SAMPLES.house_rules)],
    ["legal_clocks", sample(SAMPLES.legal_clocks)],
    ["time_zone", [`time_zone: ${DEFAULT_TIME_ZONE}`]],
    ["store", sample(SAMPLES.store)],
  ];
}

/** Words are in the language of whoever typed them; "24/7" is the same in every one. */
function inWords(text: string, { language }: ProfileStyle): string {
  return /\p{L}/u.test(text) ? `{ ${language}: ${quoted(text)} }` : quoted(text);
}

function spokespersonLines(answers: ProfileAnswers, style: ProfileStyle): string[] {
  const { spokesperson, deputy } = answers;
  if (spokesperson === undefined)
    return sample(["spokesperson:", ...indented(SAMPLES.person), ...indented(SAMPLES.deputies)]);
  const own = personLines(spokesperson, answers, style);
  const deputies =
    deputy === undefined ? sample(SAMPLES.deputies) : ["deputies:", ...listed(personLines(deputy, answers, style))];
  return ["spokesperson:", ...indented([...own, ...deputies])];
}

function pressLines(answers: ProfileAnswers, style: ProfileStyle): string[] {
  const { pressContact } = answers;
  if (pressContact === undefined) return sample(["press_contact:", ...indented(SAMPLES.person)]);
  return ["press_contact:", ...indented(personLines(pressContact, answers, style))];
}

function personLines(person: PersonLine, { tried = false }: ProfileAnswers, style: ProfileStyle): string[] {
  const { name, title, phone, email } = person;
  const reached = phone !== undefined || email !== undefined;
  return [
    `name: ${quoted(name)}`,
    title === undefined ? `#${SAMPLES.title}` : `title: ${inWords(title, style)}`,
    phone === undefined ? `#${SAMPLES.phone}` : `phone: ${quoted(phone)}`,
    email === undefined ? `#${SAMPLES.email}` : `email: ${quoted(email)}`,
    tried && reached ? `confirmed_on: ${style.today}` : `#confirmed_on: ${style.today}`,
  ];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** The lines of a map as the first item of a list. */
function listed(lines: readonly string[]): string[] {
  return lines.map((line, i) => `${i === 0 ? "  - " : "    "}${line}`);
}

const TITLE = 'title: { vi: "Phó Giám đốc", en: "Deputy Director" }';
const PHONE = 'phone: "028 1234 5678"';
const EMAIL = "email: baochi@example.vn";

/** Everything that can stand there, to be uncommented: names of nobody, addresses that lead nowhere. */
const SAMPLES = {
  title: TITLE,
  phone: PHONE,
  email: EMAIL,
  person: ['name: "Nguyễn Thị Mẫu"', TITLE, PHONE, EMAIL, "confirmed_on: 2026-01-15"],
  deputies: ["deputies:", '  - name: "Trần Văn Mẫu"', `    ${PHONE}`, "    confirmed_on: 2026-01-15"],
  name: ['name: { vi: "Sở Mẫu", en: "Sample Department" }'],
  short_name: ['short_name: { vi: "Sở", en: "the Department" }'],
  level: ["level: department"],
  hotline: ['hotline: "1900 0000"'],
  hours: ['hotline_hours: { vi: "24 giờ, mọi ngày", en: "day and night" }'],
  portal: ['portal: "example.vn"'],
  accounts: ["accounts:", '  - { name: Facebook, url: "facebook.example/so-mau" }'],
  roles: [
    "roles:",
    "  head:",
    '    name: "Lê Thị Mẫu"',
    `    ${PHONE}`,
    "    confirmed_on: 2026-01-15",
    "    deputies:",
    '      - name: "Phạm Văn Mẫu"',
    `        ${PHONE}`,
    "        confirmed_on: 2026-01-15",
  ],
  press_list: [
    "press_list:",
    '  - { outlet: "Báo Mẫu", name: "Ban bạn đọc", email: toasoan@example.vn, confirmed_on: 2026-01-15 }',
  ],
  house_rules: [
    "house_rules:",
    '  - { vi: "Nói về con người trước, số liệu sau.", en: "People first, figures second." }',
  ],
  legal_clocks: [
    "legal_clocks:",
    "  initial_information:",
    '    title: { vi: "Thông tin ban đầu", en: "Initial information" }',
    '    rule: { vi: "Nghị định 244/2026/NĐ-CP", en: "Decree 244/2026/NĐ-CP" }',
    "    hours: 24",
    '    from: { vi: "khi cơ quan tiếp nhận vụ việc", en: "when the body receives the matter" }',
    "    certainty: check",
  ],
  store: ["store: incidents"],
} as const;
