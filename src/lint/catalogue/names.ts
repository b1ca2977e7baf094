import type { Entry } from "./entry.js";
import { EMPTY_LIBRARY, inKeys, inSteps, samplePlaybook, withLibrary } from "./sample_playbook.js";
import { SAMPLE_SIGNALS, SAMPLE_STRATEGIES } from "./sample_judging.js";
import { thing } from "./shape_words.js";

const PLACE = "      - { id: place, kind: text, ask: Where was it? }\n";

/** A playbook with a fact and a step that sets it. */
function withFact(type: string): string {
  return samplePlaybook({
    keys: `facts: { cause: { title: The cause, type: ${type} } }\n`,
    steps: "      - { id: reason, kind: text, fact: cause, ask: What caused it? }\n",
  });
}

function withClock(from: string): string {
  return samplePlaybook({
    keys: `clocks: { first_word: { title: First word, from: ${from}, within: 60m, until: told } }\n`,
    steps: "      - { id: told, kind: yes_no, ask: Has the public been told? }\n",
  });
}

function withPhases(...rounds: readonly boolean[]): string {
  const phases = rounds.map(
    (round, i) => `  - id: later_${i}
    title: Later
${round ? "    each_round: true\n" : ""}    steps: [{ id: look_${i}, kind: yes_no, ask: Is there anything new? }]
`,
  );
  return samplePlaybook({ steps: phases.join("") });
}

const one = (text: string): Readonly<Record<string, string>> => ({ "example.yaml": text });
const LIBRARY = { "library/facts.yaml": EMPTY_LIBRARY };

const SEEN = "      - { id: seen, kind: signals, ask: Which signals do you see? }\n";
const APPROACH = "      - { id: approach, kind: strategy, ask: How do we respond? }\n";

/** What a step lacks, in words. */
function lacking(what: unknown, language: "en" | "vi"): string {
  if (what === "signals_step")
    return { en: "no signals step stands before it", vi: "trước nó chưa có bước signals nào" }[language];
  const name = String(what);
  return { en: `no library defines ${name}`, vi: `chưa thư viện nào có ${name}` }[language];
}

