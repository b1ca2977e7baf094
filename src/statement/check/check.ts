import { ELEMENTS, type Element } from "../../domain/library.js";
import type { Language } from "../../domain/text.js";
import { compileAutomaton, type Automaton } from "./automaton.js";
import { canBeWaived, type TextFlag, type TextKind } from "./category.js";
import { readDocument, sentenceText } from "./document.js";
import { findElement, type ElementPlace } from "./elements.js";
import { guessKind } from "./guess_kind.js";
import { lacksDiacritics } from "./guess_language.js";
import { shortest } from "./pattern.js";
import { phraseFindings } from "./phrase_findings.js";
import { quoteOwners } from "./quote_owner.js";
import { matchesOf, type Reading } from "./reading.js";
import { scan } from "./scan.js";
import { isMeant } from "./scope.js";
import { FINDERS } from "./structure/finders.js";
import { measures } from "./structure/length.js";
import type { LedgerFact, ReleasedText, StructureInput } from "./structure/structure_input.js";
import type { Applies, TextChecks } from "./text_checks.js";
import { findingOf, type TextFinding } from "./text_finding.js";

/** What is known about a text beside its words; all of it may be left out. */
export interface CheckOptions {
  readonly kind?: TextKind;
  readonly channel?: string;
  readonly flags?: readonly TextFlag[];
  /** The text is all that goes out: what it lacks counts however short it is. */
  readonly whole?: boolean;
  /** What has been released already. */
  readonly released?: readonly ReleasedText[];
  /** The incident's ledger. */
  readonly facts?: readonly LedgerFact[];
}

/** A text of fewer sentences is taken for a part of something: what it lacks is a hint only. */
const WHOLE_SENTENCES = 5;

/** What a check says about a text. */
export interface TextReport {
  readonly language: Language;
  readonly kind: TextKind;
  readonly kindGuessed: boolean;
  /** By element: whether the text has it, and the sentence. */
  readonly elements: Readonly<Partial<Record<Element, { readonly present: boolean; readonly sentence?: string }>>>;
  readonly required: readonly Element[];
  readonly findings: readonly TextFinding[];
  /** English formulas, or proxies for Vietnamese, by name. */
  readonly readability: Readonly<Record<string, number>>;
}

/** Rules made ready to run; made once, used for any number of texts. */
export interface TextChecker {
  readonly checks: TextChecks;
  readonly automaton: Automaton;
  /** The same phrases without diacritics, for a Vietnamese text typed without them. */
  readonly bare: () => Automaton;
}

/** Makes the rules of one language ready. */
export function makeChecker(checks: TextChecks): TextChecker {
  let bare: Automaton | undefined;
  return {
    checks,
    automaton: compileAutomaton(checks.phrases, false),
    // One word alone says nothing once its marks are gone: "ban" is seven words.
    bare: () =>
      (bare ??= compileAutomaton(
        checks.phrases.filter(({ label, phrase }) => !label.startsWith("find:") || shortest(phrase.pattern) > 1),
        true,
      )),
  };
}

/** Checks one text; pure, and linear in its length. */
export function checkText(checker: TextChecker, text: string, options: CheckOptions = {}): TextReport {
  const { checks } = checker;
  const weak = checks.language === "vi" && lacksDiacritics(text);
  const automaton = weak ? checker.bare() : checker.automaton;
  const reading = readText(automaton, text);
  const elements = ELEMENTS.map((element) => findElement(reading, element));
  const kind = options.kind ?? guessKind(reading, elements, checks.language);
  const flags = new Set([...(options.flags ?? []), ...flagsIn(reading)]);
  const released = (options.released ?? []).map(({ name, text: said }) => ({
    name,
    reading: readText(automaton, said),
  }));
  const common = { reading, checks, kind, flags, elements, released, facts: options.facts ?? [], weak };
  const input: StructureInput = options.channel === undefined ? common : { ...common, channel: options.channel };
  const required = requiredElements(checks, kind, flags);
  const findings = [
    ...missingElements(input, required, options.whole === true),
    ...checks.structure.filter((rule) => applies(rule, input)).flatMap((rule) => FINDERS[rule.check](input, rule)),
    ...checks.rules.filter((rule) => applies(rule, input)).flatMap((rule) => phraseFindings(reading, rule)),
  ];
  return {
    language: checks.language,
    kind,
    kindGuessed: options.kind === undefined,
    elements: elementReport(reading, elements),
    required,
    findings: settle(findings, weak),
    readability: measures(reading.document, checks.language),
  };
}

