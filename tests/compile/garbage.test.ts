import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compileFile, type CompiledFile } from "../../src/compile/compile.js";
import { compileTexts, FIXTURES } from "./fixture.js";

let folder = "";
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "lectern-garbage-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file is either right, or what is wrong with it has a place within it. */
function expectPlaced({ result, findings, sources }: CompiledFile): void {
  expect(result !== undefined || findings.length > 0).toBe(true);
  for (const { at, related = [] } of findings) {
    for (const { file, start, end } of [at, ...related]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(sources.get(file)?.length ?? 0);
    }
  }
}

it("random bytes never crash and always find a place", async () => {
  const file = join(folder, "bytes.yaml");
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      writeFileSync(file, bytes);
      expectPlaced(await compileFile("bytes.yaml", fileReader(folder), { builtIn: folder }));
    }),
    { numRuns: 300 },
  );
});

const PIECE = fc.constantFrom(
  ..."{}[]:,-?&*!|>'\"%@`#\n \t".split(""),
  "a: ",
  "- ",
  "phases:\n",
  "lectern: 1\n",
  "  steps:\n",
  "&x ",
  "*x",
  "<<: ",
  "---\n",
  "id: a\n",
  "  ",
  "\n\n",
  "|\n ",
  ">-\n  ",
  "é",
  "😀",
  "\\u00",
  "null",
  "012",
);

it("random signs of YAML never crash and always find a place", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(PIECE, { maxLength: 60 }), async (pieces) => {
      expectPlaced(await compileTexts({ "garbage.yaml": pieces.join("") }));
    }),
    { numRuns: 1500 },
  );
});

const WHOLE = FIXTURES.map(({ text }) => text);

it("a real file with a piece cut out, doubled or put elsewhere never crashes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...WHOLE),
      fc.nat(),
      fc.nat(60),
      fc.nat(),
      PIECE,
      async (text, from, length, to, piece) => {
        const start = from % text.length;
        const cut = text.slice(0, start) + text.slice(start + length);
        const place = to % (cut.length + 1);
        const moved = `${cut.slice(0, place)}${piece}${text.slice(start, start + length)}${cut.slice(place)}`;
        expectPlaced(await compileTexts({ "cut.yaml": cut }));
        expectPlaced(await compileTexts({ "moved.yaml": moved }));
      },
    ),
    { numRuns: 400 },
  );
});

const ANY = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("a", "b", 1, 0.5, true, null, "2026-01-01", "45m", "x > 1", "{{ a }}", ""),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom("id", "kind", "ask", "options", "when", "vi", "title", "constructor", "__proto__", "text"),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
})).value;

it("keys of a playbook with values of any shape never crash", async () => {
  const keys = [
    "lectern",
    "id",
    "languages",
    "sources",
    "clocks",
    "phases",
    "facts",
    "statements",
    "uses",
    "incident_title",
    "roles",
    "scenario",
    "answers",
    "expect",
    "organisation",
    "library",
  ];
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), ANY, { minKeys: 1 }), async (data) => {
      expectPlaced(await compileTexts({ "any.yaml": JSON.stringify(data) }));
    }),
    { numRuns: 600 },
  );
});
