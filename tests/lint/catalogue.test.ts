import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tryExample } from "../../src/cli/explain.js";
import { catalogue } from "../../src/lint/catalogue/catalogue.js";
import { putIntoWords } from "../../src/lint/catalogue/put_into_words.js";

const entries = Object.entries(catalogue);

describe.each(entries)("%s", (code, entry) => {
  it("is found in its failing example, alone", async () => {
    const { findings } = await tryExample(entry, entry.example.files);
    expect([...new Set(findings.map((finding) => finding.code))]).toEqual([code]);
    for (const finding of findings) expect(finding.level).toBe(entry.level);
  });

  it("is gone from its repaired example, and nothing else is there", async () => {
    expect((await tryExample(entry, entry.example.repaired)).findings).toEqual([]);
  });

  it("points at a place that can be shown", async () => {
    const { findings, sources } = await tryExample(entry, entry.example.files);
    for (const { at } of findings) {
      const text = sources.get(at.file);
      if (text === undefined) continue;
      expect(at.end).toBeLessThanOrEqual(text.length);
      // The beginning of a file says nothing, unless that is where the trouble is.
      if (at.start === 0)
        expect(text.slice(0, at.end).trim() === "" || !text.slice(0, at.end).includes("\n")).toBe(true);
    }
  });

  it("is worded in both languages, with every hole filled", async () => {
    for (const finding of (await tryExample(entry, entry.example.files)).findings) {
      for (const language of ["en", "vi"] as const) {
        const { message, help = "", note = "" } = putIntoWords(finding, language);
        expect(`${message} ${help} ${note}`).not.toMatch(/undefined|\[object|NaN/);
        expect(message.trim()).not.toBe("");
        expect(entry.why[language]).toMatch(/[.?!]$/);
        expect(message).toBe(message.normalize("NFC"));
      }
      expect(putIntoWords(finding, "en").message).not.toMatch(/^[A-Z][a-z]/);
    }
  });

  it("blames nobody and asks nobody to please", () => {
    expect(`${entry.why.en} ${entry.why.vi}`).not.toMatch(
      /\b(please|oops|sorry|invalid|illegal|you forgot)\b|vui lòng|bạn quên|không hợp lệ/i,
    );
  });

  it("has a name of small letters joined by hyphens", () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

/** The files that make findings. */
const sources = ["src/compile", "src/lint", "src/walk", "src/cli"].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(folder, entry.name), "utf8")),
);

/** Every code that a finding is made with. */
function codesUsed(): string[] {
  const calls = /(?:\bcode: |\b(?:remark|refuse|suggest|lintFinding|problem)\(\s*)"([a-z-]+)"/g;
  const found = sources.flatMap((text) => Array.from(text.matchAll(calls), (match) => match[1] as string));
  // "custom" is the word of zod for a check of our own, whose code stands beside it.
  return [...new Set(found)].filter((code) => code !== "custom").toSorted();
}

describe("the catalogue", () => {
  it("has an entry for every code that is used", () => {
    expect(codesUsed().filter((code) => !(code in catalogue))).toEqual([]);
  });

  it("has no entry for a code that nothing finds", () => {
    const source = sources.join("\n");
    expect(Object.keys(catalogue).filter((code) => !source.includes(`"${code}"`) && !code.startsWith("file-"))).toEqual(
      [],
    );
  });
});
