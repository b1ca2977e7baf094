import type { Environment, Input, Output } from "./environment.js";

/** An output before anybody has decided about colours and symbols. */
export type Stream = Omit<Output, "colour" | "unicode">;

/** What only the process knows; everything else of the environment is worked out from it. */
export interface Machine extends Pick<
  Environment,
  "version" | "cwd" | "env" | "pid" | "host" | "user" | "isRunning" | "today" | "now" | "random" | "onSignal"
> {
  readonly stdin: Input;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly home: string;
  readonly temporary: string;
  /** The folder of Lectern's own `package.json`. */
  readonly installation: string;
  /** "Node 20.20.2, linux x64", for reports of a defect. */
  readonly runtime: string;
}
