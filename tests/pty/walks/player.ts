import type { Playbook } from "../../../src/domain/playbook.js";
import type { Question } from "../../../src/domain/question.js";
import { isRefusal, type Move, type Run } from "../../../src/domain/run.js";
import type { Scenario, ScriptedAnswer } from "../../../src/domain/scenario.js";
import { textIn } from "../../../src/domain/text.js";
import { advance } from "../../../src/engine/advance.js";
import { begin } from "../../../src/engine/apply.js";
import { consequencesOf } from "../../../src/engine/consequences.js";
import { questionAt } from "../../../src/engine/question.js";
import { menuOf } from "../../../src/walk/menu.js";
import { scriptedMove, unscriptedOutcome } from "../../../src/walk/scripted.js";
import { walkWords } from "../../../src/words/walk.js";
import { KEYS, type TerminalSession } from "../terminal_session.js";

/** Characters with a meaning in a pattern. */
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

type AnswerMove = Extract<Move, { readonly do: "answer" }>;

/**
 * Plays a scenario at a terminal as a person would: reads the question on the screen, types the answer, opens the
 * menu for what is not known, goes back for a change of mind. The engine runs beside it and says what must come next.
 */
export class Player {
  private run: Run;
  private readonly used = new Set<ScriptedAnswer>();
  private readonly changed = new Set<number>();

  constructor(
    private readonly session: TerminalSession,
    private readonly playbook: Playbook,
    private readonly scenario: Scenario,
    private readonly plain: boolean,
  ) {
    const started = {
      type: "walk_started",
      walk: playbook.id,
      playbook: playbook.id,
      version: playbook.version,
      hash: playbook.hash,
      language: scenario.language,
    } as const;
    this.run = begin(playbook, { ...started, at: scenario.starts, by: "player" }, scenario.starts, []);
  }

  private get words() {
    return walkWords(this.scenario.language);
  }

  /** Plays every round, then pauses or closes as the scenario says. */
  async play(): Promise<void> {
    for (const index of this.scenario.rounds.keys()) {
      if (index > 0) {
        await this.choose(this.words.roundEnd.ask, 2);
        this.move({ do: "next_round" });
      }
      await this.questions(index);
    }
    if (!this.scenario.closes) return this.choose(this.words.roundEnd.ask, 1);
    await this.choose(this.words.roundEnd.ask, 4);
    this.move({ do: "close" });
    await this.questions(this.scenario.rounds.length - 1);
  }

  /** Answers so many questions of the first round, sees the next one, and leaves it open; gives back what was answered. */
  async playSome(count: number): Promise<string[]> {
    const answered: string[] = [];
    for (let n = 0; n < count && this.run.position !== undefined; n += 1) {
      answered.push(this.run.position);
      await this.answerOpen(this.run.position, 0);
    }
    await this.session.waitFor(this.asked(this.question()));
    return answered;
  }

  /** The open question. */
  get position(): string | undefined {
    return this.run.position;
  }

  private async questions(index: number): Promise<void> {
    while (this.run.position !== undefined && this.run.stage !== "ended") {
      const { position } = this.run;
      await this.changes(position, index);
      if (this.run.position === position) await this.answerOpen(position, index);
    }
  }

  private async answerOpen(step: string, index: number): Promise<void> {
    const scripted = this.scenario.rounds[index]?.answers.find((each) => each.step === step);
    const outcome = scripted === undefined ? unscriptedOutcome(this.playbook, this.run, step) : undefined;
    if (scripted !== undefined) return this.give(scripted);
    if (outcome === undefined) throw new Error(`the scenario has no answer for ${step}`);
    await this.say({ do: "answer", step, outcome });
  }

  private async changes(position: string, index: number): Promise<void> {
    for (const [number, change] of this.scenario.changes.entries()) {
      if (change.when !== position || change.round !== index + 1 || this.changed.has(number)) continue;
      this.changed.add(number);
      for (const scripted of change.set) {
        await this.goTo(scripted.step);
        await this.give(scripted);
      }
    }
  }

  private async goTo(step: string): Promise<void> {
    await this.menu("go_to");
    const reached = [...this.run.reached];
    await this.choose(this.words.overview.title, reached.indexOf(step) + 2);
    this.move({ do: "visit", step });
  }

  private async give(scripted: ScriptedAnswer): Promise<void> {
    this.used.add(scripted);
    const move = scriptedMove(this.playbook, this.run, scripted, this.scenario.starts);
    if ("refused" in move) throw new Error(`refused: ${move.refused}`);
    await this.say(move);
  }

  private move(move: Move): void {
    const turn = advance(this.playbook, this.run, move, { at: this.scenario.starts, by: "player" });
    if (isRefusal(turn)) throw new Error(`refused: ${JSON.stringify(turn)} for ${JSON.stringify(move)}`);
    this.run = turn.run;
  }

  private question(): Question {
    return questionAt(this.playbook, this.run, this.scenario.starts) as Question;
  }

  /** Answers the question on the screen, whatever way its outcome needs. */
  private async say(move: AnswerMove): Promise<void> {
    const question = this.question();
    const visiting = this.run.visiting !== undefined;
    const { outcome } = move;
    if (outcome.is === "unknown") await this.menu("unknown");
    else if (outcome.is === "skipped") {
      await this.menu("skip");
      await this.line(this.words.skipReason, outcome.reason);
    } else if (outcome.is === "value") await this.value(question, outcome.value);
    if (question.fact !== undefined && outcome.is === "value") {
      await this.line(this.words.whoConfirmed, move.confirmed_by ?? "", question.default_confirmed_by !== undefined);
    }
    const consequences = visiting
      ? consequencesOf(this.playbook, this.run, move, { at: this.scenario.starts, by: "player" })
      : undefined;
    if (consequences !== undefined && !("refused" in consequences)) {
      const { appear, disappear, outdated } = consequences;
      if (appear.length + disappear.length + outdated.length > 0) await this.choose(this.words.change.ask, 2);
    }
    this.move(move);
  }

