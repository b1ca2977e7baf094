#!/usr/bin/env node
// Written in the oldest JavaScript there is, so that an old Node can still read the refusal.
"use strict";

var wanted = [20, 19];
var running = process.versions.node.split(".").map(Number);

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
} else if (!require("fs").existsSync(require("path").join(__dirname, "../dist/cli/main.cjs"))) {
  process.stderr.write("Lectern is not built yet: npm run build / Lectern chưa được dựng: npm run build\n");
  process.exitCode = 3;
} else {
  // Keeps compiled code between runs, where Node can (22.8 and newer).
  var compileCache = require("module").enableCompileCache;
  if (compileCache) compileCache();
  // oxlint-disable-next-line import/no-unassigned-import
  require("../dist/cli/main.cjs");
}
