import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { EXIT } from "../../src/cli/failures.js";
import { TOPIC_NAMES } from "../../src/cli/topics.js";
import { emptyFolder, runLectern } from "./machine.js";

describe("help", () => {
  it.each(["en", "vi"])("every page exists in %s, with an example that is a command of ours", async (lang) => {
    for (const { name, examples, summary, options = [] } of COMMANDS) {
      const { code, stdout, stderr } = await runLectern(["help", ...name.split(" "), "--lang", lang]);
      expect({ name, code, stderr }).toEqual({ name, code: 0, stderr: "" });
      expect(stdout.replaceAll(/\s+/g, " ")).toContain(summary[lang as "vi" | "en"]);
      for (const { flag } of options) expect(stdout, `${name} --${flag}`).toContain(`--${flag}`);
      for (const example of examples) expect(example).toMatch(new RegExp(`(^|\\| )lectern ${name}( |$)|^lectern`));
    }
    for (const topic of TOPIC_NAMES) expect((await runLectern(["help", topic, `--lang=${lang}`])).code).toBe(0);
  });

  it("examples stand before options", async () => {
    const { stdout } = await runLectern(["settings", "--help"]);
    expect(stdout.indexOf("$ lectern settings")).toBeGreaterThan(0);
    expect(stdout.indexOf("$ lectern settings")).toBeLessThan(stdout.indexOf("--json"));
  });

  it.each(["en", "vi"])("the overview in %s names every command and fits 80 columns", async (lang) => {
    const { stdout } = await runLectern(["--help", "--lang", lang]);
    for (const { name } of COMMANDS) expect(stdout).toContain(name.split(" ")[0]);
    expect(stdout.split("\n").filter((line) => line.normalize("NFC").length > 80)).toEqual([]);
  });

  it("the exit codes in help are those that are used", async () => {
    const { stdout } = await runLectern(["help", "exit-codes"]);
    const listed = [...stdout.matchAll(/^ {2}(\d+) /gm)].map(([, code]) => Number(code));
    expect(listed).toEqual(Object.values(EXIT));
  });

  it("-h anywhere is help, but not behind --", async () => {
    const page = (await runLectern(["help", "settings"])).stdout;
    expect((await runLectern(["settings", "--json", "-h"])).stdout).toBe(page);
    expect((await runLectern(["--help", "settings"])).stdout).toBe(page);
    expect((await runLectern(["settings", "--", "-h"])).code).toBe(2);
  });
});

describe("what is not there", () => {
  it.each([
    [["setings"], 'there is no command "setings"', 'Did you mean "lectern settings"?'],
    [["--versoin"], 'there is no option "--versoin"', 'Did you mean "--version"?'],
    [["--json", "settings"], 'there is no option "--json"', "All commands: lectern --help"],
    [["help", "exit-code"], 'there is no command and no topic "exit-code"', 'Did you mean "lectern help exit-codes"?'],
    [["set"], 'there is no command "set"', "All commands: lectern --help"],
  ])("%j", async (argv, message, help) => {
    const { code, stdout, stderr } = await runLectern(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`Error: ${message}\n`);
    expect(stderr).toContain(help);
  });

  it("without a terminal, nothing asked for is help on stderr and wrong use", async () => {
    const page = (await runLectern(["--help"])).stdout;
    for (const terminals of [[], ["stdin", "stdout"], ["stderr", "stdout"]] as const) {
      expect(await runLectern([], { terminals })).toEqual({ code: 2, stdout: "", stderr: page });
    }
  });

  it("the version is a line on stdout", async () => {
    expect(await runLectern(["--version"])).toEqual({ code: 0, stdout: "1.2.3\n", stderr: "" });
  });
});

describe("the language", () => {
  const settingsFile = (text: string): string => {
    const home = emptyFolder();
    mkdirSync(join(home, ".config/lectern"), { recursive: true });
    writeFileSync(join(home, ".config/lectern/settings.yaml"), text);
    return home;
  };
  const vi = "Khi có sự cố|Về chính Lectern";
  it.each([
    [["--lang", "vi"], { LECTERN_LANG: "en" }, "", vi],
    [["--lang=en"], { LECTERN_LANG: "vi" }, "", "About Lectern"],
    [[], { LECTERN_LANG: "vi", LC_ALL: "en_US.UTF-8" }, "language: en", vi],
    [[], { LC_ALL: "en_US.UTF-8" }, "language: vi", vi],
    [[], { LC_ALL: "vi_VN.UTF-8", LANG: "en_US.UTF-8" }, "", vi],
    [[], { LC_ALL: "", LC_MESSAGES: "vi_VN", LANG: "en_US.UTF-8" }, "", vi],
    [[], { LANG: "vi" }, "", vi],
    [[], { LANG: "fr_FR.UTF-8" }, "", "About Lectern"],
    [[], { LECTERN_LANG: "video" }, "", "About Lectern"],
    [[], {}, "", "About Lectern"],
  ])("%j %j %j", async (argv, env, file, expected) => {
    const { stdout } = await runLectern(["--help", ...argv], { env, home: settingsFile(file) });
    expect(stdout).toMatch(new RegExp(expected));
  });

  it("a damaged settings file is named with its line, in the language that is known by then", async () => {
    const home = settingsFile("# mine\nlanguage: vi\ncolour: always\n");
    const { code, stderr } = await runLectern(["settings"], { home, env: { LANG: "vi_VN.UTF-8" } });
    expect(code).toBe(3);
    expect(stderr).toContain(`Lỗi: dòng 3 của ${home}/.config/lectern/settings.yaml không phải là một cài đặt`);
  });
});
