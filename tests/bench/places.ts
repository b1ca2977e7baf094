import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** This folder, the repository, and the command as people start it. */
export const bench = fileURLToPath(new URL(".", import.meta.url));
export const root = join(bench, "../..");
export const bin = join(root, "bin/lectern.js");
