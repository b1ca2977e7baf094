import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import type { Entry, RecordEvent } from "../../src/domain/event.js";
import { addMs } from "../../src/domain/clock_time.js";
import { SEVERITIES, type Severity } from "../../src/domain/expression.js";
import type { Playbook } from "../../src/domain/playbook.js";
import { isRefusal, type Move, type Run } from "../../src/domain/run.js";
import { advance } from "../../src/engine/advance.js";
import { apply, begin } from "../../src/engine/apply.js";
import { replay } from "../../src/engine/replay.js";
import { severityConfirmedIn, type SignalsAnswer } from "../../src/kinds/signals.js";
import { START } from "./sample.js";

/** Signals asked twice in a round, the second time only behind a yes. */
const TEXT = `lectern: 1
id: twice
version: "1"
title: Twice
languages: [en]
uses: ["lectern:library/sources.yaml", "lectern:library/signals.yaml", "lectern:library/severity.yaml"]
phases:
  - id: look
    title: Look
    each_round: true
    steps:
      - { id: first, kind: signals, signals: [harm, press_enquiry], ask: First look? }
      - { id: again, kind: yes_no, ask: Look again? }
      - { id: second, kind: signals, when: again, signals: [harm, silence], ask: Second look? }
      - { id: grave, kind: note, when: 'at_least(first.severity, "serious")', ask: It is grave. }
`;

async function compiled(text: string): Promise<Playbook> {
  const reader = memoryReader({ "twice.yaml": text }, fileReader(process.cwd()));
  const { result, findings } = await compilePlaybook("twice.yaml", reader, { builtIn: "playbooks" });
  if (result === undefined) throw new Error(JSON.stringify(findings));
  return result;
}

const playbook = await compiled(TEXT);

/** Two walks of one incident: what happens in one is in the record that both read. */
class Incident {
  readonly events: RecordEvent[] = [];
  readonly runs: [Run, Run];
  private at = START;

  constructor() {
    const by = "tester";
    this.events.push({
      type: "incident_opened",
      incident: "2026-03-02-bcdf",
      drill: false,
      lectern: "0",
      at: START,
      by,
    });
    const runOf = (walk: string): Run => {
      const { id, version, hash } = playbook;
      const started = {
        type: "walk_started",
        walk,
        playbook: id,
        version,
        hash,
        language: "en",
        at: START,
        by,
      } as const;
      this.events.push(started);
      return begin(playbook, started, START, []);
    };
    this.runs = [runOf("one"), runOf("two")];
  }

  move(which: 0 | 1, move: Move): RecordEvent[] {
    this.at = addMs(this.at, 60_000);
    const turn = advance(playbook, this.runs[which], move, { at: this.at, by: "tester" });
    if (isRefusal(turn)) return [];
    const other = which === 0 ? 1 : 0;
    this.runs[which] = turn.run;
    for (const event of turn.events) this.runs[other] = apply(playbook, this.runs[other], event);
    this.events.push(...turn.events);
    return [...turn.events];
  }

  rate(which: 0 | 1, step: string, ratings: Rated, severity?: Override): RecordEvent[] {
    const value = { ratings, ...(severity === undefined ? {} : { severity }) };
    return this.move(which, { do: "answer", step, outcome: { is: "value", value } });
  }

  entries(): Entry[] {
    return this.events.map((event, i) => ({ ...event, seq: i + 1 }));
  }
}

type Rated = Readonly<Record<string, string>>;
type Override = { readonly value: string; readonly reason?: string };

function height(severity: Severity | undefined): number {
  return severity === undefined ? -1 : SEVERITIES.indexOf(severity);
}

function severityAt(run: Run, step: string): string | undefined {
  return (run.values.get(step) as { readonly severity?: string } | undefined)?.severity;
}

const ratings = fc.record(
  {
    harm: fc.constantFrom("watch", "alert", "crisis", "not_known"),
    press_enquiry: fc.constantFrom("watch", "alert", "crisis"),
    silence: fc.constantFrom("watch", "alert", "crisis"),
  },
  { requiredKeys: [] },
);
const override = fc.record(
  { value: fc.constantFrom(...SEVERITIES), reason: fc.constantFrom("It was a false report", " ") },
  { requiredKeys: ["value"] },
);
type Act =
  | { readonly is: "rate"; readonly step: string; readonly ratings: Rated; readonly severity: Override | undefined }
  | { readonly is: "again"; readonly yes: boolean }
  | { readonly is: "round" }
  | { readonly is: "skip"; readonly step: string };
const step = fc.constantFrom("first", "second");
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant("rate" as const),
      step,
      ratings,
      severity: fc.option(override, { nil: undefined }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ is: fc.constant("again" as const), yes: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ is: "round" } as const) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("skip" as const), step }) },
);

