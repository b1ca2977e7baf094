import { checkFiles } from "../../src/cli/check_files.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import type { Finding } from "../../src/domain/finding.js";

/** Checks files that are only in memory; every file is looked at unless some are named. */
export async function check(
  texts: Readonly<Record<string, string>>,
  files = Object.keys(texts),
): Promise<readonly Finding[]> {
  const { findings } = await checkFiles({
    files,
    reader: memoryReader(texts),
    options: { builtIn: "lectern" },
    today: "2026-11-23",
  });
  return findings;
}

/** The codes found in one file, each with the text that it points at. */
export async function marked(text: string): Promise<string[]> {
  const findings = await check({ "example.yaml": text });
  return findings.map(({ code, at }) => `${code}: ${text.slice(at.start, at.end)}`);
}
