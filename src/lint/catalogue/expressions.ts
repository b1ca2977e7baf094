import type { Entry } from "./entry.js";
import { HINTS, TEMPLATE_PROBLEMS, typeVi } from "./expression_words.js";

/** A small playbook around a `when`, so that every example is a file that can be tried. */
function withCondition(when: string): string {
  return `lectern: 1
id: example
version: "1"
title: Example
languages: [en]
phases:
  - id: identify
    title: Identify
    steps:
      - { id: casualties, kind: number, ask: How many people were harmed? }
      - { id: read_first, kind: note, ask: Read this first }
      - id: place
        kind: one_of
        ask: Where was it?
        options: [{ id: school, title: A school }, { id: factory, title: A factory }]
      - { id: began, kind: date_time, ask: When did it begin? }
      - id: families_told
        kind: yes_no
        ask: Have the families been told?
        when: ${when}
        precaution: true
      - { id: staff_told, kind: yes_no, ask: Have the staff been told? }
`;
}

function condition(broken: string, repaired: string): Entry["example"] {
  return { files: { "example.yaml": withCondition(broken) }, repaired: { "example.yaml": withCondition(repaired) } };
}

/** A small playbook around a statement's text. */
function withTemplate(text: string): string {
  return `lectern: 1
id: example
version: "1"
title: Example
languages: [en]
facts:
  casualties: { title: People harmed, type: int }
statements:
  holding:
    title: First words
    stage: reply
    parts:
      - text:
          en: |
            ${text}
phases:
  - id: identify
    title: Identify
    steps:
      - { id: casualties, kind: number, fact: casualties, ask: How many people were harmed? }
      - { id: draft, kind: statement, statement: holding, ask: The first words }
`;
}

function template(broken: string, repaired: string): Entry["example"] {
  return { files: { "example.yaml": withTemplate(broken) }, repaired: { "example.yaml": withTemplate(repaired) } };
}

