import type { Entry } from "./entry.js";
import { EMPTY_LIBRARY, example, inKeys, inSteps, samplePlaybook, withLibrary } from "./sample_playbook.js";
import { HIDDEN_WHY, SYNTAX, UNREADABLE } from "./yaml_words.js";

const TOO_DEEP = `title: ${"[".repeat(70)}Example${"]".repeat(70)}`;

/** Ten lines that stand for a hundred thousand values. */
const BOMB = ["a", "b", "c", "d", "e"]
  .map(
    (name, i, all) =>
      `  ${name}: &${name} [${Array.from({ length: 10 }, () => (i === 0 ? "x" : `*${all[i - 1]}`)).join(", ")}]\n`,
  )
  .join("");

const YES_NO = "      - { id: press_there, kind: yes_no, ask: Is the press there? }\n";

/** What can be wrong with a file before anything in it is understood. */
export const yamlEntries: Readonly<Record<string, Entry>> = {
  "file-not-found": {
    level: "error",
    message: { en: ({ file }) => `there is no file ${file}`, vi: ({ file }) => `không có tệp ${file}` },
    help: {
      en: () => "check the name; a path starts from the folder of the file that it is written in",
      vi: () => "hãy xem lại tên tệp; đường dẫn tính từ thư mục của tệp ghi đường dẫn đó",
    },
    why: {
      en: "What a playbook takes from another file is missing without it.",
      vi: "Thiếu tệp này thì kịch bản không có những gì nó định lấy từ đó.",
    },
    example: withLibrary(["library/fact.yaml", "library/facts.yaml"], { "library/facts.yaml": EMPTY_LIBRARY }),
  },
  "file-unreadable": {
    level: "error",
    message: {
      en: ({ file, problem, limit }) => `${file} ${UNREADABLE.en(String(problem), limit)}`,
      vi: ({ file, problem, limit }) => `${file} ${UNREADABLE.vi(String(problem), limit)}`,
    },
    why: {
      en: "Lectern reads text files in UTF-8 of up to 2 MB that you are allowed to open.",
      vi: "Lectern đọc các tệp văn bản UTF-8 không quá 2 MB mà bạn có quyền mở.",
    },
    example: withLibrary(["library", "library/facts.yaml"], { "library/facts.yaml": EMPTY_LIBRARY }),
  },
  "hidden-character": {
    level: "error",
    message: {
      en: ({ character }) => `a character that cannot be seen stands here: ${character}`,
      vi: ({ character }) => `ở đây có một ký tự không nhìn thấy được: ${character}`,
    },
    help: {
      en: () => "delete it and type the word anew; such characters come in by copying from web pages and documents",
      vi: () => "hãy xóa và gõ lại từ đó; ký tự này thường lẫn vào khi sao chép từ trang web hay văn bản khác",
    },
    why: HIDDEN_WHY,
    example: inSteps(YES_NO.replace("press there?", "\u202epress there?"), YES_NO),
  },
  "yaml-empty": {
    level: "error",
    message: { en: () => "this file is empty", vi: () => "tệp này trống" },
    help: { en: () => "a playbook begins with `lectern: 1`", vi: () => "kịch bản bắt đầu bằng `lectern: 1`" },
    why: {
      en: "There is nothing in the file but spaces and comments.",
      vi: "Trong tệp chỉ có khoảng trắng và ghi chú.",
    },
    example: example("# A playbook, one day\n", samplePlaybook({})),
  },
  "yaml-directive": {
    level: "error",
    message: {
      en: ({ directive }) => `a directive, ${directive}, is not used here`,
      vi: ({ directive }) => `ở đây không dùng chỉ thị ${directive}`,
    },
    help: { en: () => "delete the line", vi: () => "hãy xóa dòng này" },
    why: {
      en: "A line such as %YAML 1.1 changes how the rest is read: with it, the answer `no` would no longer be a text.",
      vi: "Dòng như %YAML 1.1 làm thay đổi cách đọc phần còn lại: khi đó `no` không còn là một đoạn chữ nữa.",
    },
    example: example(`%YAML 1.1\n---\n${samplePlaybook({})}`, samplePlaybook({})),
  },
  "yaml-documents": {
    level: "error",
    message: { en: () => "a second document begins here", vi: () => "từ đây bắt đầu một tài liệu thứ hai" },
    help: {
      en: () => "keep one playbook in a file; delete the line `---` or move what follows into a file of its own",
      vi: () => "mỗi tệp chỉ giữ một kịch bản; hãy xóa dòng `---` hoặc chuyển phần sau sang tệp khác",
    },
    why: {
      en: "YAML can hold several documents in one file. Lectern reads one, so that nothing is left out unseen.",
      vi: "Một tệp YAML có thể chứa nhiều tài liệu. Lectern chỉ đọc một, để không có phần nào bị bỏ qua mà không ai hay.",
    },
    example: example(`${samplePlaybook({})}---\ntitle: Another\n`, samplePlaybook({})),
  },
  "yaml-too-deep": {
    level: "error",
    message: {
      en: ({ limit }) => `more than ${limit} maps and lists stand inside one another`,
      vi: ({ limit }) => `có hơn ${limit} tầng danh mục lồng vào nhau`,
    },
    help: { en: () => "a playbook needs fewer than ten levels", vi: () => "một kịch bản cần chưa đến mười tầng" },
    why: {
      en: "A file that nests without end could bring any program to a halt, so there is a limit.",
      vi: "Tệp lồng tầng không dứt có thể làm chương trình đứng lại, nên có giới hạn.",
    },
    example: example(samplePlaybook({}).replace("title: Example", TOO_DEEP), samplePlaybook({})),
  },
  "yaml-tab": {
    level: "error",
    message: { en: () => "this line is indented with a tab", vi: () => "dòng này thụt vào bằng phím Tab" },
    help: {
      en: () => "use spaces: two for each level; most editors can be told to do this in .yaml files",
      vi: () => "hãy dùng dấu cách: mỗi bậc hai dấu; đa số trình soạn thảo có thể tự làm việc này với tệp .yaml",
    },
    why: {
      en: "How far a line stands from the margin says what it belongs to. A tab is as wide as each editor likes, so YAML does not take it.",
      vi: "Khoảng thụt đầu dòng cho biết dòng đó thuộc về đâu. Độ rộng của Tab mỗi trình soạn thảo một khác, nên YAML không nhận.",
    },
    example: inSteps(
      "\t- { id: place, kind: text, ask: Where was it? }\n",
      "      - { id: place, kind: text, ask: Where was it? }\n",
    ),
  },
  "yaml-syntax": {
    level: "error",
    message: {
      en: ({ reason }) => (SYNTAX[reason as "quote"] ?? SYNTAX.unexpected).en[0],
      vi: ({ reason }) => (SYNTAX[reason as "quote"] ?? SYNTAX.unexpected).vi[0],
    },
    help: {
      en: ({ reason }) => (SYNTAX[reason as "quote"] ?? SYNTAX.unexpected).en[1],
      vi: ({ reason }) => (SYNTAX[reason as "quote"] ?? SYNTAX.unexpected).vi[1],
    },
    why: {
      en: "The file is written in YAML, and at this place its form is broken, so that what follows could mean several things.",
      vi: "Tệp viết theo định dạng YAML; tới chỗ này thì sai dạng nên phần sau có thể hiểu nhiều cách.",
    },
    example: inKeys("owner: Press office: the duty officer\n", 'owner: "Press office: the duty officer"\n'),
  },
  "yaml-duplicate-key": {
    level: "error",
    message: {
      en: ({ key }) => `\`${key}\` stands twice in the same place`,
      vi: ({ key }) => `\`${key}\` được ghi hai lần ở cùng một chỗ`,
    },
    help: { en: () => "keep one of the two", vi: () => "hãy giữ lại một" },
    note: { en: "it stands here first", vi: "lần ghi đầu ở đây" },
    why: {
      en: "Of two values under one key only one could count, and nobody could tell which was meant.",
      vi: "Hai giá trị cùng một tên thì chỉ một được tính, và không ai biết đâu là giá trị muốn dùng.",
    },
    example: inKeys("owner: Press office\nowner: Duty officer\n", "owner: Press office\n"),
  },
  "yaml-key": {
    level: "error",
    message: { en: () => "there is no name in front of this colon", vi: () => "trước dấu hai chấm này không có tên" },
    help: { en: () => "write a name: value", vi: () => "hãy ghi theo dạng tên: giá trị" },
    why: {
      en: "Every value stands behind a name, and the name is a plain word.",
      vi: "Giá trị nào cũng đứng sau một cái tên, và tên là một từ đơn giản.",
    },
    example: inKeys(": Press office\n", "owner: Press office\n"),
  },
  "yaml-merge": {
    level: "error",
    message: {
      en: () => "`<<` does not bring anything in here",
      vi: () => "ở đây `<<` không có tác dụng ghép nội dung",
    },
    help: {
      en: () => "write the keys out; share definitions through a library under `uses`",
      vi: () => "hãy viết đủ các mục; muốn dùng chung thì đưa vào thư viện và khai trong `uses`",
    },
    why: {
      en: "Merge keys were dropped from YAML 1.2; programs differ in what they make of them.",
      vi: "YAML 1.2 đã bỏ cách ghép này; mỗi chương trình hiểu nó một kiểu.",
    },
    example: inSteps(
      "      - { <<: {}, id: place, kind: text, ask: Where was it? }\n",
      "      - { id: place, kind: text, ask: Where was it? }\n",
    ),
  },
  "yaml-alias-unknown": {
    level: "error",
    message: {
      en: ({ alias }) => `\`*${alias}\` refers to nothing above it`,
      vi: ({ alias }) => `phía trên không có gì tên là \`&${alias}\` để \`*${alias}\` dẫn tới`,
    },
    help: {
      en: ({ alias }) => `mark the value meant with &${alias}, or put the text in quotes`,
      vi: ({ alias }) => `hãy đánh dấu giá trị gốc bằng &${alias}, hoặc đặt đoạn chữ trong dấu nháy`,
    },
    why: {
      en: "A star in front of a word repeats a value that was marked with & further up.",
      vi: "Dấu sao đứng trước một từ nghĩa là lặp lại giá trị đã đánh dấu & ở phía trên.",
    },
    example: inKeys("owner: *office\n", "owner: The office\n"),
  },
  "yaml-alias-itself": {
    level: "error",
    message: {
      en: ({ alias }) => `\`*${alias}\` stands inside what it repeats`,
      vi: ({ alias }) => `\`*${alias}\` nằm ngay trong phần mà nó lặp lại`,
    },
    help: { en: () => "write the value out", vi: () => "hãy viết hẳn giá trị ra" },
    why: { en: "What contains itself has no end.", vi: "Thứ chứa chính nó thì không có điểm dừng." },
    example: inKeys("owner: &office { en: *office }\n", "owner: { en: The office }\n"),
  },
  "yaml-alias-too-much": {
    level: "error",
    message: {
      en: ({ limit }) => `aliases up to here stand for more than ${limit} values`,
      vi: ({ limit }) => `tính đến đây, các dấu * đã lặp lại hơn ${limit} giá trị`,
    },
    help: { en: () => "write out what is meant", vi: () => "hãy viết hẳn nội dung ra" },
    why: {
      en: "A few lines of aliases can stand for billions of values and bring any program to a halt, so there is a limit.",
      vi: "Vài dòng lặp lại có thể thay cho hàng tỷ giá trị và làm chương trình đứng lại, nên có giới hạn.",
    },
    example: example(`scenario: bomb\nplaybook: example.yaml\nanswers:\n${BOMB}`, samplePlaybook({})),
  },
  "yaml-number": {
    level: "error",
    message: {
      en: ({ written, read }) => `\`${written}\` would be read as ${read}`,
      vi: ({ written, read }) => `\`${written}\` sẽ được đọc thành ${read}`,
    },
    help: {
      en: ({ written, read }) =>
        `write ${read} if the number is meant, "${written}" in quotes if these very signs are meant`,
      vi: ({ written, read }) =>
        `nếu là con số, hãy viết ${read}; nếu cần đúng các ký tự này, hãy đặt trong dấu nháy: "${written}"`,
    },
    why: {
      en: "YAML takes 012 for 12, 0x1F for 31 and rounds long numbers, without a word. A telephone number or a code would be changed.",
      vi: "YAML tự đổi 012 thành 12, 0x1F thành 31 và làm tròn số dài mà không báo. Số điện thoại hay mã số sẽ bị sai.",
    },
    example: inSteps(
      "      - { id: crowd, kind: number, ask: How many people are waiting?, max: 010 }\n",
      "      - { id: crowd, kind: number, ask: How many people are waiting?, max: 10 }\n",
    ),
  },
  "yaml-tag": {
    level: "error",
    message: { en: ({ tag }) => `a tag, ${tag}, is not used here`, vi: ({ tag }) => `ở đây không dùng nhãn ${tag}` },
    help: {
      en: () => "delete it; a text that begins with ! stands in quotes",
      vi: () => "hãy xóa đi; đoạn chữ bắt đầu bằng dấu ! thì đặt trong dấu nháy",
    },
    why: {
      en: "A word with ! in front tells programs to read a value as something else. Playbooks do without.",
      vi: "Từ có dấu ! ở trước bảo chương trình đọc giá trị thành kiểu khác. Kịch bản không cần đến.",
    },
    example: inKeys("owner: !office The press office\n", "owner: The press office\n"),
  },
};
