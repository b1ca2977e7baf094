import type { LegalClock, Organisation, Person, Post, PressEntry } from "../domain/organisation.js";
import { textIn } from "../domain/text.js";
import { organisationWords } from "../words/organisation.js";
import { fold } from "./fold.js";
import type { Look } from "./style.js";

/** An organisation profile as its people read it: everything it says, then what it does not say. */
export function organisationText(organisation: Organisation, look: Look): string {
  const words = organisationWords(look.language);
  const { name, short_name } = organisation;
  const title = [textIn(name, look.language) || words.noName, textIn(short_name, look.language)].filter(Boolean);
  const lines = [
    look.style.strong(look.printable(title.join(", "))),
    ...plainFields(organisation, look).flatMap(([label, value]) => labelled(label, value, look)),
    ...lists(organisation, look).flatMap(([label, items]) => listed(label, items, look)),
    ...missing(organisation, look),
  ];
  return `${lines.join("\n")}\n`;
}

function labelled(label: string, value: string | undefined, { printable, columns }: Look): string[] {
  if (value === undefined || value === "") return [];
  const [first = "", ...rest] = fold(printable(`${label}: ${value}`), { first: 2, hanging: 6 }, columns);
  return [`  ${first}`, ...rest.map((line) => `      ${line}`)];
}

function listed(label: string, items: readonly string[], { style, printable, columns }: Look): string[] {
  if (items.length === 0) return [];
  return [
    `  ${style.strong(label)}`,
    ...items.flatMap((item) => {
      const [first = "", ...rest] = fold(printable(item), { first: 6, hanging: 6 }, columns);
      return [`    - ${first}`, ...rest.map((line) => `      ${line}`)];
    }),
  ];
}

type Field = readonly [label: string, value: string | undefined];

function plainFields(organisation: Organisation, { language }: Look): Field[] {
  const { labels, levels } = organisationWords(language);
  const { level, hotline, hotline_hours, portal, spokesperson, press_contact, languages, time_zone, store } =
    organisation;
  const hours = textIn(hotline_hours, language);
  return [
    [labels.level, level === undefined ? undefined : levels[level]],
    [labels.hotline, hotline === undefined || hours === "" ? hotline : `${hotline} (${hours})`],
    [labels.portal, portal],
    [labels.spokesperson, spokesperson === undefined ? undefined : postText(spokesperson, language)],
    [labels.press_contact, press_contact === undefined ? undefined : personText(press_contact, language)],
    [labels.languages, languages?.join(", ")],
    [labels.time_zone, time_zone],
    [labels.store, store],
  ];
}

function lists(organisation: Organisation, { language }: Look): (readonly [string, string[]])[] {
  const { labels } = organisationWords(language);
  const { accounts = [], roles = {}, press_list = [], house_rules = [], legal_clocks = {} } = organisation;
  return [
    [labels.accounts, accounts.map(({ name, url }) => `${name}: ${url}`)],
    [labels.roles, Object.entries(roles).map(([role, post]) => `${role}: ${postText(post, language)}`)],
    [labels.press_list, press_list.map((entry) => pressText(entry, language))],
    [labels.house_rules, house_rules.map((rule) => textIn(rule, language))],
    [labels.legal_clocks, Object.entries(legal_clocks).map(([id, limit]) => limitText(id, limit, language))],
  ];
}

function personText({ name, title, phone, email, confirmed_on }: Person, language: string): string {
  const words = organisationWords(language);
  const tried = confirmed_on === undefined ? undefined : words.confirmed(confirmed_on);
  return [name, textIn(title, language), phone, email, tried].filter(Boolean).join(", ");
}

function postText(post: Post, language: string): string {
  const { deputies = [] } = post;
  const own = personText(post, language);
  if (deputies.length === 0) return own;
  return organisationWords(language).withDeputies(own, deputies.map((each) => personText(each, language)).join("; "));
}

function pressText({ outlet, name, phone, email, confirmed_on }: PressEntry, language: string): string {
  const tried = confirmed_on === undefined ? undefined : organisationWords(language).confirmed(confirmed_on);
  return [outlet, name, phone, email, tried].filter(Boolean).join(", ");
}

/** A limit with its rule, and in words whether anybody here has read it. */
function limitText(id: string, { title, rule, hours, from, certainty, source }: LegalClock, language: string): string {
  const words = organisationWords(language);
  const limit = words.limit(textIn(title, language) || id, hours, textIn(from, language));
  return `${limit}. ${[textIn(rule, language), source].filter(Boolean).join(", ")}: ${words.certainty[certainty]}`;
}

const ASKED_FOR = ["name", "hotline", "portal", "spokesperson", "press_contact", "roles", "press_list"] as const;

/** What texts, channels and sign-off go without. */
function missing(organisation: Organisation, look: Look): string[] {
  const words = organisationWords(look.language);
  const without = ASKED_FOR.filter((field) => organisation[field] === undefined);
  if (without.length === 0) return [];
  const names = without.map((field) => words.fields[field]).join(", ");
  return fold(words.missing(names), { first: 2, hanging: 2 }, look.columns).map(
    (line) => `  ${look.style.caution(line)}`,
  );
}
