import type { Level } from "../../domain/finding.js";
import type { Category } from "./category.js";
import type { RuleWords } from "./text_checks.js";

/** A safe change of the text, offered and applied only when asked for. */
export interface TextFix {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A remark on a text; offsets are UTF-16. */
export interface TextFinding {
  readonly category: Category;
  readonly rule: string;
  readonly level: Level;
  readonly start: number;
  readonly end: number;
  /** What stands there, or what is missing: the holes of the message. */
  readonly args: Readonly<Record<string, string | number>>;
  readonly words: RuleWords;
  readonly related?: readonly { readonly start: number; readonly end: number }[];
  readonly fix?: TextFix;
}

/** A finding of a rule at a place. */
export function findingOf(
  words: RuleWords,
  place: { readonly start: number; readonly end: number },
  args: Readonly<Record<string, string | number>> = {},
): TextFinding {
  return {
    category: words.category,
    rule: words.id,
    level: words.level,
    start: place.start,
    end: place.end,
    args,
    words,
  };
}
