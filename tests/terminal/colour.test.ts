import { describe, expect, it } from "vitest";
import { paintWith, wantsColour, type Role } from "../../src/terminal/colour.js";
import { drawsUnicode, symbolsFor } from "../../src/terminal/symbols.js";

const on = true;
const off = false;

describe("colour", () => {
  it.each([
    ["a terminal", undefined, {}, true, on],
    ["a pipe", undefined, {}, false, off],
    ["NO_COLOR on a terminal", undefined, { NO_COLOR: "1" }, true, off],
    ["an empty NO_COLOR", undefined, { NO_COLOR: "" }, true, on],
    ["TERM=dumb", undefined, { TERM: "dumb" }, true, off],
    ["FORCE_COLOR into a pipe", undefined, { FORCE_COLOR: "1" }, false, on],
    ["FORCE_COLOR against NO_COLOR", undefined, { FORCE_COLOR: "1", NO_COLOR: "1" }, false, on],
    ["FORCE_COLOR against TERM=dumb", undefined, { FORCE_COLOR: "3", TERM: "dumb" }, true, on],
    ["FORCE_COLOR=0 on a terminal", undefined, { FORCE_COLOR: "0" }, true, off],
    ["--color=never against FORCE_COLOR", "never", { FORCE_COLOR: "1" }, true, off],
    ["--color=always against NO_COLOR", "always", { NO_COLOR: "1" }, false, on],
    ["--color=auto with NO_COLOR", "auto", { NO_COLOR: "1" }, true, off],
  ] as const)("%s", (_name, option, env, isTerminal, wanted) => {
    expect(wantsColour({ ...(option ? { option } : {}), env, isTerminal })).toBe(wanted);
  });

  it("uses only the sixteen colours, and nothing at all without colour", () => {
    const roles: Role[] = ["plain", "strong", "emphasis", "quiet", "done", "caution", "danger", "chosen", "address"];
    for (const role of roles) {
      expect(paintWith(true)("chữ", role)).not.toMatch(/\[(38|48)/);
      expect(paintWith(false)("chữ", role)).toBe("chữ");
    }
    expect(paintWith(true)("chữ", "danger")).toContain("\u001b[31m");
  });
});

describe("signs", () => {
  it.each([
    [{ LANG: "vi_VN.UTF-8" }, "linux", true],
    [{ LC_ALL: "C.utf8" }, "linux", true],
    [{ LANG: "vi_VN.UTF-8", LC_ALL: "C" }, "linux", false],
    [{}, "linux", false],
    [{ LANG: "vi_VN.UTF-8", TERM: "linux" }, "linux", false],
    [{ LANG: "vi_VN.UTF-8", TERM: "dumb" }, "linux", false],
    [{ WT_SESSION: "x" }, "win32", true],
    [{}, "win32", false],
  ])("with %j on %s: %s", (env, platform, drawn) => {
    expect(drawsUnicode(env, platform)).toBe(drawn);
  });

  it("have an ASCII form each", () => {
    const ascii = symbolsFor(false);
    expect(Object.keys(ascii)).toEqual(Object.keys(symbolsFor(true)));
    for (const sign of Object.values(ascii)) expect(sign).toMatch(/^[\x20-\x7e]+$/);
  });
});
