import { Interrupted } from "../walk/prompter.js";
import { cliWords } from "../words/cli.js";
import type { Signal } from "./environment.js";

/** Exit codes, in the order in which `help exit-codes` lists them. */
export const EXIT = {
  done: 0,
  findings: 1,
  wrongUse: 2,
  couldNot: 3,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

/** What a shell expects of a program that a signal ended: 128 + its number. */
export const EXIT_OF_SIGNAL: Readonly<Record<Signal, number>> = {
  SIGHUP: EXIT.hungUp,
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
};

/**
 * Why a command ends without having done its work. The message is in the person's language and is printed as it
 * stands; `help` says what to do next.
 */
export class Failure extends Error {
  readonly kind: "wrong_use" | "could_not";
  readonly help: string | undefined;

  constructor(kind: "wrong_use" | "could_not", message: string, options: { help?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "Failure";
    this.kind = kind;
    this.help = options.help;
  }
}

/** The exit code of whatever a command threw; what nobody foresaw is a defect and counts as "could not". */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Failure) return error.kind === "wrong_use" ? EXIT.wrongUse : EXIT.couldNot;
  if (error instanceof Interrupted && error.why === "interrupt") return EXIT.interrupted;
  return EXIT.couldNot;
}

/** What is known about the program when a failure is worded. */
export interface FailureContext {
  readonly language: string;
  readonly version: string;
  readonly runtime: string;
  readonly debug: boolean;
}

/**
 * The words of a failure. A defect shows no message of the error, because that may quote the incident; only
 * `--debug` prints it, with the stack.
 */
export function failureText(error: unknown, context: FailureContext): string {
  const words = cliWords(context.language);
  if (error instanceof Interrupted) return "";
  const stack = context.debug && error instanceof Error ? `${error.stack ?? String(error)}\n` : "";
  if (error instanceof Failure) {
    const help = error.help === undefined ? "" : `${words.failures.help(error.help)}\n`;
    return `${words.failures.error(error.message)}\n${help}${stack}`;
  }
  const name = error instanceof Error ? error.name : typeof error;
  return `${words.failures.defect(`${name}, Lectern ${context.version}, ${context.runtime}`)}\n${stack}`;
}
