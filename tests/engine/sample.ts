import { memoryReader } from "../../src/compile/memory_reader.js";
import { compilePlaybook } from "../../src/compile/compile.js";
import type { RecordEvent, Stamp } from "../../src/domain/event.js";
import { addMs } from "../../src/domain/clock_time.js";
import type { Playbook } from "../../src/domain/playbook.js";
import { isRefusal, type Move, type Run } from "../../src/domain/run.js";
import type { Value } from "../../src/domain/value.js";
import { advance } from "../../src/engine/advance.js";
import { begin } from "../../src/engine/apply.js";

/** When every walk of these tests begins. */
export const START = "2026-03-02T08:00:00+07:00";

/** Compiles a playbook that is written in a test; its errors fail the test with their codes. */
export async function playbookOf(text: string): Promise<Playbook> {
  const { result, findings } = await compilePlaybook("test.yaml", memoryReader({ "test.yaml": text }), {
    builtIn: "none",
  });
  if (result === undefined) throw new Error(JSON.stringify(findings, undefined, 1));
  return result;
}

/** A playbook around some phases. */
export function playbookText(phases: string, more = ""): string {
  return `lectern: 1\nid: test\nversion: "1"\ntitle: Test\nlanguages: [en]\n${more}phases:\n${phases}`;
}

/** A walk in the hand of a test: one minute passes before each move. */
export class Walker {
  run: Run;
  readonly events: RecordEvent[] = [];
  private at = START;

  constructor(readonly playbook: Playbook) {
    const started = {
      type: "walk_started",
      walk: "test",
      playbook: playbook.id,
      version: playbook.version,
      hash: playbook.hash,
      language: "en",
      ...this.stamp(),
    } as const;
    this.events.push(
      { type: "incident_opened", incident: "2026-03-02-bcdf", drill: false, lectern: "0", at: START, by: "tester" },
      started,
    );
    this.run = begin(playbook, started, START, []);
  }

  stamp(): Stamp {
    return { at: this.at, by: "tester" };
  }

  /** Makes a move; gives back the reason when it is refused. */
  move(move: Move): string | undefined {
    this.at = addMs(this.at, 60_000);
    const turn = advance(this.playbook, this.run, move, this.stamp());
    if (isRefusal(turn)) return turn.refused;
    this.run = turn.run;
    this.events.push(...turn.events);
    return undefined;
  }

  answer(step: string, value: Value, confirmed_by?: string): string | undefined {
    return this.move({
      do: "answer",
      step,
      outcome: { is: "value", value },
      ...(confirmed_by === undefined ? {} : { confirmed_by }),
    });
  }

  unknown(step: string): string | undefined {
    return this.move({ do: "answer", step, outcome: { is: "unknown" } });
  }

  skip(step: string, reason: string): string | undefined {
    return this.move({ do: "answer", step, outcome: { is: "skipped", reason } });
  }
}
