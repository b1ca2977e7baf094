import type { Args, Entry } from "./entry.js";
import { clock, clockSlow, guarantee, judged, phases, steps, tooMany } from "./sample_walks.js";

/** What a guess has led to may not come about. */
const guess = ({ exact }: Args, language: "en" | "vi"): string =>
  exact === 0
    ? {
        en: " (not exact: part of a condition was tried both ways)",
        vi: " (không chính xác tuyệt đối: có phần điều kiện được thử cả hai khả năng)",
      }[language]
    : "";

const look = {
  en: () => "look at the conditions before it, or take it out",
  vi: () => "xem lại các điều kiện phía trước, hoặc bỏ đi",
};

/** What `lectern explore` finds over all walks. */
export const exploreEntries = {
  "step-unreachable": {
    level: "error",
    message: {
      en: ({ step }) => `no walk reaches "${step}"`,
      vi: ({ step }) => `không lượt đi nào tới được bước "${step}"`,
    },
    help: look,
    why: {
      en: "Every walk was followed, in the first round, in later ones and while closing: none of them asks this. Its condition may be possible alone, but not together with those before it.",
      vi: "Mọi lượt đi đã được xét, ở vòng đầu, các vòng sau và khi kết thúc: không lượt nào hỏi bước này. Điều kiện của nó có thể đúng khi đứng riêng, nhưng không thể đúng cùng các điều kiện phía trước.",
    },
    shownBy: "explore",
    example: steps(
      "      - { id: hospital, kind: text, when: harmed, ask: Which hospital? }\n      - { id: visit, kind: note, when: known.hospital && !harmed, ask: Visit them }\n",
      "      - { id: hospital, kind: text, when: harmed, ask: Which hospital? }\n      - { id: visit, kind: note, when: known.hospital && harmed, ask: Visit them }\n",
    ),
  },
  "phase-unreachable": {
    level: "error",
    message: {
      en: ({ phase }) => `no walk comes to the phase "${phase}"`,
      vi: ({ phase }) => `không lượt đi nào tới được phần "${phase}"`,
    },
    help: look,
    why: {
      en: "The condition of the phase is met by no walk, so none of its steps is ever asked.",
      vi: "Không lượt đi nào thỏa điều kiện của phần này, nên không bước nào trong đó được hỏi.",
    },
    shownBy: "explore",
    example: phases("harmed && !harmed", "harmed"),
  },
  "choice-unreachable": {
    level: "error",
    message: {
      en: ({ step, choice }) => `no walk offers "${choice}" at "${step}"`,
      vi: ({ step, choice }) => `không lượt đi nào đưa ra mục "${choice}" ở bước "${step}"`,
    },
    help: look,
    why: {
      en: "Whenever the question is asked, the condition of this choice does not hold, so nobody can ever choose it.",
      vi: "Mỗi khi câu hỏi được đưa ra, điều kiện của mục này đều không đúng, nên không ai chọn được nó.",
    },
    shownBy: "explore",
    example: steps(
      "      - { id: tell, kind: checklist, when: harmed, ask: Whom do we tell?, items: [{ id: families, title: The families }, { id: staff, title: Staff, when: '!harmed' }] }\n",
      "      - { id: tell, kind: checklist, ask: Whom do we tell?, items: [{ id: families, title: The families }, { id: staff, title: Staff, when: '!harmed' }] }\n",
    ),
  },
  "condition-always": {
    level: "warning",
    message: {
      en: ({ condition }) => `wherever this is asked it holds: ${condition}`,
      vi: ({ condition }) => `ở chỗ này điều kiện luôn đúng: ${condition}`,
    },
    help: {
      en: () => "take the condition out, or look for a wrong sign",
      vi: () => "bỏ điều kiện này, hoặc xem lại dấu so sánh",
    },
    why: {
      en: "On no walk does this condition keep anything back: what comes before has decided it already.",
      vi: "Không lượt đi nào bị điều kiện này chặn lại: những câu trước đã quyết định rồi.",
    },
    shownBy: "explore",
    example: steps(
      "      - { id: tell, kind: checklist, when: harmed, ask: Whom do we tell?, items: [{ id: families, title: The families }, { id: staff, title: Staff, when: 'harmed' }] }\n",
      "      - { id: tell, kind: checklist, ask: Whom do we tell?, items: [{ id: families, title: The families }, { id: staff, title: Staff, when: 'harmed' }] }\n",
    ),
  },
  "condition-never": {
    level: "warning",
    message: {
      en: ({ condition }) => `wherever this is asked it does not hold: ${condition}`,
      vi: ({ condition }) => `ở chỗ này điều kiện không bao giờ đúng: ${condition}`,
    },
    help: look,
    why: {
      en: "On no walk is this condition met where it stands, so the rule behind it never speaks.",
      vi: "Không lượt đi nào thỏa điều kiện này tại đây, nên quy tắc đi kèm không bao giờ có tác dụng.",
    },
    shownBy: "explore",
    example: judged("!harmed", "known.seen"),
  },
  "no-way-on": {
    level: "error",
    message: {
      en: (args) => `a walk can get stuck at "${args["step"]}": there no answer is taken${guess(args, "en")}`,
      vi: (args) => `có lượt đi bị kẹt ở bước "${args["step"]}": không câu trả lời nào được nhận${guess(args, "vi")}`,
    },
    help: {
      en: () => "allow `not known yet` or skipping, or look at the bounds, the choices and the guarantees",
      vi: () => "cho phép “chưa biết” hoặc bỏ qua, hoặc xem lại giới hạn, các mục chọn và các bảo đảm",
    },
    why: {
      en: "The question has to be answered and nothing answers it, so in an incident somebody would sit before a screen that takes nothing.",
      vi: "Câu hỏi bắt buộc trả lời mà không câu trả lời nào được nhận; khi có việc, người dùng sẽ ngồi trước một màn hình không đi tiếp được.",
    },
    shownBy: "explore",
    example: steps(
      "      - { id: tell, kind: many_of, required: true, unknown: never, min: 2, ask: Whom do we tell?, options: [{ id: families, title: The families, when: harmed }, { id: press, title: The press, when: harmed }, { id: staff, title: Staff }] }\n      - { id: meet, kind: note, when: '\"press\" in tell', ask: Meet the press }\n",
      "      - { id: tell, kind: many_of, required: true, unknown: never, min: 1, ask: Whom do we tell?, options: [{ id: families, title: The families, when: harmed }, { id: press, title: The press, when: harmed }, { id: staff, title: Staff }] }\n      - { id: meet, kind: note, when: '\"press\" in tell', ask: Meet the press }\n",
    ),
  },
  "nothing-to-choose": {
    level: "error",
    message: {
      en: (args) =>
        `on some walks there is nothing to choose from at "${args["step"]}", and it is passed by${guess(args, "en")}`,
      vi: (args) => `có lượt đi mà bước "${args["step"]}" không có gì để chọn, nên bị lướt qua${guess(args, "vi")}`,
    },
    help: {
      en: () => "give one choice no condition, or put the condition on the step",
      vi: () => "để một mục không kèm điều kiện, hoặc đặt điều kiện cho cả bước",
    },
    why: {
      en: "All choices are hidden there, so the question is left out without a word; its author mostly did not mean that.",
      vi: "Ở đó mọi mục đều ẩn nên câu hỏi lặng lẽ bị bỏ; người viết thường không định như vậy.",
    },
    shownBy: "explore",
    example: steps(
      "      - { id: tell, kind: checklist, ask: Whom do we tell?, items: [{ id: families, title: The families, when: harmed }] }\n",
      "      - { id: tell, kind: checklist, when: harmed, ask: Whom do we tell?, items: [{ id: families, title: The families }] }\n",
    ),
  },
  "guarantee-broken": {
    level: "error",
    message: {
      en: (args) => `a walk breaks this guarantee: ${args["guarantee"]}${guess(args, "en")}`,
      vi: (args) => `có lượt đi phá vỡ bảo đảm này: ${args["guarantee"]}${guess(args, "vi")}`,
    },
    help: {
      en: () => "that walk breaks it: put a condition on the later step, or guarantee less",
      vi: () => "lượt đi ấy phá vỡ nó: đặt điều kiện cho bước sau, hoặc bảo đảm ít hơn",
    },
    why: {
      en: "A guarantee is proven over all walks. This one fails: here is the shortest walk found that breaks it.",
      vi: "Bảo đảm được chứng minh trên mọi lượt đi. Bảo đảm này không đứng vững: đây là lượt ngắn nhất tìm được phá vỡ nó.",
    },
    shownBy: "explore",
    example: guarantee("", "when: families_told, "),
  },
  "clock-always-late": {
    level: "error",
    message: {
      en: ({ clock: id, soonest, within }) =>
        `even the quickest walk needs ${soonest} minutes for the clock "${id}", which allows ${within}`,
      vi: ({ clock: id, soonest, within }) =>
        `lượt đi nhanh nhất cũng cần ${soonest} phút cho đồng hồ "${id}", trong khi chỉ có ${within} phút`,
    },
    help: {
      en: () => "ask less before it, or ask it later",
      vi: () => "bớt câu hỏi phía trước, hoặc hỏi những câu ấy sau",
    },
    why: {
      en: "`takes` says how long a step takes somebody practised, a minute where nothing is said. Added up from the first question this clock cannot be met.",
      vi: "`takes` cho biết người quen việc cần bao lâu cho một bước, không ghi thì tính một phút. Cộng từ câu hỏi đầu tiên thì không thể kịp đồng hồ này.",
    },
    shownBy: "explore",
    example: clock("2h", "10m"),
  },
  "clock-may-be-late": {
    level: "warning",
    message: {
      en: ({ clock: id, latest, within }) =>
        `the slowest walk needs ${latest} minutes for the clock "${id}", which allows ${within}`,
      vi: ({ clock: id, latest, within }) =>
        `lượt đi chậm nhất cần ${latest} phút cho đồng hồ "${id}", trong khi chỉ có ${within} phút`,
    },
    help: {
      en: () => "ask less before it, or ask it later",
      vi: () => "bớt câu hỏi phía trước, hoặc hỏi những câu ấy sau",
    },
    why: {
      en: "Some walks meet the clock, others ask so much before that they cannot, however practised people are.",
      vi: "Có lượt đi kịp đồng hồ, nhưng có lượt phải trả lời quá nhiều câu trước đó nên dù quen việc cũng không kịp.",
    },
    shownBy: "explore",
    example: clockSlow("2h", "10m"),
  },
  "explore-unfinished": {
    level: "error",
    message: {
      en: ({ step, names }) =>
        `there are too many cases to explore at "${step}"${names === "" ? "" : `: ${names} all have to be remembered`}`,
      vi: ({ step, names }) =>
        `quá nhiều trường hợp để xét hết ở "${step}"${names === "" ? "" : `: phải nhớ cùng lúc ${names}`}`,
    },
    help: {
      en: () => "let fewer answers decide so much later; what lies behind is neither shown nor proven",
      vi: () => "giảm số câu trả lời còn quyết định về sau; phần phía sau chưa được chỉ ra cũng chưa được chứng minh",
    },
    why: {
      en: "Exploring never samples: where it cannot follow every case it says so instead of guessing.",
      vi: "Việc xét lượt đi không lấy mẫu: chỗ nào không xét hết được thì nói rõ, không phỏng đoán.",
    },
    shownBy: "explore",
    example: tooMany(),
  },
  "answer-unread": {
    level: "info",
    message: {
      en: ({ step }) => `nothing goes by the answer to "${step}"`,
      vi: ({ step }) => `không có gì dựa vào câu trả lời của "${step}"`,
    },
    help: {
      en: () => "fine if the record is all it is for; else a condition or a text may have been forgotten",
      vi: () => "không sao nếu chỉ cần lưu lại; nếu không, có thể còn thiếu một điều kiện hay một câu trong văn bản",
    },
    why: {
      en: "No condition, text, fact, clock or guarantee reads it. Each question costs somebody a minute.",
      vi: "Không điều kiện, văn bản, dữ kiện, đồng hồ hay bảo đảm nào đọc đến. Mỗi câu hỏi tốn của ai đó một phút.",
    },
    shownBy: "explore",
    example: steps(
      "      - { id: gate_open, kind: yes_no, ask: Is the gate open? }\n",
      "      - { id: gate_open, kind: yes_no, ask: Is the gate open? }\n      - { id: close_gate, kind: note, when: gate_open, ask: Have the gate closed }\n",
    ),
  },
} satisfies Readonly<Record<string, Entry>>;
