import type { CommandEntry } from "./command.js";
import { HEARSAY_COMMANDS } from "./hearsay_commands.js";
import { INCIDENT_COMMANDS } from "./incident_commands.js";
import { MACHINE_COMMANDS } from "./machine_commands.js";
import { MONITOR_COMMANDS } from "./monitor_commands.js";
import { RECORD_COMMANDS } from "./record_commands.js";
import { SELF_COMMANDS } from "./self_commands.js";
import { STATEMENT_COMMANDS } from "./statement_commands.js";
import { TRAINER_COMMANDS } from "./trainer_commands.js";

/** Every command there is, in the order of `--help`; an entry is added in the file of its group. */
export const COMMANDS: readonly CommandEntry[] = [
  ...INCIDENT_COMMANDS,
  ...STATEMENT_COMMANDS,
  ...RECORD_COMMANDS,
  ...MONITOR_COMMANDS,
  ...HEARSAY_COMMANDS,
  ...TRAINER_COMMANDS,
  ...MACHINE_COMMANDS,
  ...SELF_COMMANDS,
];
