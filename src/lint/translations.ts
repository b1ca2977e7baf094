import type { Finding } from "../domain/finding.js";
import type { Playbook } from "../domain/playbook.js";
import type { Path, Span } from "../domain/span.js";
import { missingLanguages, type Text } from "../domain/text.js";
import { isBuiltIn, JUDGING_GROUPS, lintFinding, type DefinitionRule, type Definitions, type Rule } from "./rule.js";
import { textsIn } from "./values_in.js";

/** A text with its owner's id, and the way to it in its file. */
interface Written {
  readonly text: Text | undefined;
  readonly owner: string;
  readonly path: Path;
  readonly near: Span;
}

/** Each text of the playbook itself is there in every language that the playbook has. */
export const translationsOfPlaybook: Rule = (playbook, context) =>
  missing([...headTexts(playbook), ...stepTexts(playbook)], playbook.languages, context);

/** Each text that is defined for several playbooks is there in every language. */
export const translationsOfDefinitions: DefinitionRule = (definitions, context) =>
  missing(definedTexts(definitions), definitions.languages, context);

function missing(texts: readonly Written[], languages: readonly string[], context: Parameters<Rule>[1]): Finding[] {
  return texts.flatMap(({ text, owner, path, near }) => {
    const lacking = text === undefined || isBuiltIn(near.file) ? [] : missingLanguages(text, languages);
    if (lacking.length === 0) return [];
    const at = context.locate(near.file, path, "key") ?? near;
    const field = String(path.findLast((key) => typeof key === "string"));
    return [lintFinding("translation-missing", at, { field, owner, languages: lacking.join(", ") })];
  });
}

function headTexts(playbook: Playbook): Written[] {
  const near = playbook.at;
  const own = (["title", "owner"] as const).map((key) => ({
    text: playbook[key],
    owner: playbook.id,
    path: [key],
    near,
  }));
  const clocks = playbook.clocks.map((clock) => ({
    text: clock.title,
    owner: clock.id,
    path: ["clocks", clock.id, "title"],
    near: clock.at,
  }));
  return [...own, ...clocks];
}

function stepTexts(playbook: Playbook): Written[] {
  return playbook.phases.flatMap((phase, i) => [
    ...(["title", "guide"] as const).map((key) => ({
      text: phase[key],
      owner: phase.id,
      path: ["phases", i, key],
      near: phase.at,
    })),
    ...phase.steps.flatMap((step, j) => {
      const path = ["phases", i, "steps", j];
      return [
        ...(["ask", "title", "guide"] as const).map((key) => ({
          text: step[key],
          owner: step.id,
          path: [...path, key],
          near: step.at,
        })),
        ...textsIn(step.fields, playbook.languages).map((found) => ({
          text: found.value,
          owner: step.id,
          path: [...path, ...found.path],
          near: step.at,
        })),
      ];
    }),
  ]);
}

function definedTexts(definitions: Definitions): Written[] {
  const { facts, roles, statements, sources, languages } = definitions;
  return [
    ...JUDGING_GROUPS.flatMap((group) =>
      Object.values(definitions[group] ?? {}).flatMap((defined) =>
        textsIn(defined, languages).map(({ value, path }) => ({
          text: value,
          owner: defined.id,
          path: [group, defined.id, ...path],
          near: defined.at,
        })),
      ),
    ),
    ...Object.values(facts).flatMap((fact) => [
      ...(["title", "unit", "unknown_as"] as const).map((key) => written(fact, ["facts", key], fact[key])),
      ...Object.entries(fact.labels ?? {}).map(([value, label]) => written(fact, ["facts", "labels", value], label)),
    ]),
    ...Object.values(roles).map((role) => written(role, ["roles", "title"], role.title)),
    ...Object.values(sources).flatMap((source) =>
      source.at === undefined ? [] : [written({ id: source.id, at: source.at }, ["sources", "title"], source.title)],
    ),
    ...Object.values(statements).flatMap((statement) => [
      written(statement, ["statements", "title"], statement.title),
      ...statement.parts.map((part, k) =>
        written(statement, ["statements", "parts", k, "text"], present(part.templates)),
      ),
    ]),
  ];
}

function written(
  defined: { id: string; at: Span },
  [group, ...keys]: [string, ...Path],
  text: Text | undefined,
): Written {
  return { text, owner: defined.id, path: [group, defined.id, ...keys], near: defined.at };
}

/** Only whether a template is there matters here. */
function present(templates: Readonly<Record<string, unknown>>): Text {
  return Object.fromEntries(Object.keys(templates).map((language) => [language, "…"]));
}
