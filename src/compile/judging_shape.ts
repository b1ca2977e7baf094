import * as z from "zod";
import { QUESTION_GROUPS } from "../domain/anticipated.js";
import { AUDIENCES, CHANNEL_GROUNDS, NETWORKS, TEXT_FORMS } from "../domain/channel.js";
import { CLUSTERS } from "../domain/crisis_type.js";
import { SEVERITIES } from "../domain/expression.js";
import { CRITERIA } from "../domain/severity.js";
import { COUNTS } from "../domain/media_picture.js";
import { SIGNAL_PARTS } from "../domain/signal.js";
import * as shape from "./shapes.js";

/** The shapes of what libraries define for judging an incident: signals, severity, types of crisis, strategies, channels. */

const SIGNAL_LEVEL = shape.oneOf(["watch", "alert", "crisis"], "The least level that counts.");
const WANTED = shape.byId(SIGNAL_LEVEL, "Signals with the least level each must have; all of them must have it.");
const SOURCE = shape.list(shape.id("The id of a source."), "Ids of sources.").optional();
const SEVERITY = shape.oneOf(SEVERITIES, "A severity: watch, alert, serious, crisis.");
const weight = (description: string) => shape.count(description, 0);

const SIGNAL = shape.strict("Signal", "A sign by which a media crisis shows.", {
  title: shape.texts("Its name in a few words."),
  part: shape.oneOf(
    SIGNAL_PARTS,
    "event: something unwanted has happened. attention: people notice. answer: our own answer is late, unclear or contradicts itself.",
  ),
  measure: shape.texts("What is counted.").optional(),
  weight: weight("Points for each level; a proposal that each body fits to itself."),
  levels: shape.strict("Levels", "The plain test of each level; one that makes no sense is left out.", {
    watch: shape.texts("Level 1, worth watching.").optional(),
    alert: shape.texts("Level 2, act now.").optional(),
    crisis: shape.texts("Level 3.").optional(),
  }),
  counted: shape
    .strict(
      "Counted",
      "The figure of a monitor step that speaks for it; the level is a proposal that can be changed.",
      {
        figure: shape.oneOf(COUNTS, "Which figure: mentions, stories, outlets, askers, questions, overdue, rumours."),
        watch: shape.count("From so many on: watch.", 1).optional(),
        alert: shape.count("From so many on: alert.", 1).optional(),
        crisis: shape.count("From so many on: crisis.", 1).optional(),
      },
    )
    .optional(),
  source: SOURCE,
});

const FACTOR = shape.strict("Outrage factor", "Something that makes people angrier than the harm alone would.", {
  title: shape.texts("Its name in a few words."),
  low: shape.texts("What it looks like where it angers nobody."),
  high: shape.texts("What it looks like where it angers most."),
  weight: weight("How much it counts."),
  forces_high: shape.flag("At its high pole it alone makes the outrage high.").optional(),
  source: SOURCE,
});

const NEEDS = z
  .strictObject(
    Object.fromEntries(CRITERIA.map((criterion) => [criterion, weight(`How much ${criterion} counts.`).optional()])),
    {
      error: (issue) => (issue.code === "unrecognized_keys" ? CRITERIA.join(", ") : "map"),
    },
  )
  .meta({ description: "How much each quality of a channel counts." });

const LEVEL = shape.strict("Severity level", "What one severity asks for.", {
  acts: shape.texts("What to do and how fast, in a sentence."),
  needs: NEEDS,
  effort: weight("How much the effort of a channel counts against it."),
});

const FLOOR = shape.strict("Floor", "Certain signals make the severity at least this.", {
  signals: WANTED,
  at_least: SEVERITY,
  because: shape.texts("The reason, in half a sentence."),
});

const ESCALATION = shape.strict("Escalation", "Certain signals, or anger, raise the severity.", {
  signals: WANTED.optional(),
  outrage: shape.oneOf(["moderate", "high", "very_high"], "The least outrage for which it holds.").optional(),
  by: shape.count("By how many levels.", 1),
  because: shape.texts("The reason, in half a sentence."),
});

const from = (what: string) => shape.count(`The ${what} from which it begins, 0 to 100.`, 0);

const SCALE = shape.strict("Severity", "How signals add up to a severity. All figures are proposals.", {
  full: shape.count("Points (weight times level) that make a score of 100.", 1),
  answer_full: shape.count("Points of signals of the part answer that make the score of our own response 100.", 1),
  bands: shape.strict("Bands", "The score from which each severity begins; watch begins at 0.", {
    alert: from("score"),
    serious: from("score"),
    crisis: from("score"),
  }),
  floors: z
    .array(FLOOR, { error: "list" })
    .optional()
    .meta({ description: "Signals that alone make it at least so severe." }),
  escalations: z
    .array(ESCALATION, { error: "list" })
    .optional()
    .meta({ description: "What raises the severity by levels." }),
  outrage_bands: shape.strict("Outrage bands", "The outrage index from which each band begins.", {
    moderate: from("index"),
    high: from("index"),
    very_high: from("index"),
  }),
  levels: shape.strict("Levels", "What each severity asks for.", {
    watch: LEVEL,
    alert: LEVEL,
    serious: LEVEL,
    crisis: LEVEL,
  }),
  audience: weight("Points for a channel that reaches those whom this type of crisis concerns."),
});

