import { describe, expect, it } from "vitest";
import { paintWith, type Role } from "../../src/terminal/colour.js";
import { symbolsFor } from "../../src/terminal/symbols.js";

describe("colour", () => {
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
  it("have an ASCII form each", () => {
    const ascii = symbolsFor(false);
    expect(Object.keys(ascii)).toEqual(Object.keys(symbolsFor(true)));
    for (const sign of Object.values(ascii)) expect(sign).toMatch(/^[\x20-\x7e]+$/);
  });
});
