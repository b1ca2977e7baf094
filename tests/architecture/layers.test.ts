import { describe, expect, it } from "vitest";
import { breaches, LAYERS } from "./layers.js";
import { places, sourceFile, sourceFiles } from "./source_file.js";

const files = sourceFiles();

/** The only folders with classes: adapters and failures, where an instance holds a resource or is thrown. */
const WITH_CLASSES = new Set(["cli", "journal", "monitor", "terminal", "walk"]);

describe("who may import whom", () => {
  it("every import stays within its layer", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap(breaches)).toEqual([]);
  });

  it("a breach is found in every form that an import has", () => {
    const forms = [
      'import { x } from "../cli/main.js";',
      'import type { X } from "../terminal/rich.js";',
      'export { x } from "../journal/store.js";',
      'const load = () => import("../compile/compile.js");',
      'type X = import("../walk/loop.js").X;',
      'import { readFileSync } from "node:fs";',
      'import * as z from "zod";',
    ];
    for (const form of forms) expect(breaches(sourceFile("src/engine/wrong.ts", form)), form).toHaveLength(1);
    expect(breaches(sourceFile("src/engine/right.ts", 'import type { Run } from "../domain/run.js";'))).toEqual([]);
    expect(breaches(sourceFile("src/unheard/of.ts", ""))).toEqual(["src/unheard/of.ts:1: src/unheard is no layer"]);
  });
});

describe("purity", () => {
  it("no pure folder knows a clock, chance, the process or a class", () => {
    const pure = files.filter(({ folder }) => LAYERS[folder]?.pure);
    expect(pure.flatMap((file) => places(file, [...file.world, ...file.classes]))).toEqual([]);
  });

  it("a clock, chance and the process are found where they stand", () => {
    const text = ["const a = Date.now();", "const b = new Date();", "const c = new Date(0);", "const d = process.env;"];
    const { world } = sourceFile("src/engine/wrong.ts", text.join("\n"));
    expect(world.map(({ what, line }) => `${line} ${what}`).sort()).toEqual([
      "1 Date.now",
      "2 new Date()",
      "4 process",
    ]);
  });

  it("only src/cli/main.ts reads the process, and nobody prints by console", () => {
    const others = files.filter(({ path }) => path !== "src/cli/main.ts");
    const touching = others.flatMap((file) =>
      places(
        file,
        [...file.world, ...file.imports].filter(({ what }) => /^(node:)?(process|console)$/.test(what)),
      ),
    );
    expect(touching).toEqual([]);
  });

  it("only folders of adapters have classes, but for failures that are thrown", () => {
    const others = files.filter(({ folder }) => !WITH_CLASSES.has(folder));
    const classes = others.flatMap((file) =>
      places(
        file,
        file.classes.filter(({ what }) => !what.endsWith(" extends Error")),
      ),
    );
    expect(classes).toEqual([]);
  });
});
