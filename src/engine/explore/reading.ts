import { namesIn, type Expression } from "../../domain/expression.js";
import type { Value } from "../../domain/value.js";
import { msOf } from "../../domain/clock_time.js";
import { affirms } from "../clocks.js";
import { evaluate, type Names } from "../evaluate.js";
import { GIVEN, knownIn, knownStep, partsOf, subjectOf, typeAt, usesIn, type Subject, type Use } from "./subject.js";
import { addCut, atomOf, readsAt, type Answered, type Atom, type Table } from "./table.js";

/** A part of a condition that is not worked out but tried both ways. */
export interface Guess {
  /** The name that stands in its place. */
  readonly name: string;
  readonly part: Expression;
  /** It may stay undecided although everything in it has a value. */
  readonly partial: boolean;
}

/** An expression as exploring reads it. */
export interface Reading {
  readonly expression: Expression;
  readonly guesses: readonly Guess[];
  /** What it asks of each variable, as numbers of atoms. */
  readonly reads: ReadonlyMap<string, ReadonlySet<number>>;
  /** The round is compared with these. */
  readonly rounds: readonly number[];
}

/** The tables of the steps, and the fields that hang on others. */
export interface Tables {
  readonly of: ReadonlyMap<string, Table>;
  isEntangled(step: string, field: string | undefined): boolean;
}

/** Lists of more ids have too many choices to tell them all apart. */
const MOST_CHOICES = 10;

interface Noting {
  readonly tables: Tables;
  /** Whoever reads it knows that all outcomes are tried. */
  readonly trusted: boolean;
  readonly guesses: Guess[];
  readonly reads: Map<string, Set<number>>;
  readonly rounds: number[];
}

/** Takes in what an expression asks; comparisons of one answer with constants stay exact, others become guesses. */
export function readingOf(expression: Expression, tables: Tables, trusted = false): Reading {
  const noting: Noting = { tables, trusted, guesses: [], reads: new Map(), rounds: [] };
  return { expression: turn(expression, noting), guesses: noting.guesses, reads: noting.reads, rounds: noting.rounds };
}

function turn(expression: Expression, noting: Noting): Expression {
  switch (expression.op) {
    case "const":
      return expression;
    case "not":
      return { op: "not", of: turn(expression.of, noting) };
    case "and":
    case "or":
      return { op: expression.op, left: turn(expression.left, noting), right: turn(expression.right, noting) };
    case "if": {
      const [test, yes, no] = [expression.test, expression.yes, expression.no].map((part) => turn(part, noting));
      return { op: "if", test, yes, no } as Expression;
    }
    default:
      return leaf(expression, noting);
  }
}

function leaf(expression: Expression, noting: Noting): Expression {
  // What has been folded away stays undecided.
  if (expression.op === "name" && expression.name.startsWith("?")) return expression;
  const uses = usesIn(expression);
  const known = knownIn(expression);
  const variables = new Set([...uses.map(({ subject }) => subject.variable), ...known]);
  const looked = uses.map((use) => isExact(use, uses, noting));
  const exact = (noting.trusted || !looked.includes(false)) && roundIsCompared(expression, noting);
  if (!exact) return guess(expression, { uses, known }, noting);
  const [only] = variables;
  if (variables.size === 1 && only !== undefined && !namesIn(expression).some((name) => GIVEN.has(name)))
    note(noting, only, leafAtom(expression));
  else {
    for (const { subject } of uses) note(noting, subject.variable, wholeAtom(subject));
    for (const step of known) note(noting, step, hasAtom({ variable: step, step, fields: [] }));
  }
  return expression;
}

interface Met {
  readonly uses: readonly Use[];
  readonly known: readonly string[];
}

function guess(part: Expression, { uses, known }: Met, noting: Noting): Expression {
  for (const { subject } of uses) note(noting, subject.variable, hasAtom(subject));
  for (const step of known) note(noting, step, hasAtom({ variable: step, step, fields: [] }));
  const name = `?${noting.guesses.length}`;
  noting.guesses.push({ name, part, partial: isPartial(part) });
  return { op: "name", name };
}

const PARTIAL: ReadonlySet<string> = new Set(["and", "or", "if", "each", "index", "/", "quotient", "remainder"]);

function isPartial(expression: Expression): boolean {
  return PARTIAL.has(expression.op) || partsOf(expression).some(isPartial);
}

function note({ tables, reads }: Noting, variable: string, atom: Atom): void {
  const step = variable.startsWith("previous.") ? variable.slice("previous.".length) : variable;
  const table = tables.of.get(step);
  if (table === undefined) return;
  const atoms = reads.get(variable) ?? new Set();
  atoms.add(atomOf(table, atom));
  reads.set(variable, atoms);
}

/** What a whole part of a condition comes to, where it reads one step only. */
function leafAtom(expression: Expression): Atom {
  const plain = withoutPrevious(expression);
  return {
    key: JSON.stringify(plain),
    read: ({ worth }) => evaluate(plain, namesOf(worth)),
  };
}

function withoutPrevious(expression: Expression): Expression {
  return JSON.parse(JSON.stringify(expression), (_key, part: Expression) => {
    const subject = part?.op === "field" ? subjectOf(part) : undefined;
    return subject?.fields.length === 0 && subject.variable !== subject.step
      ? { op: "name", name: subject.step }
      : part;
  }) as Expression;
}

function namesOf(worth: Value | undefined): Names {
  return {
    value: () => worth,
    field: () => worth !== undefined,
    label: (_name, id) => id,
  };
}