function does(incident: Incident, which: 0 | 1, what: Act): RecordEvent[] {
  switch (what.is) {
    case "rate": {
      const asked = what.step === "first" ? ["harm", "press_enquiry"] : ["harm", "silence"];
      const own = Object.entries(what.ratings).filter(([id]) => asked.includes(id));
      return incident.rate(which, what.step, Object.fromEntries(own), what.severity);
    }
    case "again":
      return incident.move(which, { do: "answer", step: "again", outcome: { is: "value", value: what.yes } });
    case "round":
      return incident.move(which, { do: "next_round" });
    case "skip":
      return incident.move(which, { do: "answer", step: what.step, outcome: { is: "skipped", reason: "later" } });
  }
}

function answerIn(event: RecordEvent | undefined): SignalsAnswer | undefined {
  const outcome = event?.type === "answered" ? event.said?.outcome : undefined;
  if (outcome?.is !== "value" || severityConfirmedIn(outcome.value) === undefined) return undefined;
  return outcome.value as unknown as SignalsAnswer;
}

describe("a confirmed severity", () => {
  const acts = fc.array(fc.tuple(fc.constantFrom<0 | 1>(0, 1), act), { maxLength: 25 });

  it("is never lowered without an event and a reason, at any step of any walk of the incident", () => {
    let lowered = 0;
    fc.assert(
      fc.property(acts, (list) => {
        const incident = new Incident();
        for (const [which, what] of list) {
          const before = incident.runs[which].severity;
          const events = does(incident, which, what);
          const [one, two] = incident.runs;
          expect(two.severity).toBe(one.severity);
          if (height(one.severity) < height(before)) {
            lowered += 1;
            expect(answerIn(events[0])?.severity_reason?.trim()).not.toBe("");
            expect(answerIn(events[0])?.severity_reason).toBeDefined();
          }
          // What later steps and conditions read is never below it either.
          for (const run of incident.runs)
            for (const asked of ["first", "second"].filter((id) => run.path.includes(id) && run.values.has(id)))
              expect(height(severityAt(run, asked) as Severity)).toBeGreaterThanOrEqual(height(run.severity));
        }
      }),
    );
    // A property over walks in which nobody ever lowers anything would hold for an engine that never does.
    expect(lowered).toBeGreaterThan(0);
  });

  it("is the same when the record is read again", () => {
    fc.assert(
      fc.property(acts, (list) => {
        const incident = new Incident();
        for (const [which, what] of list) does(incident, which, what);
        for (const run of incident.runs) expect(replay(playbook, run.walk, incident.entries())?.run).toEqual(run);
      }),
    );
  });
});

describe("a severity that somebody confirmed", () => {
  it("is proposed at the next signals step, though its own signs are weak", () => {
    const incident = new Incident();
    incident.rate(0, "first", { harm: "crisis" });
    incident.move(0, { do: "answer", step: "again", outcome: { is: "value", value: true } });
    const [event] = incident.rate(0, "second", { silence: "watch" });
    expect(answerIn(event)).toMatchObject({ computed: { severity: "watch" }, severity: "serious" });
    expect(incident.rate(0, "second", {}, { value: "watch" })).toEqual([]);
  });

  it("holds in the other walk of the incident, and opens there what it asks for", () => {
    const incident = new Incident();
    incident.rate(1, "first", {});
    expect(severityAt(incident.runs[1], "first")).toBe("watch");
    incident.rate(0, "first", { harm: "crisis" });
    expect(severityAt(incident.runs[1], "first")).toBe("serious");
    incident.move(1, { do: "answer", step: "again", outcome: { is: "value", value: false } });
    expect(incident.runs[1].position).toBe("grave");
  });

  it("stays when the step at which it was confirmed is no longer asked", () => {
    const incident = new Incident();
    incident.rate(0, "first", {});
    incident.move(0, { do: "answer", step: "again", outcome: { is: "value", value: true } });
    incident.rate(0, "second", { harm: "crisis" });
    incident.move(0, { do: "answer", step: "again", outcome: { is: "value", value: false } });
    expect(incident.runs[0].reached.has("second")).toBe(false);
    expect(severityAt(incident.runs[0], "first")).toBe("serious");
  });

  it("stays when an edited playbook has taken the step out", async () => {
    const incident = new Incident();
    incident.rate(0, "first", {});
    incident.move(0, { do: "answer", step: "again", outcome: { is: "value", value: true } });
    incident.rate(0, "second", { harm: "crisis" });
    const edited = await compiled(TEXT.replace(/^ *- \{ id: second.*\n/m, ""));
    const { run, divergences } = replay(edited, "one", incident.entries()) ?? {};
    expect(divergences?.map(({ refusal }) => refusal.step)).toEqual(["second"]);
    expect(run?.severity).toBe("serious");
  });

  it("is lowered everywhere by one answer with a reason", () => {
    const incident = new Incident();
    incident.rate(0, "first", { harm: "crisis" });
    incident.rate(1, "first", {}, { value: "alert", reason: "The hospital says nobody died" });
    expect(incident.runs.map(({ severity }) => severity)).toEqual(["alert", "alert"]);
  });
});
