import type { TextChecks } from "./text_checks.js";

/** Rules added to others of the same language; a rule of the same id takes the other's place. */
export function mergeTextChecks(base: TextChecks, added: TextChecks): TextChecks {
  const replaced = new Set(added.rules.map((rule) => rule.id));
  const kept = base.phrases.filter(({ label }) => {
    const [use = "", id = ""] = label.split(":");
    return !(["find", "unless", "unless_near", "with"].includes(use) && replaced.has(id));
  });
  const checks = new Set(added.structure.map((rule) => rule.check));
  return {
    language: base.language,
    rules: [...base.rules.filter((rule) => !replaced.has(rule.id)), ...added.rules],
    structure: [...base.structure.filter((rule) => !checks.has(rule.check)), ...added.structure],
    elements: [...base.elements, ...added.elements],
    required: { ...base.required, ...added.required },
    measures: [...base.measures, ...added.measures],
    conflicts: [...base.conflicts, ...added.conflicts],
    identifiers: [...base.identifiers, ...added.identifiers],
    abbreviations: new Set([...base.abbreviations, ...added.abbreviations]),
    phrases: [...kept, ...added.phrases],
  };
}
