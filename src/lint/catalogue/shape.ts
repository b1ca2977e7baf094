import type { Args, Entry } from "./entry.js";
import { example, inKeys, inSteps, samplePlaybook } from "./sample_playbook.js";
import { expected, found } from "./shape_words.js";

const PLACE = "      - { id: place, kind: text, ask: Where was it? }\n";

/** A number or a word that YAML took for something else is a text once it stands in quotes. */
function quotes({ expected: wanted, found: got, value }: Args): boolean {
  return (
    ["text", "texts", "condition", "id"].includes(String(wanted)) &&
    (got === "number" || got === "flag") &&
    value !== ""
  );
}

/** What can be wrong with the keys and values of a file. */
export const shapeEntries: Readonly<Record<string, Entry>> = {
  "unknown-file": {
    level: "error",
    message: { en: () => "this is no file that Lectern knows", vi: () => "Lectern không nhận ra loại tệp này" },
    help: {
      en: () =>
        "a playbook has the key `phases`, a library `library`, a scenario `scenario`, an organisation profile `organisation`",
      vi: () =>
        "kịch bản có mục `phases`, thư viện có `library`, tình huống có `scenario`, hồ sơ đơn vị có `organisation`",
    },
    why: {
      en: "What sort of file it is shows in its keys, and none of the four stands in it.",
      vi: "Loại tệp được nhận ra qua các mục của nó, mà ở đây không có mục nào trong bốn mục ấy.",
    },
    example: example(samplePlaybook({}).replace("phases:", "fases:"), samplePlaybook({})),
  },
  "language-version": {
    level: "error",
    message: {
      en: ({ version }) => `version ${version} of the playbook language is not known here`,
      vi: ({ version }) => `bản Lectern này không biết phiên bản ${version} của ngôn ngữ kịch bản`,
    },
    help: { en: () => "write lectern: 1", vi: () => "hãy viết lectern: 1" },
    why: {
      en: "The number says by which rules the file was written. This Lectern knows version 1.",
      vi: "Con số này cho biết tệp viết theo quy tắc nào. Bản Lectern này biết phiên bản 1.",
    },
    example: example(samplePlaybook({}).replace("lectern: 1", "lectern: 2"), samplePlaybook({})),
  },
  "missing-key": {
    level: "error",
    message: { en: ({ key }) => `\`${key}\` is missing here`, vi: ({ key }) => `ở đây thiếu \`${key}\`` },
    help: {
      en: ({ key, expected: wanted, values }) =>
        `add ${key}: with ${values === undefined ? expected(wanted, "en") : `one of ${values}`}`,
      vi: ({ key, expected: wanted, values }) =>
        `hãy thêm ${key}: với ${values === undefined ? expected(wanted, "vi") : `một trong các từ ${values}`}`,
    },
    why: {
      en: "Without it Lectern does not know enough to go on.",
      vi: "Thiếu mục này thì Lectern không đủ thông tin để tiếp tục.",
    },
    example: inSteps("      - { id: place, kind: text }\n", PLACE),
  },
  "empty-value": {
    level: "error",
    message: { en: ({ key }) => `nothing stands behind \`${key}\``, vi: ({ key }) => `sau \`${key}\` chưa có gì` },
    help: {
      en: ({ expected: wanted }) => `write ${expected(wanted, "en")}, or delete the line`,
      vi: ({ expected: wanted }) => `hãy ghi ${expected(wanted, "vi")}, hoặc xóa dòng này`,
    },
    why: {
      en: "An empty line is mostly one that was to be filled in later.",
      vi: "Dòng để trống thường là dòng định điền sau.",
    },
    example: inKeys("owner:\n", "owner: Press office\n"),
  },
  "unknown-key": {
    level: "error",
    message: {
      en: ({ key }) => `\`${key}\` has no meaning here`,
      vi: ({ key }) => `ở đây \`${key}\` không có ý nghĩa`,
    },
    help: { en: ({ keys }) => `what can stand here: ${keys}`, vi: ({ keys }) => `ở đây có thể ghi: ${keys}` },
    why: {
      en: "A misspelt name would be passed over in silence, and what it was to do would not happen.",
      vi: "Một tên viết sai nếu bị bỏ qua trong im lặng thì điều nó định làm sẽ không xảy ra.",
    },
    example: inSteps(PLACE.replace("ask", "requird: true, ask"), PLACE.replace("ask", "required: true, ask")),
  },
  "wrong-key": {
    level: "error",
    message: {
      en: ({ key, expected: wanted }) => `\`${key}\` cannot be a name here: it must be ${expected(wanted, "en")}`,
      vi: ({ key, expected: wanted }) => `\`${key}\` không dùng làm tên ở đây được: phải là ${expected(wanted, "vi")}`,
    },
    why: {
      en: "Names of your own are used in conditions and texts, where spaces, capitals and accents would be read as something else.",
      vi: "Tên bạn đặt được dùng trong điều kiện và mẫu văn bản; dấu cách, chữ hoa hay dấu tiếng Việt ở đó sẽ bị hiểu khác.",
    },
    example: inKeys("roles: { Người phát ngôn: { title: Spokesperson } }\n", "roles: {}\n"),
  },
  "wrong-type": {
    level: "error",
    message: {
      en: ({ key, expected: wanted, found: got }) =>
        `\`${key}\` takes ${expected(wanted, "en")}; this is ${found(got, "en")}`,
      vi: ({ key, expected: wanted, found: got }) =>
        `\`${key}\` cần ${expected(wanted, "vi")}; còn đây là ${found(got, "vi")}`,
    },
    help: {
      en: (args) =>
        quotes(args) ? `put it in quotes: "${args["value"]}"` : `write ${expected(args["expected"], "en")}`,
      vi: (args) =>
        quotes(args) ? `hãy đặt trong dấu nháy: "${args["value"]}"` : `hãy ghi ${expected(args["expected"], "vi")}`,
    },
    why: {
      en: "Lectern would have to guess what is meant; YAML takes 2026.10 for the number 2026.1, for example.",
      vi: "Lectern sẽ phải đoán; chẳng hạn YAML hiểu 2026.10 là số 2026.1.",
    },
    example: example(
      samplePlaybook({}).replace('version: "1"', "version: 2026.11"),
      samplePlaybook({}).replace('"1"', '"2026.11"'),
    ),
  },
  "wrong-form": {
    level: "error",
    message: {
      en: ({ key, expected: wanted }) => `\`${key}\` takes ${expected(wanted, "en")}`,
      vi: ({ key, expected: wanted }) => `\`${key}\` cần ${expected(wanted, "vi")}`,
    },
    why: {
      en: "It is the right sort of value, written in a way that Lectern cannot read.",
      vi: "Đúng loại giá trị nhưng viết theo cách Lectern không đọc được.",
    },
    example: inSteps(PLACE.replace("ask", "takes: 3 minutes, ask"), PLACE.replace("ask", "takes: 3m, ask")),
  },
  "unknown-kind": {
    level: "error",
    message: {
      en: ({ kind }) => `there is no kind of step called \`${kind}\``,
      vi: ({ kind }) => `không có loại bước nào tên là \`${kind}\``,
    },
    help: { en: ({ kinds }) => `the kinds are ${kinds}`, vi: ({ kinds }) => `các loại bước: ${kinds}` },
    why: {
      en: "The kind decides how a step is asked and answered.",
      vi: "Loại bước quyết định cách hỏi và cách trả lời.",
    },
    example: inSteps(PLACE.replace("text", "txt"), PLACE),
  },
  "unknown-value": {
    level: "error",
    message: {
      en: ({ key, value }) => `\`${key}\` cannot be \`${value}\``,
      vi: ({ key, value }) => `\`${key}\` không thể là \`${value}\``,
    },
    help: { en: ({ values }) => `it is one of ${values}`, vi: ({ values }) => `chọn một trong: ${values}` },
    why: { en: "Only a few words have a meaning here.", vi: "Ở đây chỉ có một số từ mang ý nghĩa." },
    example: inSteps(PLACE.replace("ask", "unknown: nevr, ask"), PLACE.replace("ask", "unknown: never, ask")),
  },
  "empty-list": {
    level: "error",
    message: { en: ({ key }) => `there is nothing under \`${key}\``, vi: ({ key }) => `dưới \`${key}\` chưa có gì` },
    help: { en: () => "add at least one", vi: () => "hãy thêm ít nhất một mục" },
    why: {
      en: "A question without options, or a phase without steps, could not be walked.",
      vi: "Câu hỏi không có lựa chọn, hay giai đoạn không có bước nào, thì không đi qua được.",
    },
    example: inSteps(
      "      - { id: area, kind: one_of, ask: Where?, options: [] }\n",
      "      - { id: area, kind: one_of, ask: Where?, options: [{ id: north, title: North }] }\n",
    ),
  },
  "number-too-small": {
    level: "error",
    message: {
      en: ({ key, min }) => `\`${key}\` is at least ${min}`,
      vi: ({ key, min }) => `\`${key}\` ít nhất là ${min}`,
    },
    why: { en: "A smaller number means nothing here.", vi: "Số nhỏ hơn không có nghĩa ở đây." },
    example: inSteps(PLACE.replace("ask", "max: -5, ask"), PLACE.replace("ask", "max: 500, ask")),
  },
  "bounds-crossed": {
    level: "error",
    message: {
      en: ({ min, max }) => `nothing can be at least ${min} and at most ${max}`,
      vi: ({ min, max }) => `không có gì vừa ít nhất là ${min} vừa nhiều nhất là ${max}`,
    },
    help: { en: () => "raise `max` or lower `min`", vi: () => "hãy tăng `max` hoặc giảm `min`" },
    why: {
      en: "No answer could be given, and the walk would stand still at this step.",
      vi: "Sẽ không trả lời được, và người dùng mắc lại ở bước này.",
    },
    example: inSteps(
      "      - { id: crowd, kind: number, ask: How many people are waiting?, min: 10, max: 5 }\n",
      "      - { id: crowd, kind: number, ask: How many people are waiting?, min: 5, max: 10 }\n",
    ),
  },
};
