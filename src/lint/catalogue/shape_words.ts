/** What stands where something was expected, and what was expected: the words of `compile/shapes.ts` for people. */
export const EXPECTED: Readonly<Record<string, { readonly en: string; readonly vi: string }>> = {
  text: { en: "a text", vi: "một đoạn chữ" },
  texts: {
    en: "a text, or one for each language: { vi: …, en: … }",
    vi: "một đoạn chữ, hoặc mỗi ngôn ngữ một đoạn: { vi: …, en: … }",
  },
  id: {
    en: "a name of small letters a to z, digits and _, such as aware_at",
    vi: "một tên gồm chữ thường không dấu, chữ số và _, ví dụ aware_at",
  },
  duration: { en: "a length of time such as 45m, 24h or 2d", vi: "một khoảng thời gian như 45m, 24h hoặc 2d" },
  day: { en: "a day such as 2027-06-30", vi: "một ngày như 2027-06-30" },
  moment: {
    en: "a time with its offset, such as 2026-03-02T08:00:00+07:00",
    vi: "một thời điểm kèm múi giờ, như 2026-03-02T08:00:00+07:00",
  },
  condition: { en: "a condition such as casualties > 0", vi: "một điều kiện như casualties > 0" },
  flag: { en: "true or false", vi: "true hoặc false" },
  number: { en: "a number", vi: "một con số" },
  whole: { en: "a whole number", vi: "một số nguyên" },
  list: {
    en: "a list: [one, two], or lines that begin with a dash",
    vi: "một danh sách: [một, hai], hoặc các dòng bắt đầu bằng dấu gạch",
  },
  map: {
    en: "names with values: { name: value }, or lines such as name: value",
    vi: "các cặp tên và giá trị: { tên: giá trị }, hoặc các dòng như tên: giá trị",
  },
  version: { en: "the number 1", vi: "số 1" },
  language: { en: "a language such as vi or en", vi: "một ngôn ngữ như vi hoặc en" },
  source: { en: "the id of a source, or a list of ids", vi: "id của một nguồn, hoặc danh sách id" },
  path: {
    en: "a list of steps, or { includes: […], excludes: […] }",
    vi: "danh sách bước, hoặc { includes: […], excludes: […] }",
  },
  elements: { en: "all, or a list of elements", vi: "all, hoặc danh sách thành phần" },
  time_zone: { en: "a time zone such as Asia/Ho_Chi_Minh", vi: "một múi giờ như Asia/Ho_Chi_Minh" },
  email: { en: "an e-mail address such as press@example.vn", vi: "một địa chỉ thư điện tử như baochi@example.vn" },
  public_key: {
    en: "a public key as `lectern key show` prints it: ed25519:…",
    vi: "khóa công khai như `lectern key show` in ra: ed25519:…",
  },
  hours: { en: "a number of hours above 0", vi: "số giờ lớn hơn 0" },
  kind: { en: "a kind of step", vi: "một loại bước" },
  one_of: { en: "one of a few words", vi: "một trong vài từ đã định" },
  value: { en: "a value", vi: "một giá trị" },
};

const FOUND: Readonly<Record<string, { readonly en: string; readonly vi: string }>> = {
  text: { en: "a text", vi: "một đoạn chữ" },
  number: { en: "a number", vi: "một con số" },
  flag: { en: "true or false", vi: "true hoặc false" },
  list: { en: "a list", vi: "một danh sách" },
  map: { en: "names with values", vi: "các cặp tên và giá trị" },
  nothing: { en: "nothing", vi: "không có gì" },
};

/** What was expected, in words. */
export function expected(word: unknown, language: "en" | "vi"): string {
  return (EXPECTED[String(word)] ?? EXPECTED["value"])?.[language] ?? String(word);
}

/** What was found, in words. */
export function found(word: unknown, language: "en" | "vi"): string {
  return FOUND[String(word)]?.[language] ?? String(word);
}

/** What an id names, by the groups of a file. */
const THINGS: Readonly<Record<string, { readonly en: string; readonly vi: string }>> = {
  step: { en: "step", vi: "bước" },
  steps: { en: "step", vi: "bước" },
  phases: { en: "phase", vi: "giai đoạn" },
  holds: { en: "hold", vi: "điều kiện chờ" },
  channel: { en: "channel", vi: "kênh" },
  options: { en: "option", vi: "lựa chọn" },
  fact: { en: "fact", vi: "dữ kiện" },
  facts: { en: "fact", vi: "dữ kiện" },
  source: { en: "source", vi: "nguồn" },
  sources: { en: "source", vi: "nguồn" },
  role: { en: "role", vi: "vai trò" },
  roles: { en: "role", vi: "vai trò" },
  statement: { en: "statement", vi: "tuyên bố" },
  statements: { en: "statement", vi: "tuyên bố" },
  clock: { en: "clock", vi: "đồng hồ" },
  clocks: { en: "clock", vi: "đồng hồ" },
  language: { en: "language", vi: "ngôn ngữ" },
  signals: { en: "signal", vi: "dấu hiệu" },
  outrage: { en: "outrage factor", vi: "yếu tố gây bức xúc" },
  severity: { en: "part of the severity scale", vi: "phần của thang cấp độ" },
  crises: { en: "type of crisis", vi: "loại khủng hoảng" },
  strategies: { en: "strategy", vi: "cách ứng phó" },
  channels: { en: "channel", vi: "kênh" },
  playbook: { en: "playbook beside this one", vi: "kịch bản nằm cạnh kịch bản này" },
};

/** What sort of thing an id names, in words. */
export function thing(word: unknown, language: "en" | "vi"): string {
  return THINGS[String(word)]?.[language] ?? String(word);
}
