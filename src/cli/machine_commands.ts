import type { CommandEntry } from "./command.js";

/** Commands for CI and for training, in the order of `--help`. */
export const MACHINE_COMMANDS: readonly CommandEntry[] = [];
