import { places, type SourceFile } from "./source_file.js";

/** A folder of src and what it may import beside itself: folders of src, packages, and built-in modules. */
export interface Layer {
  readonly imports: readonly string[];
  readonly packages?: readonly string[];
  /** Whether built-in modules of Node may be used. */
  readonly node?: boolean;
  /** No clock, no chance, no process, no class: the same input gives the same bytes. */
  readonly pure?: boolean;
}

const PURE = ["domain", "engine", "kinds", "statement"];

/** Who may import whom. `cli` may import everything, and nothing imports `cli`. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { imports: [], pure: true },
  statement: { imports: ["domain"], pure: true, packages: ["@noble/hashes", "diff"] },
  kinds: { imports: ["domain", "statement"], pure: true, packages: ["@noble/hashes", "zod"] },
  engine: { imports: ["domain", "kinds", "statement"], pure: true, packages: ["@noble/hashes"] },
  compile: { imports: PURE, packages: ["yaml", "zod", "@marcbachmann/cel-js", "@noble/hashes"] },
  lint: { imports: [...PURE, "compile", "words"] },
  words: { imports: ["domain"] },
  // What a text looks like in cells is the same question for a page and for a terminal.
  report: {
    imports: [
      "domain",
      "engine/clocks",
      "walk/expectations",
      "words",
      "terminal/printable",
      "terminal/width",
      "terminal/colour",
      "terminal/wrap",
    ],
    packages: ["fast-string-width"],
  },
  // The same text gives the same bytes; times come in with it.
  export: {
    imports: ["domain", "words", "statement/printing", "report/markup", "terminal/printable"],
    packages: ["docx", "fflate", "markdown-it", "nodemailer", "@noble/hashes"],
    pure: true,
  },
  journal: { imports: ["domain", "words"], packages: ["@noble/hashes"], node: true },
  monitor: { imports: ["domain", "words"], packages: ["feedsmith"], node: true },
  walk: { imports: [...PURE, "words", "report"] },
  terminal: {
    imports: ["domain", "walk", "words"],
    packages: ["@inquirer/core", "inquirer", "chalk", "fast-string-width", "markdown-it"],
    node: true,
  },
};

function allows(layer: Layer, folder: string, target: string): boolean {
  if (target.startsWith("src/")) {
    const other = target.split("/")[1] ?? "";
    const module = target.slice("src/".length, -".ts".length);
    return other === folder || layer.imports.includes(other) || layer.imports.includes(module);
  }
  if (target.startsWith("node:")) return layer.node ?? false;
  return (layer.packages ?? []).some((name) => target === name || target.startsWith(`${name}/`));
}

/** Every import of `file` that its layer does not allow. */
export function breaches(file: SourceFile): string[] {
  if (file.folder === "cli") return [];
  const layer = LAYERS[file.folder];
  if (layer === undefined) return [`${file.path}:1: src/${file.folder} is no layer`];
  return places(
    file,
    file.imports.filter(({ what }) => !allows(layer, file.folder, what)),
  );
}
