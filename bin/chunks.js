// Loads the built command with the code that V8 compiled for it when it was built. Node 22.8 and newer do this by
// themselves (`module.enableCompileCache`); on Node 20 it takes a third off the time to the first question.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

/** The compiled code of one Node is of no use to another; V8 itself refuses what does not fit. */
const MADE_BY = [process.version, process.arch, process.platform].join(" ");

/** The length of the header stands in the first bytes, as digits. */
const LENGTH = 8;

/**
 * The chunks of `folder`, loaded as Node loads CommonJS. `kept` gives the source and the compiled code of some of
 * them; source and code come from the same place, so that neither can be older than the other.
 */
function chunksOf(folder, kept) {
  const modules = new Map();
  const scripts = new Map();
  const load = (name) => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const filename = path.join(folder, name);
    const { source, code } = kept(name) || { source: fs.readFileSync(filename, "utf8") };
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
    const script = new vm.Script(wrapped, { filename, cachedData: code });
    scripts.set(name, { source, script });
    const requireFrom = (id) => (id.startsWith("./") ? load(id.slice(2)) : require(id));
    script.runInThisContext()(module.exports, requireFrom, module, filename, folder);
    return module.exports;
  };
  return { load, scripts };
}

/** What this very Node kept in `file`, chunk by chunk; undefined when there is nothing that can be used. */
function keptIn(file) {
  try {
    const descriptor = fs.openSync(file, "r");
    const read = (start, length) => {
      const bytes = Buffer.allocUnsafe(length);
      if (fs.readSync(descriptor, bytes, 0, length, start) !== length) throw new RangeError("cut short");
      return bytes;
    };
    const size = Number(read(0, LENGTH));
    const { madeBy, total, chunks } = JSON.parse(read(LENGTH, size));
    if (madeBy !== MADE_BY || total !== fs.fstatSync(descriptor).size - LENGTH - size) return undefined;
    const kept = (name) => {
      if (!Object.hasOwn(chunks, name)) return undefined;
      const [start, source, code] = chunks[name];
      const bytes = read(LENGTH + size + start, source + code);
      return { source: bytes.toString("utf8", 0, source), code: bytes.subarray(source) };
    };
    return Object.assign(kept, { names: Object.keys(chunks) });
  } catch {
    return undefined;
  }
}

/** Keeps what has been compiled so far, functions that have run included, beside what was kept before. */
function keep(file, { scripts }, before) {
  const codes = new Map((before ? before.names : []).map((name) => [name, before(name)]));
  for (const [name, { source, script }] of scripts) codes.set(name, { source, code: script.createCachedData() });
  const chunks = {};
  const parts = [];
  let total = 0;
  for (const [name, { source, code }] of codes) {
    const bytes = [Buffer.from(source), code];
    chunks[name] = [total, bytes[0].length, bytes[1].length];
    total += bytes[0].length + bytes[1].length;
    parts.push(...bytes);
  }
  const header = Buffer.from(JSON.stringify({ madeBy: MADE_BY, total, chunks }));
  fs.writeFileSync(file, Buffer.concat([Buffer.from(String(header.length).padStart(LENGTH)), header, ...parts]));
}

module.exports = { chunksOf, keptIn, keep };
