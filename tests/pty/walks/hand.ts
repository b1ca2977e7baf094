import { ratedSigns, numberOf } from "../../../src/terminal/rated_signs.js";
import { signPages } from "../../../src/terminal/sign_pages.js";
import { judgingWords } from "../../../src/words/judging.js";
import { terminalWords } from "../../../src/words/terminal.js";
import { KEYS, type TerminalSession } from "../terminal_session.js";

/** Characters with a meaning in a pattern. */
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** The lines of a list: what is ticked, and what shall be. */
interface Ticks {
  readonly ids: readonly string[];
  readonly wanted: readonly string[];
  readonly ticked: readonly string[];
}

/** A sign as a person reads it in the list. */
interface SignLine {
  readonly id: string;
  readonly title: string;
  readonly part: string;
  readonly levels: readonly unknown[];
}

/** What shall be said of signs, and what the form starts from. */
export interface SignWishes {
  readonly signs: readonly SignLine[];
  readonly ratings: Readonly<Record<string, string>>;
  readonly remarks: Readonly<Record<string, string>>;
  readonly given: ReturnType<typeof ratedSigns>;
}

/** The hand of a person at a terminal: it reads what is asked, and types so that the screen shows it before Enter. */
export class Hand {
  constructor(
    private readonly session: TerminalSession,
    private readonly language: string,
    readonly plain: boolean,
  ) {}

  /** The first words of a question: later ones may stand on another line of the screen. */
  prompt(ask: string): RegExp {
    const start = patternOf(ask.slice(0, 24).trim());
    if (!this.plain) return new RegExp(String.raw`\? ${start}`);
    // Line by line the questions of earlier rounds stay on the screen: the one that is asked has no answer behind it.
    const { answer } = terminalWords(this.language).plain;
    return new RegExp(`${start}(?:(?!${answer}:)[^])*(?:${answer})?: ?$`);
  }

  async read(ask: string): Promise<void> {
    await this.session.waitFor(this.prompt(ask));
    this.session.send(KEYS.enter);
  }

  /** Types something and sees it understood before Enter. */
  async type(wanted: RegExp, text: string, clears = false): Promise<void> {
    await this.session.waitFor(wanted);
    if (this.plain) return this.session.send(`${text}\r`);
    if (text !== "" || clears) {
      this.session.send(`${clears ? "\u0015" : ""}${text}`);
      // A long answer runs over the edge of the screen, anywhere in a word.
      const shown = [...text.slice(-12).trim()]
        .map((character) => character.replaceAll(SPECIAL, String.raw`\$&`))
        .join(String.raw`\s*`);
      await this.session.waitFor((clears && text === "") || shown === "" ? wanted : new RegExp(shown));
    }
    this.session.send(KEYS.enter);
  }

  line(ask: string, text: string, hasDefault = false): Promise<void> {
    return this.type(this.prompt(ask), text, hasDefault);
  }

  async choose(ask: string, number: number): Promise<void> {
    await this.session.waitFor(this.prompt(ask));
    await this.pick(number);
  }

  /** Opens the menu of a question and picks a line of it. */
  async menu(ask: string, number: number): Promise<void> {
    await this.session.waitFor(this.prompt(ask));
    this.session.send(this.plain ? "/\r" : "/");
    await this.session.waitFor(this.plain ? new RegExp(String.raw`\n\s*1\.[^]*: ?$`) : /❯ 1\. /);
    await this.pick(number);
  }

  async tick(ask: string, { ids, wanted, ticked }: Ticks): Promise<void> {
    await this.session.waitFor(this.prompt(ask));
    if (this.plain) {
      const numbers = ids.flatMap((id, i) => (wanted.includes(id) ? [i + 1] : []));
      return this.session.send(`${numbers.length === 0 ? "0" : numbers.join(", ")}\r`);
    }
    for (const [i, id] of ids.entries()) {
      if (wanted.includes(id) === ticked.includes(id)) continue;
      this.session.send(String(i + 1));
      // Up to nine lines a digit ticks at once; in a longer list it goes there and the space bar ticks.
      if (ids.length > 9) {
        await this.session.waitFor(new RegExp(String.raw`❯\s+[◉◯]\s+${i + 1}\.`));
        this.session.send(KEYS.space);
      }
      await this.session.waitFor(new RegExp(String.raw`${wanted.includes(id) ? "◉" : "◯"}\s+${i + 1}\.`));
    }
    this.session.send(KEYS.enter);
  }

  /** Gives every figure of a form, or says that it is not known. */
  async figures(
    ask: string,
    rows: readonly { readonly id: string }[],
    figures: Readonly<Record<string, number | boolean>>,
  ): Promise<void> {
    await this.session.waitFor(this.prompt(ask));
    const typed = rows.map(({ id }) => {
      const figure = figures[id];
      return typeof figure === "boolean" ? (figure ? "1" : "0") : String(figure ?? "?");
    });
    if (this.plain) return this.session.send(`${typed.map((each, i) => `${i + 1}=${each}`).join(", ")}\r`);
    this.session.send(`${typed.map((each) => each + KEYS.down).join("")}${KEYS.enter}`);
  }

