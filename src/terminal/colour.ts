import { Chalk } from "chalk";

/** What a piece of text is for; colour only repeats what its words already say. */
export type Role = "plain" | "strong" | "emphasis" | "quiet" | "done" | "caution" | "danger" | "chosen" | "address";

/** Colours a text by its role, or gives it back as it is. */
export type Paint = (text: string, role?: Role) => string;

/** The sixteen colours of the terminal's own theme, by role; nothing at all without colour. */
export function paintWith(colour: boolean): Paint {
  if (!colour) return (text) => text;
  // A level of its own: chalk's detection looks at one stream only, and knows nothing of our settings.
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
