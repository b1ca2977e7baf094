import * as z from "zod";
import { BODY_LEVELS } from "../domain/organisation.js";
import { MONITOR } from "./monitor_shape.js";
import * as shape from "./shapes.js";

function phone() {
  return shape.plainText('A telephone number, in quotes: "028 1234 5678".').optional();
}

function email() {
  return z
    .string({ error: "text" })
    .regex(/^[^\s@]+@[^\s@]+$/, { error: "email" })
    .meta({ description: "An e-mail address." })
    .optional();
}

function confirmedOn() {
  return shape
    .day("The day somebody last made sure that this person can be reached so; after 90 days `validate` reminds you.")
    .optional();
}

const KEY = shape.strict("Key", "The public half of a key with which this person signs approvals.", {
  key: z
    .string({ error: "text" })
    .regex(/^ed25519:[A-Za-z0-9_-]{43}$/, { error: "public_key" })
    .meta({ description: "As `lectern key show` prints it: ed25519:…" }),
  since: shape.day("The day from which it is used.").optional(),
  revoked_on: shape
    .day("From this day on nothing that it signs counts: it was lost, or the office was left.")
    .optional(),
  reason: shape.plainText("Why it was revoked.").optional(),
});

const PERSON = {
  name: shape.plainText("The name as it is to be printed."),
  title: shape.texts("The office held.").optional(),
  phone: phone(),
  email: email(),
  confirmed_on: confirmedOn(),
  keys: shape.list(KEY, "The keys with which this person signs approvals; lectern key new makes one.").optional(),
};

const DEPUTIES = shape
  .list(shape.strict("Deputy", "Who stands in.", PERSON), "Who stands in, in the order in which they are called.")
  .optional();

function post(title: string, description: string) {
  return shape.strict(title, description, { ...PERSON, deputies: DEPUTIES });
}

const ACCOUNT = shape.strict("Account", "A place where you publish under your own name.", {
  name: shape.plainText("The network: Facebook, Zalo."),
  url: shape.plainText("Its address there."),
});

const PRESS_ENTRY = shape.strict("Newsroom", "A newsroom that you write to.", {
  outlet: shape.plainText("What the outlet is called."),
  name: shape.plainText("Whom to write to there.").optional(),
  phone: phone(),
  email: email(),
  confirmed_on: confirmedOn(),
});

const LEGAL_CLOCK = shape.strict(
  "Legal clock",
  "A time limit that you believe a rule sets. Lectern has not checked it; have it checked in the text in force.",
  {
    title: shape.texts("What must happen in that time.").optional(),
    rule: shape.texts("The rule and the place in it: Decree 244/2026."),
    hours: z
      .number({ error: "number" })
      .refine((hours) => hours > 0, { error: "hours" })
      .meta({ description: "How many hours it gives.", exclusiveMinimum: 0 }),
    from: shape.texts("What it counts from: when the body is told of the incident.").optional(),
    certainty: shape.oneOf(
      ["seen", "check"],
      "seen: somebody here has read it in the text in force. check: nobody has yet.",
    ),
    source: shape.plainText("Where the text can be read.").optional(),
    starts: shape.id("A date_time step from which it counts, in playbooks that have this step.").optional(),
    ends: shape.id("The step that ends it, in playbooks that have this step.").optional(),
  },
);

const ORGANISATION = shape.strict(
  "Organisation",
  "What texts say of your organisation. Leave out what you do not know.",
  {
    name: shape.texts("The full name.").optional(),
    short_name: shape.texts("The name used after the first mention.").optional(),
    level: shape.oneOf(BODY_LEVELS, "The level of the body.").optional(),
    hotline: shape.plainText('The number people can call, in quotes: "1900 1234".').optional(),
    hotline_hours: shape.texts("When it is answered.").optional(),
    portal: shape.plainText("The address of the website where you publish.").optional(),
    accounts: shape.list(ACCOUNT, "Your official accounts.").optional(),
    press_contact: shape.strict("Press contact", "Whom the press asks.", PERSON).optional(),
    spokesperson: post("Spokesperson", "Who speaks, and who speaks when they cannot.").optional(),
    roles: shape
      .byId(
        post("Role", "Who holds the role, and who stands in."),
        "Who holds each role of the playbooks, by the id of the role: head, legal.",
      )
      .optional(),
    press_list: shape.list(PRESS_ENTRY, "The newsrooms that you write to.").optional(),
    languages: shape.languages("The languages you publish in.").optional(),
    house_rules: shape.list(shape.texts("One rule."), "How your house speaks, for people to read.").optional(),
    legal_clocks: shape
      .byId(LEGAL_CLOCK, "Time limits that you believe the law sets, by a name of your own.")
      .optional(),
    time_zone: shape
      .plainText("The zone of a time typed without one: Asia/Ho_Chi_Minh.")
      .refine(isTimeZone, { error: "time_zone" })
      .optional(),
    store: shape.plainText("The folder where the record is kept, where it is not the usual one.").optional(),
  },
);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** An organisation profile: `lectern.yaml`. */
export const PROFILE = shape.strict(
  "Organisation profile",
  "What a playbook cannot know: names, contacts, the time zone.",
  {
    lectern: shape.version(),
    organisation: ORGANISATION,
    monitor: MONITOR.optional(),
  },
);

export type ProfileData = z.infer<typeof PROFILE>;