function readText(automaton: Automaton, text: string): Reading {
  const document = readDocument(text);
  const matches = scan(automaton, document.tokens);
  return { document, matches, ownQuotes: quoteOwners(document, matches) };
}

/** What the text itself tells about the incident: somebody died, was hurt, is a child. */
function flagsIn(reading: Reading): TextFlag[] {
  const signs = (["harm", "deceased", "closed"] as const).filter((flag) =>
    matchesOf(reading, `sign:${flag}`).some((match) => isMeant(reading, match, [])),
  );
  return signs.includes("deceased") && !signs.includes("harm") ? [...signs, "harm"] : signs;
}

function applies(rule: Applies, input: StructureInput): boolean {
  if (rule.kinds !== undefined && !rule.kinds.includes(input.kind)) return false;
  if (rule.channels !== undefined && (input.channel === undefined || !rule.channels.includes(input.channel)))
    return false;
  if (rule.flags?.some((flag) => !input.flags.has(flag)) === true) return false;
  return rule.unlessFlags?.some((flag) => input.flags.has(flag)) !== true;
}

function requiredElements(checks: TextChecks, kind: TextKind, flags: ReadonlySet<TextFlag>): readonly Element[] {
  const all = checks.required[kind] ?? [];
  return flags.has("closed") ? all.filter((element) => element !== "unknowns" && element !== "next_update") : all;
}

function missingElements(input: StructureInput, required: readonly Element[], whole: boolean): TextFinding[] {
  const { tokens, text, sentences } = input.reading.document;
  const part = !whole && sentences.filter(({ kind }) => kind !== "heading").length < WHOLE_SENTENCES;
  const place = tokens.at(-1) ?? { start: 0, end: text.length };
  return input.checks.elements
    .filter((rule) => required.includes(rule.element))
    .filter((rule) => {
      const known = input.elements.find((other) => other.element === rule.element);
      return known?.sentence === undefined && known?.vague === undefined;
    })
    .map((rule) => {
      const finding = findingOf(rule, place, { element: rule.element });
      if (part) return { ...finding, level: "info" };
      return rule.element === "empathy" && !input.flags.has("harm") ? { ...finding, level: "warning" } : finding;
    });
}

function elementReport(reading: Reading, elements: readonly ElementPlace[]): TextReport["elements"] {
  return Object.fromEntries(
    elements.map(({ element, sentence }) => [
      element,
      sentence === undefined
        ? { present: false }
        : { present: true, sentence: sentenceText(reading.document, sentence) },
    ]),
  );
}

/** In the order of the text, the same words once for each category, the gravest kept; weak matches are no errors. */
function settle(findings: readonly TextFinding[], weak: boolean): TextFinding[] {
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const sorted = findings
    .map((finding): TextFinding =>
      weak && finding.level === "error" && canBeWaived(finding.category) ? { ...finding, level: "warning" } : finding,
    )
    .sort((a, b) => a.start - b.start || rank[a.level] - rank[b.level] || a.end - b.end || (a.rule < b.rule ? -1 : 1));
  const reach = new Map<string, number>();
  return sorted.filter((finding) => {
    const key = finding.category === "missing_element" ? finding.rule : finding.category;
    if (finding.end <= (reach.get(key) ?? -1)) return false;
    reach.set(key, finding.end);
    return true;
  });
}
