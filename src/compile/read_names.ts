import type { Finding } from "../domain/finding.js";
import type { ValueType } from "../domain/value.js";
import { CALLS, COMPREHENSIONS, METHODS, TEMPLATE_CALLS, type ASTNode, type RegisteredVariableType } from "./cel.js";
import { celType } from "./cel_type.js";
import { nearest } from "./nearest.js";
import { builtInType, organisationFields } from "./built_in_names.js";
import { spanIn, type Where } from "./where.js";

/** The names of an expression with their types for the checker, or what is wrong with them. */
export interface NamesRead {
  readonly names: ReadonlyMap<string, RegisteredVariableType>;
  readonly findings: readonly Finding[];
}

interface Reading {
  readonly where: Where;
  readonly names: Map<string, RegisteredVariableType>;
  /** Fields asked of `known`, `previous`, `confirmed`, by namespace: only these are declared to the checker. */
  readonly fields: Map<string, Record<string, ValueType>>;
  readonly findings: Finding[];
}

/** Finds every name of an expression and whether it may be used here; unknown functions too. */
export function readNames(tree: ASTNode, where: Where): NamesRead {
  const reading: Reading = { where, names: new Map(), fields: new Map(), findings: [] };
  visit(tree, new Set(), reading);
  for (const [namespace, fields] of reading.fields)
    reading.names.set(namespace, celType({ is: "object", fields }) ?? "dyn");
  return reading;
}

function visit(node: ASTNode, bound: ReadonlySet<string>, reading: Reading): void {
  switch (node.op) {
    case "value":
      return;
    case "id":
      if (!bound.has(node.args)) name(node.args, node, reading);
      return;
    case ".":
      if (node.args[0].op === "id" && isNamespace(node.args[0].args, reading)) return namespaceField(node, reading);
      return visit(node.args[0], bound, reading);
    case "!_":
    case "-_":
      return visit(node.args, bound, reading);
    case "list":
      for (const item of node.args) visit(item, bound, reading);
      return;
    case "call":
      return functionCall(node, bound, reading);
    case "rcall":
      return methodCall(node, bound, reading);
    case "?:":
      for (const part of node.args) visit(part, bound, reading);
      return;
    case "map":
    case ".?":
    case "[?]":
      return refuse({ code: "unknown-function", args: { name: node.op === "map" ? "{…}" : "?" } }, node, reading);
    default:
      visit(node.args[0], bound, reading);
      visit(node.args[1], bound, reading);
  }
}

function isNamespace(word: string, { where }: Reading): boolean {
  if (word === "known" || word === "previous") return true;
  return where.inTemplate && (word === "confirmed" || word === "org");
}

type Remark = Pick<Finding, "code"> & Partial<Pick<Finding, "args" | "related" | "suggestion">>;

function refuse(remark: Remark, node: ASTNode, reading: Reading): void {
  reading.findings.push({ level: "error", args: {}, at: spanIn(reading.where, node.start, node.end), ...remark });
}

function name(word: string, node: ASTNode, reading: Reading): void {
  const { where, names } = reading;
  const { scope } = where;
  const type = where.locals.get(word) ?? builtInType(word, where) ?? scope.factType(word) ?? scope.typeOf(word);
  if (type === undefined) {
    if (scope.open) return void names.set(word, "dyn");
    return unknownName(word, node, reading);
  }
  const cel = celType(type);
  if (cel === undefined)
    return refuse({ code: "no-value", args: { name: word }, ...relatedTo(word, reading) }, node, reading);
  names.set(word, cel);
}

function relatedTo(word: string, { where }: Reading): Pick<Remark, "related"> {
  const at = where.scope.definedAt(word);
  return at === undefined ? {} : { related: [at] };
}

