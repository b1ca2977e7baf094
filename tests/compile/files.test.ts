import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook } from "../../src/compile/compile.js";
import type { Compiled } from "../../src/compile/compiled.js";
import type { Playbook } from "../../src/domain/playbook.js";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lectern-files-"));
  mkdirSync(join(root, "mine/library"), { recursive: true });
  mkdirSync(join(root, "built_in/library"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const LIBRARY = "lectern: 1\nlibrary: facts\nfacts: { casualties: { title: People harmed, type: int } }\n";

function playbook(uses: string, fact = "casualties"): string {
  return `lectern: 1
id: fire
version: "1"
title: Fire
languages: [en]
uses: [${uses}]
phases:
  - { id: one, title: One, steps: [{ id: harmed, kind: number, ask: How many?, fact: ${fact} }] }
`;
}

/** Writes files below the temporary folder and compiles `mine/fire.yaml` as seen from it. */
function compile(files: Readonly<Record<string, string | Uint8Array>>): Promise<Compiled<Playbook>> {
  for (const [path, content] of Object.entries(files)) writeFileSync(join(root, path), content);
  return compilePlaybook("mine/fire.yaml", fileReader(root), { builtIn: join(root, "built_in") });
}

/** Each finding as its code, the file and the text it marks. */
function told({ findings, sources }: Compiled<Playbook>): string[] {
  return findings.map(({ code, at }) => `${code} ${at.file}: ${(sources.get(at.file) ?? "").slice(at.start, at.end)}`);
}

const refused = (code: string, path: string): string[] => [
  `${code} mine/fire.yaml: ${path}`,
  "unknown-reference mine/fire.yaml: casualties",
];

describe("what a playbook uses", () => {
  it("comes from its own folder and from the built-in one", async () => {
    const compiled = await compile({
      "mine/fire.yaml": playbook("./library/facts.yaml, lectern:library/roles.yaml"),
      "mine/library/facts.yaml": LIBRARY,
      "built_in/library/roles.yaml": "lectern: 1\nlibrary: roles\nroles: { head: { title: Head } }\n",
    });
    expect(told(compiled)).toEqual([]);
    expect(compiled.usedFiles).toEqual(["mine/fire.yaml", "mine/library/facts.yaml", "lectern:library/roles.yaml"]);
    expect(compiled.result?.roles["head"]?.at.file).toBe("lectern:library/roles.yaml");
  });

  it.each([
    ["../secret.yaml", "uses-outside"],
    ["library/../../secret.yaml", "uses-outside"],
    ["library/../../mine/../secret.yaml", "uses-outside"],
    ["..\\\\secret.yaml", "uses-outside"],
    ["/etc/passwd", "uses-absolute"],
    ["C:/secret.yaml", "uses-absolute"],
    ["lectern:../secret.yaml", "uses-built-in"],
    ["lectern:library/../../secret.yaml", "uses-built-in"],
    ["lectern:/etc/passwd", "uses-built-in"],
    ["library/gone.yaml", "file-not-found"],
    ["library", "file-unreadable"],
  ])("is never read from %s", async (path, code) => {
    const compiled = await compile({ "secret.yaml": LIBRARY, "mine/fire.yaml": playbook(path) });
    expect(told(compiled)).toEqual(refused(code, path));
    expect(compiled.usedFiles).toEqual(["mine/fire.yaml"]);
    expect(compiled.result).toBeUndefined();
  });

  it("is not read through a link out of the folder, of a file or of a folder above it", async () => {
    mkdirSync(join(root, "elsewhere"));
    symlinkSync(join(root, "elsewhere/facts.yaml"), join(root, "mine/library/link.yaml"));
    symlinkSync(join(root, "elsewhere"), join(root, "mine/shared"));
    const files = { "elsewhere/facts.yaml": LIBRARY };
    const byFile = await compile({ ...files, "mine/fire.yaml": playbook("library/link.yaml") });
    expect(told(byFile)).toEqual(refused("uses-link", "library/link.yaml"));
    const byFolder = await compile({ ...files, "mine/fire.yaml": playbook("shared/facts.yaml") });
    expect(told(byFolder)).toEqual(refused("uses-link", "shared/facts.yaml"));
  });

  it("is read through a link within the folder, and when the folder itself is reached by a link", async () => {
    symlinkSync(join(root, "mine/library/facts.yaml"), join(root, "mine/library/link.yaml"));
    symlinkSync(join(root, "mine"), join(root, "ours"));
    const files = { "mine/library/facts.yaml": LIBRARY, "mine/fire.yaml": playbook("library/link.yaml") };
    expect(told(await compile(files))).toEqual([]);
    const linked = await compilePlaybook("ours/fire.yaml", fileReader(root), { builtIn: root });
    expect(linked.findings).toEqual([]);
  });

  it("is remarked in both places when two files define the same id", async () => {
    const compiled = await compile({
      "mine/fire.yaml": playbook("library/facts.yaml, library/more.yaml"),
      "mine/library/facts.yaml": LIBRARY,
      "mine/library/more.yaml": LIBRARY.replace("library: facts", "library: more"),
    });
    expect(told(compiled)).toEqual(["duplicate-id mine/library/more.yaml: casualties"]);
    expect(compiled.findings[0]?.related?.map(({ file }) => file)).toEqual(["mine/library/facts.yaml"]);
  });

  it("is told with its own faults and the place that brings it in", async () => {
    const compiled = await compile({
      "mine/fire.yaml": playbook("library/facts.yaml, library/other.yaml"),
      "mine/library/facts.yaml": LIBRARY.replace("type: int", "tpye: int"),
      "mine/library/other.yaml": "lectern: 1\nid: other\n",
    });
    expect(told(compiled)).toEqual([
      "unknown-key mine/library/facts.yaml: tpye",
      "uses-not-a-library mine/library/other.yaml: id: other",
    ]);
    expect(compiled.findings.find(({ code }) => code === "uses-not-a-library")?.related?.[0]?.file).toBe(
      "mine/fire.yaml",
    );
  });
});

describe("a file that cannot be used", () => {
  it("is refused at 50 MB without reading it, at the place where reading stopped", async () => {
    writeFileSync(join(root, "mine/fire.yaml"), "lectern: 1\n# ");
    truncateSync(join(root, "mine/fire.yaml"), 50 * 1024 * 1024);
    const compiled = await compile({});
    expect(compiled.findings.map(({ code, args }) => [code, args["problem"]])).toEqual([
      ["file-unreadable", "too_large"],
    ]);
    expect(compiled.findings[0]?.at.start).toBe(2 * 1024 * 1024);
    expect(compiled.sources.get("mine/fire.yaml")).toHaveLength(2 * 1024 * 1024);
  });

  it("is shown where it stops being text", async () => {
    const bytes = Buffer.concat([Buffer.from("lectern: 1\ntitle: Cháy "), Buffer.from([0xff, 0xfe, 0x00])]);
    const compiled = await compile({ "mine/fire.yaml": bytes });
    expect(compiled.findings.map(({ code, args, at }) => [code, args["problem"], at.start])).toEqual([
      ["file-unreadable", "not_text", 23],
    ]);
    const zero = await compile({ "mine/fire.yaml": "lectern: 1\n\0" });
    expect(zero.findings.map(({ code, at }) => [code, at.start])).toEqual([["file-unreadable", 11]]);
  });

  it("is not there, or is a folder", async () => {
    expect((await compile({})).findings.map(({ code }) => code)).toEqual(["file-not-found"]);
    mkdirSync(join(root, "mine/fire.yaml"));
    const folder = await compile({});
    expect(folder.findings.map(({ code, args }) => [code, args["problem"]])).toEqual([
      ["file-unreadable", "not_a_file"],
    ]);
  });

  it("reads a file with a byte order mark as the same text", async () => {
    const files = {
      "mine/library/facts.yaml": `\ufeff${LIBRARY}`,
      "mine/fire.yaml": `\ufeff${playbook("library/facts.yaml")}`,
    };
    expect(told(await compile(files))).toEqual([]);
  });
});