  /** Why an item that is a must is left open. */
  whyOpen(reason: string, hasDefault: boolean): Promise<void> {
    return this.type(/\n[^\n]*(Vì sao|Why)[^]*$/, reason, hasDefault);
  }

  /** Rates signs, with a remark where there is one. */
  async rate(ask: string, wishes: SignWishes): Promise<void> {
    await this.session.waitFor(this.prompt(ask));
    if (this.plain) return this.rateByLine(wishes);
    let at = 0;
    for (const [index, sign] of wishes.signs.entries()) {
      const level = wishes.ratings[sign.id];
      const remark = wishes.remarks[sign.id] ?? "";
      const before = wishes.given.remarks[sign.id] ?? "";
      if (level === wishes.given.ratings[sign.id] && remark === before) continue;
      await this.goDown(index - at, sign);
      at = index;
      await this.setLevel(sign, level);
      if (remark !== before) await this.remark(sign, remark, before !== "");
    }
    this.session.send(KEYS.enter);
  }

  private get signWords() {
    return terminalWords(this.language).signs;
  }

  private async goDown(lines: number, { title }: SignLine): Promise<void> {
    if (lines > 0) this.session.send(KEYS.down.repeat(lines));
    await this.session.waitFor(new RegExp(`❯ [^\n]*  ${patternOf(title.slice(0, 20).trim())}`), { now: lines === 0 });
  }

  private async setLevel({ title }: SignLine, level: string | undefined): Promise<void> {
    const { levels, notSeen } = this.signWords;
    this.session.send(keyOf(level));
    const word = level === undefined ? notSeen : (levels[level] ?? level);
    await this.session.waitFor(new RegExp(String.raw`❯ ${word} +${patternOf(title.slice(0, 20).trim())}`));
  }

  private async remark({ title }: SignLine, remark: string, hasDefault: boolean): Promise<void> {
    this.session.send("r");
    await this.line(this.signWords.remark(title), remark, hasDefault);
    await this.session.waitFor(new RegExp(`❯ [^\n]*  ${patternOf(title.slice(0, 20).trim())}`));
  }

  /** One line for each page: "2=1, 5=3 (three outlets)". */
  private async rateByLine({ signs, ratings, remarks, given }: SignWishes): Promise<void> {
    const { answer } = terminalWords(this.language).plain;
    for (const page of signPages(signs)) {
      const part = page[0]?.part ?? "";
      const heading = patternOf(this.signWords.parts[part] ?? part);
      await this.session.waitFor(new RegExp(`${heading}(?:(?!${answer}:)[^])*${answer}: ?$`));
      const words = signs.flatMap((sign, index) => {
        const remark = remarks[sign.id] ?? "";
        const before = given.remarks[sign.id] ?? "";
        if (!page.includes(sign)) return [];
        if (ratings[sign.id] === given.ratings[sign.id] && remark === before) return [];
        return [`${index + 1}=${keyOf(ratings[sign.id])}${remark === before ? "" : ` (${remark})`}`];
      });
      this.session.send(`${words.join(", ")}\r`);
    }
  }

  /** Turns the pages of what a small screen cannot hold, up to the question behind it. */
  private async readAccount(ask: string): Promise<void> {
    if (this.plain) return;
    const { enterReadsOn } = terminalWords(this.language);
    const next = new RegExp(`${this.prompt(ask).source}|${patternOf(enterReadsOn)}`);
    while ((await this.session.waitFor(next)).includes(enterReadsOn)) this.session.send(KEYS.enter);
  }

  /** Keeps an assessment, or puts something else in its place with a reason first. */
  async settle(changes: readonly { readonly line: 2 | 3; readonly choice: number; readonly reason: string }[]) {
    const words = judgingWords(this.language);
    await this.readAccount(words.ask);
    for (const { line, choice, reason } of changes) {
      await this.choose(words.ask, line);
      await this.choose(line === 2 ? words.whichSeverity : words.whichType, choice);
      await this.line(words.why, reason);
    }
    await this.choose(words.ask, 1);
  }

  /** Picks the line of a list by its number. */
  async pick(number: number): Promise<void> {
    if (this.plain) return this.session.send(`${number}\r`);
    const current = new RegExp(String.raw`❯\s+(?:[●○◉◯]\s+)?${number}\.`);
    if (!current.test(this.session.screen())) {
      this.session.send(String(number));
      await this.session.waitFor(current);
    }
    this.session.send(KEYS.enter);
  }
}

/** The key that gives a sign a level. */
function keyOf(level: string | undefined): string {
  if (level === undefined) return "0";
  return level === "not_known" ? "?" : String(numberOf(level));
}

/** A text as a pattern, wherever the screen breaks its lines. */
function patternOf(text: string): string {
  return text.replaceAll(SPECIAL, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);
}
