import * as z from "zod";
import { ELEMENTS } from "../domain/library.js";
import { JUDGING } from "./judging_shape.js";
import { WATCH_TERMS } from "./monitor_shape.js";
import * as shape from "./shapes.js";

const FACT = shape.strict("Fact", "Something that can be true of the incident and is confirmed by somebody.", {
  title: shape.texts("Its name for people: people harmed."),
  type: shape.oneOf(["int", "decimal", "text", "yes_no", "time", "one_of"], "What kind of value it has."),
  unit: shape.texts("What a number counts, printed behind it: people.").optional(),
  unknown_as: shape
    .texts("How 'what we do not know yet' names it: the cause. The title where it is missing.")
    .optional(),
  labels: shape
    .byId(shape.texts("What stands for this value in a text."), "For one_of: what each value is called in a text.")
    .optional(),
});

const ROLE = shape.strict("Role", "Somebody who signs off or acts; the organisation profile says who that is.", {
  title: shape.texts("Its name for people."),
});

const ELEMENT = shape.oneOf(ELEMENTS, "What a first message needs and this paragraph gives.");

const PART = shape.strict("Part", "One paragraph of a statement.", {
  element: ELEMENT.optional(),
  when: shape.condition("In the draft only if this holds.").optional(),
  text: shape.texts("The paragraph. {{ casualties }} prints a value; {% if … %} … {% else %} … {% end %} chooses."),
});

const STATEMENT = shape.strict("Statement", "A text that a step drafts.", {
  title: shape.texts("Its name for people: holding statement."),
  stage: shape.oneOf(
    ["holding", "update", "correction", "closing", "reply"],
    "Where it stands in the life of the incident.",
  ),
  requires: shape
    .list(ELEMENT, "The elements it must have; all eight for a holding statement and an update where nothing is said.")
    .optional(),
  parts: shape.list(PART, "Its paragraphs, in order."),
});

const SOURCE = shape.strict("Source", "Where guidance comes from.", {
  title: shape.texts("Its name: CDC CERC manual."),
  url: shape.plainText("Where it can be read.").optional(),
  date: shape.plainText("Of when it is: a day, a month, a year, in quotes.").optional(),
  certainty: shape
    .oneOf(["seen", "check"], "For a rule of law: seen in the text of the law itself, or still to be checked.")
    .optional(),
});

/** What a library shares and a playbook may define for itself. */
export const DEFINITIONS = {
  facts: shape.byId(FACT, "Facts of the incident, by id.").optional(),
  roles: shape.byId(ROLE, "Roles, by id.").optional(),
  statements: shape.byId(STATEMENT, "Statements that steps draft, by id.").optional(),
  ...JUDGING,
  watch_terms: WATCH_TERMS.optional(),
};

export const SOURCES = shape.byId(SOURCE, "Where the guidance comes from, by id.").optional();

/** A library file. */
export const LIBRARY = shape.strict("Library", "Definitions that several playbooks share.", {
  lectern: shape.version(),
  library: shape.id("Its name: small letters, digits and _."),
  title: shape.texts("What it is about.").optional(),
  languages: shape.languages("The languages it is written in: [vi, en].").optional(),
  sources: SOURCES,
  text_checks: z.record(z.string(), z.unknown(), { error: "map" }).optional().meta({
    description: "What `lectern statement check` looks for in a text; text_checks.en.yaml explains it line by line.",
  }),
  ...DEFINITIONS,
});

export type LibraryData = z.infer<typeof LIBRARY>;
export type FactData = z.infer<typeof FACT>;
export type StatementData = z.infer<typeof STATEMENT>;
