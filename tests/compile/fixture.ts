import { readdirSync, readFileSync } from "node:fs";
import type { CompiledFile } from "../../src/compile/compile.js";
import { compileFile } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";

const FOLDER = "tests/fixtures/compile";

/** Every fixture: a file with a fault, and comments that say what must be found. */
export const FIXTURES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, "utf8") }));

const EXPECT = /^#! (\S+) (".*?[^\\]"|"")(?: -> (\S+))?$/gm;

/** What a fixture says must be found: the code, the text marked, the name offered. */
export function expectationsIn(
  text: string,
): { readonly code: string; readonly marked: string; readonly offered: string }[] {
  return [...text.matchAll(EXPECT)].map(([, code = "", marked = '""', offered = ""]) => ({
    code,
    marked: JSON.parse(marked) as string,
    offered,
  }));
}

/** Compiles texts that are only in memory; the first is the file asked for. */
export function compileTexts(texts: Readonly<Record<string, string>>, organisation?: string): Promise<CompiledFile> {
  const options = { builtIn: "lectern", ...(organisation === undefined ? {} : { organisation }) };
  return compileFile(Object.keys(texts)[0] ?? "", memoryReader(texts), options);
}

/** The findings in the form of the fixtures' comments, in the order of the page; of a marked text only its first line. */
export function summary({ findings, sources }: CompiledFile): { code: string; marked: string; offered: string }[] {
  return findings
    .toSorted((a, b) => a.at.start - b.at.start)
    .map(({ code, at, suggestion = "" }) => ({
      code,
      marked: (sources.get(at.file) ?? "").slice(at.start, at.end).split("\n")[0] ?? "",
      offered: suggestion,
    }));
}
