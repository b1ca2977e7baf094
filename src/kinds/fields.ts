import type { ZodType } from "zod";
import type { Condition } from "../domain/expression.js";
import type { Text } from "../domain/text.js";

/** The parts out of which kinds build their fields; `compile/shapes.ts` provides them, so that no kind loads a library. */
export interface FieldShapes {
  text(description: string): ZodType;
  integer(description: string): ZodType;
  number(description: string): ZodType;
  flag(description: string): ZodType;
  /** A stretch of time such as 45m, 24h, 2d; kept as it is written. */
  duration(description: string): ZodType;
  /** The id of something declared elsewhere; checked, with "did you mean". */
  reference(to: "statement" | "fact" | "role" | "channel", description: string): ZodType;
  /** Ids of things declared elsewhere, at least one; checked, with "did you mean". */
  someOf(to: "roles" | "channels", description: string): ZodType;
  /** What must be so before something goes out: id, text, and the condition that lifts it; compiled. */
  holds(description: string): ZodType;
  /** Choices with id, title, help and `when`; compiled to `Option[]`. */
  options(description: string): ZodType;
  /** Items of a checklist: as options, and each may be a `must`. */
  items(description: string): ZodType;
  /** A list of languages of the playbook. */
  languages(description: string): ZodType;
  /** Ids of things declared in a library; checked, with "did you mean". */
  references(to: "signals" | "outrage", description: string): ZodType;
  /** A condition on earlier steps; compiled to a `Condition`. */
  condition(description: string): ZodType;
  /** Rules about channels that hold under conditions; compiled to `ConditionalRule[]`. */
  channelRules(description: string): ZodType;
  /** The name of another playbook of the same folder. */
  playbook(description: string): ZodType;
}

/** What a playbook says against a channel while a condition holds. */
export interface ConditionalRule {
  readonly channel: string;
  readonly when?: Condition;
  readonly because: Text;
  readonly blocks?: boolean;
}

/** The ids that libraries give a playbook, for the types of values. */
export interface Declared {
  readonly signals: readonly string[];
  readonly crises: readonly string[];
  readonly strategies: readonly string[];
  readonly channels: readonly string[];
}

export type Fields = Readonly<Record<string, ZodType>>;

/** A choice of a question or an item of a checklist, as compiled. */
export interface Option {
  readonly id: string;
  readonly title: Text;
  readonly help?: Text;
  readonly when?: Condition;
  /** An item of a checklist that, when it is not ticked, needs the reason why. */
  readonly must?: boolean;
}
