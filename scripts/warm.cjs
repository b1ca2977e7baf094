// Runs the built command as bin/lectern.js does, and keeps what V8 compiled in the file named first, with what is there.
const { join } = require("node:path");
const { chunksOf, keep, keptIn } = require("../bin/chunks.js");

const [file] = process.argv.splice(2, 1);
const before = keptIn(file);
const chunks = chunksOf(join(__dirname, "../dist/cli"), before ?? (() => undefined));
process.on("exit", () => keep(file, chunks, before));
chunks.load("main.cjs");
