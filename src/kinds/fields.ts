import type { ZodType } from "zod";
import type { Condition } from "../domain/expression.js";
import type { Text } from "../domain/text.js";

/** The parts out of which kinds build their fields; `compile/shapes.ts` provides them, so that no kind loads a library. */
export interface FieldShapes {
  text(description: string): ZodType;
  integer(description: string): ZodType;
  number(description: string): ZodType;
  flag(description: string): ZodType;
  /** The id of something declared elsewhere; checked, with "did you mean". */
  reference(to: "statement" | "fact" | "role", description: string): ZodType;
  /** Choices with id, title, help and `when`; compiled to `Option[]`. */
  options(description: string): ZodType;
  /** Items of a checklist: as options, and each may be a `must`. */
  items(description: string): ZodType;
  /** A list of languages of the playbook. */
  languages(description: string): ZodType;
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
