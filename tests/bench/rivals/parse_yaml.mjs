// Parses the files that it is given with `yaml`, and does nothing with them.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

for (const file of process.argv.slice(2)) parse(readFileSync(file, "utf8"));
