// Sums up how long the record waits for the disk, and writes it in milliseconds to the file in LECTERN_BENCH_COSTS.
const fs = require("node:fs");

let syncing = 0;
const sync = fs.fsyncSync;
fs.fsyncSync = function timed(handle) {
  const start = performance.now();
  sync(handle);
  syncing += performance.now() - start;
};

process.on("exit", () => fs.writeFileSync(process.env.LECTERN_BENCH_COSTS, String(syncing)));
