import type { Settings } from "./resolve_settings.js";

/** The languages that Lectern's own words exist in. */
export type InterfaceLanguage = "vi" | "en";

/** The signals that end a session; each leaves the incident intact. */
export type Signal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** Where answers and piped files come from. */
export interface Input {
  readonly isTerminal: boolean;
  /** For prompters only; everybody else uses `read`. */
  readonly stream: NodeJS.ReadableStream;
  /** Everything up to the end of input; undefined when it is longer than `limit` bytes. */
  read(limit: number): Promise<Uint8Array | undefined>;
}

/** Where text goes; a reader that went away (`| head`) is not a failure. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width and height in cells now; 80 and 24 when it is not a terminal. */
  readonly columns: number;
  readonly rows: number;
  /** Whether colours may be written to this stream. */
  readonly colour: boolean;
  /** Whether symbols outside ASCII can be drawn; letters are always written as they are. */
  readonly unicode: boolean;
  /** For prompters only; everybody else uses `write`. */
  readonly stream: NodeJS.WritableStream;
}

/** The folders of this person on this machine, absolute. */
export interface Folders {
  readonly home: string;
  /** `$XDG_DATA_HOME/lectern`: the record of incidents. */
  readonly data: string;
  /** `$XDG_CONFIG_HOME/lectern`: settings. */
  readonly config: string;
  /** `$XDG_CACHE_HOME/lectern`: what can be worked out again. */
  readonly cache: string;
  readonly temporary: string;
  /** Where Lectern itself is installed: `package.json`, `playbooks/`, `dist/`. */
  readonly installation: string;
}

/** Everything a command may know of the world: it comes in as an argument, so that tests can bring their own. */
export interface Environment {
  readonly version: string;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly language: InterfaceLanguage;
  /** No cursor movement, no boxes, numbered choices: `--plain`, LECTERN_PLAIN, ACCESSIBLE, TERM=dumb, or the setting. */
  readonly plain: boolean;
  /** The line of keys under a question: "auto" goes away once the person knows it. */
  readonly hints: "auto" | "always" | "never";
  readonly debug: boolean;
  /** Every setting with where it comes from; commands read the fields above. */
  readonly settings: Settings;
  readonly folders: Folders;
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** Whether a process of this machine is alive. */
  readonly isRunning: (pid: number) => boolean;
  /** The day on the calendar of this machine: "2026-03-02". */
  today(): string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** The folder of incidents: `--store`, LECTERN_STORE, `store` in lectern.yaml, the setting, else under `folders.data`. */
  storeFolder(): Promise<string>;
  /**
   * Runs `listener` when a signal arrives, and waits for it before the process ends with 128 + the signal's
   * number. Gives back how to stop listening.
   */
  onSignal(listener: (signal: Signal) => void | Promise<void>): () => void;
}
