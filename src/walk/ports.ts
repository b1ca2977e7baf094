import type { Entry, RecordEvent } from "../domain/event.js";
import type { MediaPicture } from "../domain/media_picture.js";
import type { Playbook } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import type { ScriptedAnswer } from "../domain/scenario.js";
import type { CheckError } from "../statement/desk/blocks.js";
import type { Prompter } from "./prompter.js";

/** Why the record did not take an event, as far as the loop needs to know. */
export type Trouble =
  | { readonly trouble: "full" | "read_only" | "no_access" | "io"; readonly path: string }
  /** Somebody took the incident over; `who` is empty when that is not known. */
  | { readonly trouble: "lost"; readonly who: string };

/** Where a walk's events go. When `append` gives back nothing, they are on the disk. */
export interface Recorder {
  append(events: readonly RecordEvent[]): Promise<Trouble | undefined>;
  /** Goes on in another folder with everything so far; gives back where that is. */
  moveTo(folder: string): Promise<{ readonly place: string } | Trouble>;
}

/** The answers of a scenario, by step and round. */
export interface ScriptedAnswers {
  answer(step: string, round: number): ScriptedAnswer | undefined;
  /** How many rounds it has answers for. */
  readonly rounds: number;
  /** Whether it closes the walk after the last of them. */
  readonly closes: boolean;
}

/** What monitoring knows, for a walk that wants to hear of it. */
export interface Lookout {
  /** What was seen between a moment and now; undefined where nothing was ever read and nothing is logged. */
  picture(from: string): Promise<MediaPicture | undefined>;
  /** Alerts that nobody was told of in this sitting, each as a sentence; told with this call. */
  news(): Promise<readonly string[]>;
}

/** A text that is to go out. */
export interface ReleaseOf {
  readonly playbook: Playbook;
  readonly run: Run;
  readonly statement: string;
  readonly channel: string;
}

/** All that the loop needs of the world. */
export interface WalkPorts {
  readonly prompter: Prompter;
  readonly recorder: Recorder;
  /** ISO 8601 with the offset of the organisation's zone. */
  readonly now: () => string;
  /** Who sits at the keyboard. */
  readonly by: string;
  /** Answers that are there already, from `--answers`; the person is asked for the rest. */
  readonly scripted?: ScriptedAnswers;
  /** No prompt: the walk stops at the first question without a scripted answer. */
  readonly silent: boolean;
  /** The text of a title when the walk begins a screen of a drill. */
  readonly drill: boolean;
  /** The title of a playbook that a step leads to, where this sitting can go on in it. */
  readonly leadsTo?: (playbook: string) => Promise<string | undefined>;
  /** What colleagues have left since the last call, now in the record; missing where nobody else can write. */
  readonly inbox?: () => Promise<readonly Entry[]>;
  /** Where monitoring can be asked; missing where there is none. */
  readonly lookout?: Lookout;
  /** What the text check finds wrong with the text of a statement for a channel; nothing is checked where it is missing. */
  readonly checkText?: (about: ReleaseOf) => Promise<readonly CheckError[]>;
  /** Told of a text that has just gone out: makes its files; gives back what to say of them. */
  readonly released?: (statement: string, channel: string) => Promise<string>;
  /** Told after each change, so that a signal finds the latest state. */
  readonly moved?: (run: Run) => void;
}
