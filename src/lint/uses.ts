import { CLUSTERS } from "../domain/crisis_type.js";
import { namesIn } from "../domain/expression.js";
import type { Finding } from "../domain/finding.js";
import { stepsOf, type Playbook, type Step } from "../domain/playbook.js";
import type { Span } from "../domain/span.js";
import type { TemplatePart } from "../domain/template.js";
import { isBuiltIn, lintFinding, type Rule } from "./rule.js";
import { stringsIn } from "./values_in.js";

/** What a signals step says of what it asks for. */
interface SignalsFields {
  readonly signals?: readonly string[];
}

type Group = "facts" | "sources" | "roles" | "statements" | "signals" | "strategies";
const GROUPS: readonly Group[] = ["facts", "sources", "roles", "statements", "signals", "strategies"];

/** Whatever a playbook defines in its own file is used by it. */
export const everythingUsed: Rule = (playbook) => unused([playbook], (file) => file === playbook.file);

/**
 * Whatever a library defines is used by at least one of the playbooks that use the library. Only for libraries that
 * were themselves looked at, together with their playbooks: others may be used by playbooks not seen here.
 */
export function librariesUsed(playbooks: readonly Playbook[], looked: ReadonlySet<string>): Finding[] {
  const own = new Set(playbooks.map((playbook) => playbook.file));
  return unused(playbooks, (file) => looked.has(file) && !own.has(file) && !isBuiltIn(file));
}

function unused(playbooks: readonly Playbook[], judged: (file: string) => boolean): Finding[] {
  const used = playbooks.map(usesOf);
  const defined = new Map<string, { group: Group; id: string; at: Span; used: boolean }>();
  playbooks.forEach((playbook, i) => {
    for (const { group, id, at } of definitions(playbook)) {
      if (!judged(at.file)) continue;
      const key = `${at.file}:${group}:${id}`;
      const isUsed = used[i]?.[group].has(id) === true || defined.get(key)?.used === true;
      defined.set(key, { group, id, at, used: isUsed });
    }
  });
  return [...defined.values()]
    .filter((each) => !each.used)
    .map(({ group, id, at }) => lintFinding("never-used", at, { group, id }));
}

function definitions(playbook: Playbook): { group: Group; id: string; at: Span }[] {
  return GROUPS.flatMap((group) =>
    Object.values(playbook[group]).flatMap(({ id, at }) => (at === undefined ? [] : [{ group, id, at }])),
  );
}

function usesOf(playbook: Playbook): Readonly<Record<Group, ReadonlySet<string>>> {
  const steps = stepsOf(playbook);
  // A kind names what it needs in its fields; which field it is, only the kind knows.
  const named = new Set(steps.flatMap((step) => stringsIn(step.fields)));
  const facts = new Set(steps.flatMap((step) => (step.fact === undefined ? [] : [step.fact])));
  for (const question of Object.values(playbook.questions ?? {}))
    for (const fact of question.facts ?? []) facts.add(fact);
  for (const statement of Object.values(playbook.statements)) {
    for (const part of statement.parts) {
      for (const name of part.when === undefined ? [] : namesIn(part.when.expression))
        facts.add(withoutNamespace(name));
      for (const template of Object.values(part.templates))
        for (const name of namesOf(template.parts)) facts.add(withoutNamespace(name));
    }
  }
  return {
    facts,
    sources: sourcesNamedIn(playbook, steps),
    roles: new Set([...named, ...Object.values(playbook.crises).flatMap((type) => type.sign_off)]),
    statements: named,
    signals: signalsAsked(playbook, steps),
    strategies: strategiesOffered(playbook),
  };
}

/** The signals that its steps ask for: all of them where a step names none, or where no step asks for any. */
function signalsAsked({ signals }: Playbook, steps: readonly Step[]): Set<string> {
  const asking = steps.filter(({ kind }) => kind === "signals").map(({ fields }) => fields as SignalsFields);
  const all = Object.keys(signals);
  return new Set(asking.length === 0 ? all : asking.flatMap((fields) => fields.signals ?? all));
}

/** The strategies that some type of crisis allows, and those offered while the type is not known. */
function strategiesOffered({ crises, strategies }: Playbook): Set<string> {
  const always = Object.values(strategies).filter(
    ({ group, fits }) => group === "base" || CLUSTERS.every((cluster) => fits[cluster] > 0),
  );
  const allowed = Object.values(crises).flatMap((type) => type.strategies.map(({ strategy }) => strategy));
  return new Set([...always.map(({ id }) => id), ...allowed]);
}

/** The roles that its steps and its types of crisis name, in the order of their definition. */
export function rolesNamed(playbook: Playbook): string[] {
  const { roles } = usesOf(playbook);
  return Object.keys(playbook.roles).filter((role) => roles.has(role));
}

/** Steps and clocks name sources, and so does what judging goes by. */
function sourcesNamedIn(playbook: Playbook, steps: readonly Step[]): Set<string> {
  const { clocks, signals, outrage, crises, strategies, channels, questions = {} } = playbook;
  const judging = [signals, outrage, crises, strategies, channels, questions].flatMap((each) => Object.values(each));
  return new Set([
    ...steps.flatMap((step) => step.sources),
    ...clocks.flatMap((clock) => (clock.source === undefined ? [] : [clock.source])),
    ...judging.flatMap((each) => each.source),
  ]);
}

function withoutNamespace(name: string): string {
  return name.slice(name.indexOf(".") + 1);
}

function namesOf(parts: readonly TemplatePart[]): string[] {
  return parts.flatMap((part) => {
    if (part.is === "print") return namesIn(part.expression);
    if (part.is === "if") return [...namesIn(part.test), ...namesOf(part.yes), ...namesOf(part.no)];
    return part.is === "for" ? [...namesIn(part.list), ...namesOf(part.body)] : [];
  });
}
