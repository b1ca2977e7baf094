import * as z from "zod";
import * as shape from "./shapes.js";

const phrases = (description: string) => shape.list(shape.plainText("A word or phrase."), description).optional();

const LOOKED_FOR = {
  any: phrases("One of these is enough."),
  all: phrases("Every one of these must be there."),
  none: phrases("None of these may be there."),
  near: shape
    .strict("Near", "Phrases that stand close together, in any order.", {
      phrases: shape.list(shape.plainText("A word or phrase."), "The phrases."),
      within: shape.count("At most so many words apart.", 1),
    })
    .optional(),
  language: shape.plainText("Only in texts of this language: vi.").optional(),
  bare: shape
    .oneOf(
      ["auto", "never", "always"],
      "Whether words without accents count, as a weaker match: auto does so from two words on.",
    )
    .optional(),
  signal: shape.id("The signal that a burst of it supports; mention_spike where nothing is said.").optional(),
};

const WHAT = "What to look for: at least one of `any`, `all`, `near`.";

const TERM = shape.strict("Watch term", WHAT, {
  id: shape.id("A name for it: lower-case letters, digits and _."),
  ...LOOKED_FOR,
});

/** Watch terms as a profile or a scenario lists them. */
export const TERMS = shape.list(TERM, "The watch terms.");

/** Watch terms as a library or a playbook defines them. */
export const WATCH_TERMS = shape.byId(
  shape.strict("Watch term of a library", WHAT, LOOKED_FOR),
  "What monitoring looks for, by id, beside the terms of the profile.",
);

const FEED = shape.strict("Feed", "A source to read: an address or a file.", {
  id: shape.id("A name for it: lower-case letters, digits and _."),
  url: shape.plainText("The address of a feed or an export.").optional(),
  file: shape.plainText("A file beside the profile.").optional(),
  title: shape.plainText("What the outlet is called.").optional(),
  language: shape.plainText("The language it is written in: vi.").optional(),
  kind: shape.oneOf(["auto", "feed", "csv", "json", "lines"], "What it is written in; auto looks.").optional(),
  channel: shape.plainText("How the digest counts it: press, social, hotline.").optional(),
  columns: z
    .record(z.string(), z.string({ error: "text" }), { error: "map" })
    .meta({ description: "Which column of an export is the title, summary, url, published, outlet, language." })
    .optional(),
  every: shape.duration("Read it this often, whatever the server would like.").optional(),
});

/** The part of the profile that `lectern monitor` reads. */
export const MONITOR = shape.strict("Monitoring", "What is read and what is looked for.", {
  feeds: shape.list(FEED, "The sources.").optional(),
  terms: TERMS.optional(),
  allow_hosts: shape
    .list(
      shape.plainText("A host, or host:port."),
      "Hosts that may be visited though they are inside the house or use a port of their own.",
    )
    .optional(),
  keep_days: shape.count("Days that mentions are kept; 30 where nothing is said.", 1).optional(),
});