function valueAt({ worth }: Answered, fields: readonly string[]): Value | undefined {
  return fields.reduce<Value | undefined>(
    (of, field) =>
      typeof of === "object" && !Array.isArray(of) ? (of as Readonly<Record<string, Value>>)[field] : undefined,
    worth,
  );
}

function wholeAtom({ fields }: Subject): Atom {
  return { key: `whole:${fields.join(".")}`, read: (answered) => valueAt(answered, fields) };
}

function hasAtom({ fields }: Subject): Atom {
  return { key: `has:${fields.join(".")}`, read: (answered) => valueAt(answered, fields) !== undefined };
}

/** Whether the answer means "done". */
export const AFFIRMS: Atom = {
  key: "affirms",
  read: ({ status, worth }) => status === "value" && affirms(worth),
};

/** How the question was left. */
export const STATUS: Atom = { key: "status", read: ({ status }) => status };

const COMPARISONS: Readonly<Record<string, readonly [below: boolean, above: boolean]>> = {
  "==": [true, true],
  "!=": [true, true],
  "<": [true, false],
  ">=": [true, false],
  "<=": [false, true],
  ">": [false, true],
};

const FLIPPED: Readonly<Record<string, string>> = { "<": ">", ">": "<", "<=": ">=", ">=": "<=" };

/** Takes in how a subject is read; false where its values are too many to try what is asked of them. */
function isExact(use: Use, all: readonly Use[], { tables }: Noting): boolean {
  const { subject, as } = use;
  const table = tables.of.get(subject.step);
  if (table === undefined || tables.isEntangled(subject.step, subject.fields[0])) return false;
  const type = typeAt(table.type, subject.fields);
  const reads = readsAt(table, subject.fields);
  const measured = as.op === "call";
  switch (type.is) {
    case "bool":
      return true;
    case "string":
      return (type.oneOf !== undefined && !measured) || (!measured && comparesTexts(use, reads.texts));
    case "int":
    case "double":
      return compares(use, reads);
    case "timestamp":
      return measured && compares(use, reads);
    case "list": {
      if (measured && compares(use, reads)) return true;
      if (looksFor(use, reads.members)) return true;
      const few = type.of.is === "string" && (type.of.oneOf?.length ?? Infinity) <= MOST_CHOICES;
      if (!few || all.some(({ around }) => around?.op === "index")) return false;
      reads.whole = true;
      return true;
    }
    default:
      return false;
  }
}

function otherSide({ around, as }: Use): { readonly op: string; readonly other: Expression } | undefined {
  if (around === undefined || !("left" in around)) return undefined;
  if (around.left === as) return { op: around.op, other: around.right };
  return { op: FLIPPED[around.op] ?? (around.op === "in" ? "has" : around.op), other: around.left };
}

function compares(use: Use, reads: ReturnType<typeof readsAt>): boolean {
  const side = otherSide(use);
  const constants = side === undefined ? undefined : numbersIn(side.other);
  const ways = side?.op === "in" ? COMPARISONS["=="] : COMPARISONS[side?.op ?? ""];
  if (constants === undefined || ways === undefined) return false;
  for (const at of constants) addCut(reads, { at, below: ways[0], above: ways[1] });
  return true;
}

function numbersIn(expression: Expression): number[] | undefined {
  if (expression.op === "const") return typeof expression.value === "number" ? [expression.value] : undefined;
  if (expression.op === "negate") return numbersIn(expression.of)?.map((number) => -number);
  if (expression.op === "call" && expression.name === "ms") {
    const [time] = expression.args;
    return time?.op === "const" && typeof time.value === "string" ? [msOf(time.value)] : undefined;
  }
  if (expression.op !== "list") return undefined;
  const items = expression.items.map(numbersIn);
  return items.includes(undefined) ? undefined : (items.flat() as number[]);
}

function comparesTexts(use: Use, texts: string[]): boolean {
  const side = otherSide(use);
  if (side === undefined || !["==", "!=", "in"].includes(side.op)) return false;
  const constants = side.other.op === "list" ? side.other.items : [side.other];
  if (!constants.every((each) => each.op === "const" && typeof each.value === "string")) return false;
  for (const each of constants) if (each.op === "const") texts.push(each.value as string);
  return true;
}

function looksFor(use: Use, members: string[]): boolean {
  const { around, as } = use;
  const side = otherSide(use);
  const sought =
    side?.op === "has"
      ? side.other
      : around?.op === "call" && around.name === "contains" && around.args[0] === as
        ? around.args[1]
        : undefined;
  if (sought?.op !== "const" || typeof sought.value !== "string") return false;
  members.push(sought.value);
  return true;
}

/** The round may be compared with constants; what is worked out of it otherwise is a guess. */
function roundIsCompared(expression: Expression, { rounds }: Noting): boolean {
  const isRound = (part: Expression): boolean => part.op === "name" && part.name === "round";
  if (isRound(expression)) return false;
  if ("left" in expression && (isRound(expression.left) || isRound(expression.right))) {
    if (COMPARISONS[expression.op] === undefined && expression.op !== "in") return false;
    const constants = numbersIn(isRound(expression.left) ? expression.right : expression.left);
    if (constants === undefined) return false;
    rounds.push(...constants);
    return true;
  }
  return (
    knownStep(expression) !== undefined ||
    partsOf(expression).every((part) => roundIsCompared(part, { rounds } as Noting))
  );
}
