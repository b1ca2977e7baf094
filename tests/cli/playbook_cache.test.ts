import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readCompiled, writeCompiled } from "../../src/cli/compiled_playbook.js";
import { fileReader } from "../../src/cli/file_reader.js";
import { cachedPlaybook } from "../../src/cli/playbook_cache.js";
import { compilePlaybook } from "../../src/compile/compile.js";
import { emptyFolder, installation } from "./machine.js";

const PLAYBOOK = `lectern: 1
id: drill
version: "1"
title: Drill
languages: [en]
uses: [words.yaml]
phases:
  - id: first
    title: First
    steps:
      - { id: harmed, kind: number, ask: How many?, fact: harmed }
`;
const LIBRARY = "lectern: 1\nlibrary: words\nfacts:\n  harmed: { title: People harmed, type: int }\n";

function drill() {
  const cwd = emptyFolder();
  const folders = { cache: join(cwd, "cache"), installation, home: cwd, data: cwd, config: cwd, temporary: cwd };
  writeFileSync(join(cwd, "drill.yaml"), PLAYBOOK);
  writeFileSync(join(cwd, "words.yaml"), LIBRARY);
  const options = { builtIn: join(installation, "playbooks") };
  const source = { path: "drill.yaml", reader: fileReader(cwd), options };
  const load = (build: string | undefined = "build") => cachedPlaybook(source, { folders, pid: 7 }, build);
  const kept = (): string => {
    const folder = join(folders.cache, "playbooks");
    const names = readdirSync(folder);
    expect(names).toHaveLength(1);
    return join(folder, names[0] as string);
  };
  /** Puts a mark into what is kept that no compiler would make, so that its use can be seen. */
  const mark = (): void => {
    const compiled = readCompiled(readFileSync(kept(), "utf8"), "build");
    if (compiled === undefined) throw new Error("nothing is kept");
    writeFileSync(kept(), writeCompiled({ ...compiled, playbook: { ...compiled.playbook, title: "Kept" } }));
  };
  return { cwd, folders, source, load, kept, mark, direct: () => compilePlaybook(source.path, source.reader, options) };
}

it("what is kept is what the compiler says, with findings and texts", async () => {
  const { load, direct, mark } = drill();
  const { documents: _, ...compiled } = await direct();
  expect(compiled.result?.id).toBe("drill");
  const { documents: __, ...first } = await load();
  expect(first).toEqual(compiled);
  expect(await load()).toEqual(compiled);
  mark();
  expect((await load()).result?.title).toBe("Kept");
});

it("it is kept for this person only", async () => {
  const { load, kept } = drill();
  await load();
  expect(statSync(kept()).mode & 0o777).toBe(0o600);
  expect(statSync(join(kept(), "..")).mode & 0o777).toBe(0o700);
});

it.each([
  ["drill.yaml", PLAYBOOK.replace("How many?", "How many people?")],
  ["words.yaml", LIBRARY.replace("People harmed", "Harmed")],
])("a change of one character in %s is seen", async (name, text) => {
  const { cwd, load, mark } = drill();
  await load();
  mark();
  writeFileSync(join(cwd, name), text);
  const { result } = await load();
  expect(result?.title).toBe("Drill");
});

it("an error is seen although a sound form is kept", async () => {
  const { cwd, load } = drill();
  await load();
  writeFileSync(join(cwd, "words.yaml"), "lectern: 1\nlibrary: words\n");
  const { result, findings } = await load();
  expect(result).toBeUndefined();
  expect(findings.map(({ level }) => level)).toContain("error");
});

it("a file that became a link out of the folder is judged anew, though its bytes are the same", async () => {
  const { cwd, load } = drill();
  await load();
  const elsewhere = join(emptyFolder(), "words.yaml");
  writeFileSync(elsewhere, LIBRARY);
  rmSync(join(cwd, "words.yaml"));
  symlinkSync(elsewhere, join(cwd, "words.yaml"));
  expect((await load()).result).toBeUndefined();
});

it("what is damaged, from another build, or cannot be written is passed by", async () => {
  const { cwd, folders, source, load, mark, kept } = drill();
  await load();
  mark();
  expect((await load("another")).result?.title).toBe("Drill");
  await load();
  mark();
  const text = readFileSync(kept(), "utf8");
  for (const damaged of ["", text.slice(0, -1), text.replace("Kept", "Bent"), "{}"]) {
    writeFileSync(kept(), damaged);
    expect((await load()).result?.title).toBe("Drill");
  }
  writeFileSync(join(cwd, "file"), "");
  const inTheWay = { ...folders, cache: join(cwd, "file") };
  const { result } = await cachedPlaybook(source, { folders: inTheWay, pid: 7 }, "build");
  expect(result?.title).toBe("Drill");
});
