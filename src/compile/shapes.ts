import * as z from "zod";
import type { FieldShapes } from "../kinds/fields.js";

/**
 * The small parts of every shape. The `error` of a part is no sentence but the word of what was expected; the
 * catalogue words it in the reader's language.
 */

/** Ids are names in conditions. */
export const ID = /^[a-z][a-z0-9_]*$/;

/** A language tag such as vi, en or zh-Hant. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** "45m", "24h", "2d", "1h30m"; not nothing. */
const DURATION = /^(?=.*[1-9])(\d{1,5}[mhd])+$/;

const MOMENT = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d)?([Zz]|[+-]\d\d:\d\d)$/;

/** A map with exactly these keys; another key is a finding with "did you mean". */
export function strict<Shape extends z.core.$ZodLooseShape>(title: string, description: string, shape: Shape) {
  const keys = Object.keys(shape).join(", ");
  return z
    .strictObject(shape, { error: (issue) => (issue.code === "unrecognized_keys" ? keys : "map") })
    .meta({ title, description });
}

export function id(description: string) {
  return z.string({ error: "id" }).regex(ID, { error: "id" }).meta({ description });
}

export function plainText(description: string) {
  return z.string({ error: "text" }).regex(/\S/, { error: "blank" }).meta({ description });
}

const EACH_LANGUAGE = z
  .object(
    {
      vi: z.string({ error: "text" }).optional().meta({ description: "Tiếng Việt." }),
      en: z.string({ error: "text" }).optional().meta({ description: "English." }),
    },
    { error: "texts" },
  )
  .catchall(z.string({ error: "text" }))
  .check((context) => {
    const { value, issues } = context;
    const keys = Object.keys(value);
    for (const key of keys.filter((each) => !LANGUAGE.test(each)))
      issues.push({ code: "custom", message: "language", path: [key], input: value, params: { key: true } });
    if (keys.length === 0) issues.push({ code: "custom", message: "texts", path: [], input: value });
  })
  .meta({
    propertyNames: { pattern: LANGUAGE.source },
    minProperties: 1,
    defaultSnippets: [{ label: "vi, en", body: { vi: "$1", en: "$2" } }],
  });

// One for all fields: zod compiles each object that it has not seen before.
const TEXTS = z.union([z.string({ error: "texts" }).regex(/\S/, { error: "blank" }), EACH_LANGUAGE], {
  error: "texts",
});

/** What a person reads: one text, or one for each language. */
export function texts(description: string) {
  return TEXTS.meta({ description });
}

export function flag(description: string) {
  return z.boolean({ error: "flag" }).meta({ description });
}

export function number(description: string) {
  return z.number({ error: "number" }).meta({ description });
}

/** A whole number of at least `min`. */
export function count(description: string, min: number) {
  return z.int({ error: "whole" }).min(min, { error: "too_small" }).meta({ description });
}

export function duration(description: string) {
  return z
    .string({ error: "duration" })
    .regex(DURATION, { error: "duration" })
    .meta({ description, examples: ["45m", "24h", "2d"] });
}

export function day(description: string) {
  return z
    .string({ error: "day" })
    .check(z.iso.date({ error: "day" }))
    .meta({ description, examples: ["2027-06-30"] });
}

/** A moment with its offset from Greenwich, so that it means the same everywhere. */
export function moment(description: string) {
  return z
    .string({ error: "moment" })
    .regex(MOMENT, { error: "moment" })
    .refine((text) => !Number.isNaN(Date.parse(text)), { error: "moment" })
    .meta({ description, examples: ["2026-03-02T08:00:00+07:00"] });
}

export function condition(description: string) {
  return z
    .string({ error: "condition" })
    .regex(/\S/, { error: "blank" })
    .meta({ description, examples: ["casualties > 0"] });
}

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values, description: string) {
  return z.enum(values).meta({ description });
}

/** A list of at least one item. */
export function list<Item extends z.ZodType>(item: Item, description: string) {
  return z.array(item, { error: "list" }).min(1, { error: "empty_list" }).meta({ description });
}