const TYPE = shape.strict("Crisis type", "A form of media crisis, told by its characteristic signs.", {
  title: shape.texts("Its name."),
  signs: shape.texts("Its characteristic signs, in a sentence."),
  cluster: shape.oneOf(CLUSTERS, "How much people hold the body responsible: victim, accidental, preventable."),
  signals: shape.byId(shape.count("How strongly.", 1), "The signals that point to it, and how strongly."),
  raised_by: z.array(shape.id("A signal, or an outrage factor."), { error: "list" }).optional().meta({
    description: "Signals, and outrage factors at their high pole, that make people hold the body more responsible.",
  }),
  first_acts: shape.list(shape.texts("One act."), "What to do first, in order."),
  must_say: shape.list(shape.texts("One block."), "What every text about it must carry."),
  strategies: shape.list(
    shape.strict("Fitting strategy", "A strategy that fits, with its reason.", {
      strategy: shape.id("The strategy."),
      because: shape.texts("Why it fits, in a sentence that can be repeated."),
      limits: shape.texts("Its limits here; those of the strategy where nothing is said.").optional(),
    }),
    "The strategies that fit, the best first.",
  ),
  sign_off: z
    .array(shape.id("A role."), { error: "list" })
    .optional()
    .meta({ description: "The roles that sign off." }),
  audiences: shape.list(shape.oneOf(AUDIENCES, "An audience."), "Whom it concerns."),
  needs: NEEDS.optional(),
  source: SOURCE,
});

const STRATEGY = shape.strict("Strategy", "A way to respond.", {
  title: shape.texts("Its name."),
  group: shape.oneOf(
    ["base", "deny", "diminish", "rebuild", "bolster"],
    "base comes first in every crisis and is not chosen.",
  ),
  what: shape.texts("What it is, in a sentence."),
  limits: shape.texts("When it must not be used, or what it needs.").optional(),
  fits: shape.strict("Fits", "How well it fits each cluster: 0 not at all, 3 best.", {
    victim: weight("0 to 3."),
    accidental: weight("0 to 3."),
    preventable: weight("0 to 3."),
  }),
  source: SOURCE,
});

const grade = (what: string) => shape.count(`${what}, 1 low to 5 high.`, 1);

const CHANNEL = shape.strict("Channel", "A way to reach people.", {
  title: shape.texts("Its name."),
  why: shape.texts("What it is good for, in half a sentence."),
  audience: shape.oneOf(AUDIENCES, "Whom it reaches first of all."),
  scores: shape.strict("Scores", "From 1 (low) to 5 (high).", {
    speed: grade("How fast people see it"),
    reach: grade("How many it reaches"),
    control: grade("Whether our words stay as they are"),
    interaction: grade("Whether people can ask"),
    formality: grade("How official it is"),
    accessibility: grade("Whether everybody can use it"),
    trust: grade("Whether people believe it"),
    record: grade("Whether it stays and can be shown later"),
  }),
  effort: grade("How heavy it is"),
  lead_time: shape.duration("How long it takes until people see it."),
  limits: shape.texts("Length, format, and what it cannot do.").optional(),
  form: shape
    .oneOf(
      TEXT_FORMS,
      "The shape that `lectern statement draft --channel` gives the text; the text as it is without it.",
    )
    .optional(),
  counted_as: shape.oneOf(NETWORKS, "For a post: whose way of counting its length holds.").optional(),
  preconditions: z
    .array(
      shape.strict("Precondition", "Something that must be there before.", {
        text: shape.texts("What must be there."),
        profile: shape
          .oneOf(CHANNEL_GROUNDS, "The field of the organisation profile that shows whether it is met.")
          .optional(),
        blocks: shape.flag("Unmet it blocks the channel; without this it warns.").optional(),
      }),
      { error: "list" },
    )
    .optional()
    .meta({ description: "What must be there before it can be used." }),
  avoid_when: z
    .array(
      shape.strict("Avoidance", "When it is better left alone; everything named must hold.", {
        severity: shape.list(SEVERITY, "One of these severities.").optional(),
        crisis: shape.list(shape.id("A type of crisis."), "One of these types.").optional(),
        signals: WANTED.optional(),
        because: shape.texts("The reason, in a sentence."),
      }),
      { error: "list" },
    )
    .optional()
    .meta({ description: "When it is better left alone." }),
  source: SOURCE,
});

/** What libraries, and playbooks for themselves, define for judging an incident. */
const QUESTION = shape.strict("Question", "What somebody will ask, and what there is to say to it.", {
  group: shape.oneOf(QUESTION_GROUPS, "Where it stands on the card."),
  ask: shape.texts("The question, as a journalist or somebody affected would ask it."),
  crisis: shape
    .list(shape.id("The id of a type of crisis."), "The types in which it comes up; all of them without this.")
    .optional(),
  facts: shape.list(shape.id("The id of a fact."), "The facts that answer it once each is confirmed.").optional(),
  bridge: shape.texts("What can be said truthfully while no fact answers it.").optional(),
  source: SOURCE,
});

export const JUDGING = {
  signals: shape.byId(SIGNAL, "Signals, by id.").optional(),
  outrage: shape.byId(FACTOR, "Outrage factors, by id.").optional(),
  severity: SCALE.optional(),
  crises: shape.byId(TYPE, "Types of crisis, by id.").optional(),
  strategies: shape.byId(STRATEGY, "Response strategies, by id.").optional(),
  channels: shape.byId(CHANNEL, "Channels, by id.").optional(),
  questions: shape.byId(QUESTION, "Questions to be ready for, by id.").optional(),
};

export type ScaleData = z.infer<typeof SCALE>;
export type TypeData = z.infer<typeof TYPE>;
export type ChannelData = z.infer<typeof CHANNEL>;
