import type { Span } from "../domain/span.js";
import type { ValueType } from "../domain/value.js";

/**
 * What a condition or a template may name at the place where it stands. One map of all names is shared by every
 * scope of a playbook, so that a scope costs nothing to make; ask it for the names you met, do not list it for
 * every expression. `names`, `knownNames` and `previousNames` are for "did you mean" only.
 */
export interface Scope {
  /** The type of an earlier step's value. A step without a value has the type "none". */
  typeOf(name: string): ValueType | undefined;
  /** Whether `known.<name>` may be asked: an earlier step, and where facts are seen also a fact. */
  isKnown(name: string): boolean;
  /** The type of `previous.<name>`: any step but those of closing phases, wherever it stands. */
  previousType(name: string): ValueType | undefined;
  /** Where a step stands that exists but is not earlier than this place (the step itself counts as not earlier). */
  laterPlace(name: string): Span | undefined;
  /** Where an earlier step, or a fact that is seen here, is defined. */
  definedAt(name: string): Span | undefined;
  /** The type of a fact; undefined everywhere but in statements, where a fact wins over a step of the same id. */
  factType(id: string): ValueType | undefined;
  /** The facts that are seen here: none but in statements. */
  factIds(): readonly string[];
  names(): readonly string[];
  knownNames(): readonly string[];
  previousNames(): readonly string[];
  /**
   * Names that are not here may exist elsewhere: a library that is read on its own, without a playbook. An
   * unknown name is then no error and has no type; only what can be judged without it is checked.
   */
  readonly open: boolean;
}
