import type * as z from "zod";
import { MONITOR } from "./monitor_shape.js";
import * as shape from "./shapes.js";

function person(title: string, description: string) {
  return shape.strict(title, description, {
    name: shape.plainText("The name as it is to be printed."),
    title: shape.texts("The office held.").optional(),
    phone: shape.plainText('A telephone number, in quotes: "028 1234 5678".').optional(),
    email: shape.plainText("An e-mail address.").optional(),
  });
}

const ORGANISATION = shape.strict(
  "Organisation",
  "What texts say of your organisation. Leave out what you do not know.",
  {
    name: shape.texts("The full name.").optional(),
    short_name: shape.texts("The name used after the first mention.").optional(),
    hotline: shape.plainText('The number people can call, in quotes: "1900 1234".').optional(),
    hotline_hours: shape.texts("When it is answered.").optional(),
    portal: shape.plainText("The address of the website where you publish.").optional(),
    press_contact: person("Press contact", "Whom the press asks.").optional(),
    spokesperson: person("Spokesperson", "Who speaks.").optional(),
    languages: shape.languages("The languages you publish in.").optional(),
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
