import type { Expression } from "./expression.js";
import type { Span } from "./span.js";
import type { ValueType } from "./value.js";

/** A piece of a checked template, in the order of the text. */
export type TemplatePart =
  | { readonly is: "text"; readonly text: string }
  | {
      readonly is: "print";
      readonly expression: Expression;
      readonly type: ValueType;
      readonly source: string;
      readonly at: Span;
    }
  | {
      readonly is: "if";
      readonly test: Expression;
      readonly yes: readonly TemplatePart[];
      readonly no: readonly TemplatePart[];
      readonly at: Span;
    }
  | {
      readonly is: "for";
      readonly variable: string;
      readonly list: Expression;
      readonly body: readonly TemplatePart[];
      readonly at: Span;
    };

/** A template in one language. */
export interface Template {
  readonly parts: readonly TemplatePart[];
  readonly at: Span;
}
