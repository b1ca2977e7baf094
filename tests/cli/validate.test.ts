import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/lint/catalogue/catalogue.js";
import { emptyFolder, installation, runLectern } from "./machine.js";

const fixtures = join(installation, "tests/fixtures/validate");

const BROKEN = `lectern: 1
id: fire
version: "1"
title: A fire
languages: [en]
phases:
  - id: identify
    title: Identify
    steps:
      - { id: casualties, kind: number, ask: How many people were harmed? }
      - { id: told, kind: yes_no, ask: Do the families know?, when: casualtys > 0 }
`;
const GOOD = BROKEN.replace("casualtys", "casualties");
const WARNED = GOOD.replace("languages: [en]", "languages: [en]\nreview_by: 2026-01-31");

/** A folder with these files in it. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe("what a trainer reads", () => {
  // Each folder of fixtures has one kind of mistake, with what is said about it beside it.
  it.each(readdirSync(fixtures).flatMap((name) => [[name, "en"] as const, [name, "vi"] as const]))(
    "%s in %s",
    async (name, language) => {
      const { code, stdout, stderr } = await runLectern(["validate", "--lang", language, "--today", "2026-11-23"], {
        cwd: join(fixtures, name),
      });
      expect(stderr).toBe("");
      expect(code).toBe(/\berror\[|^lỗi\[/m.test(stdout) ? 1 : 0);
      await expect(stdout).toMatchFileSnapshot(join(fixtures, name, `expected.${language}.txt`));
    },
  );

  it("the same folder gives the same bytes twice", async () => {
    const once = await runLectern(["validate", "two_languages"], { cwd: fixtures });
    const again = await runLectern(["validate", "two_languages"], { cwd: fixtures });
    expect(again).toEqual(once);
  });
});

describe("what is checked", () => {
  it("one file, named from where Lectern was called", async () => {
    const cwd = folderWith({ "plans/fire.yaml": BROKEN });
    const { code, stdout } = await runLectern(["validate", "plans/fire.yaml"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("--> plans/fire.yaml:11:69\n");
  });

  it("a folder and all below it, hidden files and other people's files left out", async () => {
    const cwd = folderWith({
      "b/fire.yaml": BROKEN,
      "a/fire.yml": BROKEN,
      ".hidden/fire.yaml": BROKEN,
      "node_modules/x/fire.yaml": BROKEN,
      "notes.txt": "not a playbook",
    });
    const { stdout } = await runLectern(["validate", "--format", "oneline", "."], { cwd });
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(":")[0]),
    ).toEqual(["a/fire.yml", "b/fire.yaml"]);
  });

  it("no link that leads out of the folder", async () => {
    const outside = folderWith({ "secret.yaml": BROKEN });
    const cwd = folderWith({ "plans/fire.yaml": GOOD, "plans/inside.yaml": GOOD });
    symlinkSync(join(outside, "secret.yaml"), join(cwd, "plans/outside.yaml"));
    symlinkSync(outside, join(cwd, "plans/folder"));
    symlinkSync(join(cwd, "plans/nowhere.yaml"), join(cwd, "plans/broken.yaml"));
    symlinkSync(join(cwd, "plans/inside.yaml"), join(cwd, "plans/link.yaml"));
    const { code, stdout } = await runLectern(["validate", "plans"], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "3 files checked, nothing to report\n" });
  });

  it("standard input, in the current folder", async () => {
    const { code, stdout } = await runLectern(["validate", "-"], { input: BROKEN });
    expect(code).toBe(1);
    expect(stdout).toContain("--> <stdin>:11:69\n");
  });

  it("standard input that is no text, with the place where it stops being one", async () => {
    const { code, stdout } = await runLectern(["validate", "-", "--format", "json"], {
      input: "lectern: 1\nid: \u0000\n",
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ file: "<stdin>", line: 2, column: 5 }] });
  });

  it("a profile alone, against the playbooks that come with Lectern", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "lectern.yaml"), 'lectern: 1\norganisation: { name: Department, hotline: "1900 0000" }\n');
    const { code, stdout } = await runLectern(["validate", "lectern.yaml", "--lang", "en", "--format", "oneline"], {
      cwd,
    });
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/nobody holds \d roles: .*head.*legal.* \[role-not-held\]\n$/),
    ]);
  });

  it("the current folder where nothing is named", async () => {
    const cwd = folderWith({ "fire.yaml": GOOD });
    expect(await runLectern(["validate"], { cwd })).toMatchObject({
      code: 0,
      stdout: "1 file checked, nothing to report\n",
    });
  });
});

describe("how it ends", () => {
  it("with 0 for warnings, and with 1 for an error", async () => {
    const cwd = folderWith({ "warned.yaml": WARNED, "broken.yaml": BROKEN });
    const warned = await runLectern(["validate", "warned.yaml"], { cwd });
    expect(warned.code).toBe(0);
    expect(warned.stdout).toContain("1 warning in 1 file\n");
    expect((await runLectern(["validate", "."], { cwd })).code).toBe(1);
  });

  it("with 3 for a file that is not there", async () => {
    const { code, stdout, stderr } = await runLectern(["validate", "fir.yaml"]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain('there is no file or folder "fir.yaml"');
  });

  it("with 3 for a folder without playbooks", async () => {
    const { code, stderr } = await runLectern(["validate", "."]);
    expect(code).toBe(3);
    expect(stderr).toContain('no .yaml or .yml file in "."');
  });

  it("with 2 for a day that is none", async () => {
    for (const day of ["tomorrow", "2026-02-30", "2026-2-3"]) {
      const { code, stderr } = await runLectern(["validate", "--today", day]);
      expect(code).toBe(2);
      expect(stderr).toContain(`not "${day}"`);
    }
  });

  it("the day decides over review dates, and is that of the organisation's clock", async () => {
    const cwd = folderWith({ "fire.yaml": WARNED });
    const on = async (day: string): Promise<string> => (await runLectern(["validate", "--today", day], { cwd })).stdout;
    expect(await on("2026-01-31")).toContain("nothing to report");
    expect(await on("2026-02-01")).toContain("review-overdue");
    // Half past midnight in Hanoi, and still the last of January in London.
    const night = await runLectern(["validate"], { cwd, now: () => Date.UTC(2026, 0, 31, 17, 30) });
    expect(night.stdout).toContain("review-overdue");
  });
});

describe("for machines", () => {
  it("JSON is in English whatever the person reads, unless it is asked for", async () => {
    const cwd = folderWith({ "fire.yaml": BROKEN });
    const env = { LANG: "vi_VN.UTF-8" };
    const json = async (...more: string[]) =>
      JSON.parse((await runLectern(["validate", "--format", "json", ...more], { cwd, env })).stdout) as {
        findings: { message: string }[];
      };
    expect((await json()).findings[0]?.message).toBe('nothing here is called "casualtys"');
    expect((await json("--lang", "vi")).findings[0]?.message).toBe('ở đây không có gì tên là "casualtys"');
  });

  it("JSON counts what it lists, also when it lists nothing", async () => {
    const cwd = folderWith({ "fire.yaml": GOOD });
    const { code, stdout, stderr } = await runLectern(["validate", "--format", "json"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({ schemaVersion: 1, findings: [], counts: { error: 0, warning: 0, info: 0 } });
  });

  it.each(["oneline", "github"])("%s keeps stdout to the findings and counts on stderr", async (format) => {
    const cwd = folderWith({ "fire.yaml": BROKEN });
    const { stdout, stderr } = await runLectern(["validate", "--format", format], { cwd });
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toBe("1 error in 1 file\n");
  });

  it("no colour unless it is asked for", async () => {
    const cwd = folderWith({ "fire.yaml": BROKEN });
    const plain = (await runLectern(["validate"], { cwd })).stdout;
    const coloured = (await runLectern(["validate", "--color", "always"], { cwd })).stdout;
    expect(plain).not.toContain("\u001b");
    expect(coloured).toContain("\u001b[");
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    expect(coloured).not.toMatch(/38;[25]/);
  });
});

describe("--explain", () => {
  it.each(Object.keys(catalogue).flatMap((code) => [[code, "en"] as const, [code, "vi"] as const]))(
    "%s in %s: the cause, an example with what is reported, and its repair",
    async (code, language) => {
      const { code: exit, stdout, stderr } = await runLectern(["validate", "--explain", code, "--lang", language]);
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
      expect(stdout).toContain(catalogue[code]?.why[language]);
      expect(stdout.split(`[${code}]`).length).toBeGreaterThanOrEqual(3);
    },
  );

  it("offers the nearest code for one that is not there", async () => {
    const { code, stderr } = await runLectern(["validate", "--explain", "unknown-nam"]);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no code "unknown-nam"');
    expect(stderr).toContain('did you mean "unknown-name"?');
  });
});
