import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform, type Metafile, type Plugin } from "esbuild";
import { notice } from "./notice.js";
import { compilePlaybooks } from "./playbooks.js";
import { warmStart } from "./warm_start.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

/** What every built file is made from: a change to any of these asks for a new build. */
const SOURCES = ["src", "playbooks", "scripts", "package.json", "package-lock.json"];

async function newestChange(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  // A file that was removed shows in the time of its folder only.
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => newestChange(join(path, name))))));
}

async function isUpToDate(): Promise<boolean> {
  const built = await stat(join(dist, "NOTICE.txt")).catch(() => undefined);
  if (built === undefined) return false;
  const changes = await Promise.all(SOURCES.map((source) => newestChange(join(root, source))));
  return Math.max(...changes) < built.mtimeMs;
}

/** What is loaded before any command is known. */
const CORE = join(root, "src/cli/lectern.ts");

/**
 * esbuild makes a chunk of every set of modules that the same entries share, and a file costs more to open than to
 * read. Everything that is imported late names the core too, so that the core is shared by all of them: one chunk.
 */
const oneCore: Plugin = {
  name: "one core",
  setup(plugin) {
    const late = new Set<string>();
    plugin.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      if (kind === "dynamic-import") late.add(join(resolveDir, path.replace(/\.js$/, ".ts")));
      return undefined;
    });
    plugin.onLoad({ filter: /src.*\.ts$/ }, async ({ path }) => {
      if (!late.has(path)) return undefined;
      return { contents: `import ${JSON.stringify(CORE)};\n${await readFile(path, "utf8")}`, loader: "ts" };
    });
  },
};

/**
 * Bundles the command line: one small entry, and a chunk for whatever is imported late. esbuild splits only ES
 * modules, and CommonJS starts faster, so the split chunks are turned into CommonJS one by one.
 */
async function bundle(into: string, id: string): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outdir: join(into, "cli"),
    outExtension: { ".js": ".cjs" },
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    // Names stay as they are: failures are told apart by class, and a stack has to be readable.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    define: { "import.meta.url": "lecternModuleUrl__", LECTERN_BUILD__: JSON.stringify(id) },
    plugins: [oneCore],
    write: false,
    metafile: true,
    logLevel: "warning",
  });
  await mkdir(join(into, "cli"), { recursive: true });
  for (const { path, text } of outputFiles) {
    const moduleUrl = text.includes("lecternModuleUrl__")
      ? 'const lecternModuleUrl__ = require("node:url").pathToFileURL(__filename).href;\n'
      : "";
    const { code } = await transform(text, {
      format: "cjs",
      platform: "node",
      target: "node20.19",
      supported: { "dynamic-import": false },
      minifyWhitespace: true,
      banner: `"use strict";\n${moduleUrl}`,
    });
    await writeFile(path, code);
  }
  return metafile;
}

/** Names what the bundle is made from: the same sources and packages give the same id. */
async function idOfSources(): Promise<string> {
  const hash = createHash("sha256");
  const names = (await readdir(join(root, "src"), { recursive: true })).filter((name) => name.endsWith(".ts")).sort();
  for (const name of [...names.map((file) => join("src", file)), "package-lock.json", "package.json"]) {
    hash.update(`${name}\0`).update(await readFile(join(root, name)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Chunks are named by what is in them: a command that is running while another build is made still finds its own. */
const KEPT_MS = 10 * 60_000;

/** Puts a finished build in place, file by file, the entry last. A release has nothing in it but itself. */
async function install(from: string, release: boolean): Promise<void> {
  if (release) await rm(dist, { recursive: true, force: true });
  const names = (await readdir(from, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)))
    .sort((a, b) => Number(a.endsWith("main.cjs")) - Number(b.endsWith("main.cjs")));
  for (const name of [...names, "NOTICE.txt"]) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await copyFile(join(from, name), join(dist, `${name}.${process.pid}`));
    await rename(join(dist, `${name}.${process.pid}`), join(dist, name));
  }
  await rm(from, { recursive: true });
  for (const entry of await readdir(join(dist, "cli"))) {
    const old = join(dist, "cli", entry);
    if (!names.includes(join("cli", entry)) && Date.now() - (await stat(old)).mtimeMs > KEPT_MS) await rm(old);
  }
}

/** Keeps code compiled for a sooner start; where it cannot be done, the start is only slower. */
async function warm(): Promise<void> {
  const kept = join(dist, "start.bin");
  if ((await stat(kept).catch(() => undefined)) !== undefined) return;
  await warmStart(root, kept).catch((error: Error) => {
    process.stderr.write(`The start could not be warmed, which only makes it slower: ${error.message}\n`);
  });
}

async function main(): Promise<void> {
  const asked = new Set(process.argv.slice(2));
  // What V8 compiled is of use to this very Node only: not for a release, and tests do not wait for it.
  const warms = !asked.has("--release") && !asked.has("--cold");
  if (asked.has("--if-needed") && (await isUpToDate())) return warms ? warm() : undefined;
  const into = `${dist}.new-${process.pid}`;
  const id = await idOfSources();
  const metafile = await bundle(into, id);
  const failed = await compilePlaybooks(root, join(into, "playbooks"), id);
  if (failed.length > 0) {
    process.stderr.write(`With errors, so not compiled (see lectern validate playbooks): ${failed.join(", ")}\n`);
    // Nobody is handed a package whose own playbooks are wrong.
    if (asked.has("--release")) process.exitCode = 1;
  }
  await writeFile(join(into, "NOTICE.txt"), await notice(Object.keys(metafile.inputs), root));
  await rm(join(dist, "start.bin"), { force: true });
  await install(into, asked.has("--release"));
  if (warms && failed.length === 0) await warm();
}

await main();
