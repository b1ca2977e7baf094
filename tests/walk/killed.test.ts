import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Entry } from "../../src/domain/event.js";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook, compileScenario } from "../../src/compile/compile.js";
import { nodeDisk } from "../../src/journal/disk.js";
import { isStoreFailure } from "../../src/journal/failure.js";
import { FileStore } from "../../src/journal/file_store.js";

const KILLS = 180;
const SCENARIO = "playbooks/scenarios/media_crisis/factory_accident.yaml";
const folder = mkdtempSync(join(tmpdir(), "lectern-killed-"));
const child = join(folder, "child.mjs");
const materials = join(folder, "materials.json");

beforeAll(async () => {
  const reader = fileReader(process.cwd());
  const { result: playbook } = await compilePlaybook("playbooks/media_crisis.yaml", reader, { builtIn: "playbooks" });
  const { result: scenario } = await compileScenario(SCENARIO, reader, { builtIn: "playbooks" });
  if (playbook === undefined || scenario === undefined) throw new Error("the playbook or its scenario has errors");
  writeFileSync(materials, JSON.stringify({ playbook, scenario }));
  await build({
    entryPoints: ["tests/walk/walking_child.ts"],
    outfile: child,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    banner: {
      js: "import { createRequire as lecternRequire } from 'node:module'; const require = lecternRequire(import.meta.url);",
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the walk and kills it once it has acknowledged so many answers; gives back all that were acknowledged. */
function killedAfter(
  store: string,
  incident: string,
  acks: number,
): Promise<{ readonly acked: string[]; readonly done: boolean }> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, store, materials, incident], { stdio: ["pipe", "pipe", "pipe"] });
    let said = "";
    let errors = "";
    const lines = (): string[] => said.split("\n").slice(0, -1);
    running.stderr.on("data", (data: Buffer) => (errors += data.toString()));
    running.stdout.on("data", (data: Buffer) => {
      said += data.toString();
      if (lines().length >= acks) running.kill("SIGKILL");
    });
    running.on("close", (code) => {
      if (code !== null && code !== 0) return reject(new Error(errors));
      const all = lines();
      resolve({
        acked: all.filter((line) => line.startsWith("ack ")).map((line) => line.slice(4)),
        done: all.includes("done"),
      });
    });
    running.stdin.end();
  });
}

async function answersIn(store: string, incident: string): Promise<string[]> {
  const files = new FileStore({
    disk: nodeDisk,
    folder: store,
    session: { id: "reader", host: "here", pid: process.pid, user: "reader" },
    stamp: () => ({ at: "2026-03-02T08:00:00+07:00", by: "reader" }),
    random: (bytes) => randomBytes(bytes),
    isRunning: () => false,
  });
  const log = await files.open(incident, { mode: "read" });
  if (isStoreFailure(log)) throw new Error(JSON.stringify(log));
  expect(log.damage).toBeUndefined();
  return log.entries.flatMap((entry: Entry) => (entry.type === "answered" ? [`${entry.round} ${entry.step}`] : []));
}

describe("a walk that is killed with SIGKILL at any moment", { timeout: 480_000 }, () => {
  it(`has every acknowledged answer, ${KILLS} times, and goes on from there`, async () => {
    let kills = 0;
    let finished = 0;
    // Two at a time, each on its own incident; a walk that was killed is taken up again until it is done.
    const one = async (lane: number): Promise<void> => {
      let incident = 0;
      while (kills < KILLS) {
        const id = `2026-03-02-${"bcdfghjkmn"[lane]}${"bcdfghjkmn"[incident % 10]}${"bcdfghjkmn"[Math.floor(incident / 10) % 10]}x`;
        incident += 1;
        const store = join(folder, `lane-${lane}`);
        const acked: string[] = [];
        for (let done = false; !done;) {
          const run = await killedAfter(store, id, 1 + ((randomBytes(1)[0] as number) % 12));
          acked.push(...run.acked);
          done = run.done;
          kills += done ? 0 : 1;
          const found = await answersIn(store, id);
          // What was written and not yet acknowledged may be there too; nothing acknowledged may be missing or moved.
          expect(found.filter((answer) => acked.includes(answer)).length).toBeGreaterThanOrEqual(new Set(acked).size);
          expect(new Set(found).size).toBe(found.length);
        }
        finished += 1;
      }
    };
    await Promise.all([one(0), one(1)]);
    expect(kills).toBeGreaterThanOrEqual(KILLS);
    expect(finished).toBeGreaterThan(0);
  });
});
