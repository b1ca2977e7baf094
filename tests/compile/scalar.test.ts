import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isScalar, parseDocument, stringify, type Scalar } from "yaml";
import { scalarOffsets } from "../../src/compile/scalar.js";

function offsetsOf(source: string): { value: string; offsets: number[] } {
  const node = parseDocument<Scalar>(source).get("a", true);
  if (!isScalar(node)) throw new Error(`no text under a in ${source}`);
  return { value: String(node.value), offsets: scalarOffsets(node, source) };
}

/** The source from where a word of the value stands. */
function sourceAt(source: string, word: string): string {
  const { value, offsets } = offsetsOf(source);
  const at = value.indexOf(word);
  expect(at).toBeGreaterThanOrEqual(0);
  return source.slice(offsets[at], offsets[at + word.length]);
}

describe("a word of a text is found in its file", () => {
  it.each([
    ["plain", "a: casualties > zero\n"],
    ["plain over lines", "a: casualties\n  > zero\n\n  more\nb: 1\n"],
    ["single quotes", "a: 'it''s casualties > zero'\n"],
    ["double quotes", 'a: "caf\\u00e9 \\"casualties\\" > zero"\n'],
    ["double quotes over lines", 'a: "casualties \\\n   > zero\n\n   more"\n'],
    ["a literal block", "a: |\n  casualties\n\n    > zero\n"],
    ["a literal block with an indent of its own", "a: |2-\n    casualties\n   > zero\n"],
    ["a folded block", "a: >-\n  casualties\n  > zero\n"],
    ["a folded block with more indented lines", "a: >\n  casualties\n\n    kept\n    so\n  > zero\n"],
    ["lines that end as on Windows", "a: |\r\n  casualties\r\n  > zero\r\n"],
  ])("%s", (_name, source) => {
    expect(sourceAt(source, "casualties")).toBe("casualties");
    expect(sourceAt(source, "zero")).toBe("zero");
  });
});

const WORD = fc.stringMatching(/^[a-zđêươ]{1,6}$/);
const TEXT = fc
  .array(fc.oneof(WORD, fc.constantFrom(" ", "  ", "\n", "\n\n", "'", '"', "\\", ": ", "#", "😀", "\n  ")), {
    minLength: 1,
    maxLength: 20,
  })
  .map((parts) => parts.join(""));

it("every letter of every style stands at its offset", () => {
  fc.assert(
    fc.property(
      TEXT,
      fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_LITERAL", "BLOCK_FOLDED"),
      (text, style) => {
        const source = stringify(
          { before: "x", a: text },
          { defaultStringType: style, defaultKeyType: "PLAIN", lineWidth: 30 },
        );
        const { value, offsets } = offsetsOf(source);
        expect(offsets).toHaveLength(value.length + 1);
        for (const [i, offset] of offsets.entries()) {
          expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
          expect(offset).toBeLessThanOrEqual(source.length);
          // A letter is never written as an escape.
          if (/[a-zđêươ]/.test(value[i] ?? "")) expect(source[offset]).toBe(value[i]);
        }
      },
    ),
  );
});
