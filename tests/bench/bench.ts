import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { accuracy } from "./accuracy.js";
import { costing } from "./costing.js";
import { monitoring } from "./monitoring.js";
import { remembering } from "./remembering.js";
import { starting } from "./starting.js";
import { table, type Figure } from "./table.js";
import { validating } from "./validating.js";
import { dryRuns, durableEvents } from "./working.js";

/** Starts of each program; their median is what the table shows. */
const ROUNDS = 15;

const cwd = mkdtempSync(join(tmpdir(), "lectern-bench-"));
const place = { cwd, env: { PATH: process.env["PATH"] ?? "", HOME: cwd, TERM: "xterm-256color", LANG: "C.UTF-8" } };
try {
  const figures: Figure[] = [
    ...(await starting(place, ROUNDS)),
    ...(await validating(place, ROUNDS)),
    await dryRuns(),
    await durableEvents(cwd),
    await remembering(place),
    ...(await monitoring()),
  ];
  const machine = `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? "?"}`;
  process.stdout.write(
    `${machine}; medians of ${ROUNDS} starts, taken in turns.\n\n${table(figures)}\n\n${await costing(place)}\n\n${accuracy("train")}\n\n${accuracy("held_out")}\n`,
  );
} finally {
  rmSync(cwd, { recursive: true, force: true });
}
