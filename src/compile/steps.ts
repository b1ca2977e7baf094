import { durationMs } from "../domain/clock_time.js";
import type { Phase, Step } from "../domain/playbook.js";
import type { Path } from "../domain/span.js";
import type { Text } from "../domain/text.js";
import type { ValueType } from "../domain/value.js";
import type { ConditionalRule, Option } from "../kinds/fields.js";
import { kinds } from "../kinds/registry.js";
import { checkReference, conditionAt, type Compiling } from "./compiling.js";
import { fieldsOf, phasesIn, rolesOfKind, stepsIn } from "./name_steps.js";
import type { StepData } from "./playbook_shape.js";
import { remark } from "./remark.js";
import { scopeBefore, type StepName } from "./step_names.js";

/** The phases with their steps; a step with a fault in its shape is left out, and remarked elsewhere. */
export function compilePhases(compiling: Compiling): Phase[] {
  const { document, names } = compiling;
  const compiled: Phase[] = [];
  let index = 0;
  for (const [p, phase] of phasesIn(compiling.shaped.data).entries()) {
    const path = ["phases", p];
    const first = index;
    const steps: Step[] = [];
    for (const [s, step] of stepsIn(phase).entries()) {
      const name = typeof step.id === "string" ? names.get(step.id) : undefined;
      if (name?.index === index && !name.broken)
        steps.push(compileStep(compiling, step as StepData, name, [...path, "steps", s]));
      index++;
    }
    const when =
      typeof phase.when === "string"
        ? conditionAt(compiling, phase.when, [...path, "when"], scopeBefore(names, first))
        : undefined;
    compiled.push({
      id: typeof phase.id === "string" ? phase.id : "",
      title: phase.title as Text,
      ...(phase.guide === undefined ? {} : { guide: phase.guide }),
      each_round: phase.each_round === true,
      ...(when === undefined ? {} : { when }),
      steps,
      at: document.locate([...path, "id"], "value"),
    });
  }
  return compiled;
}

function compileStep(compiling: Compiling, step: StepData, name: StepName, path: Path): Step {
  const when = conditionAt(compiling, step.when, [...path, "when"], scopeBefore(compiling.names, name.index));
  const takes = step.takes === undefined ? undefined : durationMs(step.takes);
  checkFact(compiling, step, name, path);
  return {
    id: step.id,
    kind: step.kind,
    fields: compileFields(compiling, step, name, path),
    ...(step.title === undefined ? {} : { title: step.title }),
    ask: step.ask,
    ...(step.guide === undefined ? {} : { guide: step.guide }),
    sources: sourcesCited(compiling, step, path),
    ...(when === undefined ? {} : { when }),
    precaution: step.precaution ?? false,
    required: step.required ?? false,
    may_be_unknown: (kinds[step.kind]?.may_be_unknown ?? false) && step.unknown !== "never",
    ...(step.fact === undefined ? {} : { fact: step.fact }),
    ...(step.starts_empty === true ? { starts_empty: true } : {}),
    ...(takes === undefined ? {} : { takes }),
    type: name.type,
    at: name.at,
  };
}

function sourcesCited(compiling: Compiling, { source }: StepData, path: Path): string[] {
  const cited = source === undefined ? [] : typeof source === "string" ? [source] : source;
  const { sources } = compiling.gathered;
  for (const [i, id] of cited.entries()) {
    const at = typeof source === "string" ? [...path, "source"] : [...path, "source", i];
    checkReference(compiling, { id, what: "source", path: at }, sources.has(id), () => sources.keys());
  }
  return [...cited];
}

function checkFact(compiling: Compiling, { fact, id }: StepData, name: StepName, path: Path): void {
  if (fact === undefined) return;
  const { facts } = compiling.gathered;
  const at = [...path, "fact"];
  if (!checkReference(compiling, { id: fact, what: "fact", path: at }, facts.has(fact), () => facts.keys())) return;
  const definition = compiling.facts[fact];
  if (definition === undefined || fits(name.type, definition.type)) return;
  const args = { fact, step: id, wants: wordOf(definition.type), gives: wordOf(name.type) };
  compiling.findings.push(
    remark("fact-type", compiling.document.locate(at, "value"), args, { related: [definition.at] }),
  );
}

/** Whether a step's value can stand for a fact: the same type, and no choice that the fact has no words for. */
function fits(step: ValueType, fact: ValueType): boolean {
  if (step.is === "string" && fact.is === "string") {
    if (fact.oneOf === undefined || step.oneOf === undefined) return fact.oneOf === step.oneOf;
    return step.oneOf.every((value) => fact.oneOf?.includes(value));
  }
  return step.is === fact.is;
}

/** A type as a word of the catalogue. */
function wordOf(type: ValueType): string {
  return type.is === "string" && type.oneOf !== undefined ? `one of ${type.oneOf.join(", ")}` : type.is;
}