/** What can be wrong with ids and with what refers to them. */
export const nameEntries: Readonly<Record<string, Entry>> = {
  "duplicate-id": {
    level: "error",
    message: {
      en: ({ id, what }) => `a second ${thing(what, "en")} has the id "${id}"`,
      vi: ({ id, what }) => `có hai ${thing(what, "vi")} cùng id "${id}"`,
    },
    help: { en: () => "give one of them another id", vi: () => "hãy đặt id khác cho một trong hai" },
    note: { en: "the first one", vi: "cái thứ nhất ở đây" },
    why: {
      en: "Answers, conditions and texts go by the id; with two of the same, nobody could tell which is meant.",
      vi: "Câu trả lời, điều kiện và mẫu văn bản đều gọi theo id; trùng id thì không biết là cái nào.",
    },
    example: inSteps(PLACE + PLACE, PLACE),
  },
  "reserved-id": {
    level: "error",
    message: {
      en: ({ id }) => `"${id}" has a meaning of its own in conditions`,
      vi: ({ id }) => `trong điều kiện, "${id}" đã có nghĩa riêng`,
    },
    help: { en: ({ id }) => `choose another id, such as ${id}_1`, vi: ({ id }) => `hãy chọn id khác, ví dụ ${id}_1` },
    why: {
      en: "Conditions and texts would read the word as part of their language and never find the step or fact.",
      vi: "Điều kiện và mẫu văn bản sẽ hiểu từ này là từ của ngôn ngữ, không phải bước hay dữ kiện.",
    },
    example: inSteps(PLACE.replace("place", "round"), PLACE),
  },
  "unknown-reference": {
    level: "error",
    message: {
      en: ({ id, what }) => `there is no ${thing(what, "en")} called "${id}"`,
      vi: ({ id, what }) => `không có ${thing(what, "vi")} nào tên là "${id}"`,
    },
    help: {
      en: ({ what }) => `write the id of a ${thing(what, "en")} that exists, here or in a library under \`uses\``,
      vi: ({ what }) =>
        `hãy ghi id của một ${thing(what, "vi")} đã có, trong tệp này hoặc trong thư viện khai ở \`uses\``,
    },
    why: {
      en: "What is named here would not be found when it is needed.",
      vi: "Khi cần đến sẽ không tìm thấy thứ được nêu ở đây.",
    },
    example: inKeys("incident_title: plaice\n", ""),
  },
  "step-lacks": {
    level: "error",
    message: {
      en: ({ step, kind, lacks }) => `"${step}" is a ${kind} step, and ${lacking(lacks, "en")}`,
      vi: ({ step, kind, lacks }) => `"${step}" là bước ${kind}, nhưng ${lacking(lacks, "vi")}`,
    },
    help: {
      en: ({ lacks }) =>
        lacks === "signals_step"
          ? "put a step of kind signals before it"
          : `name a library that defines \`${lacks}\` under \`uses\`, such as lectern:library/${lacks}.yaml`,
      vi: ({ lacks }) =>
        lacks === "signals_step"
          ? "hãy đặt một bước loại signals ở trước"
          : `hãy khai ở \`uses\` một thư viện có \`${lacks}\`, ví dụ lectern:library/${lacks}.yaml`,
    },
    why: {
      en: "The question is built out of these definitions; without them there would be nothing to ask.",
      vi: "Câu hỏi được dựng từ những định nghĩa này; thiếu chúng thì không có gì để hỏi.",
    },
    example: {
      files: one(samplePlaybook({ keys: SAMPLE_STRATEGIES, steps: APPROACH })),
      repaired: one(samplePlaybook({ keys: SAMPLE_STRATEGIES + SAMPLE_SIGNALS, steps: SEEN + APPROACH })),
    },
  },
  "fact-type": {
    level: "error",
    message: {
      en: ({ fact, wants, gives }) => `the fact "${fact}" is ${wants}, and this step gives ${gives}`,
      vi: ({ fact, wants, gives }) => `dữ kiện "${fact}" có kiểu ${wants}, còn bước này cho kiểu ${gives}`,
    },
    help: {
      en: () =>
        "change the `type` of the fact, or ask with a kind of step that fits: number for int, date_time for time",
      vi: () => "hãy đổi `type` của dữ kiện, hoặc hỏi bằng loại bước phù hợp: number cho int, date_time cho time",
    },
    note: { en: "the fact", vi: "dữ kiện ở đây" },
    why: {
      en: "Texts print a fact by its type. An answer of another type could not be printed, or wrongly.",
      vi: "Mẫu văn bản in dữ kiện theo kiểu của nó. Câu trả lời khác kiểu sẽ không in được hoặc in sai.",
    },
    example: { files: one(withFact("int")), repaired: one(withFact("text")) },
  },
  "clock-start": {
    level: "error",
    message: {
      en: ({ step, kind }) => `a clock starts from a date_time step; "${step}" is a ${kind} step`,
      vi: ({ step, kind }) => `đồng hồ tính từ một bước date_time; "${step}" lại là bước ${kind}`,
    },
    help: { en: () => "name the step that asks when it began", vi: () => "hãy nêu bước hỏi thời điểm bắt đầu" },
    note: { en: "the step", vi: "bước ở đây" },
    why: {
      en: "What is due a while after something needs the time of that something.",
      vi: "Muốn biết hạn sau một việc thì phải biết việc đó xảy ra lúc nào.",
    },
    example: { files: one(withClock("told")), repaired: one(withClock("began")) },
  },
  "rounds-apart": {
    level: "error",
    message: {
      en: () => "phases of a round do not stand together",
      vi: () => "các giai đoạn lặp theo vòng không đứng liền nhau",
    },
    help: {
      en: () => "move this phase up to the others with each_round, or take each_round away",
      vi: () => "hãy đưa giai đoạn này lên cạnh các giai đoạn each_round khác, hoặc bỏ each_round",
    },
    note: { en: "the round so far", vi: "vòng lặp tới đây" },
    why: {
      en: "The phases with each_round are walked again and again as one cycle; those behind them close the incident.",
      vi: "Các giai đoạn each_round lặp lại như một vòng liền mạch; những giai đoạn sau đó dùng để khép lại sự cố.",
    },
    example: { files: one(withPhases(true, false, true)), repaired: one(withPhases(true, true, false)) },
  },
  "title-not-text": {
    level: "error",
    message: {
      en: ({ step, kind }) => `a text step names the incident; "${step}" is a ${kind} step`,
      vi: ({ step, kind }) => `tên sự cố lấy từ một bước text; "${step}" lại là bước ${kind}`,
    },
    help: {
      en: () => "name a text step, or leave incident_title out",
      vi: () => "hãy nêu một bước text, hoặc bỏ incident_title",
    },
    note: { en: "the step", vi: "bước ở đây" },
    why: {
      en: "Lists of incidents show these words, so that people recognise theirs.",
      vi: "Danh sách sự cố hiện những chữ này để người dùng nhận ra sự cố của mình.",
    },
    example: {
      files: one(samplePlaybook({ keys: "incident_title: began\n", steps: PLACE })),
      repaired: one(samplePlaybook({ keys: "incident_title: place\n", steps: PLACE })),
    },
  },
  "uses-built-in": {
    level: "error",
    message: {
      en: ({ path }) => `no library of Lectern is called ${path}`,
      vi: ({ path }) => `Lectern không có thư viện nào tên là ${path}`,
    },
    help: {
      en: () => "built-in libraries are written lectern:library/facts.yaml",
      vi: () => "thư viện có sẵn viết theo dạng lectern:library/facts.yaml",
    },
    why: {
      en: "`lectern:` brings in the libraries that come with Lectern, and nothing else of the machine.",
      vi: "`lectern:` chỉ đưa vào các thư viện đi kèm Lectern, không lấy gì khác trên máy.",
    },
    example: withLibrary(["lectern:facts.yaml", "library/facts.yaml"], LIBRARY),
  },
  "uses-absolute": {
    level: "error",
    message: {
      en: () => "a path under `uses` starts from the playbook's own folder",
      vi: () => "đường dẫn trong `uses` tính từ thư mục chứa kịch bản",
    },
    help: {
      en: () => "copy the file beside the playbook and write library/facts.yaml",
      vi: () => "hãy chép tệp vào cạnh kịch bản và viết library/facts.yaml",
    },
    why: {
      en: "A playbook is passed on from machine to machine; a path from the root of one exists nowhere else.",
      vi: "Kịch bản được chuyển từ máy này sang máy khác; đường dẫn từ gốc của một máy không có ở máy khác.",
    },
    example: withLibrary(["/srv/facts.yaml", "library/facts.yaml"], LIBRARY),
  },
  "uses-outside": {
    level: "error",
    message: {
      en: ({ path }) => `${path} leaves the playbook's folder`,
      vi: ({ path }) => `${path} đi ra ngoài thư mục chứa kịch bản`,
    },
    help: {
      en: () => "move the file into a folder beside the playbook",
      vi: () => "hãy chuyển tệp vào một thư mục nằm cạnh kịch bản",
    },
    why: {
      en: "A playbook from somebody else must not be able to read files of yours.",
      vi: "Kịch bản của người khác không được phép đọc tệp riêng của bạn.",
    },
    example: withLibrary(["../facts.yaml", "library/facts.yaml"], LIBRARY),
  },
  "uses-link": {
    level: "error",
    message: {
      en: ({ path }) => `${path} is a link out of the playbook's folder`,
      vi: ({ path }) => `${path} là liên kết dẫn ra ngoài thư mục chứa kịch bản`,
    },
    help: { en: () => "put the file itself there", vi: () => "hãy đặt chính tệp đó vào đây" },
    why: {
      en: "A playbook from somebody else must not be able to read files of yours, by a link either.",
      vi: "Kịch bản của người khác không được phép đọc tệp riêng của bạn, kể cả qua liên kết.",
    },
    example: withLibrary(["library/shared.yaml", "library/facts.yaml"], {
      "library/shared.yaml": "-> /srv/facts.yaml",
      ...LIBRARY,
    }),
  },
  "uses-twice": {
    level: "error",
    message: { en: ({ path }) => `${path} is named twice`, vi: ({ path }) => `${path} được nêu hai lần` },
    help: { en: () => "delete one of the two", vi: () => "hãy bỏ một trong hai" },
    note: { en: "the first time", vi: "lần đầu ở đây" },
    why: {
      en: "Everything it defines would be there twice.",
      vi: "Mọi thứ định nghĩa trong đó sẽ bị lặp đôi.",
    },
    example: withLibrary(["library/facts.yaml, library/facts.yaml", "library/facts.yaml"], LIBRARY),
  },
  "uses-not-a-library": {
    level: "error",
    message: { en: ({ file }) => `${file} is not a library`, vi: ({ file }) => `${file} không phải là thư viện` },
    help: { en: () => "a library has the key `library:` with its id", vi: () => "thư viện có mục `library:` kèm id" },
    note: { en: "it is brought in here", vi: "được đưa vào ở đây" },
    why: {
      en: "`uses` brings in definitions. A playbook does not bring in another playbook.",
      vi: "`uses` dùng để đưa các định nghĩa vào. Kịch bản không lồng kịch bản khác.",
    },
    example: withLibrary(["other.yaml", "library/facts.yaml"], { "other.yaml": samplePlaybook({}), ...LIBRARY }),
  },
};
