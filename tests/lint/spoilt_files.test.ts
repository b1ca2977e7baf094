import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../src/cli/check_files.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import { putIntoWords } from "../../src/lint/catalogue/put_into_words.js";
import { diagnose } from "../../src/report/diagnostics.js";
import { diagnosticsText } from "../../src/report/diagnostics_text.js";
import { plainStyle } from "../../src/report/style.js";
import { printable } from "../../src/terminal/printable.js";

const PLAYBOOK = readFileSync(new URL("../fixtures/validate/two_languages/crisis.yaml", import.meta.url), "utf8");
const PIECES = [
  ": ",
  "- ",
  "\n",
  "  ",
  "{",
  "}",
  "[",
  "]",
  '"',
  "|",
  "&a ",
  "*a",
  "{{ ",
  "%}",
  "\t",
  "\u202e",
  "é",
  "\u0301",
  "012",
  "null",
];

/** A playbook in which some places are spoilt by a cut or by something that YAML takes as a sign. */
const spoilt = fc
  .array(
    fc.record({
      at: fc.nat(PLAYBOOK.length),
      cut: fc.nat(12),
      piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4, unit: "binary" })),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((spoils) =>
    spoils.reduce((text, { at, cut, piece }) => text.slice(0, at) + piece + text.slice(at + cut), PLAYBOOK),
  );

describe("a spoilt file", () => {
  it("is reported at real places, and the report is safe to show", async () => {
    await fc.assert(
      fc.asyncProperty(spoilt, async (text) => {
        const file = "crisis.yaml";
        const { findings, sources } = await checkFiles({
          files: [file],
          reader: memoryReader({ [file]: text }),
          options: { builtIn: "lectern" },
          today: "2026-11-23",
        });
        for (const { at } of findings) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
        const diagnostics = diagnose(
          findings.map((finding) => putIntoWords(finding, "vi")),
          sources,
          1,
        );
        const report = diagnosticsText(diagnostics, { language: "vi", style: plainStyle, printable });
        expect(report.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\u202e/u);
      }),
      { numRuns: 150 },
    );
  });
});
