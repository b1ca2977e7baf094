import type { EditorPlace } from "./editor.js";
import type { Hints } from "./key_hint.js";

/** A stream that may be a terminal. */
export type TerminalOutput = NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number };

/** What a prompter needs of the world. */
export interface PrompterOptions {
  readonly input: NodeJS.ReadableStream;
  /** stderr: stdout stays clean for results. */
  readonly output: TerminalOutput;
  readonly colour: boolean;
  /** Whether signs outside ASCII can be drawn. */
  readonly unicode: boolean;
  /** The person's language now; it can change on the way. */
  readonly language: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Minutes east of Greenwich that clocks of the organisation's zone show at a moment. */
  readonly offsetAt: (ms: number) => number;
  /** The line of keys; "auto" where nothing is said. */
  readonly hints?: Hints;
  readonly editor: EditorPlace;
  /** Ends a question that is open: its reason is thrown when it is an error, else Interrupted. */
  readonly signal?: AbortSignal;
}
