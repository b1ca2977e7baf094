import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { initWords } from "../../src/words/init.js";
import { KEYS, TerminalSession } from "./terminal_session.js";

const bin = join(process.cwd(), "bin/lectern.js");
const folder = mkdtempSync(join(tmpdir(), "lectern-init-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LANGUAGES = ["vi", "en"] as const;
const MODES = ["rich", "plain"] as const;

/** An empty folder, and `lectern init` started in it at 80x24. */
function begun(name: string, language: string, mode: string) {
  const cwd = join(folder, `${name}-${language}-${mode}`);
  mkdirSync(cwd);
  const args = mode === "plain" ? ["init", "--plain"] : ["init"];
  const session = new TerminalSession(process.execPath, [bin, ...args], { cwd, env: { LECTERN_LANG: language } });
  return { cwd, session, words: initWords(language) };
}

/** Where a question is open: its beginning, which no other has, and the place to type, which the plain prompter has on a line of its own. */
function open(question: string, mode: string, before = ""): RegExp {
  const [said, asked] = [before, question].map((text) =>
    text
      .slice(0, 24)
      .trim()
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(" ", String.raw`\s+`),
  );
  return new RegExp(mode === "plain" ? `${said}[^]*${asked}[^]*:$` : String.raw`${said}[^]*\? ${asked}`);
}

describe.each(LANGUAGES)("lectern init in %s", { timeout: 240_000 }, (language) => {
  it.each(MODES)("asks, and writes the profile and the schema: %s", async (mode) => {
    const { cwd, session, words } = begun("whole", language, mode);
    const { ask } = words;
    const answers: [string, string, string?][] = [
      [ask.nameVi, "Sở Mẫu"],
      [ask.nameEn, "Sample Department"],
      [ask.level, "4"],
      [ask.hotline, "1900 0000"],
      [ask.hours, "24/7"],
      [ask.portal, ""],
      [ask.spokesperson, "0900 000 000"],
      [ask.spokesperson, "Lê Mẫu, 0900 000 000", words.needsName],
      [ask.deputy, ""],
      [ask.pressContact, ""],
      [ask.tried, "2"],
      [ask.folder, mode === "rich" ? "2" : ""],
      [ask.write, ""],
    ];
    for (const [question, answer, before] of answers) {
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      const screen = await session.waitFor(open(question, mode, before));
      expect(screen).not.toMatch(/.{81}/);
      session.send(`${answer}${KEYS.enter}`);
    }
    expect(await session.exit).toEqual({ code: 0, signal: 0 });
    expect(session.scrollback()).toContain(words.wrote("lectern.yaml"));
    const profile = readFileSync(join(cwd, "lectern.yaml"), "utf8");
    expect(profile).toContain('  name: { vi: "Sở Mẫu", en: "Sample Department" }\n');
    expect(profile).toContain("  level: department\n");
    expect(profile).toContain('  hotline: "1900 0000"\n');
    expect(profile).toMatch(/^ {4}name: "Lê Mẫu"$[^]*^ {4}phone: "0900 000 000"$[^]*^ {4}confirmed_on: \d/m);
    expect(readdirSync(join(cwd, "schema"))).toEqual(["lectern.schema.json"]);
    const copied = ["playbooks/media_crisis.yaml", "playbooks/library/signals.yaml"].map((file) => join(cwd, file));
    expect(copied.map((file) => existsSync(file))).toEqual(mode === "rich" ? [true, true] : [false, false]);
  });

  it.each(MODES)("leaves nothing behind when it is interrupted: %s", async (mode) => {
    const left = begun("left", language, mode);
    await left.session.answer(open(left.words.ask.nameVi, mode), `Sở Mẫu${KEYS.enter}`);
    await left.session.answer(open(left.words.ask.nameEn, mode), KEYS.interrupt);
    expect(await left.session.exit).toMatchObject({ code: 130 });
    expect(readdirSync(left.cwd)).toEqual([]);
  });
});

it("ends with nothing written at the end of input", { timeout: 240_000 }, async () => {
  const { cwd, session, words } = begun("ended", "en", "plain");
  await session.answer(open(words.ask.nameVi, "plain"), KEYS.endOfInput);
  expect((await session.exit).code).not.toBe(0);
  expect(existsSync(join(cwd, "lectern.yaml"))).toBe(false);
  expect(readdirSync(cwd)).toEqual([]);
});
