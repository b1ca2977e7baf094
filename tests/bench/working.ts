import { closeSync, fsyncSync, openSync, readdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook, compileScenario } from "../../src/compile/compile.js";
import type { RecordEvent } from "../../src/domain/event.js";
import { nodeDisk } from "../../src/journal/disk.js";
import { isStoreFailure } from "../../src/journal/failure.js";
import { FileStore } from "../../src/journal/file_store.js";
import { play } from "../../src/walk/play.js";
import { opening, morning } from "../journal/sample.js";
import { perSecond } from "./measure.js";
import { root } from "./places.js";
import type { Figure } from "./table.js";

const count = (value: number): string => `${Math.round(value).toLocaleString("en")} a second`;

/** Dry-runs of the built-in scenarios a second, in one process, beside compiling one of them anew each time. */
export async function dryRuns(): Promise<Figure> {
  const reader = fileReader(root);
  const options = { builtIn: join(root, "playbooks") };
  const folder = "playbooks/scenarios/media_crisis";
  const playbook = (await compilePlaybook("playbooks/media_crisis.yaml", reader, options)).result;
  if (playbook === undefined) throw new Error("the built-in playbook has errors");
  const paths = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  const compiled = await Promise.all(paths.map((path) => compileScenario(path, reader, options)));
  // Recorded coverage is read by monitoring, which is measured by itself.
  const scenarios = compiled.flatMap(({ result }) => (result?.monitor === undefined ? (result ?? []) : []));
  let next = 0;
  const ours = await perSecond(() => {
    const { findings } = play(playbook, scenarios[next++ % scenarios.length] as (typeof scenarios)[number]);
    if (findings.length > 0) throw new Error("a built-in scenario fails");
  }, 3);
  const reading = await perSecond(() => compileScenario(paths[next++ % paths.length] as string, reader, options), 3);
  return {
    what: `dry-runs of ${scenarios.length} built-in scenarios, one process`,
    ours: count(ours),
    against: `only reading the same scenario files: ${count(reading)}`,
    ratio: `${(ours / reading).toFixed(2)}x`,
  };
}

function rawWrites(folder: string, line: string): { write(): void; close(): void } {
  const handle = openSync(join(folder, "raw.jsonl"), "a", 0o600);
  return {
    write() {
      writeSync(handle, line);
      fsyncSync(handle);
    },
    close: () => closeSync(handle),
  };
}

/** Events a second that are on the disk before the next one, beside a plain write and fsync of a line as long. */
export async function durableEvents(folder: string): Promise<Figure> {
  let salt = 0;
  const stamp = { at: "2026-03-02T08:00:00+07:00", by: "An" };
  const store = new FileStore({
    disk: nodeDisk,
    folder: join(folder, "incidents"),
    session: { id: "bench", pid: process.pid, host: "bench", user: "An" },
    stamp: () => stamp,
    random: (bytes) => Uint8Array.from({ length: bytes }, () => salt++ & 255),
    isRunning: () => true,
  });
  const log = await store.create({ events: opening() });
  if (isStoreFailure(log)) throw new Error(`no record: ${log.failed}`);
  const event = morning()[0] as RecordEvent;
  const raw = rawWrites(folder, `${"x".repeat(400)}\n`);
  const ours = await perSecond(async () => {
    const written = await log.append([event]);
    if (isStoreFailure(written)) throw new Error(`not written: ${written.failed}`);
  }, 3);
  const plain = await perSecond(() => raw.write(), 3);
  raw.close();
  await log.release();
  return {
    what: "durable events",
    ours: count(ours),
    against: `write and fsync of a line: ${count(plain)}`,
    ratio: `${(ours / plain).toFixed(2)}x`,
  };
}
