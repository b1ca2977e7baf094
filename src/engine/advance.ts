import type { FactWord, Happening, RecordEvent, Said, Stamp } from "../domain/event.js";
import type { Playbook, Step } from "../domain/playbook.js";
import type { Answer, Move, Refusal, RefusalReason, Run, Turn } from "../domain/run.js";
import { sameValue, type Outcome } from "../domain/value.js";
import type { View } from "../kinds/kind.js";
import { kindOf } from "../kinds/registry.js";
import { textIn } from "../domain/text.js";
import { apply, atRest } from "./apply.js";
import { orderBrokenBy } from "./guarantees.js";
import { layoutOf, type Placed } from "./layout.js";
import { statementOfStep } from "./standing.js";
import { viewOf } from "./view.js";

type AnswerMove = Extract<Move, { readonly do: "answer" }>;

/**
 * The only thing that changes a walk. Pure and total: the same run, move and stamp give the same bytes; a refused
 * move changes nothing. The events are to be on disk before the next question appears.
 */
export function advance(playbook: Playbook, run: Run, move: Move, stamp: Stamp): Turn | Refusal {
  switch (move.do) {
    case "answer":
      return answer(playbook, run, move, stamp);
    case "visit":
      return visit(playbook, run, move.step);
    case "return":
      return { run: atRest(run), events: [] };
    case "next_round":
      if (!layoutOf(playbook).hasCycle) return refuse("no_rounds");
      if (run.stage !== "walking" || run.position !== undefined) return refuse("not_between_rounds");
      return happen(playbook, run, [{ type: "round_started", walk: run.walk, round: run.round + 1 }], stamp);
    case "close":
      return close(playbook, run, stamp);
    case "language":
      if (!playbook.languages.includes(move.language)) return refuse("no_such_language", { language: move.language });
      return move.language === run.language
        ? { run, events: [] }
        : happen(playbook, run, [{ type: "language", walk: run.walk, language: move.language }], stamp);
    case "note":
      return note(playbook, run, move, stamp);
    case "fact":
      return fact(playbook, run, move.word, stamp);
    case "desk":
      return move.happening.statement in playbook.statements
        ? happen(playbook, run, [move.happening], stamp)
        : refuse("no_such_statement", { statement: move.happening.statement });
  }
}

function refuse(refused: RefusalReason, args?: Refusal["args"]): Refusal {
  return args === undefined ? { refused } : { refused, args };
}

function happen(playbook: Playbook, run: Run, happenings: readonly Happening[], stamp: Stamp): Turn {
  const events = happenings.map((happening): RecordEvent => ({ ...happening, ...stamp }));
  return { run: events.reduce((now, event) => apply(playbook, now, event), run), events };
}

/** Why a step cannot be answered or changed now; undefined when it can. */
function closedTo(run: Run, placed: Placed | undefined): RefusalReason | undefined {
  if (placed === undefined) return "no_such_step";
  if (run.stage === "ended") return "walk_ended";
  if (placed.phase.each_round && run.stage === "closing") return "round_frozen";
  return run.reached.has(placed.step.id) ? undefined : "not_reached";
}

function visit(playbook: Playbook, run: Run, step: string): Turn | Refusal {
  const closed = closedTo(run, layoutOf(playbook).byId.get(step));
  if (closed !== undefined) return { refused: closed, step };
  return { run: step === run.position ? atRest(run) : { ...run, visiting: step }, events: [] };
}

function answer(playbook: Playbook, run: Run, move: AnswerMove, stamp: Stamp): Turn | Refusal {
  const placed = layoutOf(playbook).byId.get(move.step);
  const closed = closedTo(run, placed);
  if (placed === undefined || closed !== undefined) return { refused: closed ?? "no_such_step", step: move.step };
  const { step } = placed;
  const taken = accepted(step, move, () => viewOf(playbook, run, step.id, stamp.at));
  if ("refused" in taken) return { ...taken, step: step.id };
  const { outcome, happenings } = taken;
  const said: Said = { outcome, ...wordOf(step, outcome, move) };
  if (happenings.length === 0 && isNothingNew(run, placed, said)) return { run: atRest(run), events: [] };
  const broken = isEmergency(move) ? undefined : orderBrokenBy(playbook, run, step.id, outcome);
  if (broken !== undefined) return { ...refuse("guarantee", titlesOf(playbook, broken.first)), step: step.id };
  const turn = happen(
    playbook,
    run,
    [
      ...happenings,
      { type: "answered", walk: run.walk, round: run.round, step: step.id, ...draftedBy(step, outcome), said },
    ],
    stamp,
  );
  return turn.run.stage === "closing" && turn.run.position === undefined ? ended(playbook, turn, stamp) : turn;
}

