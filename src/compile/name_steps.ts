import type { Finding } from "../domain/finding.js";
import type { Path, Span } from "../domain/span.js";
import type { ValueType } from "../domain/value.js";
import type { Declared } from "../kinds/fields.js";
import { kinds } from "../kinds/registry.js";
import type { Gathered } from "./definitions.js";
import { COMMON_KEYS, FIELD_ROLES, type PhaseData, type PlaybookData, type StepData } from "./playbook_shape.js";
import { remark } from "./remark.js";
import { isReserved } from "./reserved.js";
import type { Shaped } from "./shape_findings.js";
import { ID } from "./shapes.js";
import type { SourceDocument } from "./source_document.js";
import type { StepName, StepNames } from "./step_names.js";

interface Naming {
  readonly document: SourceDocument;
  readonly gathered: Gathered;
  readonly shaped: Shaped<PlaybookData>;
  readonly findings: Finding[];
}

/** The phases of a playbook, as far as they are maps; a broken one stays in its place. */
export function phasesIn(data: unknown): readonly Partial<PhaseData>[] {
  const phases = (data as Partial<PlaybookData> | null)?.phases;
  return Array.isArray(phases) ? phases.map((phase) => (isMap(phase) ? (phase as Partial<PhaseData>) : {})) : [];
}

/** The steps of a phase; a broken one stays in its place. */
export function stepsIn(phase: Partial<PhaseData>): readonly Partial<StepData>[] {
  const steps: unknown = phase.steps;
  return Array.isArray(steps) ? steps.map((step) => (isMap(step) ? (step as Partial<StepData>) : {})) : [];
}

function isMap(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Names every step with its place and type before any expression is read, since a remark on one may need them all. */
export function nameSteps(naming: Naming): StepNames {
  const names = new Map<string, StepName>();
  const phases = phasesIn(naming.shaped.data);
  const lastRound = phases.findLastIndex((phase) => phase.each_round === true);
  const declared = declaredIn(naming.gathered);
  let index = 0;
  for (const [p, phase] of phases.entries()) {
    for (const [s, step] of stepsIn(phase).entries()) {
      const path = ["phases", p, "steps", s];
      const place = {
        index: index++,
        each_round: phase.each_round === true,
        closing: lastRound !== -1 && p > lastRound,
      };
      if (typeof step.id !== "string" || !ID.test(step.id)) continue;
      const named = {
        ...place,
        ...typeOfStep(step, naming.shaped.sound(path), declared),
        at: naming.document.locate([...path, "id"], "value"),
      };
      nameStep(step.id, named, names, naming);
    }
  }
  return names;
}

function nameStep(id: string, named: StepName, names: Map<string, StepName>, { findings }: Naming): void {
  if (isReserved(id)) findings.push(remark("reserved-id", named.at, { id }));
  const earlier = names.get(id);
  if (earlier === undefined) names.set(id, named);
  else findings.push(remark("duplicate-id", named.at, { id, what: "steps" }, { related: [earlier.at] }));
}

function declaredIn({ signals, crises, strategies, channels }: Gathered): Declared {
  return {
    signals: [...signals.keys()],
    crises: [...crises.keys()],
    strategies: [...strategies.keys()],
    channels: [...channels.keys()],
  };
}

function typeOfStep(
  step: Partial<StepData>,
  sound: boolean,
  declared: Declared,
): { type: ValueType; kind: string; broken: boolean } {
  const kind = sound ? kinds[step.kind as string] : undefined;
  if (kind === undefined) return { type: { is: "none" }, kind: "", broken: true };
  return { type: kind.type(fieldsOf(step as StepData), declared), kind: kind.name, broken: false };
}

/** The fields that only this kind has, as they are written. */
export function fieldsOf(step: StepData): Record<string, unknown> {
  return Object.fromEntries(Object.entries(step).filter(([key]) => !COMMON_KEYS.has(key)));
}

/** Remarks on phases: ids twice, and rounds that do not stand together. */
export function checkPhases({ document, shaped, findings }: Omit<Naming, "gathered">): void {
  const seen = new Map<string, Span>();
  let round: Path | undefined;
  let left = false;
  for (const [p, phase] of phasesIn(shaped.data).entries()) {
    if (typeof phase.id === "string") {
      const at = document.locate(["phases", p, "id"], "value");
      const earlier = seen.get(phase.id);
      if (earlier === undefined) seen.set(phase.id, at);
      else findings.push(remark("duplicate-id", at, { id: phase.id, what: "phases" }, { related: [earlier] }));
    }
    const path = ["phases", p, "each_round"];
    if (phase.each_round !== true) left = round !== undefined;
    else if (left && round !== undefined)
      findings.push(
        remark("rounds-apart", document.locate(path, "key"), {}, { related: [document.locate(round, "key")] }),
      );
    else round = path;
  }
}

/** The fields of a kind that are more than plain values. */
export function rolesOfKind(kind: string): NonNullable<ReturnType<typeof FIELD_ROLES.get>> {
  return FIELD_ROLES.get(kind) ?? new Map();
}
