import { namesIn } from "../domain/expression.js";
import type { Finding } from "../domain/finding.js";
import type { StatementPart } from "../domain/library.js";
import type { Span } from "../domain/span.js";
import type { Template, TemplatePart } from "../domain/template.js";
import { isBuiltIn, lintFinding, type DefinitionRule } from "./rule.js";

/** The texts of one part of a statement print the same facts and answers in every language. */
export const sameHoles: DefinitionRule = ({ statements }) =>
  Object.values(statements)
    .filter((statement) => !isBuiltIn(statement.at.file))
    .flatMap((statement) => statement.parts.flatMap(partFindings));

function partFindings(part: StatementPart): Finding[] {
  const byLanguage = Object.entries(part.templates).map(([language, template]) => ({
    language,
    template,
    holes: holesOf(template),
  }));
  return byLanguage.flatMap(({ language, template, holes }) => {
    const others = byLanguage.filter((other) => other.language !== language);
    const lacking = new Map<string, { language: string; at: Span }>();
    for (const other of others) {
      for (const [name, at] of other.holes) {
        if (!holes.has(name) && !lacking.has(name)) lacking.set(name, { language: other.language, at });
      }
    }
    return [...lacking].map(([name, other]) =>
      lintFinding("holes-differ", template.at, { name, language, other: other.language }, [other.at]),
    );
  });
}

/** How a text is worded may differ by language: who speaks, in which round, how long a list is. Its facts may not. */
const FREE = /^(org|known|confirmed)\.|^(round|lang)$/;

/** The facts and steps that a template prints, with the place where each is printed first. */
export function holesOf(template: Template): Map<string, Span> {
  const holes = new Map<string, Span>();
  collect(template.parts, new Set(), holes);
  return holes;
}

function collect(parts: readonly TemplatePart[], variables: ReadonlySet<string>, holes: Map<string, Span>): void {
  const add = (names: readonly string[], at: Span): void => {
    for (const name of names) if (!variables.has(name) && !FREE.test(name) && !holes.has(name)) holes.set(name, at);
  };
  for (const part of parts) {
    if (part.is === "print") add(namesIn(part.expression), part.at);
    if (part.is === "if") {
      collect(part.yes, variables, holes);
      collect(part.no, variables, holes);
    }
    if (part.is === "for") {
      add(namesIn(part.list), part.at);
      collect(part.body, new Set([...variables, part.variable]), holes);
    }
  }
}
