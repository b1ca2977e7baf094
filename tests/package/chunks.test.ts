import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyFolder, installation } from "../cli/machine.js";

interface Chunks {
  load(name: string): { readonly says: () => string };
}
type Kept = (name: string) => { readonly source: string; readonly code: Buffer } | undefined;
interface Loader {
  chunksOf(folder: string, kept: Kept): Chunks;
  keptIn(file: string): Kept | undefined;
  keep(file: string, chunks: Chunks, before?: Kept): void;
}
const loader = createRequire(import.meta.url)(join(installation, "bin/chunks.js")) as Loader;
const nothing: Kept = () => undefined;

function folderOfChunks(): string {
  const folder = emptyFolder();
  writeFileSync(
    join(folder, "main.cjs"),
    'exports.says = () => require("./word.cjs").word + require("node:path").sep;',
  );
  writeFileSync(join(folder, "word.cjs"), 'exports.word = "Vâng";');
  return folder;
}

/** A folder of chunks whose compiled code is kept in `start.bin`. */
function folderWithKept(): { readonly folder: string; readonly file: string } {
  const folder = folderOfChunks();
  const chunks = loader.chunksOf(folder, nothing);
  expect(chunks.load("main.cjs").says()).toBe("Vâng/");
  const file = join(folder, "start.bin");
  loader.keep(file, chunks);
  return { folder, file };
}

it("chunks load each other and what comes with Node; kept ones are taken with their source", () => {
  const { folder, file } = folderWithKept();
  writeFileSync(join(folder, "word.cjs"), "changed since, and no longer JavaScript {");
  const kept = loader.keptIn(file);
  expect(kept?.("word.cjs")?.source).toBe('exports.word = "Vâng";');
  expect(kept?.("other.cjs")).toBeUndefined();
  expect(
    loader
      .chunksOf(folder, kept ?? nothing)
      .load("main.cjs")
      .says(),
  ).toBe("Vâng/");
});

it("what was kept before stays beside what another command loads", () => {
  const { folder, file } = folderWithKept();
  writeFileSync(join(folder, "other.cjs"), 'exports.says = () => "Khác";');
  const before = loader.keptIn(file);
  const chunks = loader.chunksOf(folder, before ?? nothing);
  expect(chunks.load("other.cjs").says()).toBe("Khác");
  loader.keep(file, chunks, before);
  const kept = loader.keptIn(file) ?? nothing;
  for (const name of ["main.cjs", "word.cjs", "other.cjs"]) expect(kept(name)?.source, name).toContain("exports.");
  expect(loader.chunksOf(folder, kept).load("main.cjs").says()).toBe("Vâng/");
});

it("kept code that does not fit is compiled anew", () => {
  const kept: Kept = (name) =>
    name === "word.cjs" ? { source: 'exports.word = "Khác";', code: Buffer.from("no code of V8") } : undefined;
  expect(loader.chunksOf(folderOfChunks(), kept).load("main.cjs").says()).toBe("Khác/");
});

it("what another Node kept, what is cut short or damaged, counts as not there", () => {
  const { file } = folderWithKept();
  const whole = readFileSync(file);
  expect(loader.keptIn(file)).toBeTypeOf("function");
  const others = [
    whole.subarray(0, -1),
    whole.subarray(0, 20),
    Buffer.from("garbage that has no header"),
    Buffer.from(""),
    Buffer.from(whole.toString("latin1").replace(process.version, process.version.replace(/\d/, "1")), "latin1"),
  ];
  for (const bytes of others) {
    writeFileSync(file, bytes);
    expect(loader.keptIn(file)).toBeUndefined();
  }
  expect(loader.keptIn(join(file, "not there"))).toBeUndefined();
});