/** A release in an emergency gives its reason and is marked: no guarantee stands in its way. */
function isEmergency({ outcome }: AnswerMove): boolean {
  const value = outcome.is === "value" ? outcome.value : undefined;
  return typeof value === "object" && !Array.isArray(value) && "emergency" in value;
}

/** The title of a step in each language, as the holes of a refusal carry it. */
function titlesOf(playbook: Playbook, id: string): Readonly<Record<string, string>> {
  const step = layoutOf(playbook).byId.get(id)?.step;
  const title = step?.title ?? step?.ask;
  return { vi: textIn(title, "vi"), en: textIn(title, "en") };
}

/** An answer as it goes into the record, with what else happens because of it. */
interface Taken {
  readonly outcome: Outcome;
  readonly happenings: readonly Happening[];
}

function accepted(step: Step, { outcome }: AnswerMove, view: () => View): Taken | Refusal {
  const kind = kindOf(step);
  switch (outcome.is) {
    case "value": {
      const result = kind.accept(step, outcome.value, view());
      if ("refused" in result) return result;
      return { outcome: { is: "value", value: result.answer }, happenings: result.happenings ?? [] };
    }
    case "unknown":
      return step.may_be_unknown ? { outcome, happenings: [] } : refuse("unknown_not_allowed");
    case "skipped": {
      const reason = outcome.reason.normalize("NFC").trim();
      if (step.required || !kind.may_be_skipped) return refuse("skip_not_allowed");
      return reason === "" ? refuse("reason_needed") : { outcome: { is: "skipped", reason }, happenings: [] };
    }
    case "erased":
      return refuse("not_an_answer");
  }
}

/** The statement that an answer is a version of. */
function draftedBy(step: Step, outcome: Outcome): { statement?: string } {
  const statement = outcome.is === "value" ? statementOfStep(step) : undefined;
  return statement === undefined ? {} : { statement };
}

function wordOf(step: Step, outcome: Outcome, move: AnswerMove): { fact?: FactWord } {
  if (step.fact === undefined || outcome.is === "skipped" || outcome.is === "erased") return {};
  if (outcome.is === "unknown") return { fact: { fact: step.fact, status: "unknown" } };
  const value = kindOf(step).worth(step, outcome.value);
  const by = move.confirmed_by?.normalize("NFC").trim() ?? "";
  const source = move.source?.normalize("NFC").trim() ?? "";
  return {
    fact: {
      fact: step.fact,
      status: by === "" ? "unconfirmed" : "confirmed",
      ...(value === undefined ? {} : { value }),
      ...(source === "" ? {} : { source }),
      ...(by === "" ? {} : { confirmed_by: by }),
    },
  };
}

/** The same answer again is no event: going back and on without a change leaves no trace. */
function isNothingNew(run: Run, placed: Placed, said: Said): boolean {
  if (placed.step.id === run.position) return false;
  const last: Answer | undefined = run.answers.get(placed.step.id)?.at(-1);
  if (last === undefined || (placed.phase.each_round && last.round !== run.round)) return false;
  return sameValue(last.said as never, said as never);
}

function close(playbook: Playbook, run: Run, stamp: Stamp): Turn | Refusal {
  if (run.stage !== "walking" || run.position !== undefined) return refuse("not_between_rounds");
  const turn = happen(playbook, run, [{ type: "closing_started", walk: run.walk }], stamp);
  return turn.run.position === undefined ? ended(playbook, turn, stamp) : turn;
}

function ended(playbook: Playbook, turn: Turn, stamp: Stamp): Turn {
  const last = happen(playbook, turn.run, [{ type: "walk_ended", walk: turn.run.walk }], stamp);
  return { run: last.run, events: [...turn.events, ...last.events] };
}

function note(playbook: Playbook, run: Run, move: Extract<Move, { do: "note" }>, stamp: Stamp): Turn | Refusal {
  const text = move.text.normalize("NFC").trim();
  if (text === "") return refuse("text_empty");
  return happen(
    playbook,
    run,
    [{ type: "note", walk: run.walk, ...(move.step === undefined ? {} : { step: move.step }), said: { text } }],
    stamp,
  );
}

function fact(playbook: Playbook, run: Run, word: FactWord, stamp: Stamp): Turn | Refusal {
  if (!(word.fact in playbook.facts)) return refuse("no_such_fact", { fact: word.fact });
  return happen(playbook, run, [{ type: "fact", said: word }], stamp);
}
