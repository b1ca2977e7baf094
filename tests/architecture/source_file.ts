import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "oxc-parser";

/** The root of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Something found in a source file, with its line from 1. */
export interface Mention {
  readonly what: string;
  readonly line: number;
}

/** What the rules of the house are checked on. */
export interface SourceFile {
  /** From the root of the repository: "src/engine/advance.ts". */
  readonly path: string;
  /** The folder under src: "engine". */
  readonly folder: string;
  readonly lines: number;
  /** Every import: a path from the root for our own files, the specifier as written for others. */
  readonly imports: readonly Mention[];
  /** Those of them that are loaded with the file; types and `import()` are not. */
  readonly loads: readonly string[];
  /** Uses of the world outside: `process`, `Date.now`, `new Date` without an argument, and their like. */
  readonly world: readonly Mention[];
  readonly classes: readonly Mention[];
  readonly defaultExports: readonly Mention[];
}

const GLOBALS = new Set([
  "process",
  "console",
  "fetch",
  "performance",
  "crypto",
  "globalThis",
  "setTimeout",
  "setInterval",
]);

/** Reads one file out of its text. */
export function sourceFile(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
  const mention = (what: string, { start }: { readonly start: number }): Mention => ({ what, line: lineOf(start) });
  const ours = (specifier: string): string =>
    specifier.startsWith(".") ? normalize(join(dirname(path), specifier)).replace(/\.js$/, ".ts") : specifier;
  const imports: Mention[] = [
    ...module.staticImports.map(({ moduleRequest }) => mention(ours(moduleRequest.value), moduleRequest)),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) =>
        moduleRequest ? [mention(ours(moduleRequest.value), moduleRequest)] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      mention(ours(text.slice(moduleRequest.start + 1, moduleRequest.end - 1)), moduleRequest),
    ),
  ];
  const loads = [
    ...module.staticImports
      .filter(
        ({ start, entries }) =>
          !text.startsWith("import type", start) && !(entries.length > 0 && entries.every(({ isType }) => isType)),
      )
      .map(({ moduleRequest }) => ours(moduleRequest.value)),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest && !isType ? [ours(moduleRequest.value)] : [])),
    ),
  ];
  const world: Mention[] = [];
  const classes: Mention[] = [];
  const defaultExports: Mention[] = [];
  // Names of fields, such as the element "process" of a statement, are not the global of that name.
  const fields = new Set<number>();
  const locals = new Set<string>();
  const field = (key: { readonly start: number }, computed: boolean): void => {
    if (!computed) fields.add(key.start);
  };
  new Visitor({
    Property(node) {
      if (!node.shorthand) field(node.key, node.computed);
    },
    TSPropertySignature: (node) => field(node.key, node.computed),
    TSMethodSignature: (node) => field(node.key, node.computed),
    MethodDefinition: (node) => field(node.key, node.computed),
    PropertyDefinition: (node) => field(node.key, node.computed),
    Identifier(node) {
      if (GLOBALS.has(node.name) && !fields.has(node.start)) world.push(mention(node.name, node));
    },
    MemberExpression(node) {
      field(node.property, node.computed);
      const called = text.slice(node.start, node.end);
      if (called === "Date.now" || called === "Math.random") world.push(mention(called, node));
    },
    NewExpression(node) {
      const callee = text.slice(node.callee.start, node.callee.end);
      if (callee === "Date" && node.arguments.length === 0) world.push(mention("new Date()", node));
    },
    TSImportType(node) {
      const specifier = text.slice(node.source.start + 1, node.source.end - 1);
      imports.push(mention(ours(specifier), node));
    },
    ExportDefaultDeclaration(node) {
      defaultExports.push(mention("default", node));
    },
    VariableDeclarator(node) {
      if (node.id.type === "Identifier") locals.add(node.id.name);
    },
    ClassDeclaration(node) {
      const parent = node.superClass;
      const base = parent ? ` extends ${text.slice(parent.start, parent.end)}` : "";
      classes.push(mention(`${node.id?.name ?? "(class)"}${base}`, node));
    },
  }).visit(program);
  return {
    path,
    folder: path.split("/")[1] ?? "",
    lines: text.split("\n").length - 1,
    imports,
    loads,
    world: world.filter(({ what }) => !locals.has(what)),
    classes,
    defaultExports,
  };
}

/** Every TypeScript file under src. */
export function sourceFiles(): SourceFile[] {
  const found = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  return found
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => sourceFile(`src/${name}`, readFileSync(join(root, "src", name), "utf8")));
}

/** "src/engine/x.ts:12: process", one line each, so that a failing test shows where to look. */
export function places(file: SourceFile, mentions: readonly Mention[]): string[] {
  return mentions.map(({ what, line }) => `${file.path}:${line}: ${what}`);
}
