import * as z from "zod";
import { SEVERITIES } from "../domain/expression.js";
import { TERMS } from "./monitor_shape.js";
import * as shape from "./shapes.js";

const FORM =
  'not_known; or { skip: "the reason" }; or { value: …, confirmed_by: …, source: …, after: 12m }; or the value itself.';

/** An answer of which nothing but the value is said. */
const VALUE: z.ZodType = z
  .union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.union([z.string(), z.number(), z.boolean(), z.record(z.string(), z.unknown())])),
    // A map with `skip` or `value` is one of the long forms; the schema for editors must not take it for a value.
    z.record(z.string(), z.unknown()).meta({ not: { anyOf: [{ required: ["skip"] }, { required: ["value"] }] } }),
  ])
  .meta({
    title: "Value",
    description:
      "text: a text. number: a number. date_time: 2026-03-02T07:50:00+07:00. yes_no: true or false. one_of: an option's id. many_of: a list of ids. checklist: a list of ticked ids, or all. statement: draft, or { vi: text, en: text }. signals: { press_enquiry: alert, harm: not_known, severity: { value: alert, reason: why } }. strategy: its id. channels: a list of ids. lead_to: true or false. monitor: { mentions: 40, outlets: 3, burst: true }, or scan for what the recorded coverage shows by then. sign_off: [{ role: legal, after: 12m }] or waiting. release: { channel: portal, after: 20m } or waiting.",
  });

export const SKIPPED = shape.strict("Skipped", "The question is left with a reason.", {
  skip: shape.plainText("Why."),
  after: shape.duration("Time that passes before this answer; one minute where nothing is said.").optional(),
});

export const ANSWERED = shape.strict("Answered", "A value with what belongs to it.", {
  value: VALUE,
  confirmed_by: shape.plainText("Who confirmed the fact.").optional(),
  source: shape.plainText("Where it comes from.").optional(),
  after: shape.duration("Time that passes before this answer; one minute where nothing is said.").optional(),
});

const ANSWER: z.ZodType = z
  .union([z.literal("not_known").meta({ description: "Not known yet." }), SKIPPED, ANSWERED, VALUE])
  .meta({ description: FORM });
const ANSWERS = shape.byId(ANSWER, `The answers by step. Each is: ${FORM}`);

const CHANGE = shape.strict("Change", "A change of mind: standing at one step, go back and answer others anew.", {
  at: shape.id("The step at which the person stands."),
  round: shape.count("The round in which this happens; 1 where nothing is said.", 1).optional(),
  set: ANSWERS,
});

const ROUND = shape.strict("Round", "One more round.", {
  after: shape.duration("How long after the end of the round before."),
  answers: ANSWERS.optional(),
});

const STEPS = z
  .array(shape.id("A step."), { error: "list" })
  .meta({ description: "Steps, in the order in which they are reached." });
const PART_OF_PATH = shape.strict("Part of a path", "What the path of a round has and has not.", {
  includes: STEPS.optional(),
  excludes: STEPS.optional(),
});

const WORDS = z.array(shape.plainText("Words, exactly as they stand in the text."), { error: "list" });

const STATEMENT = shape.strict("Expected statement", "What must be true of the statement that a step drafted.", {
  contains: WORDS.optional().meta({ description: "Words that must be in it, in any of its languages." }),
  excludes: WORDS.optional().meta({ description: "Words that must not be in it." }),
  equals: shape
    .strict("Whole text", "The whole text in one language.", {
      language: shape.languageTag("The language."),
      text: shape.plainText("The text."),
    })
    .optional(),
  elements: z
    .union([z.literal("all"), z.array(shape.id("An element."), { error: "list" })], { error: "elements" })
    .optional()
    .meta({ description: "The elements it must have: all, or a list of them." }),
});

const EXPECT = shape.strict("Expectations", "What must be true at the end.", {
  path: z
    .array(z.union([STEPS, PART_OF_PATH], { error: "path" }), { error: "list" })
    .optional()
    .meta({ description: "The steps reached, round by round: the whole list, or what it includes and excludes." }),
  values: shape.byId(VALUE, "The values of steps at the end.").optional(),
  statements: shape.byId(STATEMENT, "What is expected of statements, by their id.").optional(),
  severity: shape.oneOf(SEVERITIES, "The severity that the last signals step settled on.").optional(),
  channels: shape
    .strict("Expected channels", "The channels that the last channels step chose.", {
      first: shape.id("The channel that comes first.").optional(),
      includes: z
        .array(shape.id("A channel."), { error: "list" })
        .optional()
        .meta({ description: "Channels among them." }),
    })
    .optional(),
  clocks: shape
    .byId(shape.oneOf(["met", "missed", "running"], "How it ended."), "What became of the clocks.")
    .optional(),
});

/** A scenario file. */
export const SCENARIO = shape.strict("Scenario", "A replay of a playbook without a terminal and without the clock.", {
  scenario: shape.id("Its name: small letters, digits and _."),
  title: shape.plainText("What it is about.").optional(),
  playbook: shape.plainText("The playbook's file, as seen from this one: ../../media_crisis.yaml"),
  language: shape.languageTag("The language it is played in."),
  starts: shape.moment("When the incident is opened: 2026-03-02T08:00:00+07:00"),
  monitor: shape
    .strict(
      "Recorded coverage",
      "What monitoring would have read in the time of the scenario; a monitor step takes it in with: scan.",
      {
        mentions: shape.list(
          shape.plainText("A file, as seen from this one: mentions/storm.csv"),
          "Feeds or exports of mentions; each mention comes up at its own time.",
        ),
        terms: TERMS.optional(),
      },
    )
    .optional(),
  answers: ANSWERS,
  changes: z.array(CHANGE, { error: "list" }).optional().meta({ description: "Changes of mind, in order." }),
  rounds: z.array(ROUND, { error: "list" }).optional().meta({ description: "The rounds after the first." }),
  closes: shape.flag("The walk is closed after the last round.").optional(),
  expect: EXPECT.optional(),
});

export type ScenarioData = z.infer<typeof SCENARIO>;
