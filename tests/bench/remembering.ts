import { readFileSync } from "node:fs";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import type { Place } from "./measure.js";
import { bench, bin, root } from "./places.js";
import type { Figure } from "./table.js";

const SCENARIO = join(root, "playbooks/scenarios/media_crisis/factory_accident.yaml");

/** A walk that takes longer than this has stopped to ask. */
const PATIENCE_MS = 60_000;

/** The most memory in MB that a program on a terminal ever held. */
function memoryOf(argv: readonly string[], place: Place): Promise<number> {
  const file = join(place.cwd, "memory");
  const env = { ...place.env, LECTERN_BENCH_MEMORY: file };
  return new Promise((resolve, reject) => {
    const probed = ["--require", join(bench, "memory.cjs"), ...argv];
    const child = spawn(process.execPath, probed, { name: "xterm-256color", cols: 80, rows: 24, cwd: place.cwd, env });
    let written = "";
    const patience = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    child.onData((data) => (written += data));
    child.onExit(({ exitCode }) => {
      clearTimeout(patience);
      if (exitCode !== 0) reject(new Error(`ended with ${exitCode}:\n${written}`));
      else resolve(Number(readFileSync(file, "utf8")));
    });
  });
}

/** Memory of a whole walk of a built-in playbook on a terminal, answered from a scenario. */
export async function remembering(place: Place): Promise<Figure> {
  const bare = await memoryOf(["-e", "0"], place);
  const ours = await memoryOf(
    [bin, "run", "media_crisis", "--answers", SCENARIO, "--store", join(place.cwd, "remembered")],
    place,
  );
  return {
    what: "memory of a whole walk",
    ours: `${ours.toFixed(0)} MB`,
    against: `bare Node: ${bare.toFixed(0)} MB`,
    ratio: `+${(ours - bare).toFixed(0)} MB`,
    aim: "110 MB",
    met: ours <= 110,
  };
}
