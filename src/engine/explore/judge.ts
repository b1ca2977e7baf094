import type { Condition } from "../../domain/expression.js";
import type { Value } from "../../domain/value.js";
import { evaluate, withName, type Names } from "../evaluate.js";
import type { Guess, Reading } from "./reading.js";
import { answeredAs } from "./table.js";
import type { Model } from "./model.js";

/** Where a condition is worked out: the classes of the variables it reads, and what no answer decides. */
export interface Here {
  readonly round: number;
  readonly language: string;
  /** Answers of earlier rounds may be changed. */
  readonly goingBack?: boolean;
  /** The number of a variable's class; 0 where it has none. */
  readonly classAt: (variable: string) => number;
}

/** The names of conditions, from the classes of the steps. */
export function namesHere({ tables }: Pick<Model, "tables">, { round, language, classAt }: Here): Names {
  const worth = (step: string, variable = step): Value | undefined =>
    answeredAs(tables.get(step), classAt(variable)).worth;
  return {
    value: (name) => (name === "round" ? round : name === "lang" ? language : worth(name)),
    field(namespace, field) {
      if (namespace === "known") return worth(field) !== undefined;
      return namespace === "previous" ? worth(field, `previous.${field}`) : undefined;
    },
    label: (_name, id) => id,
  };
}

/** More guesses in one condition are not combined: each of its three outcomes is taken as possible. */
const MOST_GUESSES = 6;

/** Everything that an expression can come to here; more than one thing only where it holds a guess. */
export function outcomesHere({ expression, guesses }: Reading, names: Names): (Value | undefined)[] {
  const open = guesses.map((guess) => ({ guess, values: guessed(guess, names) }));
  if (open.length > MOST_GUESSES) return [true, false, undefined];
  const combinations = open.reduce<Names[]>(
    (all, { guess, values }) =>
      all.flatMap((each) => values.map((value) => (value === undefined ? each : withName(each, guess.name, value)))),
    [names],
  );
  return [...new Set(combinations.map((each) => evaluate(expression, each)))];
}

function guessed({ part, partial }: Guess, names: Names): (boolean | undefined)[] {
  if (partial) return [true, false, undefined];
  return evaluate(part, names) === undefined ? [undefined] : [true, false];
}

/** Whether conditions are met, at best and at least, and which of them have been looked at. */
export interface Judge {
  /** "most" takes every guess as it lets more be met, "least" as it lets less. */
  met(condition: Condition, undecided: boolean, how: "most" | "least"): boolean;
  readonly seen: Map<Condition, Verdict>;
}

/** How a condition came out. */
export interface Verdict {
  met: boolean;
  unmet: boolean;
}

/** Judges conditions at one place, each only once. */
export function judgeHere(model: Model, names: Names): Judge {
  const known = new Map<Condition, readonly (Value | undefined)[]>();
  const seen = new Map<Condition, Verdict>();
  return {
    seen,
    met(condition, undecided, how) {
      const reading = model.readings.get(condition);
      const outcomes = known.get(condition) ?? (reading === undefined ? [] : outcomesHere(reading, names));
      known.set(condition, outcomes);
      const holds = new Set(outcomes.map((outcome) => (outcome === undefined ? undecided : outcome === true)));
      const verdict = seen.get(condition) ?? { met: false, unmet: false };
      seen.set(condition, { met: verdict.met || holds.has(true), unmet: verdict.unmet || holds.has(false) });
      return how === "most" ? holds.has(true) : !holds.has(false);
    },
  };
}
