import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFile } from "../../src/cli/new_file.js";
import { personFrom } from "../../src/cli/person_line.js";
import { profileText, type ProfileAnswers } from "../../src/cli/profile_text.js";
import { compileOrganisation, compilePlaybook } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import { viewOf } from "../../src/engine/view.js";
import { draftStatement } from "../../src/statement/draft.js";
import { textOf } from "../../src/statement/sentence.js";
import { START, Walker } from "../engine/sample.js";
import { emptyFolder, runLectern } from "./machine.js";

const STYLE = { language: "vi", today: "2026-03-02", schema: "schema/lectern.schema.json" } as const;
const FULL: ProfileAnswers = {
  nameVi: 'Sở "Mẫu": #1',
  nameEn: "Sample Department",
  level: "department",
  hotline: "1900 0000",
  hours: "7 giờ đến 22 giờ",
  portal: "example.vn",
  spokesperson: { name: "Lê Mẫu", title: "Phó Giám đốc", phone: "0900 000 000", email: "le@example.vn" },
  deputy: { name: "Trần Mẫu" },
  pressContact: { name: "Nguyễn Mẫu", phone: "yes" },
  tried: true,
};

async function compiled(text: string) {
  return compileOrganisation("lectern.yaml", memoryReader({ "lectern.yaml": text }), { builtIn: "none" });
}