/** A map from ids of the author's own to things. */
export function byId<Item extends z.ZodType>(item: Item, description: string) {
  return z.record(z.string().regex(ID, { error: "id" }), item, { error: "map" }).meta({ description });
}

export function languageTag(description: string) {
  return z
    .string({ error: "language" })
    .regex(LANGUAGE, { error: "language" })
    .meta({ description, examples: ["vi", "en"] });
}

export function languages(description: string) {
  return list(languageTag("A language: vi, en."), description);
}

/** The number of this language, so that a later one can read old files. */
export function version() {
  return z.literal(1, { error: "version" }).meta({ description: "The version of the playbook language: 1." });
}

const option = {
  id: id("Its name in conditions: small letters, digits and _."),
  title: texts("What the person reads, in each language."),
  help: texts("A line of explanation below it.").optional(),
  when: condition("Offered only while this holds; it may name earlier steps.").optional(),
};

const OPTION = strict("Option", "One thing that can be chosen.", option);
const ITEM = strict("Item", "One thing to be ticked off.", {
  ...option,
  must: flag("Left unticked it wants the reason why.").optional(),
});

/** What a field of a step means beyond its form, so that the compiler knows what to do with it. */
export type FieldRole =
  | { readonly is: "options" }
  | { readonly is: "languages" }
  | { readonly is: "references"; readonly to: "signals" | "outrage" | "roles" | "channels" }
  | { readonly is: "holds" }
  | { readonly is: "condition" }
  | { readonly is: "channel_rules" }
  | { readonly is: "reference"; readonly to: "statement" | "fact" | "role" | "channel" };

const roles = new WeakMap<z.ZodType, FieldRole>();

function withRole<Shape extends z.ZodType>(shape: Shape, role: FieldRole): Shape {
  roles.set(shape, role);
  return shape;
}

/** The role of a field, also when it was made optional. */
export function roleOf(shape: z.ZodType): FieldRole | undefined {
  return roles.get(shape) ?? (shape instanceof z.ZodOptional ? roleOf(shape.unwrap() as z.ZodType) : undefined);
}

const CHANNEL_RULE = strict("Channel rule", "What speaks against a channel while a condition holds.", {
  channel: id("The channel."),
  when: condition("The condition; it may name earlier steps. Without it the rule always holds.").optional(),
  because: texts("The reason, shown beside the channel."),
  blocks: flag("The channel cannot be chosen then; without this it is only shown as better not.").optional(),
});

const HOLD = strict("Hold", "What must be so before a text goes out.", {
  id: id("Its name: small letters, digits and _."),
  text: texts("What is waited for, shown to the person: the families are told first."),
  until: condition("The condition that lifts it; it may name earlier steps: families_told."),
});

/** The parts out of which kinds build their fields. */
export const fieldShapes: FieldShapes = {
  text: (description) => texts(description).optional(),
  integer: (description) => count(description, 0).optional(),
  number: (description) => number(description).optional(),
  flag: (description) => flag(description).optional(),
  duration: (description) => duration(description).optional(),
  reference: (to, description) => withRole(id(description), { is: "reference", to }),
  options: (description) => withRole(list(OPTION, description), { is: "options" }),
  items: (description) => withRole(list(ITEM, description), { is: "options" }),
  languages: (description) => withRole(languages(description), { is: "languages" }).optional(),
  references: (to, description) =>
    withRole(list(id("An id from a library."), description), { is: "references", to }).optional(),
  condition: (description) => withRole(condition(description), { is: "condition" }).optional(),
  channelRules: (description) => withRole(list(CHANNEL_RULE, description), { is: "channel_rules" }).optional(),
  playbook: (description) => id(description),
  someOf: (to, description) => withRole(list(id("An id."), description), { is: "references", to }),
  holds: (description) => withRole(list(HOLD, description), { is: "holds" }).optional(),
};
