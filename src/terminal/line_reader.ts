import { StringDecoder } from "node:string_decoder";
import { Interrupted } from "../walk/prompter.js";
import { forgetTyped } from "./forget_typed.js";

/** Lines of a stream, one at a time, without touching the terminal. The end of input is never a line. */
export class LineReader {
  private readonly decoder = new StringDecoder("utf8");
  private readonly lines: string[] = [];
  private partial = "";
  private afterReturn = false;
  private ended = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean },
    private readonly signal?: AbortSignal,
  ) {
    input.on("end", () => this.end());
    input.on("close", () => this.end());
    input.on("error", () => this.end());
    signal?.addEventListener("abort", () => this.wake());
  }

  /** Forgets what was typed before the question was there. */
  async fresh(): Promise<void> {
    await forgetTyped(this.input, "lines");
    if (this.input.isTTY === true) this.lines.length = 0;
  }

  /** The next line without its end. Throws Interrupted at the end of input, or what the signal says. */
  async next(): Promise<string> {
    this.listen();
    try {
      while (this.lines.length === 0) {
        if (this.signal?.aborted)
          throw this.signal.reason instanceof Interrupted ? this.signal.reason : new Interrupted("interrupt");
        if (this.ended) throw new Interrupted("end_of_input");
        await new Promise<void>((resolve) => (this.wake = resolve));
      }
      return this.lines.shift() as string;
    } finally {
      this.input.removeListener("data", this.take);
      this.input.pause();
    }
  }

  private listen(): void {
    this.input.removeListener("data", this.take);
    this.input.on("data", this.take);
    this.input.resume();
  }

  private readonly take = (chunk: Buffer | string): void => {
    const text = typeof chunk === "string" ? chunk : this.decoder.write(chunk);
    // The two halves of a Windows line break may arrive apart.
    this.partial += this.afterReturn && text.startsWith("\n") ? text.slice(1) : text;
    if (text !== "") this.afterReturn = text.endsWith("\r");
    const lines = this.partial.split(/\r\n|\r|\n/);
    this.partial = lines.pop() ?? "";
    this.lines.push(...lines);
    this.wake();
  };

  private end(): void {
    this.ended = true;
    this.wake();
  }
}
