import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wantsColour } from "../../src/cli/colour.js";
import { drawsUnicode } from "../../src/cli/language.js";
import { resolveSettings, type SettingSources } from "../../src/cli/resolve_settings.js";
import { readUserSettings } from "../../src/cli/user_settings.js";
import { emptyFolder, runLectern } from "./machine.js";

const settings = (sources: Partial<SettingSources>) =>
  resolveSettings({
    flags: {},
    env: {},
    file: { path: "settings.yaml", wishes: {} },
    cwd: "/work",
    home: "/home/lan",
    ...sources,
  });

describe("colours", () => {
  it.each([
    ["never", { FORCE_COLOR: "1" }, true, false],
    ["always", { NO_COLOR: "1" }, false, true],
    ["auto", { NO_COLOR: "1" }, true, true],
    ["auto", { FORCE_COLOR: "1" }, false, false],
    [undefined, { FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
    [undefined, { FORCE_COLOR: "0" }, true, false],
    [undefined, { FORCE_COLOR: "" }, true, true],
    [undefined, { NO_COLOR: "1" }, true, false],
    [undefined, { NO_COLOR: "" }, true, true],
    [undefined, { TERM: "dumb" }, true, false],
    [undefined, { TERM: "dumb", FORCE_COLOR: "true" }, true, true],
    [undefined, {}, true, true],
    [undefined, {}, false, false],
  ])("--color=%s %j on a terminal: %s gives %s", (color, env, isTerminal, coloured) => {
    const wish = settings({ flags: color === undefined ? {} : { color }, env }).color.value;
    expect(wantsColour(wish, isTerminal, env)).toBe(coloured);
  });
});

describe("plain mode", () => {
  it.each([
    [{ plain: "yes" }, { LECTERN_PLAIN: "0" }, {}, true],
    [{}, { LECTERN_PLAIN: "0", ACCESSIBLE: "1" }, {}, false],
    [{}, { ACCESSIBLE: "1" }, {}, true],
    [{}, { ACCESSIBLE: "false" }, { plain: "yes" }, false],
    [{}, { TERM: "dumb" }, { plain: "no" }, true],
    [{}, {}, { plain: "yes" }, true],
    [{}, { TERM: "xterm" }, {}, false],
  ])("%j %j %j", (flags, env, wishes, plain) => {
    expect(settings({ flags, env, file: { path: "f", wishes } }).plain.value).toBe(plain);
  });
});

describe("the line of keys", () => {
  it.each([
    [{ hints: "always" }, { LECTERN_HINTS: "never" }, {}, "always"],
    [{}, { LECTERN_HINTS: "never" }, { hints: "always" }, "never"],
    [{}, { LECTERN_HINTS: "sometimes" }, { hints: "always" }, "always"],
    [{}, {}, {}, "auto"],
  ])("%j %j %j gives %s", (flags, env, wishes, hints) => {
    expect(settings({ flags, env, file: { path: "f", wishes } }).hints.value).toBe(hints);
  });
});

it.each([
  [{ TERM: "linux", LANG: "en_US.UTF-8" }, false],
  [{ LC_ALL: "C" }, false],
  [{ LC_ALL: "", LANG: "vi_VN.utf8" }, true],
  [{}, true],
])("symbols outside ASCII in %j: %s", (env, drawn) => {
  expect(drawsUnicode(env)).toBe(drawn);
});

describe("settings.yaml", () => {
  it("is YAML: comments, quotes, one value a line", () => {
    const text = "---\n# mine\nlanguage: vi # here\r\nplain: yes\nstore: \"/srv/my incidents\"\nhints: 'never'\n\n";
    expect(readUserSettings(text, "f", "en")).toEqual({
      language: "vi",
      plain: "yes",
      store: "/srv/my incidents",
      hints: "never",
    });
  });

  it.each([
    ["colour: always", "line 1 of f is not a setting"],
    ["\nlanguage vi", "line 2 of f is not a setting"],
    ["hints: sometimes", '"sometimes" is not a value of "hints": choose one of auto, always, never'],
    ["  plain: yes", "line 1 of f is not a setting"],
  ])("%j", (text, message) => {
    expect(() => readUserSettings(text, "f", "en")).toThrow(message);
  });
});

describe("where incidents are kept", () => {
  const profile = "lectern: 1\norganisation:\n  name: Bình An\n  store: records\n";
  const storeOf = async (argv: string[], env: Record<string, string>, files: Record<string, string>) => {
    const home = emptyFolder();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(home, name, ".."), { recursive: true });
      writeFileSync(join(home, name), text);
    }
    const { code, stdout, stderr } = await runLectern(["settings", "--json", ...argv], { home, env });
    if (code !== 0) return stderr.replaceAll(home, "~");
    return (JSON.parse(stdout) as { settings: { store: { value: string } } }).settings.store.value.replace(home, "~");
  };
  const mine = { ".config/lectern/settings.yaml": "store: ~/kept" };

  it.each([
    [["--store", "here"], { LECTERN_STORE: "/there" }, { "lectern.yaml": profile, ...mine }, "~/here"],
    [[], { LECTERN_STORE: "/there" }, { "lectern.yaml": profile, ...mine }, "/there"],
    [[], {}, { "lectern.yaml": profile, ...mine }, "~/records"],
    [[], {}, { "lectern.yaml": "lectern: 1\norganisation: { name: An }\n", ...mine }, "~/kept"],
    [[], {}, {}, "~/.local/share/lectern/incidents"],
    [[], { XDG_DATA_HOME: "/data" }, {}, "/data/lectern/incidents"],
    [[], { XDG_DATA_HOME: "data" }, {}, "~/.local/share/lectern/incidents"],
  ])("%j %j %j gives %s", async (argv, env, files, store) => {
    expect(await storeOf(argv, env, files)).toBe(store);
  });

  it("a profile that cannot be read is a failure, not another folder", async () => {
    expect(await storeOf([], {}, { "lectern.yaml": "organisation: {\n  store: [" })).toContain(
      "Error: lectern.yaml cannot be read, so it is not certain where the incidents are kept\n  Look at it with `lectern validate lectern.yaml`",
    );
  });

  it("each value is shown with its origin", async () => {
    const { stdout } = await runLectern(["settings", "--plain"], { env: { LANG: "vi_VN.UTF-8", NO_COLOR: "1" } });
    expect(stdout).toContain("ngôn ngữ (language): vi (ngôn ngữ hệ thống LANG)");
    expect(stdout).toContain("giản lược (plain): có (tùy chọn --plain)");
    expect(stdout).toContain("màu (color): never (biến NO_COLOR)");
  });
});
