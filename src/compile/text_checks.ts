import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from "yaml";
import { ELEMENTS } from "../domain/library.js";
import type { LabelledPhrase } from "../statement/check/automaton.js";
import { CATEGORIES, TEXT_FLAGS, TEXT_KINDS } from "../statement/check/category.js";
import { isProblem, parsePhrase, type Groups, type Pattern } from "../statement/check/pattern.js";
import {
  SCOPES,
  STRUCTURE_CHECKS,
  type Applies,
  type Conflict,
  type ElementRule,
  type Measure,
  type PhraseRule,
  type RuleWords,
  type StructureRule,
  type TextChecks,
} from "../statement/check/text_checks.js";
import type { Compiled } from "./compiled.js";
import {
  choice,
  entries,
  items,
  known,
  missing,
  oneOf,
  rangeOf,
  report,
  string,
  strings,
  text,
  unknown,
  type Remarks,
} from "./text_check_nodes.js";
import { CUES } from "./text_check_cues.js";

interface Reader extends Remarks {
  readonly phrases: LabelledPhrase[];
  readonly groups: Map<string, Pattern>;
}

/** Reads the `text_checks` of a library file; every remark stands at its line and column. */
export function compileTextChecks(file: string, text: string): Compiled<TextChecks> {
  const document = parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys: true });
  const reader: Reader = { file, findings: [], phrases: [], groups: new Map() };
  for (const error of document.errors)
    report(reader, "text-check-yaml", { why: error.message.split("\n")[0] ?? "" }, error.pos);
  const root = document.contents;
  const section = isMap(root) ? root.get("text_checks", true) : undefined;
  if (document.errors.length === 0 && !isMap(section)) missing(reader, root, "text_checks");
  const result = isMap(section) ? readChecks(reader, section) : undefined;
  const sources = new Map([[file, text]]);
  const failed = reader.findings.some((finding) => finding.level === "error");
  return {
    ...(result === undefined || failed ? {} : { result }),
    findings: reader.findings,
    sources,
    usedFiles: [file],
  };
}

function readChecks(reader: Reader, map: YAMLMap): TextChecks {
  known(reader, map, [
    "language",
    "groups",
    "cues",
    "signs",
    "elements",
    "required",
    "measures",
    "conflicts",
    "identifiers",
    "abbreviations",
    "structure",
    "rules",
  ]);
  for (const [name, node] of entries(map, "groups")) readGroup(reader, name, node);
  for (const [name, node, key] of entries(map, "cues")) {
    if (!CUES.some((cue) => cue === name)) unknown(reader, key, name, CUES);
    readPhrases(reader, `cue:${name}`, node);
  }
  for (const [name, node] of entries(map, "signs")) readPhrases(reader, `sign:${name}`, node);
  const language = string(map, "language");
  if (language === undefined) missing(reader, map, "language");
  return {
    language: language ?? "en",
    rules: items(reader, map, "rules").map((item) => readRule(reader, item)),
    structure: items(reader, map, "structure").map((item) => readStructure(reader, item)),
    elements: entries(map, "elements").flatMap(([name, node]) => readElement(reader, name, node)),
    required: Object.fromEntries(entries(map, "required").map(([kind, node]) => [kind, oneOf(reader, node, ELEMENTS)])),
    measures: entries(map, "measures").flatMap(([id, node]) => readMeasure(reader, id, node)),
    conflicts: items(reader, map, "conflicts").map((item) => readConflict(reader, item)),
    identifiers: entries(map, "identifiers").flatMap(([id, node]) => {
      if (!isMap(node)) return [];
      readPhrases(reader, `identifier:${id}`, node.get("find", true));
      return [{ id, title: text(node, "title") }];
    }),
    abbreviations: new Set(strings(map.get("abbreviations", true))),
    phrases: reader.phrases,
  };
}

function readGroup(reader: Reader, name: string, node: Node | null): void {
  const alternatives = isSeq(node) ? node.items.map((item) => item as Node) : node === null ? [] : [node];
  const patterns = alternatives.flatMap((item) => {
    const phrase = parse(reader, item, reader.groups);
    return phrase === undefined ? [] : [phrase.pattern];
  });
  reader.groups.set(name, patterns.length === 1 ? (patterns[0] as Pattern) : { type: "choice", items: patterns });
}

function readPhrases(reader: Reader, label: string, node: Node | null | undefined): number {
  const list = isSeq(node) ? node.items.map((item) => item as Node) : node === null || node === undefined ? [] : [node];
  for (const item of list) {
    const phrase = parse(reader, item, reader.groups);
    if (phrase !== undefined) reader.phrases.push({ label, phrase });
  }
  return list.length;
}

function parse(reader: Reader, node: Node, groups: Groups): LabelledPhrase["phrase"] | undefined {
  if (!isScalar(node) || typeof node.value !== "string") {
    report(reader, "text-check-phrase", { problem: "unexpected", found: "" }, rangeOf(node));
    return undefined;
  }
  const parsed = parsePhrase(node.value, groups);
  if (!isProblem(parsed)) return parsed;
  const [start, end] = rangeOf(node);
  const quoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
  const at = Math.min(end, start + quoted + parsed.at);
  report(reader, "text-check-phrase", { problem: parsed.problem, found: parsed.found }, [
    at,
    Math.min(end, at + Math.max(1, parsed.found.length)),
  ]);
  return undefined;
}

