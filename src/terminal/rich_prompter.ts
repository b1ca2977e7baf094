import { emitKeypressEvents, type Interface } from "node:readline";
import { Interrupted, type Account, type Prompter, type Reply, type Screen } from "../walk/prompter.js";
import { terminalWords } from "../words/terminal.js";
import { accountPages, readOn } from "./account_pages.js";
import type { Canvas } from "./canvas.js";
import { clearing } from "./clear.js";
import { paintWith, type Paint, type Role } from "./colour.js";
import { openEditor } from "./editor.js";
import { editorWords } from "./editor_words.js";
import { forgetTyped } from "./forget_typed.js";
import { headLines, MEASURE, type Head } from "./head.js";
import { interact, type Ended } from "./interact.js";
import type { Interaction, Typing } from "./interaction.js";
import { withKeyHint } from "./key_hint.js";
import { paintLine, type Line, type Piece } from "./line.js";
import { listInteraction } from "./list_interaction.js";
import { markdownLines } from "./markdown.js";
import { printable } from "./printable.js";
import type { PrompterOptions } from "./prompter_options.js";
import { askRichly, type Stage } from "./rich_forms.js";
import { symbolsFor, type Symbols } from "./symbols.js";
import { typedInteraction } from "./typed_interaction.js";
import { shorten, width } from "./width.js";

/** Node waits half a second for the rest of an escape sequence; one comes whole, also over a slow line. */
const ESCAPE_MS = 60;

/** Draws one step at a time: arrows, numbers, a menu on Esc. Only the answered question stays, as one line. */
export class RichPrompter implements Prompter, Stage {
  private readonly paint: Paint;
  private readonly symbols: Symbols;
  private menuUsed = 0;
  private kept: { readonly of: string; readonly state: Typing } | undefined;

  constructor(private readonly options: PrompterOptions) {
    this.paint = paintWith(options.colour);
    this.symbols = symbolsFor(options.unicode);
    // Readline takes the decoder that is there already, with its patience.
    emitKeypressEvents(options.input, { escapeCodeTimeout: ESCAPE_MS } as unknown as Interface);
  }

  async ask(given: Screen): Promise<Reply> {
    const hints = this.options.hints ?? "auto";
    const screen = withKeyHint(given, this.canvas().words, { hints, used: this.menuUsed });
    const of = JSON.stringify([screen.place, screen.ask, screen.form]);
    const begun = this.kept?.of === of ? this.kept.state : undefined;
    this.kept = undefined;
    const { reply, said, state } = await askRichly(screen, begun, this);
    if (state) this.kept = { of, state };
    if (reply.is === "answer") this.answered(screen.ask, said);
    else this.menuUsed += 1;
    return reply;
  }

  async choose(
    question: string,
    choices: readonly { readonly id: string; readonly label: string; readonly note?: string }[],
  ): Promise<string> {
    this.kept = undefined;
    const { words } = this.canvas();
    const chosen = await this.show([], (canvas, room) =>
      listInteraction(
        {
          ask: question,
          choices: choices.map((choice) => ({
            id: choice.id,
            title: choice.label,
            ...(choice.note === undefined ? {} : { note: choice.note }),
          })),
          chosen: [],
          notChosen: words.not.choice,
          hint: [words.keys.one],
          room,
        },
        canvas,
      ),
    );
    const choice = choices.find((each) => each.id === chosen[0]);
    this.answered(question, choice?.label ?? "");
    return chosen[0] as string;
  }

  async line(question: string, options: { readonly default?: string } = {}): Promise<string> {
    const given = options.default ?? "";
    const text = await this.show([], (canvas) =>
      typedInteraction<string>(
        {
          ask: question,
          understand: (typed) => ({ value: printable(typed).trim() }),
          ...(given === "" ? {} : { default: { value: given, said: given, text: given } }),
          hint: [],
        },
        canvas,
      ),
    );
    this.answered(question, text);
    return text;
  }

  async edit(text: string, name: string): Promise<string | undefined> {
    const edited = await openEditor(text, name, this.options.editor);
    const { words } = this.canvas();
    if (edited.is === "changed") return edited.text;
    this.say(editorWords(edited, words), edited.is === "unchanged" ? "plain" : "caution");
    return undefined;
  }

