import type { Level } from "../../domain/finding.js";

/** The holes of a message. */
export type Args = Readonly<Record<string, string | number>>;

/** All that is known of a code beside the place where it was found. */
export interface Entry {
  readonly level: Level;
  readonly message: Readonly<Record<"en" | "vi", (args: Args) => string>>;
  /** What to do. */
  readonly help?: Readonly<Record<"en" | "vi", (args: Args) => string>>;
  /** What the related places are: "first defined here". */
  readonly note?: Readonly<Record<"en" | "vi", string>>;
  /** Why it matters, for `--explain`. */
  readonly why: Readonly<Record<"en" | "vi", string>>;
  /** "dry-run" for what only a replay finds, "explore" for what only all walks show; `validate` finds everything else. */
  readonly shownBy?: "dry-run" | "explore";
  /** Files by path: the first of `files` is the one to check; it yields exactly this code, `repaired` yields nothing. */
  readonly example: {
    readonly files: Readonly<Record<string, string>>;
    readonly repaired: Readonly<Record<string, string>>;
  };
}
