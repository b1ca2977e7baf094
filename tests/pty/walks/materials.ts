import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileReader } from "../../../src/cli/file_reader.js";
import { compilePlaybook, compileScenario } from "../../../src/compile/compile.js";
import type { Playbook } from "../../../src/domain/playbook.js";
import type { Scenario } from "../../../src/domain/scenario.js";
import { layoutOf } from "../../../src/engine/layout.js";

const options = { builtIn: join(process.cwd(), "playbooks") };
const reader = fileReader(process.cwd());

/** A playbook that comes with Lectern, and one of its scenarios. */
export async function materials(book: string, name: string): Promise<{ playbook: Playbook; scenario: Scenario }> {
  const { result: playbook } = await compilePlaybook(`lectern:${book}.yaml`, reader, options);
  const { result: scenario } = await compileScenario(`playbooks/scenarios/${book}/${name}.yaml`, reader, options);
  if (playbook === undefined || scenario === undefined) throw new Error(`${book}/${name} has errors`);
  return { playbook, scenario };
}

/** One line of a record, as JSON. */
export type Line = Readonly<Record<string, unknown>>;

/** What a record says, without what differs from one sitting to the next: times, hashes, salts, names of sessions. */
export function substance(store: string): Line[] {
  const [incident] = readdirSync(store);
  const lines = readFileSync(join(store, incident as string, "record.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const { seq, type, step, round, walk, said, why } = JSON.parse(line) as Line;
    return { seq, type, step, round, walk, said, why };
  });
}

/**
 * What was answered, without what only one of the two ways can say: evidence field by field, the source of a fact, why
 * something is left open that may be left open.
 */
export function answers(events: readonly Line[], playbook: Playbook): Line[] {
  const { byId } = layoutOf(playbook);
  return events
    .filter(({ type }) => type === "answered" || type === "round_started" || type === "closing_started")
    .map(({ type, step, round, said }) => {
      const fields = byId.get(step as string)?.step.fields as { items?: readonly { id: string; must?: boolean }[] };
      const optional = new Set(fields?.items?.filter(({ must }) => must !== true).map(({ id }) => id));
      const text = JSON.stringify({ type, step, round, said }, (key, value: unknown) =>
        key === "source" || key === "remark" || optional.has(key) ? undefined : value,
      );
      return JSON.parse(text) as Line;
    });
}
