import { Chalk } from "chalk";

/** What a piece of text is for; colour only repeats what its words already say. */
export type Role = "plain" | "strong" | "emphasis" | "quiet" | "done" | "caution" | "danger" | "chosen" | "address";

/** Colours a text by its role, or gives it back as it is. */
export type Paint = (text: string, role?: Role) => string;

/** What decides over colour, strongest first: the option, FORCE_COLOR, NO_COLOR, TERM=dumb, the stream. */
export interface ColourChoice {
  readonly option?: "auto" | "always" | "never";
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the one stream that is asked about. */
  readonly isTerminal: boolean;
}

/** Whether colours may be written to a stream (no-color.org, force-color.org). */
export function wantsColour({ option = "auto", env, isTerminal }: ColourChoice): boolean {
  if (option !== "auto") return option === "always";
  const force = env["FORCE_COLOR"];
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (env["NO_COLOR"]) return false;
  if (env["TERM"] === "dumb") return false;
  return isTerminal;
}

/** The sixteen colours of the terminal's own theme, by role; nothing at all without colour. */
export function paintWith(colour: boolean): Paint {
  if (!colour) return (text) => text;
  // A level of its own: chalk's detection looks at one stream and at fewer variables than `wantsColour`.
  const chalk = new Chalk({ level: 1 });
  const ways: Readonly<Record<Role, (text: string) => string>> = {
    plain: (text) => text,
    strong: chalk.bold,
    emphasis: chalk.italic,
    quiet: chalk.dim,
    done: chalk.green,
    caution: chalk.yellow,
    danger: chalk.red.bold,
    chosen: chalk.cyan.bold,
    address: chalk.underline,
  };
  return (text, role = "plain") => (text === "" ? "" : ways[role](text));
}
