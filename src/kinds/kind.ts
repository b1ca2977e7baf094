import type { Assessment, RankedChannel, RankedStrategy, Settled } from "../domain/assessment.js";
import type { Happening, RecordEvent } from "../domain/event.js";
import type { Condition, Expression, Severity } from "../domain/expression.js";
import type { MediaPicture } from "../domain/media_picture.js";
import type { Rated } from "../domain/judging.js";
import type { Refusal } from "../domain/run.js";
import type { Form } from "../domain/question.js";
import type { Playbook, Step } from "../domain/playbook.js";
import type { Desk } from "../domain/statement_desk.js";
import type { Value, ValueType } from "../domain/value.js";
import type { FactNow } from "../statement/desk/bound.js";
import type { DraftContext } from "../statement/draft.js";
import type { ConditionalRule, Declared, FieldShapes, Fields } from "./fields.js";
import type { Foreseen, Prospect } from "./foreseen.js";

/** What the statements of the incident stand on, without a clock. */
export interface DeskLook {
  readonly playbook: Playbook;
  readonly desk: Desk;
  readonly fact: FactNow;
  /** The steps that the walk asks, where a condition decides which sign-offs do. */
  readonly asked?: ReadonlySet<string>;
  /** For a step of each round: when the round began; what happened before does not count for it. */
  readonly since?: string;
}

/** What a kind may see of the walk when it asks, reads a script, or judges an answer. */
export interface View extends DraftContext {
  readonly language: string;
  /** The moment the question is asked, ISO 8601. */
  readonly asked_at: string;
  /** An earlier step's value, as conditions see it. */
  valueOf(step: string): Value | undefined;
  /** Whether a condition of an option or item is met. */
  met(condition: Condition | undefined): boolean;
  /** The statements of the incident. */
  readonly desk: Desk;
  /** The steps that the walk asks, where a condition decides which sign-offs do. */
  readonly asked?: ReadonlySet<string>;
  /** The last word on a fact up to a moment. */
  readonly factAt: (fact: string, at: string) => { readonly value?: Value } | undefined;
  /** The answer given to this step before, if any. */
  readonly earlier?: Value;
  /** The last answer to this step in any round that was a value. */
  readonly last?: Value;
  /** The severity last confirmed in the incident, at this step or another, in this walk or another. */
  readonly confirmed?: Severity;
  /** What monitoring has seen, at a step that offers it. */
  readonly picture?: MediaPicture;
  /** What signals add up to; undefined where no library has a scale. */
  assess(rated: Rated): Assessment | undefined;
  rankStrategies(settled: Settled): readonly RankedStrategy[];
  /** The channels by rank, with the rules whose condition is met. */
  rankChannels(settled: Settled, rules: readonly ConditionalRule[]): readonly RankedChannel[];
}

/** One kind of step. Everything is total: a wrong answer is a refusal, never an exception. */
export interface Kind<F = any> {
  readonly name: string;
  /** The definitions it cannot do without, and whether it goes by the answers of a signals step before it. */
  readonly stands_on?: readonly ("signals" | "severity" | "strategies" | "channels" | "signals_step")[];
  /** The fields beside those that every step has, as the schema that checks and explains them. */
  fields(shapes: FieldShapes): Fields;
  /** The type of its value in conditions and templates; `declared` are the ids of the libraries. */
  type(fields: F, declared: Declared): ValueType;
  /** Whether "not known yet" makes sense at all; a step may still forbid it. */
  readonly may_be_unknown: boolean;
  /** Whether it can be skipped with a reason unless the step is required. */
  readonly may_be_skipped: boolean;
  /** A round does not start from the answer of the round before. */
  readonly starts_afresh?: true;
  form(step: Step<F>, view: View): Form;
  /** The answer to start from where there is none yet, in the shape of the form; `last` is the one from before. */
  suggest?(step: Step<F>, view: View, last: Value | undefined): Value | undefined;
  /** The answer as it is stored, with what happens to a statement before it is; or why it is none. */
  accept(
    step: Step<F>,
    answer: unknown,
    view: View,
  ): { readonly answer: Value; readonly happenings?: readonly Happening[] } | Refusal;
  /** Whether a stored answer still suits the step, after its author has changed it. */
  fits(step: Step<F>, answer: Value): boolean;
  /** Whether there is anything to choose from; a question with nothing is not reached. Yes where a kind does not say. */
  hasSomething?(step: Step<F>, met: (condition: Condition | undefined) => boolean): boolean;
  /** A stored answer in the shape that the form gives back, where the two differ. */
  given?(step: Step<F>, answer: Value): Value;
  /** Its value where that does not hang on an answer: it is always there, and the desk decides it. */
  standing?(step: Step<F>, look: DeskLook): Value;
  /** Whether a question that was left stays an open item, by what it stands at; such a one is asked again each round. */
  waits?(value: Value): boolean;
  /** Whether an event about a statement ends a clock that runs until this step; `value` is what it stands at then. */
  ends?(step: Step<F>, event: RecordEvent, value: Value): boolean;
  /** What a stored answer is worth in expressions; `confirmed` is the severity last confirmed in the incident. */
  worth(step: Step<F>, answer: Value, confirmed?: Severity): Value | undefined;
  /** What a scenario answers that says nothing of it: what waits goes on waiting. */
  readonly unscripted?: unknown;
  /** How long a scripted answer takes, in milliseconds, where that stands inside its short form. */
  takes?(scripted: Value): number;
  /** The answer that a scenario's short form stands for; `accept` then judges it. */
  script(step: Step<F>, scripted: Value, view: View): unknown;
  /** The short form of a stored answer, with `hide` over everything that a person typed; the answer itself where a kind does not say. */
  shorten?(step: Step<F>, answer: Value, hide: (typed: string) => string): Value;
  /**
   * The answers that exploring tells apart at this place, "not known yet" and skipping apart; none when nothing can be
   * answered. Conditions on earlier steps that it asks by `met` or `valueOf` stand in its fields or in `goesBy`.
   */
  outcomes(step: Step<F>, prospect: Prospect): readonly Foreseen[];
  /** What of earlier steps decides its outcomes beside the conditions in its fields. */
  goesBy?(step: Step<F>, playbook: Playbook): readonly Expression[];
  /** Fields of its value that hang on the others: exploring tries them both ways and says so. */
  readonly entangled?: readonly string[];
}
