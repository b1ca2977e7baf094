import * as z from "zod";
import { kinds } from "../kinds/registry.js";
import type { Kind } from "../kinds/kind.js";
import { DEFINITIONS, SOURCES } from "./library_shape.js";
import * as shape from "./shapes.js";

const COMMON = {
  ask: shape.texts("The question, or for a note its heading: what the person reads first."),
  title: shape.texts("A short name for overviews and reports; where it is missing the question stands.").optional(),
  guide: shape.texts("Guidance in Markdown, shown above the question.").optional(),
  source: z
    .union([shape.id("The id of a source."), shape.list(shape.id("The id of a source."), "Ids of sources.")], {
      error: "source",
    })
    .optional()
    .meta({ description: "Where this comes from: the id of a source, or a list of ids." }),
  when: shape
    .condition("Asked only if this holds. It names earlier steps: casualties > 0 && known.children")
    .optional(),
  precaution: shape
    .flag("Also asked while it is not known whether the condition holds: for steps that protect people.")
    .optional(),
  required: shape.flag("It cannot be skipped.").optional(),
  unknown: shape
    .oneOf(["allowed", "never"], "Whether 'not known yet' is an answer; allowed where nothing is said.")
    .optional(),
  fact: shape
    .id("The fact that the answer sets; it is declared under facts. The person is then asked who confirmed it.")
    .optional(),
  starts_empty: shape
    .flag(
      "In a new round it starts empty, not from the answer of the round before: for what has to be done or said anew.",
    )
    .optional(),
  takes: shape.duration("How long it takes somebody practised.").optional(),
};

const PURPOSE: Readonly<Record<string, string>> = {
  note: "Something to read. / Một điều cần đọc.",
  text: "An answer in the person's own words. / Trả lời bằng lời.",
  number: "A number. / Một con số.",
  date_time: "A day and a time. / Ngày giờ.",
  yes_no: "Yes or no. / Có hay không.",
  one_of: "One choice out of several. / Chọn một.",
  many_of: "Any number of choices. / Chọn nhiều.",
  checklist: "Things to do or check, ticked off one by one. / Danh mục việc cần làm.",
  statement: "Drafts a statement from its template. / Soạn một thông cáo từ mẫu.",
  signals:
    "Signals are rated; severity and type of crisis follow. / Đánh giá các dấu hiệu, từ đó ra cấp độ và loại khủng hoảng.",
  strategy: "The response strategy, ranked by the type of crisis. / Chọn cách ứng phó, xếp theo loại khủng hoảng.",
  channels: "Channels, ranked with their reasons. / Chọn kênh, xếp theo mức phù hợp kèm lý do.",
  sign_off:
    "Approvals of a statement by role, bound to its exact words. / Phê duyệt thông cáo theo vai trò, gắn với đúng từng chữ.",
  release: "A statement goes out on a channel. / Công bố một thông cáo trên một kênh.",
  lead_to:
    "May lead to another playbook in the same incident. / Có thể chuyển sang một kịch bản khác trong cùng vụ việc.",
};

function stepShape(kind: Kind) {
  return shape
    .strict(`Step: ${kind.name}`, PURPOSE[kind.name] ?? kind.name, {
      id: shape.id("Its name in conditions, texts and scenarios: small letters, digits and _."),
      kind: z.literal(kind.name).meta({ description: PURPOSE[kind.name] ?? kind.name }),
      ...COMMON,
      ...kind.fields(shape.fieldShapes),
    })
    .meta({
      defaultSnippets: [
        { label: kind.name, body: { id: "$1", kind: kind.name, ask: { vi: "$2", en: "$3" }, ...starts(kind) } },
      ],
    });
}

/** What an editor puts in for the fields that a kind cannot do without. */
function starts(kind: Kind): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(kind.fields(shape.fieldShapes)).flatMap(([name, field]) => {
      if (field instanceof z.ZodOptional) return [];
      return [[name, shape.roleOf(field)?.is === "options" ? [{ id: "$4", title: { vi: "$5", en: "$6" } }] : "$4"]];
    }),
  );
}

/** The fields of each kind that the compiler must look into. */
export const FIELD_ROLES: ReadonlyMap<string, ReadonlyMap<string, shape.FieldRole>> = new Map(
  Object.values(kinds).map((kind) => [
    kind.name,
    new Map(
      Object.entries(kind.fields(shape.fieldShapes)).flatMap(([name, field]) => {
        const role = shape.roleOf(field);
        return role === undefined ? [] : [[name, role] as const];
      }),
    ),
  ]),
);