/** What can be wrong with a condition or a template. */
export const expressionEntries: Readonly<Record<string, Entry>> = {
  "expression-syntax": {
    level: "error",
    message: { en: () => "this is not a complete expression", vi: () => "biểu thức này chưa hoàn chỉnh" },
    help: {
      en: ({ hint }) => HINTS.en[hint as "other"] ?? HINTS.en.other,
      vi: ({ hint }) => HINTS.vi[hint as "other"] ?? HINTS.vi.other,
    },
    why: {
      en: "Conditions and templates are written in CEL, a small language of comparisons. Lectern cannot tell what this one means.",
      vi: "Điều kiện và mẫu văn bản viết bằng CEL, một ngôn ngữ nhỏ gồm các phép so sánh. Lectern không hiểu được biểu thức này.",
    },
    example: condition("casualties >", "casualties > 0"),
  },
  "expression-too-large": {
    level: "error",
    message: {
      en: () => "this expression is too large or too deep",
      vi: () => "biểu thức này quá dài hoặc lồng nhau quá nhiều",
    },
    help: {
      en: () => "ask a yes/no step first and use its answer here",
      vi: () => "hãy hỏi trước bằng một bước có/không rồi dùng câu trả lời đó ở đây",
    },
    why: {
      en: "An expression has at most 200 parts, 30 levels, and no exists() inside another, so that checking can never hang.",
      vi: "Một biểu thức có tối đa 200 thành phần, 30 tầng, và không có exists() lồng trong nhau, để việc kiểm tra không bao giờ bị treo.",
    },
    example: condition('"[1].exists(x, [2].exists(y, y == casualties))"', '"[1].exists(x, x == casualties)"'),
  },
  "unknown-name": {
    level: "error",
    message: {
      en: ({ name }) => `nothing here is called "${name}"`,
      vi: ({ name }) => `ở đây không có gì tên là "${name}"`,
    },
    help: {
      en: () => "use the id of an earlier step; in a statement also that of a fact",
      vi: () => "dùng id của một bước ở phía trước; trong tuyên bố có thể dùng id của dữ kiện",
    },
    why: {
      en: "A condition sees the values of earlier steps by their ids. With a wrong name it could never be decided, and the step would silently vanish.",
      vi: "Điều kiện đọc giá trị của các bước phía trước theo id. Nếu sai tên, điều kiện không bao giờ xác định được và bước này sẽ lặng lẽ biến mất.",
    },
    example: condition("casualtys > 0", "casualties > 0"),
  },
  "later-name": {
    level: "error",
    message: {
      en: ({ name }) => `"${name}" is not asked before this point`,
      vi: ({ name }) => `đến đây "${name}" chưa được hỏi`,
    },
    help: {
      en: () => "move that step up, or in a later round read previous.<id>",
      vi: () => "chuyển bước đó lên trước, hoặc ở vòng sau đọc previous.<id>",
    },
    why: {
      en: "The order on the page is the order of the walk: a condition can only read what has been asked by then.",
      vi: "Thứ tự trên trang là thứ tự hỏi: điều kiện chỉ đọc được những gì đã hỏi trước đó.",
    },
    example: condition("staff_told", "casualties > 0"),
  },
  "no-value": {
    level: "error",
    message: {
      en: ({ name }) => `"${name}" is a note and has no value`,
      vi: ({ name }) => `"${name}" là ghi chú, không có giá trị`,
    },
    why: {
      en: "A note is only read. Nothing can depend on it.",
      vi: "Ghi chú chỉ để đọc, không có gì phụ thuộc vào nó được.",
    },
    example: condition('read_first == "yes"', "casualties > 0"),
  },
  "unknown-function": {
    level: "error",
    message: {
      en: ({ name }) => `there is no function "${name}" here`,
      vi: ({ name }) => `ở đây không có hàm "${name}"`,
    },
    help: {
      en: () =>
        "there are size, contains, startsWith, endsWith, exists, all, filter, map, at_least, timestamp, duration; in statements also date, time, list",
      vi: () =>
        "có size, contains, startsWith, endsWith, exists, all, filter, map, at_least, timestamp, duration; trong tuyên bố có thêm date, time, list",
    },
    why: {
      en: "Only functions that always end quickly are allowed, so that a playbook from elsewhere cannot hang Lectern.",
      vi: "Chỉ cho phép các hàm luôn kết thúc nhanh, để kịch bản lấy từ nơi khác không thể làm treo Lectern.",
    },
    example: condition('place.matches("sch.*")', 'place.startsWith("sch")'),
  },
  "expression-types": {
    level: "error",
    message: {
      en: ({ text, detail }) => `these do not go together: ${text} (${detail})`,
      vi: ({ text, detail }) => `các vế này không khớp kiểu: ${text} (${detail})`,
    },
    help: {
      en: () => 'compare numbers with numbers and texts with texts: casualties > 0, place == "school"',
      vi: () => 'so sánh số với số, chữ với chữ: casualties > 0, place == "school"',
    },
    why: {
      en: "A number can never equal a text, so the condition would be wrong in every walk.",
      vi: "Số không bao giờ bằng chữ, nên điều kiện này sẽ sai trong mọi lượt đi.",
    },
    example: condition('casualties > "none"', "casualties > 0"),
  },
  "not-a-condition": {
    level: "error",
    message: {
      en: ({ type }) => `a condition must be a yes or a no, this is a ${type}`,
      vi: ({ type }) => `điều kiện phải là có hoặc không, đây là ${typeVi(type)}`,
    },
    help: {
      en: () => "compare it with something: casualties > 0",
      vi: () => "hãy so sánh nó với một giá trị: casualties > 0",
    },
    why: {
      en: "Only a yes or a no can decide whether something is asked or written.",
      vi: "Chỉ có hoặc không mới quyết định được một câu có được hỏi hay viết ra.",
    },
    example: condition("casualties", "casualties > 0"),
  },
  "unknown-option": {
    level: "error",
    message: {
      en: ({ option }) => `"${option}" is none of the options`,
      vi: ({ option }) => `"${option}" không nằm trong các lựa chọn`,
    },
    help: { en: ({ options }) => `the options are ${options}`, vi: ({ options }) => `các lựa chọn là ${options}` },
    why: {
      en: "The answer can never be this one, so the comparison always comes out the same way.",
      vi: "Câu trả lời không bao giờ là giá trị này, nên phép so sánh luôn cho cùng một kết quả.",
    },
    example: condition('place == "scool"', 'place == "school"'),
  },
  "time-literal": {
    level: "error",
    message: {
      en: ({ name, text }) => `"${text}" is no ${name}`,
      vi: ({ name, text }) => `"${text}" không phải là ${name === "duration" ? "khoảng thời gian" : "thời điểm"}`,
    },
    help: {
      en: () => 'write duration("90m"), duration("24h"), timestamp("2026-03-02T08:00:00+07:00")',
      vi: () => 'viết duration("90m"), duration("24h"), timestamp("2026-03-02T08:00:00+07:00")',
    },
    why: {
      en: "A time without a zone means another moment on every machine.",
      vi: "Thời điểm không kèm múi giờ sẽ khác nhau trên mỗi máy.",
    },
    example: condition('began > timestamp("2 March")', 'began > timestamp("2026-03-02T08:00:00+07:00")'),
  },
  "template-syntax": {
    level: "error",
    message: {
      en: ({ problem }) => TEMPLATE_PROBLEMS.en[problem as "unclosed"] ?? String(problem),
      vi: ({ problem }) => TEMPLATE_PROBLEMS.vi[problem as "unclosed"] ?? String(problem),
    },
    help: {
      en: () => "tags are {{ name }}, {% if … %} … {% else %} … {% end %}, {% for x in list %} … {% end %}",
      vi: () => "các thẻ gồm {{ tên }}, {% if … %} … {% else %} … {% end %}, {% for x in danh_sách %} … {% end %}",
    },
    why: {
      en: "Lectern cannot tell which words belong to the block, and would print the wrong ones.",
      vi: "Lectern không biết những chữ nào thuộc về khối này và sẽ in sai.",
    },
    example: template(
      "{% if casualties > 0 %}People were harmed.",
      "{% if casualties > 0 %}People were harmed.{% end %}",
    ),
  },
  "cannot-print": {
    level: "error",
    message: { en: ({ type }) => `a ${type} cannot be printed`, vi: ({ type }) => `không in được ${typeVi(type)}` },
    help: {
      en: () => "say it in words: {% if … %} … {% end %}",
      vi: () => "hãy nói thành lời: {% if … %} … {% end %}",
    },
    why: {
      en: 'Nobody wants to read "yes" in the middle of a statement.',
      vi: 'Không ai muốn đọc thấy chữ "có" trơ trọi giữa một tuyên bố.',
    },
    example: template("{{ casualties > 0 }}", "{% if casualties > 0 %}People were harmed.{% end %}"),
  },
  "not-a-list": {
    level: "error",
    message: {
      en: ({ type }) => `a loop goes over a list, this is a ${type}`,
      vi: ({ type }) => `vòng lặp cần một danh sách, đây là ${typeVi(type)}`,
    },
    why: { en: "There is nothing to repeat.", vi: "Không có gì để lặp lại." },
    example: template("{% for x in casualties %}{{ x }}{% end %}", "{% for x in unknowns %}{{ x }}, {% end %}"),
  },
};
