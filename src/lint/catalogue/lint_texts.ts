import type { Entry } from "./entry.js";

const GROUPS = {
  en: {
    facts: "fact",
    sources: "source",
    roles: "role",
    statements: "statement",
    signals: "signal",
    strategies: "strategy",
  },
  vi: {
    facts: "dữ kiện",
    sources: "nguồn",
    roles: "vai trò",
    statements: "tuyên bố",
    signals: "dấu hiệu",
    strategies: "cách ứng phó",
  },
} as const;

/** A small playbook in two languages; `head` and `steps` are what an example is about. */
function playbook({ head = "", steps }: { head?: string; steps: string }): string {
  return `lectern: 1
id: example
version: "1"
title: { vi: Ví dụ, en: Example }
languages: [vi, en]
${head}phases:
  - id: identify
    title: { vi: Nhận diện, en: Identify }
    steps:
${steps}`;
}

const PLACE = `      - { id: place, kind: text, ask: { vi: Việc xảy ra ở đâu?, en: Where did it happen? } }
`;

const CASUALTIES = `      - id: casualties
        kind: number
        fact: casualties
        ask: { vi: Bao nhiêu người bị hại?, en: How many people were harmed? }
      - id: first_words
        kind: statement
        statement: first_words
        ask: { vi: Lời đầu tiên, en: The first words }
`;

const statement = (english: string): string => `facts:
  casualties: { title: { vi: Số người bị hại, en: People harmed }, type: int }
statements:
  first_words:
    title: { vi: Lời đầu tiên, en: First words }
    stage: reply
    parts:
      - text:
          vi: "Số người bị hại: {{ casualties }}."
          en: "${english}"
`;

const NEEDLESS_FACT = `facts:
  weather: { title: { vi: Thời tiết, en: The weather }, type: text }
`;

const SOURCES = `wants_sources: true
sources:
  cerc: { title: { vi: Sổ tay CERC của CDC, en: CDC CERC manual } }
`;

const choices = (second: string): string => `      - id: place
        kind: one_of
        ask: { vi: Việc xảy ra ở đâu?, en: Where did it happen? }
        options:
          - { id: school, title: { vi: Trường học, en: A school } }
          - { id: kindergarten, title: { vi: ${second}, en: A kindergarten } }
`;

const LONG =
  "Trước khi trả lời, hãy nghĩ xem ai đã thấy việc này, ai đã kể lại, ai đã ghi hình, ai đã báo cho cơ quan chức năng, và ai trong số đó có thể xác nhận bằng văn bản trong vòng một giờ tới. Việc xảy ra ở đâu?";

const step = (vietnamese: string, guide = ""): string => `      - id: place
        kind: text
        ask: { vi: "${vietnamese}", en: Where did it happen? }
${guide}`;

const one = (text: string): Readonly<Record<string, string>> => ({ "example.yaml": text });

