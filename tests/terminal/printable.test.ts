import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable } from "../../src/terminal/printable.js";

describe("printable", () => {
  it.each([
    ["colours", "\u001b[31mđỏ\u001b[0m", "đỏ"],
    ["a window title", "a\u001b]0;owned\u0007b", "ab"],
    ["a link ended by ST", "\u001b]8;;http://x\u001b\\nhấn\u001b]8;;\u001b\\", "nhấn"],
    ["an escape at the end", "còn\u001b", "còn"],
    ["C1 controls", "a\u009b2Jb\u0085c", "ab c"],
    ["an erasing backspace", "safe\b\b\b\bevil", "safeevil"],
    ["a carriage return", "Đồng ý\rTừ chối", "Đồng ý Từ chối"],
    ["right-to-left override", "gnp\u202eexe.txt", "gnpexe.txt"],
    ["isolates", "\u2066a\u2069", "a"],
    ["zero-width spaces and soft hyphens", "tr\u200bẻ\u00ad em\ufeff", "trẻ em"],
    ["a joiner between Latin letters", "pay\u200dpal", "paypal"],
    ["tags that show nothing", "a\u{e0041}\u{e0042}", "a"],
    ["decomposed Vietnamese", "vie\u0323\u0302t", "việt"],
    ["half of a character", "a\ud800b", "a\ufffdb"],
    ["a pile of marks", `a${"\u0327".repeat(40)}`, `a${"\u0327".repeat(4)}`],
    ["a line separator and a tab", "a\u2028b\tc", "a b c"],
  ])("takes away %s", (_name, text, safe) => {
    expect(printable(text)).toBe(safe);
  });

  it("keeps what joiners shape: emoji and Persian", () => {
    expect(printable("👩\u200d🚒 می\u200cخواهم")).toBe("👩\u200d🚒 می\u200cخواهم");
  });

  it("keeps breaks of lines where asked, in one form", () => {
    expect(printable("a\r\nb\rc\u2028d", { keepNewlines: true })).toBe("a\nb\nc\nd");
  });

  it("never lets a control or direction character through, whatever comes", () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        "\u001b",
        "[",
        "]",
        "0",
        "m",
        "\u0007",
        "\u009b",
        "\u202e",
        "ệ",
        "a",
        "\\",
        "\n",
        "\u0000",
        "\ud800",
      ),
    });
    fc.assert(
      fc.property(nasty, (text) => {
        expect(printable(text)).toMatch(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u);
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});
