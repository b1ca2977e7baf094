import type { Finding } from "../domain/finding.js";
import type { FactDefinition, StatementDefinition, StatementPart } from "../domain/library.js";
import type { Path } from "../domain/span.js";
import type { Template } from "../domain/template.js";
import type { Language, Text } from "../domain/text.js";
import { conditionAt, withoutEchoes } from "./compiling.js";
import { requiredElements, type Gathered } from "./definitions.js";
import type { StatementData } from "./library_shape.js";
import type { Scope } from "./scope.js";
import type { SourceDocument } from "./source_document.js";
import { openScope, scopeBefore, type StepNames } from "./step_names.js";
import { checkTemplate } from "./template.js";

/** What the statements of a file or a playbook are checked against. */
export interface Stating {
  readonly gathered: Gathered;
  readonly facts: Readonly<Record<string, FactDefinition>>;
  readonly names: StepNames;
  readonly languages: readonly Language[];
  readonly findings: Finding[];
  /** The index of the first step that drafts each statement. */
  readonly drafted: ReadonlyMap<string, number>;
  /** The file whose statements may name all its steps also when none drafts them; missing for a library on its own. */
  readonly playbook?: string;
}

/**
 * The statements with their templates. One that a step drafts may name what is asked before that step; one of a
 * library that this playbook does not draft may be meant for another, so its names are not judged.
 */
export function compileStatements(stating: Stating): Record<string, StatementDefinition> {
  const compiled: Record<string, StatementDefinition> = {};
  for (const [id, { data, document, path, at, broken }] of stating.gathered.statements) {
    if (broken) continue;
    const statement = data as StatementData;
    const scope = scopeOf(id, document.file, stating);
    compiled[id] = {
      id,
      title: statement.title,
      stage: statement.stage,
      requires: requiredElements(statement),
      parts: statement.parts.map((part, i) => compilePart(part, [...path, "parts", i], { document, scope, stating })),
      at,
    };
  }
  return compiled;
}

function scopeOf(id: string, file: string, { drafted, names, facts, playbook }: Stating): Scope {
  const index = drafted.get(id);
  if (index === undefined && file !== playbook) return openScope(facts);
  return scopeBefore(names, index ?? Infinity, facts);
}

/** The statement that a part belongs to: its file, and the names that it may use. */
interface Within {
  readonly document: SourceDocument;
  readonly scope: Scope;
  readonly stating: Stating;
}

type PartData = StatementData["parts"][number];

function compilePart({ element, when: source, text }: PartData, path: Path, within: Within): StatementPart {
  const { document, scope, stating } = within;
  const when = conditionAt(
    { document, names: stating.names, findings: stating.findings },
    source,
    [...path, "when"],
    scope,
  );
  return {
    ...(element === undefined ? {} : { element }),
    ...(when === undefined ? {} : { when }),
    templates: compileTexts(text, [...path, "text"], within),
    at: document.locate(path, "nearest_key"),
  };
}

function compileTexts(text: Text, path: Path, { document, scope, stating }: Within): Record<Language, Template> {
  const check = (source: string, at: Path): Template => {
    const { template, findings } = checkTemplate(source, scope, document.placeOf(at));
    stating.findings.push(...withoutEchoes(findings, source, stating.names));
    return template;
  };
  if (typeof text === "string") {
    const template = check(text, path);
    return Object.fromEntries(stating.languages.map((language) => [language, template]));
  }
  return Object.fromEntries(
    Object.entries(text).map(([language, source]) => [language, check(source, [...path, language])]),
  );
}
