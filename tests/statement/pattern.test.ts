import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileAutomaton } from "../../src/statement/check/automaton.js";
import { readDocument } from "../../src/statement/check/document.js";
import { isProblem, parsePhrase, type Pattern, type Phrase } from "../../src/statement/check/pattern.js";
import { scan } from "../../src/statement/check/scan.js";

const groups = new Map<string, Pattern>();
const people = parsePhrase("man | woman | old people", groups) as Phrase;
groups.set("people", people.pattern);

function found(phrase: string, text: string, bare = false): string[] {
  const parsed = parsePhrase(phrase, groups);
  if (isProblem(parsed)) throw new Error(JSON.stringify(parsed));
  const { tokens } = readDocument(text);
  const matches = scan(compileAutomaton([{ label: "x", phrase: parsed }], bare), tokens).get("x") ?? [];
  return matches.map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
}

describe("phrases", () => {
  it.each([
    ["no comment", "We have No  comment.", ["No  comment"]],
    ["no comment", "There is no, comment.", ["no, comment"]],
    ["no comment", "No. Comment on it.", []],
    ["(small | little) fire", "A little fire, a small fire.", ["little fire", "small fire"]],
    ["no [further] comment", "no further comment", ["no further comment"]],
    ["~fail to", "They failed to and are failing to.", ["failed to", "failing to"]],
    ["take <2> seriously", "We take it very seriously.", ["take it very seriously"]],
    ["take <2> seriously", "We take it very very seriously.", []],
    ["take <1-2> seriously", "take seriously", []],
    ["synerg*", "Synergies and synergistic work.", ["Synergies", "synergistic"]],
    ["@number people", "12 people and some people", ["12 people"]],
    ["{people} fell", "Old people fell. The man fell.", ["Old people fell", "man fell"]],
    ["by !us", "by them, by us", ["by them"]],
    ["^ please", "Please go. Now please go.", ["Please"]],
    ["never $", "Never say never.", ["never"]],
    ["do not", "We don't.", ["don't"]],
    [
      "hòa bình",
      "Hoà bình và HÒA BÌNH.".normalize("NFD"),
      ["Hoà bình", "HÒA BÌNH"].map((text) => text.normalize("NFD")),
    ],
  ])("%s in %s", (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });

  it("without marks where the text has none", () => {
    expect(found("không bình luận", "Chung toi khong binh luan.", true)).toEqual(["khong binh luan"]);
  });

  it.each([
    ["(a | b", "unclosed", 0],
    ["a ]", "unexpected", 2],
    ["a {nobody}", "unknown_group", 2],
    ["a @colour", "unknown_class", 2],
    ["a <20> b", "gap_too_long", 2],
    ["", "empty", 0],
    ["[a]", "empty", 0],
    ["<3> a", "starts_open", 0],
    ["!a b", "starts_open", 0],
    ["a !(b c)", "not_one_word", 2],
    ["a | | b", "empty", 4],
  ])("%j is refused: %s", (phrase, problem, at) => {
    expect(parsePhrase(phrase, groups)).toMatchObject({ problem, at });
  });

  it("groups inside groups do not grow without bounds", () => {
    const growing = new Map<string, Pattern>();
    const start = parsePhrase("(a b | c d)", growing) as Phrase;
    growing.set("g", start.pattern);
    let last: unknown = start;
    for (let round = 0; round < 20 && !isProblem(last as Phrase); round += 1) {
      last = parsePhrase("({g} {g} | x)", growing);
      if (!isProblem(last as Phrase)) growing.set("g", (last as Phrase).pattern);
    }
    expect(last).toMatchObject({ problem: "too_large" });
  });

  it("any phrase that is accepted visits each state at most once a word", () => {
    const part = fc.constantFrom("a", "b", "(a | b c)", "[a]", "<3>", "<12>", "!a", "@number", "a*");
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 12 }),
        fc.array(fc.constantFrom("a", "b", "c", "7"), { maxLength: 60 }),
        (parts, words) => {
          const parsed = parsePhrase(parts.join(" "), groups);
          if (isProblem(parsed)) return;
          const { tokens } = readDocument(words.join(" "));
          const matches = scan(compileAutomaton([{ label: "x", phrase: parsed }], false), tokens).get("x") ?? [];
          for (const { first, last } of matches) expect(first).toBeLessThanOrEqual(last);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("agrees with a plain search on random texts", () => {
    const word = fc.constantFrom("a", "b", "c");
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.array(word, { maxLength: 30 }),
        (phrase, words) => {
          const hits = words.some((_, index) => phrase.every((part, offset) => words[index + offset] === part));
          expect(found(phrase.join(" "), words.join(" ")).length > 0).toBe(hits);
        },
      ),
    );
  });
});
