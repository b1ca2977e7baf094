import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../src/cli/check_files.js";
import { compileScenario } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import { putIntoWords } from "../../src/lint/catalogue/put_into_words.js";
import type { Finding } from "../../src/domain/finding.js";
import { emptyFolder, installation, runLectern } from "../cli/machine.js";
import { blocksOf, directive, playbookAround, scenarioAround, type Block } from "./guide_blocks.js";

const playbooks = join(installation, "playbooks");
const guide = (name: string): string => readFileSync(join(playbooks, name), "utf8");
const blocks = blocksOf(guide("README.md"));
const examples = blocks.filter((block) => block.fence === "yaml");
const options = { builtIn: playbooks };
const TODAY = "2026-11-23";

function told(findings: readonly Finding[]): string[] {
  return findings.map((finding) => `${finding.code}: ${putIntoWords(finding, "en").message}`);
}

/** A copy of the playbooks with every whole file of the guide in it. */
function copyOfPlaybooks(): string {
  const folder = emptyFolder();
  cpSync(playbooks, folder, { recursive: true });
  for (const block of examples) {
    const file = directive(block, "file");
    if (file === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), block.text);
  }
  return folder;
}

const label = (block: Block): string => `line ${block.line}`;
const pieces = examples.filter((block) => directive(block, "in") !== undefined);

describe("the examples of the trainers' guide", () => {
  it("each say where they belong", () => {
    const places = new Set(["steps", "playbook", "parts", "scenario"]);
    for (const block of examples) {
      const place = directive(block, "in");
      expect(directive(block, "file") !== undefined || places.has(place ?? ""), label(block)).toBe(true);
    }
    expect(pieces.length).toBeGreaterThan(12);
  });

  it.each(
    pieces.filter((block) => directive(block, "in") !== "scenario").map((block) => [label(block), block] as const),
  )("the piece of a playbook at %s has nothing to report", async (_label, block) => {
    const reader = memoryReader({ "example.yaml": playbookAround(block) });
    const { findings } = await checkFiles({ files: ["example.yaml"], reader, options, today: TODAY });
    // What a piece defines is used by the rest of the playbook it is taken from.
    expect(told(findings.filter(({ code }) => code !== "never-used" && code !== "source-missing"))).toEqual([]);
  });

  it.each(
    pieces.filter((block) => directive(block, "in") === "scenario").map((block) => [label(block), block] as const),
  )("the piece of a scenario at %s has nothing to report", async (_label, block) => {
    const reader = memoryReader({ "scenarios/example.yaml": scenarioAround(block) });
    const { findings } = await compileScenario("scenarios/example.yaml", reader, options);
    expect(told(findings)).toEqual([]);
  });

  it("run every command without a fault, in a copy of the playbooks", { timeout: 240_000 }, async () => {
    const cwd = copyOfPlaybooks();
    const lines = blocks.filter(({ fence }) => fence === "sh").flatMap(({ text }) => text.trim().split("\n"));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const [command, ...argv] = line.split(" ");
      expect(command).toBe("lectern");
      const { code, stdout, stderr } = await runLectern(argv, { cwd });
      expect(`${line}: ${code}\n${code === 0 ? "" : stdout + stderr}`).toBe(`${line}: 0\n`);
    }
  });

  it("promise what validate says of the first change", async () => {
    const { stdout } = await runLectern(["validate", "media_crisis.yaml"], { cwd: copyOfPlaybooks() });
    expect(guide("README.md")).toContain(`\`${stdout.trim()}\``);
  });
});

describe("the guide in Vietnamese", () => {
  const comments = (text: string): string =>
    text.replaceAll(/(^|\s)# (?!in: |with: |file: |facts: |round$|yaml-).*$/gm, "");

  it("has the same examples and commands, its own comments apart", () => {
    const twin = blocksOf(guide("README.vi.md"));
    expect(twin.map(({ text }) => comments(text))).toEqual(blocks.map(({ text }) => comments(text)));
  });

  it("has the same sections and tables", () => {
    const shape = (text: string): number[] => [text.match(/^## /gm)?.length ?? 0, text.match(/^\| /gm)?.length ?? 0];
    expect(shape(guide("README.vi.md"))).toEqual(shape(guide("README.md")));
  });
});
