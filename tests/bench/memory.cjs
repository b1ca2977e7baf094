// Writes the most memory that this process ever held, in MB, to the file in LECTERN_BENCH_MEMORY when it ends.
process.on("exit", () => {
  const { maxRSS } = process.resourceUsage();
  require("node:fs").writeFileSync(process.env.LECTERN_BENCH_MEMORY, String(maxRSS / 1024));
});
