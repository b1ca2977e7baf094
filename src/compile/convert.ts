import { durationMs } from "../domain/clock_time.js";
import { NAMESPACES, type Call, type Expression } from "../domain/expression.js";
import type { Finding } from "../domain/finding.js";
import type { Value, ValueType } from "../domain/value.js";
import { kinds } from "../kinds/registry.js";
import { builtInType } from "./built_in_names.js";
import type { ASTNode } from "./cel.js";
import { nearest } from "./nearest.js";
import { fieldType } from "./read_names.js";
import { spanIn, type Where } from "./where.js";

/** An expression as the engine works it out, with its type. */
export interface Typed {
  readonly expression: Expression;
  readonly type: ValueType;
}

interface Converting {
  readonly where: Where;
  readonly findings: Finding[];
}

const BOOL: ValueType = { is: "bool" };
const INT: ValueType = { is: "int" };
const STRING: ValueType = { is: "string" };

/** Turns a checked syntax tree into the engine's own plain data; what CEL's types cannot see is found here. */
export function convert(tree: ASTNode, where: Where): { readonly typed: Typed; readonly findings: readonly Finding[] } {
  const converting: Converting = { where, findings: [] };
  return { typed: turn(tree, converting), findings: converting.findings };
}

function turn(node: ASTNode, converting: Converting): Typed {
  switch (node.op) {
    case "value":
      return literal(node.args);
    case "id":
      return { expression: { op: "name", name: node.args }, type: typeOfName(node.args, converting.where) };
    case ".":
      return fieldAccess(node, converting);
    case "[]": {
      const list = turn(node.args[0], converting);
      const index = turn(node.args[1], converting);
      return {
        expression: { op: "index", of: list.expression, index: index.expression },
        type: list.type.is === "list" ? list.type.of : STRING,
      };
    }
    case "!_":
      return { expression: { op: "not", of: turn(node.args, converting).expression }, type: BOOL };
    case "-_": {
      const of = turn(node.args, converting);
      return { expression: { op: "negate", of: of.expression }, type: of.type };
    }
    case "list": {
      const items = node.args.map((item) => turn(item, converting));
      return {
        expression: { op: "list", items: items.map((item) => item.expression) },
        type: { is: "list", of: items[0]?.type ?? STRING },
      };
    }
    case "?:": {
      const [test, yes, no] = node.args.map((part) => turn(part, converting)) as [Typed, Typed, Typed];
      return {
        expression: { op: "if", test: test.expression, yes: yes.expression, no: no.expression },
        type: yes.type,
      };
    }
    case "call":
      return functionCall(node, converting);
    case "rcall":
      return methodCall(node, converting);
    case "&&":
    case "||": {
      const [left, right] = node.args.map((part) => turn(part, converting)) as [Typed, Typed];
      return {
        expression: { op: node.op === "&&" ? "and" : "or", left: left.expression, right: right.expression },
        type: BOOL,
      };
    }
    case "map":
    case ".?":
    case "[?]":
      // `readNames` has refused these.
      return literal(false);
    default:
      return binary(node, converting);
  }
}

function literal(value: unknown): Typed {
  if (typeof value === "bigint") return { expression: { op: "const", value: Number(value) }, type: INT };
  if (typeof value === "number") return { expression: { op: "const", value }, type: { is: "double" } };
  if (typeof value === "boolean") return { expression: { op: "const", value }, type: BOOL };
  return { expression: { op: "const", value: String(value) }, type: STRING };
}

function typeOfName(name: string, where: Where): ValueType {
  const { scope, locals } = where;
  return locals.get(name) ?? builtInType(name, where) ?? scope.factType(name) ?? scope.typeOf(name) ?? { is: "none" };
}

function fieldAccess(node: Extract<ASTNode, { op: "." }>, converting: Converting): Typed {
  const [object, field] = node.args;
  if (object.op === "id" && NAMESPACES.has(object.args)) {
    const type = fieldType(object.args, field, converting.where) ?? { is: "none" };
    return { expression: { op: "field", of: { op: "name", name: object.args }, field }, type };
  }
  const of = turn(object, converting);
  const type = of.type.is === "object" ? of.type.fields[field] : undefined;
  return { expression: { op: "field", of: of.expression, field }, type: type ?? { is: "none" } };
}

type BinaryNode = Extract<ASTNode, { readonly args: [ASTNode, ASTNode] }>;

function binary(node: ASTNode, converting: Converting): Typed {
  const [leftNode, rightNode] = (node as BinaryNode).args;
  const left = turn(leftNode, converting);
  const right = turn(rightNode, converting);
  const op = node.op as "==";
  if (node.op === "==" || node.op === "!=" || node.op === "in") {
    checkChoices(left, rightNode, converting);
    checkChoices(right, leftNode, converting);
  }
  if (left.type.is === "timestamp" || right.type.is === "timestamp") return timeOperation(node.op, left, right);
  if (["+", "-", "*", "/", "%"].includes(node.op)) {
    const whole = left.type.is === "int" && right.type.is === "int";
    const named = node.op === "/" && whole ? "quotient" : node.op === "%" ? "remainder" : op;
    return { expression: { op: named, left: left.expression, right: right.expression }, type: left.type };
  }
  return { expression: { op, left: left.expression, right: right.expression }, type: BOOL };
}

