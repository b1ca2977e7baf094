import { expect, it } from "vitest";
import { sourceFiles } from "./source_file.js";

const loads = new Map(sourceFiles().map((file) => [file.path, file.loads]));

/** Everything that is loaded with a file, with what loads it. */
function loadedWith(entry: string): Map<string, string> {
  const found = new Map([[entry, ""]]);
  for (const [path] of found) for (const next of loads.get(path) ?? []) if (!found.has(next)) found.set(next, path);
  return found;
}

function packagesLoadedWith(entry: string): string[] {
  const all = [...loadedWith(entry)].filter(([name]) => !name.startsWith("src/") && !name.startsWith("node:"));
  return all.map(([name, by]) => `${by} loads ${name}`);
}

it("help, version and completion load no package", () => {
  expect(packagesLoadedWith("src/cli/main.ts")).toEqual([]);
  expect(packagesLoadedWith("src/cli/completion.ts")).toEqual([]);
});

it("nothing of the work is loaded before a command is known", () => {
  const folders = [...loadedWith("src/cli/main.ts").keys()]
    .filter((name) => name.startsWith("src/"))
    .map((name) => name.split("/")[1]);
  const light = new Set(["cli", "compile", "domain", "walk", "words"]);
  expect(folders.filter((folder) => !light.has(folder ?? ""))).toEqual([]);
});

it("a package is found through files that load each other", () => {
  expect(packagesLoadedWith("src/cli/arguments.ts")).toContain("src/cli/arguments.ts loads commander");
  expect(packagesLoadedWith("src/compile/compile.ts").join("\n")).toContain("loads yaml");
});

it("the first question of a built-in playbook waits for neither the YAML parser, nor the schema, nor CEL", () => {
  const packages = [...loadedWith("src/cli/run.ts").keys()].filter((name) => !/^(src\/|node:)/.test(name));
  const small = ["@noble/hashes", "chalk", "fast-string-width"];
  expect(packages.filter((name) => !small.some((known) => name.startsWith(known)))).toEqual([]);
  expect(loadedWith("src/cli/run.ts").has("src/lint/catalogue/catalogue.ts")).toBe(false);
});