  /** The first words of the question: later ones may stand on another line of the screen. */
  private asked(question: Question): RegExp {
    return this.prompt(textIn(question.ask, this.scenario.language));
  }

  private prompt(ask: string): RegExp {
    const start = ask
      .slice(0, 24)
      .trim()
      .replaceAll(SPECIAL, String.raw`\$&`)
      .replaceAll(/\s+/g, String.raw`\s+`);
    return this.plain ? new RegExp(`${start}[^]*: ?$`) : new RegExp(String.raw`\? ${start}`);
  }

  /** Types something and sees it understood before Enter. */
  private async type(wanted: RegExp, text: string, clears = false): Promise<void> {
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

  private line(ask: string, text: string, hasDefault = false): Promise<void> {
    return this.type(this.prompt(ask), text, hasDefault);
  }

  private async choose(ask: string, number: number): Promise<void> {
    await this.session.waitFor(this.prompt(ask));
    await this.pick(number);
  }

  /** Picks the line of a list by its number. */
  private async pick(number: number): Promise<void> {
    if (this.plain) return this.session.send(`${number}\r`);
    const current = new RegExp(String.raw`❯\s+(?:[●○◉◯]\s+)?${number}\.`);
    if (!current.test(this.session.screen())) {
      this.session.send(String(number));
      await this.session.waitFor(current);
    }
    this.session.send(KEYS.enter);
  }

  private async menu(action: string): Promise<void> {
    const question = this.question();
    const number = menuOf(this.playbook, this.run, question).findIndex((item) => item.id === action) + 1;
    await this.session.waitFor(this.asked(question));
    this.session.send(this.plain ? "/\r" : "/");
    await this.session.waitFor(this.plain ? new RegExp(String.raw`\n\s*1\.[^]*: ?$`) : /❯ 1\. /);
    await this.pick(number);
  }

  private async value(question: Question, value: unknown): Promise<void> {
    const { form } = question;
    const wanted = this.asked(question);
    const hasDefault = question.default !== undefined;
    switch (form.form) {
      case "acknowledge":
        await this.session.waitFor(wanted);
        return this.session.send(KEYS.enter);
      case "text":
        return this.type(wanted, value as string, hasDefault);
      case "number":
        return this.type(wanted, String(value), hasDefault);
      case "date_time":
        return this.type(wanted, value as string, hasDefault);
      case "yes_no":
        await this.session.waitFor(wanted);
        return this.pick(value === true ? 1 : 2);
      case "choose_one":
        await this.session.waitFor(wanted);
        return this.pick(form.choices.findIndex((choice) => choice.id === value) + 1);
      case "choose_many":
        return this.tick(
          wanted,
          form.choices.map((choice) => choice.id),
          { wanted: value as string[], ticked: (question.default ?? []) as string[] },
        );
      case "tick_items":
        return this.tickItems(
          question,
          value as { readonly ticked: string[]; readonly why: Readonly<Record<string, string>> },
        );
      case "edit_text":
        await this.session.waitFor(wanted);
        return this.pick(1);
      case "rate_signs":
        throw new TypeError("no playbook that is played here rates signs");
    }
  }

  private async tick(
    wanted: RegExp,
    ids: readonly string[],
    lists: { readonly wanted: readonly string[]; readonly ticked: readonly string[] },
  ): Promise<void> {
    await this.session.waitFor(wanted);
    if (this.plain) {
      const numbers = ids.flatMap((id, i) => (lists.wanted.includes(id) ? [i + 1] : []));
      return this.session.send(`${numbers.length === 0 ? "0" : numbers.join(", ")}\r`);
    }
    for (const [i, id] of ids.entries()) {
      if (lists.wanted.includes(id) === lists.ticked.includes(id)) continue;
      this.session.send(String(i + 1));
      // Up to nine lines a digit ticks at once; in a longer list it goes there and the space bar ticks.
      if (ids.length > 9) {
        await this.session.waitFor(new RegExp(String.raw`❯\s+[◉◯]\s+${i + 1}\.`));
        this.session.send(KEYS.space);
      }
      await this.session.waitFor(new RegExp(String.raw`${lists.wanted.includes(id) ? "◉" : "◯"}\s+${i + 1}\.`));
    }
    this.session.send(KEYS.enter);
  }

  private async tickItems(
    question: Question,
    value: { readonly ticked: readonly string[]; readonly why: Readonly<Record<string, string>> },
  ): Promise<void> {
    const { form } = question;
    if (form.form !== "tick_items") return;
    const earlier = question.default as
      | { readonly ticked: readonly string[]; readonly why: Readonly<Record<string, string>> }
      | undefined;
    await this.tick(
      this.asked(question),
      form.items.map((item) => item.id),
      { wanted: value.ticked, ticked: earlier?.ticked ?? [] },
    );
    for (const item of form.items) {
      if (item.must && !value.ticked.includes(item.id))
        await this.type(/\n[^\n]*(Vì sao|Why)[^]*$/, value.why[item.id] ?? "", earlier?.why[item.id] !== undefined);
    }
  }
}