/** The keys that every step may have. */
export const COMMON_KEYS: ReadonlySet<string> = new Set(["id", "kind", ...Object.keys(COMMON)]);

const STEP = z.discriminatedUnion(
  "kind",
  Object.values(kinds).map(stepShape) as unknown as [ReturnType<typeof stepShape>],
  { error: "map" },
);

const PHASE = shape.strict("Phase", "A part of the playbook: steps that belong together.", {
  id: shape.id("Its name: small letters, digits and _."),
  title: shape.texts("What the person reads at its head."),
  guide: shape.texts("Guidance in Markdown, shown when it begins.").optional(),
  each_round: shape
    .flag("Walked anew in each round. Such phases stand together; those behind them close the incident.")
    .optional(),
  when: shape.condition("Walked only if this holds; it may name steps of earlier phases.").optional(),
  steps: shape.list(STEP, "The questions, in the order of the page."),
});

const CLOCK = shape.strict("Clock", "Something that is due a while after something else.", {
  title: shape.texts("What is due: the first word to the public."),
  from: shape.id("The date_time step whose answer starts it."),
  within: shape.duration("How long there is: 60m, 24h, 2d."),
  until: shape.condition("What ends it: the id of a step, or a condition."),
  source: shape.id("The id of the source that asks for it.").optional(),
});

const GUARANTEE = shape
  .strict("Guarantee", "What holds for every walk: one of never, always, eventually.", {
    never: shape
      .plainText("Refused while walking, and proven by explore: release before sign_off")
      .meta({ examples: ["release before sign_off"] })
      .optional(),
    always: shape
      .plainText("Proven by explore: families_told before press_conference when casualties > 0")
      .meta({ examples: ["families_told before press_conference when casualties > 0"] })
      .optional(),
    eventually: shape
      .plainText("Asked in every first round that comes to its end; proven by explore: holding")
      .meta({ examples: ["holding"] })
      .optional(),
  })
  .meta({ minProperties: 1, maxProperties: 1 });

/** A playbook file. */
export const PLAYBOOK = shape.strict("Playbook", "A checklist that Lectern walks somebody through.", {
  lectern: shape.version(),
  id: shape.id("Its name on the command line: small letters, digits and _."),
  version: shape.plainText('Your own mark for this state of it, in quotes: "2026.11".'),
  title: shape.texts("What the person reads."),
  languages: shape.languages("The languages it is written in, the main one first: [vi, en]."),
  owner: shape.texts("Who keeps it up to date.").optional(),
  review_by: shape.day("The day by which somebody looks it over; validate warns once it has passed.").optional(),
  incident_title: shape.id("The text step whose answer names the incident in lists.").optional(),
  wants_sources: shape
    .flag("Every step should say where it comes from; validate warns of those that do not.")
    .optional(),
  uses: z
    .array(shape.plainText("A library file of this folder, or a built-in one: lectern:library/facts.yaml"), {
      error: "list",
    })
    .optional()
    .meta({ description: "The library files it takes definitions from." }),
  sources: SOURCES,
  clocks: shape.byId(CLOCK, "What is due and when, by id.").optional(),
  guarantees: shape
    .list(GUARANTEE, "What holds for every walk; explore proves it or shows the walk that breaks it.")
    .optional(),
  phases: shape.list(PHASE, "The parts of the walk, in order."),
  ...DEFINITIONS,
});

export type PlaybookData = z.infer<typeof PLAYBOOK>;
export type PhaseData = z.infer<typeof PHASE>;
export type GuaranteeData = z.infer<typeof GUARANTEE>;
export type ClockData = z.infer<typeof CLOCK>;

/** The keys of a step that every kind has; what else it has is its kind's. */
export interface StepData {
  readonly id: string;
  readonly kind: string;
  readonly ask: TextData;
  readonly title?: TextData;
  readonly guide?: TextData;
  readonly source?: string | readonly string[];
  readonly when?: string;
  readonly precaution?: boolean;
  readonly required?: boolean;
  readonly unknown?: "allowed" | "never";
  readonly fact?: string;
  readonly starts_empty?: boolean;
  readonly takes?: string;
  readonly [field: string]: unknown;
}

type TextData = string | Readonly<Record<string, string>>;