describe("the text of a profile", () => {
  it.each(["vi", "en"] as const)("says in %s what was answered, and nothing else", async (language) => {
    const text = profileText(FULL, { ...STYLE, language });
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=schema/lectern.schema.json");
    const { result, findings } = await compiled(text);
    expect(findings).toEqual([]);
    expect(result).toMatchObject({
      name: { vi: 'Sở "Mẫu": #1', en: "Sample Department" },
      level: "department",
      hotline: "1900 0000",
      spokesperson: {
        name: "Lê Mẫu",
        phone: "0900 000 000",
        confirmed_on: "2026-03-02",
        deputies: [{ name: "Trần Mẫu" }],
      },
      press_contact: { name: "Nguyễn Mẫu", phone: "yes" },
    });
    expect(result?.spokesperson?.deputies?.[0]).not.toHaveProperty("confirmed_on");
  });

  it.each(["vi", "en"] as const)(
    "in %s has no error when nothing was answered, nor when every sample is put in force",
    async (language) => {
      const text = profileText({}, { ...STYLE, language });
      const empty = await compiled(text);
      expect(empty.findings).toEqual([]);
      expect(empty.result).not.toHaveProperty("name");
      const uncommented = await compiled(text.replaceAll(/^( *)#(?! yaml)(?=\S| {2})/gm, "$1"));
      expect(uncommented.findings).toEqual([]);
      expect(uncommented.result).toMatchObject({
        roles: { head: { deputies: [{ name: "Phạm Văn Mẫu" }] } },
        store: "incidents",
      });
    },
  );

  it("fills the gaps of a drafted statement", async () => {
    const playbook = `lectern: 1
id: test
version: "1"
title: Test
languages: [vi]
statements:
  words: { title: Words, stage: reply, parts: [{ text: "{{ org.name }}: {{ org.hotline }}" }] }
phases: [{ id: one, title: One, steps: [{ id: draft, kind: statement, statement: words, ask: The words }] }]
`;
    const drafted = async (answers: ProfileAnswers): Promise<string> => {
      const files = memoryReader({ "test.yaml": playbook, "lectern.yaml": profileText(answers, STYLE) });
      const { result, findings } = await compilePlaybook("test.yaml", files, {
        builtIn: "none",
        organisation: "lectern.yaml",
      });
      const words = result?.statements["words"];
      if (result === undefined || words === undefined) throw new Error(JSON.stringify(findings));
      return textOf(draftStatement(words, "vi", viewOf(result, new Walker(result).run, "draft", START)));
    };
    expect(await drafted({ nameVi: "Sở Mẫu", hotline: "1900 0000" })).toBe("Sở Mẫu: 1900 0000");
    expect(await drafted({})).not.toContain("Sở Mẫu");
    expect(await drafted({})).toMatch(/\[.*\]/);
  });
});

it.each([
  ["Lê Mẫu", { name: "Lê Mẫu" }],
  [
    "Lê Mẫu, Phó Giám đốc; Sở Mẫu, +84 (0)900 000 000, le@example.vn",
    { name: "Lê Mẫu", title: "Phó Giám đốc, Sở Mẫu", phone: "+84 (0)900 000 000", email: "le@example.vn" },
  ],
  ["le@example.vn, Lê \u202eMẫu", { name: "Lê Mẫu", email: "le@example.vn" }],
  ["0900 000 000", undefined],
  [" , ", undefined],
])("a person typed as %j", (typed, person) => {
  expect(personFrom(typed)).toEqual(person);
});

const NAMED = ["init", "--lang", "en", "--no-input", "--name", "Sample Department"];

describe("lectern init by flags", () => {
  it("writes a profile that says what the flags say, and nothing to find fault with", async () => {
    const cwd = emptyFolder();
    const people = ["--spokesperson", "Lê Mẫu, Director, 0900 000 000", "--deputy", "Trần Mẫu"];
    const more = ["--name-vi", "Sở Mẫu", "--hotline", "1900 0000", "--hours", "24/7", "--portal", "example.vn"];
    const { code } = await runLectern([...NAMED, ...more, ...people, "--level", "department"], { cwd });
    expect(code).toBe(0);
    const { result, findings } = await compiled(readFileSync(join(cwd, "lectern.yaml"), "utf8"));
    expect(findings).toEqual([]);
    expect(result).toMatchObject({
      name: { vi: "Sở Mẫu", en: "Sample Department" },
      level: "department",
      hotline: "1900 0000",
      hotline_hours: "24/7",
      portal: "example.vn",
      languages: ["vi", "en"],
      spokesperson: { name: "Lê Mẫu", title: { en: "Director" }, deputies: [{ name: "Trần Mẫu" }] },
    });
    expect(readdirSync(join(cwd, "schema"))).toEqual(["lectern.schema.json"]);
  });

  it.each<[string, string[], string]>([
    ["no name", ["--hotline", "1900 0000"], "--name"],
    ["a blank name", ["--name", " "], "--name"],
    ["somebody without a name", ["--name", "A", "--press-contact", "0900 000 000"], "--press-contact"],
    ["a deputy of nobody", ["--name", "A", "--deputy", "B"], "--spokesperson"],
    ["languages that are none", ["--name", "A", "--languages", "vi;en"], "--languages"],
    ["a level that is none", ["--name", "A", "--level", "district"], "--level"],
  ])("names the flag where there is %s", async (_case, flags, named) => {
    for (const language of ["vi", "en"]) {
      const cwd = emptyFolder();
      const { code, stderr } = await runLectern(["init", "--lang", language, ...flags], { cwd });
      expect([code, readdirSync(cwd)]).toEqual([2, []]);
      expect(stderr).toContain(named);
    }
  });
});

describe("lectern init --show", () => {
  /** The profile that init writes with every sample in force. */
  const everything = profileText({}, STYLE).replaceAll(/^( *)#(?! yaml)(?=\S| {2})/gm, "$1");

  it.each([
    ["vi", ["Sở Mẫu", "1900 0000 (24 giờ, mọi ngày)", "Báo Mẫu", "Nói về con người trước", "cần kiểm tra văn bản"]],
    [
      "en",
      [
        "Sample Department",
        "1900 0000 (day and night)",
        "stands in: Trần Văn Mẫu",
        "People first",
        "check the text in force",
      ],
    ],
  ])("says in %s everything that the profile says", async (language, told) => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "lectern.yaml"), everything);
    const { code, stdout } = await runLectern(["init", "--show", "--lang", language], { cwd });
    expect(code).toBe(0);
    for (const text of [...told, "facebook.example/so-mau", "Asia/Ho_Chi_Minh", "Lê Thị Mẫu"])
      expect(stdout).toContain(text);
    expect(stdout).not.toMatch(/undefined|object|Chưa có|Not there yet/);
  });

  it("says what is not there yet, and prints the profile as JSON", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "lectern.yaml"), 'lectern: 1\norganisation: { hotline: "1900 0000" }\n');
    const shown = await runLectern(["init", "--show", "--lang", "en"], { cwd });
    expect(shown.stdout).toContain("Not there yet: the name, a website, a spokesperson");
    const { stdout } = await runLectern(["init", "--json"], { cwd });
    expect(JSON.parse(stdout)).toEqual({ schemaVersion: 1, organisation: { hotline: "1900 0000" } });
  });

  it("says so where there is no profile, or one with errors", async () => {
    const cwd = emptyFolder();
    const none = await runLectern(["init", "--show", "--lang", "en"], { cwd });
    expect([none.code, none.stderr]).toEqual([3, expect.stringContaining("there is no lectern.yaml in this folder")]);
    writeFileSync(join(cwd, "lectern.yaml"), "lectern: 1\norganisation: { hotlin: 1 }\n");
    const broken = await runLectern(["init", "--show", "--lang", "en"], { cwd });
    expect([broken.code, broken.stderr]).toEqual([3, expect.stringContaining("hotlin")]);
  });
});

