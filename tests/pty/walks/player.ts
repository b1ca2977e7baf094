import { SEVERITIES, type Severity } from "../../../src/domain/expression.js";
import type { Playbook } from "../../../src/domain/playbook.js";
import type { Form, Question } from "../../../src/domain/question.js";
import { isRefusal, type Move, type Run } from "../../../src/domain/run.js";
import type { Scenario, ScriptedAnswer } from "../../../src/domain/scenario.js";
import { textIn } from "../../../src/domain/text.js";
import { advance } from "../../../src/engine/advance.js";
import { begin } from "../../../src/engine/apply.js";
import { consequencesOf } from "../../../src/engine/consequences.js";
import { layoutOf } from "../../../src/engine/layout.js";
import { questionAt } from "../../../src/engine/question.js";
import { isOpen, type Ticks } from "../../../src/terminal/answer_words.js";
import { ratedSigns } from "../../../src/terminal/rated_signs.js";
import { menuOf } from "../../../src/walk/menu.js";
import { scriptedMove, unscriptedOutcome } from "../../../src/walk/scripted.js";
import { judgingWords } from "../../../src/words/judging.js";
import { walkWords } from "../../../src/words/walk.js";
import type { TerminalSession } from "../terminal_session.js";
import type { ApprovalGiven } from "../../../src/statement/desk/approve.js";
import { collect, letOut, type AtDesk } from "./desk_hand.js";
import { Hand } from "./hand.js";
import { typed, type Rated } from "./typed_answer.js";

type AnswerMove = Extract<Move, { readonly do: "answer" }>;

/**
 * Plays a scenario at a terminal as a person would: reads the question on the screen, types the answer, opens the
 * menu for what is not known, goes back for a change of mind. The engine runs beside it and says what must come next.
 */
export class Player {
  private run: Run;
  /** When to go on in a playbook that a step leads to. */
  leads: "now" | "later" = "later";
  private hand: Hand;
  private readonly changed = new Set<number>();

  constructor(
    private session: TerminalSession,
    private readonly playbook: Playbook,
    private readonly scenario: Scenario,
    private readonly plain: boolean,
  ) {
    this.hand = new Hand(session, scenario.language, plain);
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
    await this.playRounds();
    await this.end();
  }

  /** Plays every round, up to the question what to do now. */
  async playRounds(): Promise<void> {
    for (const index of this.scenario.rounds.keys()) {
      if (index > 0) {
        await this.hand.choose(this.words.roundEnd.ask, 2);
        this.move({ do: "next_round" });
      }
      await this.questions(index);
    }
  }

  /** Pauses or closes as the scenario says. */
  async end(): Promise<void> {
    if (!this.scenario.closes) return this.hand.choose(this.words.roundEnd.ask, 1);
    await this.hand.choose(this.words.roundEnd.ask, layoutOf(this.playbook).hasCycle ? 4 : 3);
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
    await this.seesQuestion();
    return answered;
  }

  /** Waits for the open question, at the end of a round for the one what to do now. */
  async seesQuestion(): Promise<void> {
    const ask =
      this.run.position === undefined ? this.words.roundEnd.ask : textIn(this.question().ask, this.scenario.language);
    await this.session.waitFor(this.hand.prompt(ask));
  }

  /** Goes on at another terminal, where the same question is open. */
  sitDownAt(session: TerminalSession): void {
    this.session = session;
    this.hand = new Hand(session, this.scenario.language, this.plain);
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
    await this.hand.choose(this.words.overview.title, reached.indexOf(step) + 2);
    this.move({ do: "visit", step });
  }

