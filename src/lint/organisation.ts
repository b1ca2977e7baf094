import type { Finding } from "../domain/finding.js";
import { SPOKESPERSON, type Organisation, type Person, type Post } from "../domain/organisation.js";
import type { Path, Span } from "../domain/span.js";
import { missingLanguages } from "../domain/text.js";
import { lintFinding, type LintContext } from "./rule.js";
import { textsIn } from "./values_in.js";

/** A contact is looked at again after so many days: a proposal, in step with the quarterly drill of facts.md. */
const CONFIRMED_FOR_DAYS = 90;

const DAY_MS = 86_400_000;

/** A profile that was read without a fault, and its file. */
export interface Profile {
  readonly organisation: Organisation;
  readonly file: string;
}

/** Whether a profile says more of the organisation than what is watched for. */
export function hasPeople({ monitor: _monitor, ...own }: Organisation): boolean {
  return Object.keys(own).length > 0;
}

/** Judges an organisation profile that has no errors. One with `monitor` alone is a list of terms and has no people. */
export function lintOrganisation(profile: Profile, context: LintContext): Finding[] {
  if (!hasPeople(profile.organisation)) return [];
  return [
    ...hotlineThere(profile, context),
    ...postsOf(profile.organisation).flatMap((post) => deputiesThere(post, profile, context)),
    ...contactsOf(profile.organisation).flatMap((contact) => confirmedLately(contact, profile, context)),
    ...translated(profile, context),
  ];
}

function place(path: Path, { file }: Profile, context: LintContext, mode: "key" | "value" = "key"): Span {
  return context.locate(file, path, mode) ?? { file, start: 0, end: 0 };
}

function hotlineThere(profile: Profile, context: LintContext): Finding[] {
  if (profile.organisation.hotline !== undefined) return [];
  return [lintFinding("hotline-missing", place(["organisation"], profile, context), {})];
}

interface HeldPost {
  readonly role: string;
  readonly post: Post;
  readonly path: Path;
}

function postsOf({ spokesperson, roles = {} }: Organisation): HeldPost[] {
  const held = Object.entries(roles).map(([role, post]) => ({ role, post, path: ["organisation", "roles", role] }));
  if (spokesperson === undefined) return held;
  return [{ role: SPOKESPERSON, post: spokesperson, path: ["organisation", SPOKESPERSON] }, ...held];
}

function deputiesThere({ role, post, path }: HeldPost, profile: Profile, context: LintContext): Finding[] {
  if (post.deputies !== undefined) return [];
  return [lintFinding("role-without-deputy", place(path, profile, context), { role, name: post.name })];
}

interface Contact {
  readonly person: Omit<Person, "name" | "title">;
  readonly name: string;
  readonly path: Path;
}

function contactsOf(organisation: Organisation): Contact[] {
  const posts = postsOf(organisation).flatMap(({ post, path }) => [
    { person: post, name: post.name, path },
    ...(post.deputies ?? []).map((person, i) => ({ person, name: person.name, path: [...path, "deputies", i] })),
  ]);
  const { press_contact: press, press_list: list = [] } = organisation;
  const contact =
    press === undefined ? [] : [{ person: press, name: press.name, path: ["organisation", "press_contact"] }];
  const newsrooms = list.map((entry, i) => ({
    person: entry,
    name: entry.name ?? entry.outlet,
    path: ["organisation", "press_list", i],
  }));
  return [...posts, ...contact, ...newsrooms].filter(
    ({ person }) => person.phone !== undefined || person.email !== undefined,
  );
}

/** Somebody has made sure of a number or an address in the last 90 days, and not in days to come. */
function confirmedLately({ person, name, path }: Contact, profile: Profile, context: LintContext): Finding[] {
  const { confirmed_on: day } = person;
  if (day === undefined) {
    const field = person.phone === undefined ? "email" : "phone";
    return [lintFinding("contact-unconfirmed", place([...path, field], profile, context), { name })];
  }
  const at = place([...path, "confirmed_on"], profile, context, "value");
  const days = (Date.parse(context.today) - Date.parse(day)) / DAY_MS;
  if (days < 0) return [lintFinding("confirmed-later", at, { name, day, today: context.today })];
  return days > CONFIRMED_FOR_DAYS ? [lintFinding("contact-old", at, { name, day, days })] : [];
}

/** What texts print is there in every language that the organisation publishes in. */
function translated(profile: Profile, context: LintContext): Finding[] {
  const { organisation } = profile;
  const { languages = ["vi", "en"] } = organisation;
  const { monitor: _monitor, roles: _roles, legal_clocks: _clocks, ...printed } = organisation;
  return textsIn(printed, languages).flatMap(({ value, path }) => {
    const lacking = missingLanguages(value, languages);
    if (lacking.length === 0) return [];
    const field = String(path.findLast((key) => typeof key === "string"));
    const at = place(["organisation", ...path], profile, context);
    return [lintFinding("translation-missing", at, { field, owner: "organisation", languages: lacking.join(", ") })];
  });
}
