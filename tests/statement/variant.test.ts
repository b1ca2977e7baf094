import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TEXT_FORMS } from "../../src/domain/channel.js";
import { ELEMENTS } from "../../src/domain/library.js";
import { factsIn } from "../../src/statement/same_facts.js";
import type { Sentence } from "../../src/domain/sentence.js";
import { cardLength } from "../../src/statement/variant/card_length.js";
import type { Frame } from "../../src/statement/variant/frame.js";
import { leads, variantOf } from "../../src/statement/variant/variant.js";
import { variantSentences, variantText } from "../../src/statement/variant/variant_text.js";

const caller = Object.fromEntries(ELEMENTS.map((element) => [element, `? ${element}`])) as Frame["caller"];
const FRAME: Frame = {
  pressRelease: "PRESS RELEASE",
  placeAndDate: "Hà Nội, 2 March 2026",
  pressContact: "Press contact: Lan, 0912 345 678",
  asOf: "As of 08:40 on 2 March 2026",
  sameEverywhere: "The same words stand on all our channels.",
  subject: (title) => `Subject: ${title}`,
  toThePress: "Dear editors,",
  signature: "Lan",
  writtenAnswer: "WRITTEN ANSWER",
  question: "Question: [MISSING: the question]",
  staffNotice: (title) => `TO ALL STAFF: ${title}`,
  whatWeSay: "This is what we have said.",
  ifAsked: "Pass it on: Lan.",
  callLines: "TELEPHONE",
  caller,
  callerElse: "Beyond that",
  noMoreThanThis: "What is not here we do not know yet.",
  card: (title) => `CARD: ${title}`,
  message: (number) => `Message ${number}`,
  inSupport: "If there is time",
};

const sentence = (text: string, element?: Sentence["element"], ...facts: string[]): Sentence => ({
  text,
  facts,
  attributed: true,
  ...(element === undefined ? {} : { element }),
});
const MASTER = {
  language: "en",
  title: "Fire at the workshop",
  sentences: [
    sentence("We understand how worried you are.\n\n", "empathy"),
    sentence("Three people were injured. ", "facts", "injured"),
    sentence("The fire is out.\n\n", "facts", "fire_out"),
    sentence("We do not know the cause yet. ", "unknowns", "cause"),
    sentence("The fire service is looking into it. ", "process"),
    sentence("Keep away from the site. ", "action"),
    sentence("Next update at 15:00.", "next_update", "next"),
  ],
};

describe("variantOf", () => {
  it.each(TEXT_FORMS)("%s says what the master says, each sentence once", (form) => {
    const pieces = variantOf(form, MASTER, FRAME);
    const said = pieces.flatMap((piece) => (piece.is === "said" ? piece.sentences : []));
    expect(said.map(({ text }) => text).toSorted()).toEqual(MASTER.sentences.map(({ text }) => text).toSorted());
  });

  it.each(TEXT_FORMS)("%s carries the same facts when it is read back from its text", (form) => {
    const pieces = variantOf(form, MASTER, FRAME);
    const sentences = variantSentences(variantText(pieces), pieces);
    expect(factsIn(sentences).toSorted()).toEqual(factsIn(MASTER.sentences).toSorted());
    expect(sentences.filter(({ attributed }) => !attributed)).toEqual([]);
  });

  it("holds for any text", () => {
    const sentences = fc.array(
      fc.record({
        text: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }).map((parts) => parts.join(" ")),
        element: fc.constantFrom(undefined, ...ELEMENTS),
        end: fc.constantFrom(". ", ".\n\n", "."),
        facts: fc.subarray(["x", "y", "z"]),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(sentences, fc.constantFrom(...TEXT_FORMS), (made, form) => {
        const master = made.map(({ text, end, element, facts }) => sentence(text + end, element, ...facts));
        const pieces = variantOf(form, { ...MASTER, sentences: master }, FRAME);
        const said = pieces.flatMap((piece) => (piece.is === "said" ? piece.sentences : []));
        expect(new Set(said)).toEqual(new Set(master));
        expect(said).toHaveLength(master.length);
      }),
    );
  });

  it("counts what is new in a revised text as free", () => {
    const pieces = variantOf("email", MASTER, FRAME);
    const text = variantText(pieces).replace("The fire is out.", "The fire is out, and nobody is missing.");
    expect(variantSentences(text, pieces).filter(({ attributed }) => !attributed)).toMatchObject([
      { text: expect.stringContaining("nobody is missing") },
    ]);
  });
});

describe("the stand-up card", () => {
  it("leads with compassion, what is done, and what people can do", () => {
    expect(leads(MASTER).map(({ element }) => element)).toEqual(["empathy", "process", "action"]);
  });

  it.each<[string, number, "yes" | "nearly" | "no"]>([
    ["en", 27, "yes"],
    ["en", 28, "nearly"],
    ["en", 31, "no"],
    ["vi", 45, "yes"],
    ["vi", 50, "nearly"],
    ["vi", 51, "no"],
  ])("in %s, %i words fit: %s", (language, words, fits) => {
    const length = cardLength([sentence("từ ".repeat(words))], language);
    expect(length).toMatchObject({ words, fits });
  });
});
