import type { CommandEntry } from "./command.js";

/** Commands for a trainer who edits playbooks, in the order of `--help`. */
export const TRAINER_COMMANDS: readonly CommandEntry[] = [];
