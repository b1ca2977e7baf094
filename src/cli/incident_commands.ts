import type { CommandEntry } from "./command.js";

/** Commands for a spokesperson in an incident, in the order of `--help`. */
export const INCIDENT_COMMANDS: readonly CommandEntry[] = [];
