import {
  Interrupted,
  type Account,
  type MenuAction,
  type Prompter,
  type Reply,
  type Screen,
} from "../walk/prompter.js";
import { terminalWords } from "../words/terminal.js";
import { answerInWords } from "./answer_words.js";
import type { Tongue } from "./canvas.js";
import { paintWith, type Paint, type Role } from "./colour.js";
import { openEditor } from "./editor.js";
import { editorWords } from "./editor_words.js";
import { paintLine } from "./line.js";
import { LineReader } from "./line_reader.js";
import { markdownLines } from "./markdown.js";
import { pickOne } from "./pick.js";
import { answerPlainly, type Desk } from "./plain_forms.js";
import { printable } from "./printable.js";
import type { PrompterOptions } from "./prompter_options.js";
import { symbolsFor } from "./symbols.js";
import { typedLine } from "./typed_line.js";

/**
 * Says everything line by line and reads lines: nothing is ever drawn over, so a screen reader, a braille line or a
 * log gets each word once, in order.
 */
export class PlainPrompter implements Prompter, Desk {
  private readonly paint: Paint;
  private readonly reader: LineReader;
  private hinted = false;

  constructor(private readonly options: PrompterOptions) {
    this.paint = paintWith(options.colour);
    this.reader = new LineReader(options.input, options.signal);
  }

  async ask(screen: Screen): Promise<Reply> {
    await this.reader.fresh();
    this.sayHead(screen);
    const reply = await answerPlainly(screen, this);
    const heard = screen.form.form === "text" || screen.form.form === "acknowledge";
    if (reply.is === "answer" && (!heard || reply.value === screen.default)) {
      if (screen.form.form !== "acknowledge")
        this.put(this.words.plain.chosen(answerInWords(reply.value, screen.form, this.tongue)), "done");
    }
    return reply;
  }

  async choose(
    question: string,
    choices: readonly { readonly id: string; readonly label: string; readonly note?: string }[],
  ): Promise<string> {
    const { words } = this;
    await this.reader.fresh();
    this.put("");
    this.put(`${words.plain.question}: ${question}`, "strong");
    for (const [index, choice] of choices.entries())
      this.put(`${index + 1}. ${choice.label}${choice.note ? `: ${choice.note}` : ""}`);
    const first = choices[0];
    if (first) this.put(words.plain.enterIs(first.label));
    const named = choices.map((choice) => ({ id: choice.id, title: choice.label }));
    for (;;) {
      const typed = (await this.read(words.plain.answer)).trim();
      const picked = typed === "" ? first?.id : pickOne(typed, named);
      if (picked !== undefined) {
        this.put(words.plain.chosen(choices.find((choice) => choice.id === picked)?.label ?? ""), "done");
        return picked;
      }
      this.refuse(words.not.choice, question);
    }
  }

  async line(question: string, options: { readonly default?: string } = {}): Promise<string> {
    await this.reader.fresh();
    this.put(`${this.words.plain.question}: ${question}`, "strong");
    if (options.default) this.put(this.words.plain.now(options.default));
    const typed = (await this.read(this.words.plain.answer)).trim();
    return typed === "" ? (options.default ?? "") : typed;
  }

  async edit(text: string, name: string): Promise<string | undefined> {
    const edited = await openEditor(text, name, this.options.editor);
    if (edited.is === "changed") return edited.text;
    this.say(editorWords(edited, this.words), edited.is === "unchanged" ? "plain" : "caution");
    return undefined;
  }

  say(text: string, tone: "plain" | "done" | "caution" | "danger" = "plain"): void {
    const lines = markdownLines(text, { symbols: symbolsFor(false), plain: true });
    const role: Role = tone;
    for (const [index, line] of lines.entries()) {
      const lead = index === 0 && tone !== "plain" ? `${this.words.plain[tone]}: ` : "";
      this.options.output.write(`${this.paint(lead, role)}${paintLine(line, this.paint)}\n`);
    }
  }

  async tell({ bars, lines }: Account): Promise<void> {
    for (const { label, value } of bars) this.put(`${label}: ${value}/100`);
    this.say(lines.map((line) => `- ${line}`).join("\n"));
  }

  get words(): Tongue["words"] {
    return terminalWords(this.options.language());
  }

  get tongue(): Tongue {
    const { language, now, offsetAt } = this.options;
    return { language: language(), words: this.words, time: { now: now(), offsetAt } };
  }

  /** One line to the screen, made safe. */
  put(text: string, role: Role = "plain"): void {
    this.options.output.write(`${this.paint(printable(text), role)}\n`);
  }

  /** Text of several lines, made safe line by line. */
  putLines(text: string): void {
    for (const line of printable(text, { keepNewlines: true }).split("\n")) this.put(line);
  }

  /** Why something was not taken: the word for it, what would be taken, the question again. */
  refuse(why: string, question: string): void {
    this.put(`${this.words.plain.error}: ${why}`, "caution");
    this.put(`${this.words.plain.question}: ${question}`, "strong");
  }

  /** A line as it was meant. Throws Interrupted. */
  async read(label: string): Promise<string> {
    if (label !== "") this.options.output.write(`${label}: `);
    try {
      return typedLine(await this.reader.next());
    } catch (error) {
      // The person's own Enter is missing behind what they typed.
      if (error instanceof Interrupted) this.options.output.write("\n");
      throw error;
    }
  }

  /** What else can be done: the action, or undefined to go back to the question. `typed` may name it already. */
  async menu(screen: Screen, typed: string): Promise<MenuAction | undefined> {
    const { words } = this;
    const named = screen.menu.map((item) => ({ id: item.id, title: item.label }));
    const pick = (text: string): MenuAction | undefined => pickOne(text, named) as MenuAction | undefined;
    const at = typed.trim() === "" ? undefined : pick(typed);
    if (at !== undefined) return at;
    this.put(words.menuTitle);
    for (const [index, item] of screen.menu.entries())
      this.put(`${index + 1}. ${item.label}${item.note ? `: ${item.note}` : ""}`);
    this.put(words.plain.backByEnter);
    for (;;) {
      const line = (await this.read(words.plain.number)).trim();
      if (line === "" || line === "/") return undefined;
      const picked = pick(line);
      if (picked !== undefined) return picked;
      this.put(`${words.plain.error}: ${words.not.menu}`, "caution");
    }
  }

  private sayHead(screen: Screen): void {
    const { plain, source } = this.words;
    const place = [screen.place.replaceAll(" › ", ", "), screen.known_for]
      .filter((part) => part !== undefined)
      .join(", ");
    this.put("");
    this.put(`${screen.banner === undefined ? "" : `${screen.banner}. `}${place}.`);
    if (screen.clock)
      this.put(
        `${screen.clock.urgent ? plain.urgentClock : plain.clock}: ${screen.clock.text}`,
        screen.clock.urgent ? "danger" : "plain",
      );
    if (screen.guide) this.say(screen.guide);
    if (screen.source) this.put(source(screen.source));
    if (!this.hinted && this.options.hints !== "never" && screen.menu.length > 0) {
      this.put(plain.hint);
      this.hinted = true;
    }
    this.put(`${plain.question}: ${screen.ask}`, "strong");
  }
}