  private async give(scripted: ScriptedAnswer): Promise<void> {
    const move = scriptedMove(this.playbook, this.run, scripted, { at: this.scenario.starts });
    if ("refused" in move) throw new Error(`refused: ${move.refused}`);
    await this.say({ ...move, outcome: typed(move.outcome) });
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
      await this.hand.line(this.words.skipReason, outcome.reason);
    } else if (outcome.is === "value") await this.value(question, outcome.value);
    if (question.fact !== undefined && outcome.is === "value") {
      await this.hand.line(
        this.words.whoConfirmed,
        move.confirmed_by ?? "",
        question.default_confirmed_by !== undefined,
      );
    }
    const consequences = visiting
      ? consequencesOf(this.playbook, this.run, move, { at: this.scenario.starts, by: "player" })
      : undefined;
    if (consequences !== undefined && !("refused" in consequences)) {
      const { appear, disappear, outdated } = consequences;
      if (appear.length + disappear.length + outdated.length > 0) await this.hand.choose(this.words.change.ask, 2);
    }
    this.move(move);
    if (question.kind === "lead_to" && outcome.is === "value" && outcome.value === true) await this.leadTo();
  }

  private leadTo(): Promise<void> {
    const [before = ""] = judgingWords(this.scenario.language).lead("\u0000").split("\u0000");
    return this.hand.choose(before, this.leads === "now" ? 2 : 1);
  }

  private menu(action: string): Promise<void> {
    const question = this.question();
    const number = menuOf(this.playbook, this.run, question).findIndex((item) => item.id === action) + 1;
    return this.hand.menu(textIn(question.ask, this.scenario.language), number);
  }

  private async value(question: Question, value: unknown): Promise<void> {
    const { form } = question;
    const { language } = this.scenario;
    const ask = textIn(question.ask, language);
    const hasDefault = question.default !== undefined;
    switch (form.form) {
      case "acknowledge":
        return this.hand.read(ask);
      case "text":
      case "number":
      case "date_time":
        return this.hand.line(ask, String(value), hasDefault);
      case "yes_no":
        return this.hand.choose(ask, value === true ? 1 : 2);
      case "choose_one":
        return this.hand.choose(ask, form.choices.findIndex((choice) => choice.id === value) + 1);
      case "choose_many": {
        const ids = form.choices.map((choice) => choice.id);
        return this.hand.tick(ask, { ids, wanted: value as string[], ticked: (question.default ?? []) as string[] });
      }
      case "tick_items":
        return this.ticks(ask, form.items, { wanted: value as Ticks, before: question.default as Ticks | undefined });
      case "edit_text":
        return this.hand.choose(ask, 1);
      case "collect_approvals":
        return collect(this.atDesk(question), (value as { approvals: ApprovalGiven[] }).approvals);
      case "release_text":
        return letOut(this.atDesk(question), value as Readonly<Record<string, unknown>>);
      case "figures":
        return this.hand.figures(ask, form.figures, (value as { readonly figures: FigureValues }).figures);
      case "rate_signs": {
        const signs = form.signs.map((sign) => ({ ...sign, title: textIn(sign.title, language) }));
        const { ratings, remarks } = value as Rated;
        await this.hand.rate(ask, { signs, ratings, remarks, given: ratedSigns(question.default) });
        return this.hand.settle(this.overrides(value as Rated));
      }
    }
  }

  private atDesk(question: Question): AtDesk {
    const { playbook, run, hand, scenario } = this;
    return { playbook, run, question, hand, at: scenario.starts };
  }

  private overrides({ severity, crisis }: Rated): Parameters<Hand["settle"]>[0] {
    const types = Object.keys(this.playbook.crises);
    return [
      ...(severity === undefined
        ? []
        : [{ line: 2, choice: SEVERITIES.indexOf(severity.value as Severity), severity }]),
      ...(crisis === undefined ? [] : [{ line: 3, choice: types.indexOf(crisis.value), severity: crisis }]),
    ].map(({ line, choice, severity: { reason } }) => ({
      line: line as 2 | 3,
      choice: choice + 1,
      reason: reason ?? "",
    }));
  }

  private async ticks(ask: string, items: Items, { wanted, before }: { wanted: Ticks; before: Ticks | undefined }) {
    await this.hand.tick(ask, {
      ids: items.map((item) => item.id),
      wanted: wanted.ticked,
      ticked: before?.ticked ?? [],
    });
    for (const item of items)
      if (isOpen(item, wanted.ticked))
        await this.hand.whyOpen(wanted.why[item.id] ?? "", before?.why[item.id] !== undefined);
  }
}

type Items = Extract<Form, { form: "tick_items" }>["items"];

type FigureValues = Parameters<Hand["figures"]>[2];