describe("lectern init --playbooks", () => {
  it.each([
    ["playbooks", ["--playbooks"]],
    ["office/drafts", ["--playbooks", "office/drafts"]],
  ])("copies the playbooks to %s: nothing to report, and the scenarios pass", async (folder, flags) => {
    const cwd = emptyFolder();
    expect(await runLectern([...NAMED, ...flags], { cwd })).toMatchObject({ code: 0 });
    const checked = await runLectern(["validate", "--lang", "en", folder], { cwd });
    expect(checked).toMatchObject({ code: 0, stderr: "" });
    expect(checked.stdout).toMatch(/^\d+ files checked, nothing to report\n$/);
    const played = await runLectern(["dry-run", "--lang", "en", `${folder}/scenarios`], { cwd });
    expect(played).toMatchObject({ code: 0 });
    const names = readdirSync(join(cwd, folder)).filter((name) => name.endsWith(".yaml"));
    expect(played.stdout).toContain(`${names.length} passed, 0 failed`);
    expect(names).toContain("media_crisis.yaml");
    expect(readdirSync(join(cwd, folder, "schema"))).toContain("playbook.schema.json");
  });

  it("leaves a profile that is there as it is", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "lectern.yaml"), "mine");
    expect(await runLectern(["init", "--playbooks"], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, "lectern.yaml"), "utf8")).toBe("mine");
    expect(readdirSync(cwd).toSorted()).toEqual(["lectern.yaml", "playbooks"]);
  });

  it("writes nothing at all where one of its files is there already", async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, "playbooks/library"), { recursive: true });
    writeFileSync(join(cwd, "playbooks/library/roles.yaml"), "mine");
    const { code, stderr } = await runLectern([...NAMED, "--playbooks"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("playbooks/library/roles.yaml is here already; nothing has been written");
    expect(readdirSync(cwd)).toEqual(["playbooks"]);
    expect(readdirSync(join(cwd, "playbooks"))).toEqual(["library"]);
  });

  it("leaves nothing behind where it cannot go on", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "playbooks"), "a file where the folder should be");
    const { code, stderr } = await runLectern([...NAMED, "--playbooks"], { cwd });
    expect([code, readdirSync(cwd)]).toEqual([3, ["playbooks"]]);
    expect(stderr).toMatch(/playbooks\/\w+\.yaml could not be written/);
  });
});

describe("lectern init where it cannot go on", () => {
  it("names the profile that is there, and leaves it, even a link that leads nowhere", async () => {
    const [file, linked] = [emptyFolder(), emptyFolder()];
    writeFileSync(join(file, "lectern.yaml"), "mine");
    symlinkSync("nowhere", join(linked, "lectern.yaml"));
    for (const cwd of [file, linked]) {
      // oxlint-disable-next-line no-await-in-loop -- two folders
      const { code, stderr } = await runLectern(["init", "--lang", "en"], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain("lectern.yaml is here already; nothing has been written");
      expect(readdirSync(cwd)).toEqual(["lectern.yaml"]);
    }
    expect(readFileSync(join(file, "lectern.yaml"), "utf8")).toBe("mine");
  });
});

describe("a new file", () => {
  it("comes with its folder, and goes with it when it is undone", async () => {
    const cwd = emptyFolder();
    const undo = await newFile(join(cwd, "schema/a.json"), "{}");
    expect(readFileSync(join(cwd, "schema/a.json"), "utf8")).toBe("{}");
    expect(readdirSync(join(cwd, "schema"))).toEqual(["a.json"]);
    await undo();
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("never takes the place of another, and leaves no draft", async () => {
    for (const linking of [undefined, withoutLinks]) {
      const cwd = emptyFolder();
      mkdirSync(join(cwd, "folder"));
      writeFileSync(join(cwd, "file"), "mine");
      await expect(newFile(join(cwd, "file"), "other", linking === undefined ? {} : { linking })).rejects.toMatchObject(
        { code: "EEXIST" },
      );
      await expect(
        newFile(join(cwd, "folder"), "other", linking === undefined ? {} : { linking }),
      ).rejects.toMatchObject({ code: "EEXIST" });
      expect(readdirSync(cwd).toSorted()).toEqual(["file", "folder"]);
      expect(readFileSync(join(cwd, "file"), "utf8")).toBe("mine");
    }
  });

  it("is whole where the file system has no hard links", async () => {
    const cwd = emptyFolder();
    await newFile(join(cwd, "schema/a.json"), "{}", { linking: withoutLinks });
    expect(readFileSync(join(cwd, "schema/a.json"), "utf8")).toBe("{}");
    expect(readdirSync(join(cwd, "schema"))).toEqual(["a.json"]);
  });

  it("takes with it every folder that was made for it, when it is undone", async () => {
    const cwd = emptyFolder();
    const undo = await newFile(join(cwd, "a/b/c.yaml"), "c");
    await undo();
    expect(readdirSync(cwd)).toEqual([]);
  });
});

/** As FAT answers a request for a hard link. */
const withoutLinks = (): Promise<void> => Promise.reject(Object.assign(new Error("no links here"), { code: "EPERM" }));
