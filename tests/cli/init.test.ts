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

describe("lectern init where it cannot go on", () => {
  it.each(["vi", "en"])("says in %s how to do it where there is no terminal", async (language) => {
    const cwd = emptyFolder();
    const { code, stderr } = await runLectern(["init", "--lang", language], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("lectern schema organisation");
    expect(readdirSync(cwd)).toEqual([]);
  });

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
    const cwd = emptyFolder();
    mkdirSync(join(cwd, "folder"));
    writeFileSync(join(cwd, "file"), "mine");
    await expect(newFile(join(cwd, "file"), "other")).rejects.toMatchObject({ code: "EEXIST" });
    await expect(newFile(join(cwd, "folder"), "other")).rejects.toMatchObject({ code: "EEXIST" });
    expect(readdirSync(cwd).toSorted()).toEqual(["file", "folder"]);
    expect(readFileSync(join(cwd, "file"), "utf8")).toBe("mine");
  });
});
