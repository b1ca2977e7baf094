import type { Prompter } from "../walk/prompter.js";
import type { PrompterOptions } from "./prompter_options.js";

/** Whether a person can be asked at all: both streams that a question needs are terminals. */
export function canAsk(stdin: { readonly isTerminal: boolean }, stderr: { readonly isTerminal: boolean }): boolean {
  return stdin.isTerminal && stderr.isTerminal;
}

/** The prompter for a person at a terminal; its libraries are loaded only now. */
export async function choosePrompter(plain: boolean, options: PrompterOptions): Promise<Prompter> {
  if (plain) {
    const { PlainPrompter } = await import("./plain_prompter.js");
    return new PlainPrompter(options);
  }
  const { RichPrompter } = await import("./rich_prompter.js");
  return new RichPrompter(options);
}