function called(name: Call, args: readonly Expression[], type: ValueType): Typed {
  return { expression: { op: "call", name, args }, type };
}

/** Times are compared as moments, whatever their offsets; moved by durations; subtracted to a duration. */
function timeOperation(op: string, left: Typed, right: Typed): Typed {
  if (op === "-" && left.type.is === right.type.is)
    return called("between", [left.expression, right.expression], { is: "int" });
  if (op === "+" || op === "-") {
    const [time, length] = left.type.is === "timestamp" ? [left, right] : [right, left];
    const by: Expression = op === "-" ? { op: "negate", of: length.expression } : length.expression;
    return called("shift", [time.expression, by], { is: "timestamp" });
  }
  const ms = (side: Typed): Expression =>
    side.type.is === "timestamp" ? called("ms", [side.expression], INT).expression : side.expression;
  return { expression: { op: op as "==", left: ms(left), right: ms(right) }, type: BOOL };
}

/** A comparison of a choice with a text that is none of its options is a mistake that CEL's types cannot see. */
function checkChoices(side: Typed, other: ASTNode, { where, findings }: Converting): void {
  const type = side.type.is === "list" ? side.type.of : side.type;
  if (type.is !== "string" || type.oneOf === undefined) return;
  for (const node of other.op === "list" ? other.args : [other]) {
    if (node.op !== "value" || typeof node.args !== "string" || type.oneOf.includes(node.args)) continue;
    const suggestion = nearest(node.args, type.oneOf);
    findings.push({
      code: "unknown-option",
      level: "error",
      args: { option: node.args, options: type.oneOf.slice(0, 12).join(", ") },
      at: spanIn(where, node.start, node.end),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}

function functionCall(node: Extract<ASTNode, { op: "call" }>, converting: Converting): Typed {
  const [name, args] = node.args;
  if (name === "duration" || name === "timestamp") return timeLiteral(name, node, converting);
  const typed = args.map((arg) => turn(arg, converting));
  const [first] = typed as [Typed];
  const expressions = typed.map((arg) => arg.expression);
  if (name === "list" && first.expression.op === "name") expressions[0] = labelled(first).expression;
  const types: Readonly<Record<string, ValueType>> = {
    size: INT,
    at_least: BOOL,
    date: STRING,
    time: STRING,
    list: { is: "list", of: STRING },
  };
  return called(name as Call, expressions, types[name] ?? STRING);
}

function timeLiteral(
  name: "duration" | "timestamp",
  node: Extract<ASTNode, { op: "call" }>,
  { where, findings }: Converting,
): Typed {
  const [arg] = node.args[1];
  const text = arg?.op === "value" ? String(arg.args) : "";
  const duration = name === "duration" ? durationMs(text) : undefined;
  const time = name === "timestamp" ? kinds["date_time"]?.accept({} as never, text, {} as never) : undefined;
  if (duration !== undefined) return { expression: { op: "const", value: duration }, type: INT };
  if (time !== undefined && "answer" in time)
    return { expression: { op: "const", value: time.answer }, type: { is: "timestamp" } };
  findings.push({
    code: "time-literal",
    level: "error",
    args: { name, text },
    at: spanIn(where, arg?.start ?? node.start, arg?.end ?? node.end),
  });
  return literal(0n);
}

function methodCall(node: Extract<ASTNode, { op: "rcall" }>, converting: Converting): Typed {
  const [name, receiver, args] = node.args;
  const of = turn(receiver, converting);
  const [variable, bodyNode] = args;
  if (variable?.op === "id" && bodyNode !== undefined && !["contains", "startsWith", "endsWith"].includes(name)) {
    const item: ValueType = of.type.is === "list" ? of.type.of : STRING;
    const locals = new Map([...converting.where.locals, [variable.args, item] as const]);
    const body = turn(bodyNode, { ...converting, where: { ...converting.where, locals } });
    const how = name as "exists" | "all" | "filter" | "map";
    const type: ValueType = how === "filter" ? of.type : how === "map" ? { is: "list", of: body.type } : BOOL;
    return {
      expression: { op: "each", how, list: of.expression, variable: variable.args, body: body.expression },
      type,
    };
  }
  const typed = args.map((arg) => turn(arg, converting));
  if (name === "contains") for (const arg of args) checkChoices(of, arg, converting);
  return called(name as Call, [of.expression, ...typed.map((arg) => arg.expression)], name === "size" ? INT : BOOL);
}

/** A choice that is printed shows its title, not its id. */
export function labelled(typed: Typed): Typed {
  const { expression, type } = typed;
  const of = type.is === "list" ? type.of : type;
  if (expression.op !== "name" || of.is !== "string" || of.oneOf === undefined) return typed;
  return {
    expression: { op: "call", name: "label", args: [expression, { op: "const", value: expression.name as Value }] },
    type,
  };
}