function unknownName(word: string, node: ASTNode, reading: Reading): void {
  const { scope, inTemplate, locals } = reading.where;
  const later = scope.laterPlace(word);
  if (later !== undefined) return refuse({ code: "later-name", args: { name: word }, related: [later] }, node, reading);
  const candidates = [
    ...scope.names(),
    ...scope.factIds(),
    ...locals.keys(),
    ...(inTemplate ? ["unknowns", "org"] : []),
  ];
  unknown({ code: "unknown-name", name: word, candidates }, node, reading);
}

/** A name that nothing has, with those that could have been meant. */
interface Unknown {
  readonly code: "unknown-name" | "unknown-function";
  readonly name: string;
  readonly candidates: readonly string[];
}

function unknown(named: Unknown, node: ASTNode, reading: Reading): void {
  const { code, name: word, candidates } = named;
  const suggestion = nearest(word, candidates);
  const near = suggestion === undefined ? {} : { suggestion, ...relatedTo(suggestion, reading) };
  refuse({ code, args: { name: word }, ...near }, node, reading);
}

function namespaceField(node: Extract<ASTNode, { op: "." }>, reading: Reading): void {
  const [object, field] = node.args;
  const namespace = object.op === "id" ? object.args : "";
  const { scope } = reading.where;
  const type = fieldType(namespace, field, reading.where);
  if (type === undefined && !scope.open) {
    const later = namespace === "known" ? scope.laterPlace(field) : undefined;
    if (later !== undefined)
      return refuse({ code: "later-name", args: { name: field }, related: [later] }, node, reading);
    return unknown(
      { code: "unknown-name", name: field, candidates: fieldNames(namespace, reading.where) },
      node,
      reading,
    );
  }
  if (type?.is === "none")
    return refuse({ code: "no-value", args: { name: field }, ...relatedTo(field, reading) }, node, reading);
  const fields = reading.fields.get(namespace) ?? {};
  fields[field] = type ?? { is: "bool" };
  reading.fields.set(namespace, fields);
}

/** The type of a field of `known`, `previous`, `confirmed` or `org`; undefined when there is no such field here. */
export function fieldType(namespace: string, field: string, { scope }: Where): ValueType | undefined {
  switch (namespace) {
    case "known":
      return scope.isKnown(field) ? { is: "bool" } : undefined;
    case "previous":
      return scope.previousType(field);
    case "confirmed":
      return scope.factType(field) === undefined ? undefined : { is: "bool" };
    default:
      return organisationFields[field];
  }
}

function fieldNames(namespace: string, { scope }: Where): readonly string[] {
  if (namespace === "known") return scope.knownNames();
  if (namespace === "previous") return scope.previousNames();
  return namespace === "confirmed" ? scope.factIds() : Object.keys(organisationFields);
}

function functionCall(node: Extract<ASTNode, { op: "call" }>, bound: ReadonlySet<string>, reading: Reading): void {
  const [called, args] = node.args;
  const calls = reading.where.inTemplate ? TEMPLATE_CALLS : CALLS;
  if (!calls.has(called))
    return unknown(
      { code: "unknown-function", name: called, candidates: [...calls, ...METHODS, ...COMPREHENSIONS] },
      node,
      reading,
    );
  for (const arg of args) visit(arg, bound, reading);
}

function methodCall(node: Extract<ASTNode, { op: "rcall" }>, bound: ReadonlySet<string>, reading: Reading): void {
  const [called, receiver, args] = node.args;
  visit(receiver, bound, reading);
  if (METHODS.has(called)) {
    for (const arg of args) visit(arg, bound, reading);
    return;
  }
  const [variable, body, ...more] = args;
  if (!COMPREHENSIONS.has(called))
    return unknown(
      { code: "unknown-function", name: called, candidates: [...METHODS, ...COMPREHENSIONS] },
      node,
      reading,
    );
  if (variable?.op !== "id" || body === undefined || more.length > 0)
    return refuse({ code: "unknown-function", args: { name: called } }, node, reading);
  // A list of 100 in a list of 100 is where checking could start to hang.
  if (bound.size > 0) return refuse({ code: "expression-too-large" }, node, reading);
  visit(body, new Set([variable.args]), reading);
}
