import { readFileSync } from "node:fs";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import type { Place } from "./measure.js";
import { bench, bin } from "./places.js";
import { ms } from "./table.js";

/** Where the time to the first question goes, in a sentence: for the aim that is not met. */
export function costing(place: Place): Promise<string> {
  const file = join(place.cwd, "costs");
  const argv = ["--require", join(bench, "costs.cjs"), bin, "run", "media_crisis", "--lang", "en"];
  const options = { name: "xterm-256color", cols: 80, rows: 24, cwd: place.cwd };
  const env = { ...place.env, LECTERN_BENCH_COSTS: file };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...argv, "--store", join(place.cwd, "costs-store")], { ...options, env });
    let written = "";
    let left = false;
    child.onData((data) => {
      written += data;
      if (left || !written.includes("learn of it")) return;
      left = true;
      child.write("\u0003");
    });
    child.onExit(() => {
      const syncing = Number(readFileSync(file, "utf8"));
      resolve(
        `Of the time to the first question, Node itself takes what the row says, and syncing the first events to the ` +
          `disk ${ms(syncing)}; the rest is loading and running Lectern. In \`validate\` the YAML parser alone takes ` +
          `what its rows say.`,
      );
    });
  });
}