function compileFields(compiling: Compiling, step: StepData, name: StepName, path: Path): Record<string, unknown> {
  const fields = fieldsOf(step);
  for (const [field, role] of rolesOfKind(step.kind)) {
    const value = fields[field];
    const at = [...path, field];
    if (value === undefined) continue;
    if (role.is === "options") fields[field] = compileOptions(compiling, value as readonly OptionData[], name, at);
    else if (role.is === "languages") checkLanguages(compiling, value as readonly string[], at);
    else if (role.is === "references") checkReferences(compiling, value as readonly string[], role.to, at);
    else if (role.is === "condition") {
      const when = conditionAt(compiling, value as string, at, scopeBefore(compiling.names, name.index));
      if (when === undefined) delete fields[field];
      else fields[field] = when;
    } else if (role.is === "holds") fields[field] = compileHolds(compiling, value as never, name, at);
    else if (role.is === "channel_rules") fields[field] = compileChannelRules(compiling, value as never, name, at);
    else {
      const defined = compiling.gathered[`${role.to}s`];
      checkReference(compiling, { id: value as string, what: role.to, path: at }, defined.has(value as string), () =>
        defined.keys(),
      );
    }
  }
  checkBounds(compiling, fields, path);
  return fields;
}

interface HoldData {
  readonly id: string;
  readonly text: Text;
  readonly until: string;
}

function compileHolds(compiling: Compiling, holds: readonly HoldData[], name: StepName, path: Path): unknown[] {
  const seen = new Map<string, number>();
  return holds.map(({ until: source, ...hold }, i) => {
    checkTwice(compiling, hold.id, { seen, i, path, what: "holds" });
    const until = conditionAt(compiling, source, [...path, i, "until"], scopeBefore(compiling.names, name.index));
    return until === undefined ? hold : { ...hold, until };
  });
}

function checkReferences(
  compiling: Compiling,
  ids: readonly string[],
  group: "signals" | "outrage" | "roles" | "channels",
  path: Path,
): void {
  const defined = compiling.gathered[group];
  for (const [i, id] of ids.entries())
    checkReference(compiling, { id, what: group, path: [...path, i] }, defined.has(id), () => defined.keys());
}

interface RuleData extends Omit<ConditionalRule, "when"> {
  readonly when?: string;
}

function compileChannelRules(
  compiling: Compiling,
  rules: readonly RuleData[],
  name: StepName,
  path: Path,
): ConditionalRule[] {
  const { channels } = compiling.gathered;
  return rules.map(({ when: source, ...rule }, i) => {
    const at = [...path, i, "channel"];
    checkReference(compiling, { id: rule.channel, what: "channels", path: at }, channels.has(rule.channel), () =>
      channels.keys(),
    );
    const when = conditionAt(compiling, source, [...path, i, "when"], scopeBefore(compiling.names, name.index));
    return when === undefined ? rule : { ...rule, when };
  });
}

interface OptionData extends Omit<Option, "when"> {
  readonly when?: string;
}

function compileOptions(compiling: Compiling, options: readonly OptionData[], name: StepName, path: Path): Option[] {
  const seen = new Map<string, number>();
  return options.map(({ when: source, ...option }, i) => {
    checkTwice(compiling, option.id, { seen, i, path, what: "options" });
    const when = conditionAt(compiling, source, [...path, i, "when"], scopeBefore(compiling.names, name.index));
    return when === undefined ? option : { ...option, when };
  });
}

interface InList {
  readonly seen: Map<string, number>;
  readonly i: number;
  readonly path: Path;
  readonly what: string;
}

/** Remarks on an id that an earlier entry of the same list has. */
function checkTwice({ document, findings }: Compiling, id: string, { seen, i, path, what }: InList): void {
  const earlier = seen.get(id);
  if (earlier === undefined) return void seen.set(id, i);
  const related = [document.locate([...path, earlier, "id"], "value")];
  findings.push(remark("duplicate-id", document.locate([...path, i, "id"], "value"), { id, what }, { related }));
}

function checkLanguages(compiling: Compiling, languages: readonly string[], path: Path): void {
  const { shaped } = compiling;
  if (!shaped.sound(["languages"])) return;
  for (const [i, id] of languages.entries()) {
    checkReference(
      compiling,
      { id, what: "language", path: [...path, i] },
      shaped.data.languages.includes(id),
      () => shaped.data.languages,
    );
  }
}

/** A question whose bounds leave nothing between them could never be answered. */
function checkBounds({ document, findings }: Compiling, fields: Readonly<Record<string, unknown>>, path: Path): void {
  const { min, max, options } = fields;
  const most = typeof max === "number" ? max : Array.isArray(options) ? options.length : Infinity;
  if (typeof min !== "number" || min <= most) return;
  findings.push(remark("bounds-crossed", document.locate([...path, "min"], "value"), { min, max: most }));
}
