import type { Language, Text } from "./text.js";
import type { MonitorSettings } from "./watching.js";

/** Somebody who holds a role or can be reached, from the organisation profile. */
export interface Person {
  readonly name: string;
  readonly title?: Text;
  readonly phone?: string;
  readonly email?: string;
}

/** What a playbook cannot know: `lectern.yaml`. Every field may be missing; a text then shows the gap. */
export interface Organisation {
  readonly name?: Text;
  readonly short_name?: Text;
  readonly hotline?: string;
  readonly hotline_hours?: Text;
  readonly portal?: string;
  readonly press_contact?: Person;
  readonly spokesperson?: Person;
  readonly languages?: readonly Language[];
  /** An IANA name; Asia/Ho_Chi_Minh where nothing is said. */
  readonly time_zone?: string;
  /** The folder of the record, where it is not the usual one. */
  readonly store?: string;
  /** What monitoring reads and looks for. */
  readonly monitor?: MonitorSettings;
}

/** The zone of a time typed without one, where no profile says otherwise. */
export const DEFAULT_TIME_ZONE = "Asia/Ho_Chi_Minh";
