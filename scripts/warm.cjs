// Runs the built command as bin/lectern.js does, and keeps what V8 compiled in the file named first.
const { join } = require("node:path");
const { chunksOf, keep } = require("../bin/chunks.js");

const [file] = process.argv.splice(2, 1);
const chunks = chunksOf(join(__dirname, "../dist/cli"), () => undefined);
process.on("exit", () => keep(file, chunks));
chunks.load("main.cjs");