function readRule(reader: Reader, map: YAMLMap): PhraseRule {
  known(reader, map, [
    ...RULE_KEYS,
    ...APPLIES_KEYS,
    "find",
    "unless",
    "unless_near",
    "with",
    "also_in",
    "alone",
    "unless_sourced",
    "first",
    "fix",
  ]);
  const words = readWords(reader, map);
  if (readPhrases(reader, `find:${words.id}`, map.get("find", true)) === 0) missing(reader, map, "find");
  readPhrases(reader, `unless:${words.id}`, map.get("unless", true));
  readPhrases(reader, `unless_near:${words.id}`, map.get("unless_near", true));
  const needs = readPhrases(reader, `with:${words.id}`, map.get("with", true)) > 0;
  const first = map.get("first");
  const fix = map.get("fix");
  return {
    ...words,
    ...readApplies(reader, map),
    also: oneOf(reader, map.get("also_in", true) as Node | undefined, SCOPES),
    alone: map.get("alone") === true,
    unlessSourced: map.get("unless_sourced") === true,
    needs,
    ...(typeof first === "number" ? { within: first } : {}),
    ...(typeof fix === "string" ? { fix } : {}),
  };
}

const RULE_KEYS = ["id", "category", "level", "reason", "instead", "source"];
const APPLIES_KEYS = ["kinds", "channels", "flags", "unless_flags"];

function readWords(reader: Reader, map: YAMLMap): RuleWords {
  const id = string(map, "id") ?? string(map, "check");
  if (id === undefined) missing(reader, map, "id");
  const category = choice(reader, map, "category", CATEGORIES);
  const level = choice(reader, map, "level", ["error", "warning", "info"] as const);
  if (map.get("reason", true) === undefined) missing(reader, map, "reason");
  const instead = string(map, "instead");
  const source = string(map, "source");
  return {
    id: id ?? "",
    category: category ?? "evasion",
    level: level ?? "warning",
    reason: text(map, "reason"),
    ...(instead === undefined ? {} : { instead }),
    ...(source === undefined ? {} : { source }),
  };
}

function readApplies(reader: Reader, map: YAMLMap): Applies {
  const kinds = map.get("kinds", true) as Node | undefined;
  const flags = map.get("flags", true) as Node | undefined;
  const unlessFlags = map.get("unless_flags", true) as Node | undefined;
  const channels = map.get("channels", true) as Node | undefined;
  return {
    ...(kinds === undefined ? {} : { kinds: oneOf(reader, kinds, TEXT_KINDS) }),
    ...(flags === undefined ? {} : { flags: oneOf(reader, flags, TEXT_FLAGS) }),
    ...(unlessFlags === undefined ? {} : { unlessFlags: oneOf(reader, unlessFlags, TEXT_FLAGS) }),
    ...(channels === undefined ? {} : { channels: strings(channels) }),
  };
}

function readStructure(reader: Reader, map: YAMLMap): StructureRule {
  known(reader, map, [...RULE_KEYS, ...APPLIES_KEYS, "check", "limits", "list"]);
  const check = choice(reader, map, "check", STRUCTURE_CHECKS) ?? "placeholder";
  const limits = Object.fromEntries(
    entries(map, "limits").flatMap(([name, node]) =>
      isScalar(node) && typeof node.value === "number" ? [[name, node.value]] : [],
    ),
  );
  return {
    ...readWords(reader, map),
    ...readApplies(reader, map),
    check,
    limits,
    list: strings(map.get("list", true)),
  };
}

function readElement(reader: Reader, name: string, node: Node | null): ElementRule[] {
  const element = ELEMENTS.find((known) => known === name);
  if (element === undefined || !isMap(node)) {
    unknown(reader, node, name, ELEMENTS);
    return [];
  }
  known(reader, node, ["level", "reason", "instead", "source", "find", "unless"]);
  readPhrases(reader, `element:${name}`, node.get("find", true));
  readPhrases(reader, `element_unless:${name}`, node.get("unless", true));
  const instead = string(node, "instead");
  const level = choice(reader, node, "level", ["error", "warning", "info"] as const) ?? "warning";
  const words = {
    id: `missing_${name}`,
    category: "missing_element",
    level,
    reason: text(node, "reason"),
    element,
  } as const;
  return [instead === undefined ? words : { ...words, instead }];
}

function readMeasure(reader: Reader, id: string, node: Node | null): Measure[] {
  if (!isMap(node)) return [];
  known(reader, node, ["title", "value", "find"]);
  readPhrases(reader, `measure:${id}`, node.get("find", true));
  return [
    {
      id,
      title: text(node, "title"),
      value: choice(reader, node, "value", ["number", "clock", "words"] as const) ?? "number",
    },
  ];
}

function readConflict(reader: Reader, map: YAMLMap): Conflict {
  known(reader, map, ["id", "one", "other", "reason"]);
  const id = string(map, "id") ?? "";
  readPhrases(reader, `one:${id}`, map.get("one", true));
  readPhrases(reader, `other:${id}`, map.get("other", true));
  return { id, reason: text(map, "reason") };
}
