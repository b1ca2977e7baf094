import type { RecordEvent, Said } from "../domain/event.js";
import type { Playbook } from "../domain/playbook.js";
import type { Answer, LedgerEntry, Run } from "../domain/run.js";
import { severityConfirmedIn } from "../kinds/signals.js";
import { clocksAfter } from "./clocks.js";
import { deskAfter } from "./desk.js";
import { layoutOf } from "./layout.js";
import { scan } from "./scan.js";
import { isSame, standingOf, standsElsewhere, statementOfStep } from "./standing.js";

type Of<Type extends RecordEvent["type"]> = Extract<RecordEvent, { readonly type: Type }>;

/** The run of a walk at its first question. `opened_at` is when the incident was opened. */
export function begin(
  playbook: Playbook,
  started: Of<"walk_started">,
  opened_at: string,
  ledger: readonly LedgerEntry[],
): Run {
  const empty: Run = {
    walk: started.walk,
    language: started.language,
    opened_at,
    round: 1,
    round_at: started.at,
    stage: "walking",
    answers: new Map(),
    path: [],
    reached: new Set(),
    values: new Map(),
    previous: new Map(),
    frozen: [],
    ledger,
    desk: new Map(),
    standing: new Map(),
    clocks: [],
  };
  return settle(playbook, empty, started.at);
}

/** The run after an event. Events of other walks count for the ledger and the desk; others that are not about the walk change nothing. */
export function apply(playbook: Playbook, run: Run, event: RecordEvent): Run {
  switch (event.type) {
    case "answered":
      return event.walk === run.walk
        ? answered(playbook, run, event)
        : confirmedElsewhere(playbook, shared(playbook, run, event), event);
    case "fact":
    case "statement_written":
    case "approved":
    case "released":
    case "posted":
    case "waived":
      return shared(playbook, run, event);
    default:
      return "walk" in event && event.walk === run.walk ? ofWalk(playbook, run, event) : run;
  }
}

/** What belongs to the incident, whoever said it: the ledger and the desk, and what they make of this walk. */
function shared(playbook: Playbook, run: Run, event: RecordEvent): Run {
  const next = { ...run, ledger: ledgerAfter(run.ledger, event), desk: deskAfter(run.desk, event) };
  if (next.ledger === run.ledger && next.desk === run.desk) return run;
  if (!standsElsewhere(playbook, next)) return next;
  const settled = settle(playbook, next, event.at);
  return { ...settled, clocks: clocksAfter(playbook, settled, { at: event.at, desk: event }) };
}

function ledgerAfter(ledger: readonly LedgerEntry[], event: RecordEvent): readonly LedgerEntry[] {
  if (event.type === "answered") return withWord(ledger, event);
  return event.type === "fact" && event.said !== null
    ? [...ledger, { ...event.said, at: event.at, by: event.by }]
    : ledger;
}

function ofWalk(playbook: Playbook, run: Run, event: RecordEvent): Run {
  switch (event.type) {
    case "round_started":
      return settle(playbook, { ...leaveRound(run), round: event.round, round_at: event.at }, event.at);
    case "closing_started":
      return settle(playbook, { ...leaveRound(run), stage: "closing" }, event.at);
    case "walk_ended":
      return { ...atRest(run), stage: "ended" };
    case "language":
      return settle(playbook, { ...run, language: event.language }, event.at);
    default:
      return run;
  }
}

/** The run without a step that the person stands at. */
export function atRest(run: Run): Run {
  const { visiting: _, ...rest } = run;
  return rest;
}

/** Freezes the round: its path, and what it leaves to the next. */
function leaveRound(run: Run): Run {
  return { ...atRest(run), frozen: [...run.frozen, run.path], previous: run.values };
}

function answered(playbook: Playbook, run: Run, event: Of<"answered">): Run {
  const said: Said = event.said ?? { outcome: { is: "erased" } };
  const answer: Answer = { round: event.round, said, at: event.at, by: event.by };
  const others = (run.answers.get(event.step) ?? []).filter((earlier) => earlier.round !== event.round);
  const answers = new Map(run.answers).set(event.step, [...others, answer]);
  const desk = deskAfter(run.desk, event, statementOfStep(layoutOf(playbook).byId.get(event.step)?.step));
  const next = { ...atRest(run), ...confirmedBy(event), answers, desk, ledger: withWord(run.ledger, event) };
  const settled = settle(playbook, next, event.at);
  return {
    ...settled,
    clocks: clocksAfter(playbook, settled, { at: event.at, answered: { step: event.step, outcome: said.outcome } }),
  };
}

/** The run after a severity was confirmed in another walk of the incident, or at a step that its author has taken out. */
export function confirmedElsewhere(playbook: Playbook, run: Run, event: Of<"answered">): Run {
  const next = { ...run, ...confirmedBy(event) };
  return next.severity === run.severity || run.stage === "ended" ? next : settle(playbook, next, event.at);
}

function confirmedBy({ said }: Of<"answered">): Pick<Run, "severity"> {
  const severity = said?.outcome.is === "value" ? severityConfirmedIn(said.outcome.value) : undefined;
  return severity === undefined ? {} : { severity };
}

/** The ledger with the word of an answer; a new answer of the same step and round takes the place of the old. */
function withWord(ledger: readonly LedgerEntry[], event: Of<"answered">): readonly LedgerEntry[] {
  const { walk, step, round } = event;
  const others = ledger.filter(
    ({ from }) => from === undefined || from.step !== step || from.round !== round || from.walk !== walk,
  );
  const word = event.said?.fact;
  if (word === undefined) return others.length === ledger.length ? ledger : others;
  return [...others, { ...word, at: event.at, by: event.by, from: { walk, step, round } }];
}

/** How often the desk may change what is asked, and that what the desk stands on, before it is left at that. */
const TURNS = 4;

/** Where the answers lead with what the desk says, and what the desk says once they do. */
function scanned(playbook: Playbook, run: Run): Run {
  const { position: _, ...rest } = run;
  let standing = run.standing;
  for (let turn = 1; ; turn += 1) {
    const settled: Run = {
      ...rest,
      ...scan(playbook, { ...run, standing, closing: run.stage !== "walking" }),
      standing,
    };
    const next = standingOf(playbook, settled);
    if (turn === TURNS || isSame(standing, next)) return settled;
    standing = next;
  }
}

/** Works out anew where the answers lead, and the clocks. */
function settle(playbook: Playbook, run: Run, at: string): Run {
  const settled = scanned(playbook, run);
  return { ...settled, clocks: clocksAfter(playbook, settled, { at }) };
}
