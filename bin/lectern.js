#!/usr/bin/env node
// Written in the oldest JavaScript there is, so that an old Node can still read the refusal.
"use strict";

var path = require("path");
var chunks = path.join(__dirname, "../dist/cli");
var wanted = [20, 19];
var running = process.versions.node.split(".").map(Number);

/** Node 22.8 and newer keep compiled code by themselves; before that, what was kept when Lectern was built helps. */
function start() {
  var compileCache = require("module").enableCompileCache;
  if (compileCache) compileCache();
  var starter = compileCache ? undefined : require("./chunks.js");
  var kept = starter && starter.keptIn(path.join(chunks, "../start.bin"));
  if (kept) starter.chunksOf(chunks, kept).load("main.cjs");
  // oxlint-disable-next-line import/no-unassigned-import
  else require("../dist/cli/main.cjs");
}

if (running[0] < wanted[0] || (running[0] === wanted[0] && running[1] < wanted[1])) {
  process.stderr.write(
    "Lectern needs Node " +
      wanted.join(".") +
      " or newer; this is Node " +
      process.versions.node +
      ". / " +
      "Lectern cần Node " +
      wanted.join(".") +
      " trở lên; đây là Node " +
      process.versions.node +
      ".\n",
  );
  process.exitCode = 3;
} else if (!require("fs").existsSync(path.join(chunks, "main.cjs"))) {
  process.stderr.write("Lectern is not built yet: npm run build / Lectern chưa được dựng: npm run build\n");
  process.exitCode = 3;
} else {
  start();
}
