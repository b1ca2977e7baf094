import { spawn, type IPty } from "@lydell/node-pty";
import xterm from "@xterm/headless";

export interface SessionOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** The whole environment of the command, beside PATH, HOME, TERM and a UTF-8 locale. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Exit {
  readonly code: number;
  /** 0 when it ended by itself. */
  readonly signal: number;
}

/** Longer than anything takes on a busy machine: only a failing test waits for it. */
const PATIENCE = 60_000;

/**
 * A command in a real pseudo-terminal, with a screen as a person would see it. Keys are sent only when the screen
 * that they answer is there: `waitFor` looks at nothing that was shown before the last `send`.
 *
 * To wait well: a question waits for "question?  ›" (the line it leaves when answered has no "›"); a question of the
 * plain prompter for /question[^]*Trả lời:$/ (the screen has no spaces at its end); all of a screen for its last line.
 */
export class TerminalSession {
  readonly exit: Promise<Exit>;
  private readonly pty: IPty;
  private readonly terminal: InstanceType<typeof xterm.Terminal>;
  private readonly watchers = new Set<() => void>();
  private written = "";
  /** Output has come since the last key. */
  private answered = true;
  private over: Exit | undefined;

  constructor(command: string, args: readonly string[], options: SessionOptions = {}) {
    const { columns = 80, rows = 24, env = {}, cwd = process.cwd() } = options;
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000 });
    this.pty = spawn(command, [...args], {
      name: "xterm-256color",
      cols: columns,
      rows,
      cwd,
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: process.env["HOME"] ?? "",
        TERM: "xterm-256color",
        LANG: "C.UTF-8",
        ...env,
      },
    });
    this.pty.onData((data) => {
      this.written += data;
      this.terminal.write(data, () => {
        this.answered = true;
        this.look();
      });
    });
    this.exit = new Promise((resolve) => {
      this.pty.onExit(({ exitCode, signal }) => {
        // What was written last may still be on its way through the screen.
        this.terminal.write("", () => {
          this.over = { code: exitCode, signal: signal ?? 0 };
          this.look();
          resolve(this.over);
        });
      });
    });
  }

  /** Waits until the screen shows a text, and gives the screen; `now` also takes what was there before the last key. */
  waitFor(wanted: string | RegExp, { now = false } = {}): Promise<string> {
    return new Promise((resolve, reject) => {
      const failed = (why: string): Error =>
        new Error(`${why} before ${String(wanted)} was shown. The screen:\n${this.screen()}`);
      const done = (end: () => void): void => {
        clearTimeout(timer);
        this.watchers.delete(check);
        end();
      };
      const check = (): void => {
        const screen = this.screen();
        const found = typeof wanted === "string" ? screen.includes(wanted) : wanted.test(screen);
        if (found && (this.answered || now)) done(() => resolve(screen));
        else if (this.over)
          done(() => reject(failed(`The command ended (${this.over?.code}, signal ${this.over?.signal})`)));
      };
      const timer = setTimeout(() => done(() => reject(failed("Time ran out"))), PATIENCE);
      this.watchers.add(check);
      check();
    });
  }

  /** Presses keys, as the bytes that a terminal sends. */
  send(keys: string): void {
    this.answered = false;
    this.pty.write(keys);
  }

  /** Waits for a screen, then presses keys. */
  async answer(wanted: string | RegExp, keys: string): Promise<void> {
    await this.waitFor(wanted);
    this.send(keys);
  }

  /** The visible lines, without the spaces at their ends. */
  screen(): string {
    const { baseY } = this.terminal.buffer.active;
    return this.lines(baseY, baseY + this.terminal.rows)
      .join("\n")
      .trimEnd();
  }

  /** Everything from the first line on, also what has scrolled away. */
  scrollback(): string {
    return this.lines(0, this.terminal.buffer.active.length).join("\n").trimEnd();
  }

  /** Every byte that the command wrote, as text. */
  raw(): string {
    return this.written;
  }

  /** Whether the cursor was last told to show itself. */
  cursorIsVisible(): boolean {
    return this.written.lastIndexOf("\u001b[?25l") <= this.written.lastIndexOf("\u001b[?25h");
  }

  resize(columns: number, rows: number): void {
    this.answered = false;
    this.terminal.resize(columns, rows);
    this.pty.resize(columns, rows);
  }

  /** Ends the command at once; 9 leaves it no time for anything. */
  kill(signal = "SIGKILL"): void {
    if (!this.over) this.pty.kill(signal);
  }

  get pid(): number {
    return this.pty.pid;
  }

  private lines(from: number, to: number): string[] {
    const buffer = this.terminal.buffer.active;
    return Array.from({ length: to - from }, (_, row) => buffer.getLine(from + row)?.translateToString(true) ?? "");
  }

  /** Called whenever the screen has changed. */
  protected look(): void {
    for (const watcher of this.watchers) watcher();
  }
}

/** Keys by the names on them. */
export const KEYS = {
  enter: "\r",
  escape: "\u001b",
  up: "\u001b[A",
  down: "\u001b[B",
  right: "\u001b[C",
  left: "\u001b[D",
  pageUp: "\u001b[5~",
  pageDown: "\u001b[6~",
  home: "\u001b[H",
  tab: "\t",
  space: " ",
  delete: "\u007f",
  backspace: "\b",
  interrupt: "\u0003",
  endOfInput: "\u0004",
  paste: (text: string): string => `\u001b[200~${text}\u001b[201~`,
} as const;