/** Codes about texts, sources and what is written but not used. */
export const translationEntries = {
  "translation-missing": {
    level: "warning",
    message: {
      en: ({ field, owner, languages }) => `\`${field}\` of "${owner}" is missing in "${languages}"`,
      vi: ({ field, owner, languages }) => `\`${field}\` của "${owner}" chưa có bản "${languages}"`,
    },
    help: {
      en: ({ languages }) => `write it beside the others, or take "${languages}" out of \`languages\``,
      vi: ({ languages }) => `viết thêm bên cạnh bản đã có, hoặc bỏ "${languages}" khỏi \`languages\``,
    },
    why: {
      en: "Who reads the playbook in that language would suddenly meet another one, in the middle of an incident.",
      vi: "Người đọc kịch bản bằng ngôn ngữ đó sẽ bất ngờ gặp một ngôn ngữ khác, ngay giữa lúc xử lý sự cố.",
    },
    example: {
      files: one(playbook({ steps: PLACE.replace(", en: Where did it happen?", "") })),
      repaired: one(playbook({ steps: PLACE })),
    },
  },
  "holes-differ": {
    level: "error",
    message: {
      en: ({ name, language, other }) => `the "${language}" text does not print "${name}", the "${other}" text does`,
      vi: ({ name, language, other }) => `bản "${language}" không in "${name}", còn bản "${other}" thì có`,
    },
    note: { en: "it is printed here", vi: "chỗ có in" },
    help: {
      en: ({ name }) => `print {{ ${name} }} in every language, or in none`,
      vi: ({ name }) => `in {{ ${name} }} ở mọi ngôn ngữ, hoặc không in ở ngôn ngữ nào`,
    },
    why: {
      en: "Two texts of one statement with different facts are two statements. Readers abroad would learn something else than those at home, and an approval would cover both.",
      vi: "Hai bản của cùng một tuyên bố mà khác dữ kiện thì thành hai tuyên bố khác nhau: người đọc ở nước ngoài biết một đằng, người trong nước biết một nẻo, trong khi chỉ có một lần duyệt.",
    },
    example: {
      files: one(playbook({ head: statement("People were harmed."), steps: CASUALTIES })),
      repaired: one(playbook({ head: statement("People harmed: {{ casualties }}."), steps: CASUALTIES })),
    },
  },
  "never-used": {
    level: "warning",
    message: {
      en: ({ group, id }) => `the ${GROUPS.en[group as "facts"]} "${id}" is never used`,
      vi: ({ group, id }) => `${GROUPS.vi[group as "facts"]} "${id}" không được dùng ở đâu cả`,
    },
    help: {
      en: () => "use it, or take it out",
      vi: () => "dùng nó ở một bước hoặc một tuyên bố, nếu không thì bỏ đi",
    },
    why: {
      en: "What nobody reads is mostly a slip: the step or the statement that was to use it names something else, or was never written.",
      vi: "Thứ không ai dùng thường là dấu hiệu nhầm lẫn: bước hay tuyên bố lẽ ra phải dùng nó đang ghi một tên khác, hoặc chưa được viết.",
    },
    example: {
      files: one(playbook({ head: NEEDLESS_FACT, steps: PLACE })),
      repaired: one(playbook({ steps: PLACE })),
    },
  },
  "source-missing": {
    level: "warning",
    message: {
      en: ({ step }) => `the step "${step}" names no source`,
      vi: ({ step }) => `bước "${step}" chưa ghi nguồn`,
    },
    help: {
      en: () => "add `source`, or take `wants_sources` out of the playbook",
      vi: () => "thêm `source` cho bước này, hoặc bỏ `wants_sources` khỏi kịch bản",
    },
    why: {
      en: "The playbook asks for a source at every step, so that each request can be traced to where it comes from.",
      vi: "Kịch bản yêu cầu mỗi bước có nguồn, để ai cũng biết lời hướng dẫn lấy từ đâu.",
    },
    example: {
      files: one(
        playbook({
          head: SOURCES,
          steps: step("Việc xảy ra ở đâu?", "        source: cerc\n") + PLACE.replace("place", "town"),
        }),
      ),
      repaired: one(playbook({ head: SOURCES, steps: step("Việc xảy ra ở đâu?", "        source: cerc\n") })),
    },
  },
  "review-overdue": {
    level: "warning",
    message: {
      en: ({ day }) => `this playbook was to be reviewed by ${day}`,
      vi: ({ day }) => `kịch bản này lẽ ra phải được rà soát trước ngày ${day}`,
    },
    help: {
      en: () => "look it over: numbers, names, contacts, law; then move `review_by`",
      vi: () => "rà lại số liệu, tên người, liên hệ, quy định; sau đó lùi `review_by`",
    },
    why: {
      en: "People change posts and rules change. What was right when it was written may mislead somebody in a hurry.",
      vi: "Người thì đổi vị trí, quy định thì thay đổi. Điều đúng lúc viết ra có thể làm người đang vội đi sai.",
    },
    example: {
      files: one(playbook({ head: "review_by: 2020-06-30\n", steps: PLACE })),
      repaired: one(playbook({ head: "review_by: 2999-06-30\n", steps: PLACE })),
    },
  },
  "long-question": {
    level: "info",
    message: {
      en: ({ step, length, longest }) => `the question of "${step}" has ${length} characters, more than ${longest}`,
      vi: ({ step, length, longest }) => `câu hỏi của "${step}" dài ${length} ký tự, quá ${longest}`,
    },
    help: {
      en: () => "keep the question in `ask` and move the rest to `guide`",
      vi: () => "chỉ để câu hỏi trong `ask`, phần còn lại chuyển sang `guide`",
    },
    why: {
      en: "Under stress people read the first line. A question that does not fit at a glance is answered wrongly.",
      vi: "Khi căng thẳng, người ta chỉ đọc dòng đầu. Câu hỏi dài quá một cái liếc mắt thì dễ bị trả lời nhầm.",
    },
    example: {
      files: one(playbook({ steps: step(LONG) })),
      repaired: one(playbook({ steps: step("Việc xảy ra ở đâu?") })),
    },
  },
  "same-title": {
    level: "warning",
    message: {
      en: ({ first, second }) => `"${second}" reads the same as "${first}"`,
      vi: ({ first, second }) => `"${second}" hiện ra giống hệt "${first}"`,
    },
    note: { en: "the other one", vi: "lựa chọn kia" },
    help: {
      en: () => "give each choice a title of its own",
      vi: () => "đặt cho mỗi lựa chọn một tên riêng",
    },
    why: {
      en: "A person sees titles, not ids, and could not tell which of the two to take.",
      vi: "Người dùng chỉ thấy tên chứ không thấy id, nên không biết phải chọn cái nào.",
    },
    example: {
      files: one(playbook({ steps: choices("trường học") })),
      repaired: one(playbook({ steps: choices("Trường mầm non") })),
    },
  },
} satisfies Readonly<Record<string, Entry>>;
