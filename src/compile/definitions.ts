import type { Finding } from "../domain/finding.js";
import { ELEMENTS, type FactDefinition, type Role, type StatementDefinition } from "../domain/library.js";
import type { Source } from "../domain/playbook.js";
import type { Path, Span } from "../domain/span.js";
import type { Text } from "../domain/text.js";
import type { ValueType } from "../domain/value.js";
import type { FactData, StatementData } from "./library_shape.js";
import { remark } from "./remark.js";
import { isReserved } from "./reserved.js";
import type { Shaped } from "./shape_findings.js";
import type { SourceDocument } from "./source_document.js";

/** The keys under which definitions stand, in a library as in a playbook. */
export const GROUPS = [
  "sources",
  "facts",
  "roles",
  "statements",
  "signals",
  "outrage",
  "severity",
  "crises",
  "strategies",
  "channels",
  "questions",
  "watch_terms",
] as const;
type Group = (typeof GROUPS)[number];

/** A file that may define things, held against its shape. */
export interface Defining {
  readonly document: SourceDocument;
  readonly shaped: Shaped<Readonly<Record<string, unknown>>>;
}

/** One definition and where it stands. */
export interface Defined {
  readonly data: unknown;
  readonly document: SourceDocument;
  readonly path: Path;
  readonly at: Span;
  /** Its shape was found fault with: its name exists, and nothing more is said about it. */
  readonly broken: boolean;
}

export type Gathered = Readonly<Record<Group, ReadonlyMap<string, Defined>>>;

/** Everything that these files define, by group and id; the same id twice is remarked at the later file. */
export function gather(files: readonly Defining[], findings: Finding[]): Gathered {
  const gathered = Object.fromEntries(GROUPS.map((group) => [group, new Map<string, Defined>()])) as Record<
    Group,
    Map<string, Defined>
  >;
  for (const { document, shaped } of files) {
    for (const group of GROUPS) {
      const things = shaped.data[group];
      if (typeof things !== "object" || things === null || Array.isArray(things)) continue;
      for (const [id, data] of Object.entries(things)) {
        const path = [group, id];
        const at = document.locate(path, "key");
        const earlier = gathered[group].get(id);
        if (earlier !== undefined)
          findings.push(remark("duplicate-id", at, { id, what: group }, { related: [earlier.at] }));
        else gathered[group].set(id, { data, document, path, at, broken: !shaped.sound(path) });
        if (group === "facts" && isReserved(id)) findings.push(remark("reserved-id", at, { id }));
      }
    }
  }
  return gathered;
}

/** What can be made of the definitions whose shape is sound, by id. */
export function soundOnes<T>(
  things: ReadonlyMap<string, Defined>,
  make: (id: string, defined: Defined) => T | undefined,
): Record<string, T> {
  const made: Record<string, T> = {};
  for (const [id, defined] of things) {
    const thing = defined.broken ? undefined : make(id, defined);
    if (thing !== undefined) made[id] = thing;
  }
  return made;
}

/** The sources as steps cite them. */
export function sourcesOf({ sources }: Gathered): Record<string, Source> {
  return soundOnes(sources, (id, { data, at }) => ({ id, ...(data as Omit<Source, "id" | "at">), at }));
}

/** The roles that sign off or act. */
export function rolesOf({ roles }: Gathered): Record<string, Role> {
  return soundOnes(roles, (id, { data, at }) => ({ id, title: (data as { title: Text }).title, at }));
}

/** The facts of the incident. */
export function factsOf({ facts }: Gathered, findings: Finding[]): Record<string, FactDefinition> {
  return soundOnes(facts, (id, { data, document, path, at }) => {
    const { title, type, unit, unknown_as, labels } = data as FactData;
    if (type === "one_of" && labels === undefined) {
      findings.push(
        remark("missing-key", document.locate([...path, "labels"], "nearest_key"), { key: "labels", expected: "map" }),
      );
    }
    return {
      id,
      title: title as Text,
      type: factType(type, Object.keys(labels ?? {})),
      ...(unit === undefined ? {} : { unit: unit as Text }),
      ...(unknown_as === undefined ? {} : { unknown_as: unknown_as as Text }),
      ...(labels === undefined ? {} : { labels: labels }),
      at,
    };
  });
}

function factType(type: FactData["type"], values: readonly string[]): ValueType {
  switch (type) {
    case "int":
      return { is: "int" };
    case "decimal":
      return { is: "double" };
    case "text":
      return { is: "string" };
    case "yes_no":
      return { is: "bool" };
    case "time":
      return { is: "timestamp" };
    case "one_of":
      return { is: "string", oneOf: values };
  }
}

/** The elements that a statement must have: where its author says nothing, what every first message carries. */
export function requiredElements({ stage, requires }: StatementData): StatementDefinition["requires"] {
  return requires ?? (stage === "holding" || stage === "update" ? ELEMENTS : []);
}
