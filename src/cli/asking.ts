import { DEFAULT_TIME_ZONE } from "../domain/organisation.js";
import { canAsk, choosePrompter } from "../terminal/choose_prompter.js";
import { offsetIn } from "../terminal/time_zone.js";
import type { Prompter } from "../walk/prompter.js";
import type { Environment } from "./environment.js";

/** Somebody to ask, for commands outside a walk; undefined where nobody can be asked. */
export async function asking(environment: Environment): Promise<Prompter | undefined> {
  const { stdin, stderr, env, folders, language, now, plain } = environment;
  if (!canAsk(stdin, stderr)) return undefined;
  return choosePrompter(plain, {
    input: stdin.stream,
    output: stderr.stream,
    colour: stderr.colour,
    unicode: stderr.unicode,
    language: () => language,
    now,
    offsetAt: (ms) => offsetIn(DEFAULT_TIME_ZONE, ms),
    editor: { env, temporary: folders.temporary, platform: env["OS"] === "Windows_NT" ? "win32" : "posix" },
  });
}
