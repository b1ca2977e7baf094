import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, runLectern } from "./machine.js";

function here(): { readonly home: string; readonly call: (...words: string[]) => ReturnType<typeof runLectern> } {
  const home = emptyFolder();
  mkdirSync(home, { recursive: true });
  return { home, call: (...words) => runLectern(words, { home, cwd: home }) };
}

describe("lectern print", () => {
  it.each(["vi", "en"])("prints every step with something to fill in, in %s", async (language) => {
    const { call } = here();
    const { code, stdout, stderr } = await call("print", "media_crisis", "--lang", language);
    expect([code, stderr]).toEqual([0, ""]);
    const steps = stdout.split(/^### /m).slice(1);
    expect(steps.length).toBeGreaterThan(40);
    expect(steps.filter((step) => !/- \[ \]|\\_{3}|………|\w{3}/.test(step))).toEqual([]);
    expect(stdout).toMatch(language === "vi" ? /Chỉ khi “Loại sự việc” là/ : /Only if “Kind of event” is/);
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  it("writes a page that needs nothing else, and never over a file that is there", async () => {
    const { home, call } = here();
    writeFileSync(
      join(home, "lectern.yaml"),
      'lectern: 1\norganisation: { name: "Sở <b>A</b>", hotline: "1900 1234", spokesperson: { name: An } }\n',
    );
    expect((await call("print", "media_crisis", "--out", "sheet.html", "--lang", "vi")).stderr).toBe(
      "Đã ghi: sheet.html\n",
    );
    const page = readFileSync(join(home, "sheet.html"), "utf8");
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain("Sở &lt;b&gt;A&lt;/b&gt;");
    expect(page).toContain("Đường dây nóng: 1900 1234");
    expect(page).not.toMatch(/<script|src=|href="http/);
    const again = await call("print", "media_crisis", "--out", "sheet.html", "--lang", "vi");
    expect([again.code, again.stdout]).toEqual([3, ""]);
    expect(readFileSync(join(home, "sheet.html"), "utf8")).toBe(page);
  });

  it("prints a file for the answers, which run takes once some are typed in", async () => {
    const { home, call } = here();
    const { stdout } = await call("print", "media_crisis", "--format", "answers", "--lang", "vi");
    const typed = stdout
      .replace("  # aware_at: 2026-01-01T08:00:00+07:00 | not_known", "  aware_at: 2026-03-02T07:50:00+07:00")
      .replace('  # what_happened: "…"', "  what_happened: Cháy xưởng")
      .replace(/ {2}# event: fire \|.*|  # event: accident \|.*/, "  event: fire");
    writeFileSync(join(home, "paper.yaml"), typed);
    const run = await call("run", "media_crisis", "--answers", "paper.yaml", "--no-input", "--lang", "vi");
    expect(run.stderr).toContain("verified");
    expect((await call("status", "--lang", "vi")).stdout).toContain("vụ cháy");
  });

  it.each([
    [["print", "media_crisi"], 3, "media_crisis"],
    [["print", "media_crisis", "--text-language", "fr"], 3, "vi, en"],
    [["print", "media_crisis", "--format", "pdf"], 2, "markdown"],
    [["print", "media_crisis", "--out", "no/such/\u0000.html"], 3, "html"],
  ])("%j ends with %i", async (words, code, said) => {
    const { home, call } = here();
    const done = await call(...words, "--lang", "en");
    expect([done.code, done.stdout]).toEqual([code, ""]);
    expect(done.stderr).toContain(said);
    expect(existsSync(join(home, "no"))).toBe(false);
  });
});
