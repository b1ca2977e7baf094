/** What to do about an expression that is not complete, by what people mostly write. */
export const HINTS = {
  en: {
    empty: "write a condition, or take the key away",
    equals: 'compare with two equals signs: role == "head"',
    words: "write && for and, || for or, ! for not",
    quote: 'close the quotation mark: "head"',
    unfinished: "something is missing behind the last sign",
    other: 'conditions look like this: casualties > 0 && place == "school"',
  },
  vi: {
    empty: "viết điều kiện, hoặc bỏ khóa này",
    equals: 'so sánh bằng hai dấu bằng: role == "head"',
    words: "dùng && thay cho and, || thay cho or, ! thay cho not",
    quote: 'đóng dấu ngoặc kép: "head"',
    unfinished: "sau dấu cuối cùng còn thiếu một vế",
    other: 'điều kiện có dạng: casualties > 0 && place == "school"',
  },
} as const;

/** What can be wrong with the tags of a template. */
export const TEMPLATE_PROBLEMS = {
  en: {
    open_tag: "a {% is never closed with %}",
    open_print: "a {{ is never closed with }}",
    stray_end: "{% end %} closes nothing",
    stray_else: "{% else %} belongs to no {% if %}",
    second_else: "this {% if %} has a second {% else %}",
    else_in_for: "a {% for %} has no {% else %}",
    unclosed: "this block has no {% end %}",
    unknown_tag: "there is no such tag",
    bad_for: "a loop is not written like this",
    too_deep: "too many blocks inside one another",
  },
  vi: {
    open_tag: "có {% mà không có %}",
    open_print: "có {{ mà không có }}",
    stray_end: "{% end %} này không đóng khối nào",
    stray_else: "{% else %} này không thuộc {% if %} nào",
    second_else: "{% if %} này có tới hai {% else %}",
    else_in_for: "{% for %} không đi với {% else %}",
    unclosed: "khối này thiếu {% end %}",
    unknown_tag: "không có thẻ này",
    bad_for: "vòng lặp không viết như vậy",
    too_deep: "quá nhiều khối lồng nhau",
  },
} as const;

const TYPES_VI: Readonly<Record<string, string>> = {
  "whole number": "số nguyên",
  number: "số",
  "yes/no": "có/không",
  time: "thời điểm",
  text: "chữ",
  record: "nhóm giá trị",
  nothing: "không có giá trị",
};

/** The name of a type in Vietnamese. */
export function typeVi(type: unknown): string {
  const name = String(type);
  return name.startsWith("list of ") ? `danh sách ${typeVi(name.slice(8))}` : (TYPES_VI[name] ?? name);
}
