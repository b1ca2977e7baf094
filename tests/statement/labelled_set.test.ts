import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

// The set itself, not the checker: what is wrong here would make every score of the checker wrong.

interface Fault {
  category: string;
  quote: string;
}

interface Entry {
  id: string;
  set: string;
  kind: string;
  flags?: string[];
  text: string;
  faults: Fault[];
}

const CATEGORIES = [
  "no_comment",
  "speculation",
  "blame",
  "over_reassurance",
  "absolute_promise",
  "promise_of_others",
  "minimising",
  "off_record",
  "attack_on_critics",
  "identity",
  "unsourced_number",
  "jargon",
  "missing_element",
  "placeholder",
  "evasion",
  "self_praise",
  "humour",
  "shouting",
  "cliche",
  "contradiction",
  "readability",
];
const KINDS = ["holding", "update", "correction", "press_release", "social", "reply"];
const KEYS = new Set(["id", "set", "kind", "flags", "text", "faults"]);

const read = (language: string): Entry[] =>
  parse(readFileSync(new URL(`../fixtures/statements/labelled/${language}.yaml`, import.meta.url), "utf8")) as Entry[];

const share = (entries: readonly Entry[]): number =>
  entries.filter((entry) => entry.set === "held_out").length / entries.length;

describe.each(["en", "vi"])("the labelled set in %s", (language) => {
  const entries = read(language);
  const faulty = entries.filter((entry) => entry.faults.length > 0);
  const clean = entries.filter((entry) => entry.faults.length === 0);

  it("is large enough, with faulty and clean statements", () => {
    expect(entries.length).toBeGreaterThanOrEqual(150);
    expect(faulty.length).toBeGreaterThanOrEqual(100);
    expect(clean.length).toBeGreaterThanOrEqual(60);
  });

  it("has entries of one shape", () => {
    for (const entry of entries) {
      const { id } = entry;
      expect(
        Object.keys(entry).filter((key) => !KEYS.has(key)),
        id,
      ).toEqual([]);
      expect(id).toMatch(new RegExp(`^${language}_\\d{3}$`));
      expect(["train", "held_out"], id).toContain(entry.set);
      expect(KINDS, id).toContain(entry.kind);
      for (const flag of entry.flags ?? []) expect(["child_involved", "victims"], id).toContain(flag);
      expect(entry.text.trim(), id).toBe(entry.text);
      expect(entry.text.normalize("NFC"), id).toBe(entry.text);
      expect(entry.text.length, id).toBeGreaterThan(60);
      for (const fault of entry.faults) expect(Object.keys(fault), id).toEqual(["category", "quote"]);
    }
  });

  it("has every id and every text once", () => {
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    expect(new Set(entries.map((entry) => entry.text)).size).toBe(entries.length);
  });

  it("quotes words that stand in the text; only what is missing has none", () => {
    for (const { id, text, faults } of entries) {
      for (const { category, quote } of faults) {
        expect(CATEGORIES, id).toContain(category);
        expect(text, id).toContain(quote);
        expect(quote === "", id).toBe(category === "missing_element");
      }
    }
  });

  it("holds out about a third, of the faulty and of the clean", () => {
    for (const part of [entries, faulty, clean]) {
      expect(share(part)).toBeGreaterThan(0.28);
      expect(share(part)).toBeLessThan(0.38);
    }
  });

  it.each(CATEGORIES)("has %s in at least four statements, in both sets", (category) => {
    const of = entries.filter((entry) => entry.faults.some((fault) => fault.category === category));
    expect(of.length).toBeGreaterThanOrEqual(4);
    expect(new Set(of.map((entry) => entry.set)).size).toBe(2);
  });
});