  say(text: string, tone: "plain" | "done" | "caution" | "danger" = "plain"): void {
    const { columns, symbols } = this.canvas();
    const sign = tone === "plain" ? "" : `${symbols[tone]} `;
    const lines = markdownLines(text, { columns: columns - width(sign), symbols });
    const role: Role = tone;
    const hung = lines.map((line, index): Line => {
      const lead = index === 0 ? sign : " ".repeat(width(sign));
      const rest = line.map((piece): Piece => ({ text: piece.text, role: piece.role ?? role }));
      return [{ text: lead, role }, ...rest];
    });
    this.write(hung);
  }

  async tell(account: Account): Promise<void> {
    const pages = accountPages(account, this.canvas());
    for (const [index, page] of pages.entries()) {
      this.write(page);
      if (index < pages.length - 1) await this.show([], readOn);
    }
  }

  /** Draws a head and an interaction, waits for its end, and wipes both. */
  async show<State extends Typing, Result>(
    head: readonly Line[] | ((canvas: Canvas) => readonly Line[]),
    make: (canvas: Canvas, room: number) => Interaction<State, Result>,
    begun?: State,
  ): Promise<Result> {
    let start = begun;
    for (;;) {
      const canvas = this.canvas();
      const lines = typeof head === "function" ? head(canvas) : head;
      const made = make(canvas, canvas.rows - 1 - lines.length);
      const ended = await this.interact({ ...made, start: start ?? made.start }, lines);
      if (ended.is === "done") return ended.result;
      start = ended.state;
    }
  }

  canvas(): Canvas {
    const { output, language, now, offsetAt } = this.options;
    return {
      columns: Math.min(MEASURE, Math.max(20, output.columns ?? 80)),
      rows: Math.max(10, output.rows ?? 24),
      paint: this.paint,
      symbols: this.symbols,
      language: language(),
      words: terminalWords(language()),
      time: { now: now(), offsetAt },
    };
  }

  head(screen: Screen, room: number, page: number): Head {
    return headLines(screen, { room, page }, this.canvas());
  }

  private async interact<State extends Typing, Result>(
    interaction: Interaction<State, Result>,
    head: readonly Line[],
  ): Promise<Answered<State, Result>> {
    const { input, output, signal } = this.options;
    const columns = output.columns ?? 80;
    await forgetTyped(input, "keys");
    const { how, view, typed, drawn } = await interact(interaction, {
      input,
      output,
      paint: this.paint,
      head: this.painted(head),
      ...(signal ? { signal } : {}),
    });
    if (drawn) output.write(clearing(head, view, typed, { drawn: columns, now: output.columns ?? 80 }));
    if (how.is === "end_of_input") throw new Interrupted("end_of_input");
    if (how.is === "failed") throw signal?.aborted && signal.reason instanceof Error ? signal.reason : named(how.error);
    return how;
  }

  /** The one line that stays of an answered question. */
  private answered(question: string, answer: string): void {
    const { columns, symbols } = this.canvas();
    const lead = `${symbols.done} `;
    const asked = shorten(printable(question), Math.floor(columns * 0.6), symbols.more);
    const room = columns - width(lead) - width(asked) - 2;
    this.write([
      [
        { text: lead, role: "done" },
        { text: `${asked}  ` },
        { text: shorten(printable(answer), room, symbols.more), role: "quiet" },
      ],
    ]);
  }

  private write(lines: readonly Line[]): void {
    this.options.output.write(this.painted(lines));
  }

  private painted(lines: readonly Line[]): string {
    return lines.map((line) => `${paintLine(line, this.paint)}\n`).join("");
  }
}

type Answered<State, Result> = Extract<Ended<State, Result>["how"], { is: "done" | "resized" }>;

/** Inquirer's errors by their names: a Ctrl-C, or a signal that the caller sent. */
function named(error: unknown): unknown {
  const name = error instanceof Error ? error.name : "";
  return name === "ExitPromptError" || name === "AbortPromptError" ? new Interrupted("interrupt") : error;
}
