import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkText } from "../../src/statement/check/check.js";
import { libraryChecker, libraryChecks } from "./library.js";

interface Row {
  readonly hit: readonly string[];
  readonly near: readonly string[];
  readonly clean: readonly string[];
}

for (const language of ["en", "vi"] as const) {
  const table = parse(
    readFileSync(new URL(`../fixtures/statements/rules/${language}.yaml`, import.meta.url), "utf8"),
  ) as Record<string, Row>;
  const rulesIn = (text: string): string[] =>
    checkText(libraryChecker(language), text, { kind: "reply" }).findings.map((finding) => finding.rule);

  describe(`the phrase rules for ${language}`, () => {
    it("each has texts it finds, near misses and clean twins", () => {
      expect(Object.keys(table).sort()).toEqual(
        libraryChecks(language)
          .rules.map((rule) => rule.id)
          .sort(),
      );
    });

    it.each(Object.entries(table))("%s", (rule, { hit, near, clean }) => {
      for (const text of hit) expect(rulesIn(text), text).toContain(rule);
      for (const text of [...near, ...clean]) expect(rulesIn(text), text).not.toContain(rule);
      for (const text of clean) expect(rulesIn(text), text).toEqual([]);
    });
  });
}
