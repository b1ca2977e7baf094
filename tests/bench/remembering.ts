import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import type { Place } from "./measure.js";
import { bench, bin, root } from "./places.js";
import type { Figure } from "./table.js";

const SCENARIO = join(root, "playbooks/scenarios/media_crisis/factory_accident.yaml");

/** A walk that takes longer than this has stopped to ask. */
const PATIENCE_MS = 60_000;

/** The most memory in MB that a program on a terminal ever held; `asks` is where a person presses Enter for it to end. */
function memoryOf(argv: readonly string[], place: Place, asks?: RegExp): Promise<number> {
  const file = join(place.cwd, "memory");
  const env = { ...place.env, LECTERN_BENCH_MEMORY: file };
  rmSync(file, { force: true });
  return new Promise((resolve, reject) => {
    const probed = ["--require", join(bench, "memory.cjs"), ...argv];
    const child = spawn(process.execPath, probed, { name: "xterm-256color", cols: 80, rows: 24, cwd: place.cwd, env });
    let written = "";
    let pressed = false;
    const patience = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    child.onData((data) => {
      written += data;
      if (pressed || asks === undefined || !asks.test(written)) return;
      pressed = true;
      child.write("\r");
    });
    child.onExit(({ exitCode, signal }) => {
      clearTimeout(patience);
      if (exitCode !== 0 || signal) reject(new Error(`ended with ${exitCode}, signal ${signal}:\n${written}`));
      else resolve(Number(readFileSync(file, "utf8")));
    });
  });
}

/** Memory of a whole walk of a built-in playbook on a terminal, answered from a scenario. */
export async function remembering(place: Place): Promise<Figure> {
  const bare = await memoryOf(["-e", "0"], place);
  const argv = [
    bin,
    "run",
    "media_crisis",
    "--lang",
    "en",
    "--answers",
    SCENARIO,
    "--store",
    join(place.cwd, "remembered"),
  ];
  const ours = await memoryOf(argv, place, /What now\?.*Pause/s);
  return {
    what: "memory of a whole walk",
    ours: `${ours.toFixed(0)} MB`,
    against: `bare Node: ${bare.toFixed(0)} MB`,
    ratio: `+${(ours - bare).toFixed(0)} MB`,
    aim: "110 MB",
    met: ours <= 110,
  };
}
