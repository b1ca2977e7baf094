import { describe, expect, it } from "vitest";
import { inflections } from "../../src/statement/check/inflection.js";
import { bareKey, wordKey } from "../../src/statement/check/word_key.js";
import { wordParts } from "../../src/statement/check/word_parts.js";
import { minutesOf, parseFigure } from "../../src/statement/check/figure.js";

describe("words", () => {
  it.each([
    ["hoà", "hòa"],
    ["THUÝ", "thúy"],
    ["quý", "qúy"],
    ["tiếng", "tiếng".normalize("NFD")],
    ["Đường", "ĐƯỜNG"],
    ["apologise", "apologize"],
    ["rumour", "rumor"],
  ])("%s and %s are one word", (one, other) => {
    expect(wordKey(one)).toBe(wordKey(other));
  });

  it("another tone is another word, but not in a text without marks", () => {
    expect(wordKey("bán")).not.toBe(wordKey("bạn"));
    expect(bareKey("bán")).toBe(bareKey("Bạn"));
    expect(bareKey("đường")).toBe("duong");
  });

  it.each([
    ["don't", ["do", "not"]],
    ["can’t", ["can", "not"]],
    ["we'll", ["we", "will"]],
    ["off-the-record", ["off", "the", "record"]],
    ["family's", ["family"]],
    ["there's", ["there", "is"]],
    ["won't", ["will", "not"]],
  ])("%s is read as %j", (run, parts) => {
    expect(wordParts(run)).toEqual(parts);
  });

  it.each([
    ["fail", ["fail", "fails", "failed", "failing"]],
    ["blame", ["blame", "blames", "blamed", "blaming"]],
    ["deny", ["deny", "denies", "denied", "denying"]],
    ["admit", ["admitted", "admitting"]],
    ["take", ["took", "taken", "taking"]],
  ])("the forms of %s", (word, forms) => {
    expect(inflections(word)).toEqual(expect.arrayContaining(forms));
  });

  it.each([
    ["1,200", 1200],
    ["1.200", 1200],
    ["1200", 1200],
    ["3,5", 3.5],
    ["3.5", 3.5],
    ["12%", 12],
  ])("%s is %d", (written, value) => {
    expect(parseFigure(written)).toBe(value);
  });

  it.each([
    ["8:15 am", 495],
    ["3 pm", 900],
    ["15h30", 930],
    ["8 giờ 15", 495],
    ["2 giờ chiều", 840],
    ["15:00", 900],
  ])("%s is minute %d of the day", (written, minutes) => {
    expect(minutesOf(written)).toBe(minutes);
  });
});
