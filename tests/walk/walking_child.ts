/**
 * Walks a scenario on real files with nobody to ask, and says "ack <step>" on standard output as soon as an answer is
 * on the disk. Bundled by the test that kills it.
 */
import { readFileSync, writeSync } from "node:fs";
import { randomBytes } from "node:crypto";
import type { RecordEvent } from "../../src/domain/event.js";
import type { Playbook } from "../../src/domain/playbook.js";
import type { Scenario } from "../../src/domain/scenario.js";
import { replay } from "../../src/engine/replay.js";
import { nodeDisk } from "../../src/journal/disk.js";
import { isStoreFailure } from "../../src/journal/failure.js";
import { FileStore } from "../../src/journal/file_store.js";
import { walk } from "../../src/walk/loop.js";

const [store, materials, incident] = process.argv.slice(2) as [string, string, string];
// Compiled by the parent, once: the walk is what is killed here.
const { playbook, scenario } = JSON.parse(readFileSync(materials, "utf8")) as {
  readonly playbook: Playbook;
  readonly scenario: Scenario;
};

const stamp = () => ({ at: scenario.starts, by: "child" });
const files = new FileStore({
  disk: nodeDisk,
  folder: store,
  session: { id: String(process.pid), host: "here", pid: process.pid, user: "child" },
  stamp,
  random: (bytes) => randomBytes(bytes),
  isRunning: () => false,
});
const started = {
  type: "walk_started",
  walk: "w",
  playbook: playbook.id,
  version: playbook.version,
  hash: playbook.hash,
  language: "vi",
} as const;
const opening: RecordEvent[] = [
  { type: "incident_opened", incident, drill: false, lectern: "0", ...stamp() },
  { ...started, ...stamp() },
];
const ids = await files.ids();
const exists = Array.isArray(ids) && ids.includes(incident);
const log = exists ? await files.open(incident, { mode: "write" }) : await files.create({ events: opening });
if (isStoreFailure(log)) throw new Error(JSON.stringify(log));
const replayed = replay(playbook, "w", log.entries);
if (replayed === undefined) throw new Error("no walk in the record");

const never = (): Promise<never> => Promise.reject(new Error("asked"));
// Nothing happens before the parent is ready to kill.
readFileSync(0);
await walk(playbook, replayed.run, {
  prompter: { ask: never, choose: never, line: never, edit: never, tell: never, say: () => undefined },
  recorder: {
    async append(events) {
      const written = await log.append(events);
      if (isStoreFailure(written)) throw new Error(JSON.stringify(written));
      for (const event of events) if (event.type === "answered") writeSync(1, `ack ${event.round} ${event.step}\n`);
      return undefined;
    },
    moveTo: never,
  },
  now: () => scenario.starts,
  by: "child",
  silent: true,
  drill: false,
  scripted: {
    answer: (step, round) => scenario.rounds[round - 1]?.answers.find((each) => each.step === step),
    rounds: scenario.rounds.length,
    closes: scenario.closes,
  },
});
writeSync(1, "done\n");
