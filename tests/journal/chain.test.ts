import { describe, expect, it } from "vitest";
import { bytesOf, decodeRecord, encodeBatch, eraseLines } from "../../src/journal/chain.js";
import type { Line } from "../../src/journal/codec.js";
import { morning, opening, ports } from "./sample.js";

function sample(): Line[] {
  return encodeBatch([], [...opening(), ...morning()], ports("an", 7).random);
}

function erasedSample(): Line[] {
  const lines = sample();
  const { random, stamp } = ports("an", 7);
  const event = { type: "erased", events: [3, 7], reason: "hết hạn lưu", ...stamp() } as const;
  return [...eraseLines(lines, new Set([3, 7])), ...encodeBatch(lines, [event], random)];
}

/** How many line feeds stand in the first `length` bytes. */
function completeLines(bytes: Uint8Array, length: number): number {
  return bytes.subarray(0, length).filter((byte) => byte === 0x0a).length;
}

describe("a record as it was written", () => {
  it("is read back whole", () => {
    const lines = sample();
    const chain = decodeRecord(bytesOf(lines));
    expect(chain.damage).toBeUndefined();
    expect(chain.torn).toBeUndefined();
    expect(chain.lines).toEqual(lines);
    expect(chain.lines.map(({ entry: { seq: _seq, ...event } }) => event)).toEqual([...opening(), ...morning()]);
  });

  it("is read back whole when some of its words were erased, and the chain has not changed", () => {
    const chain = decodeRecord(bytesOf(erasedSample()));
    expect(chain.damage).toBeUndefined();
    expect(chain.lines.slice(0, 10).map((line) => line.digest)).toEqual(sample().map((line) => line.digest));
    expect(chain.lines[2]?.entry).toMatchObject({ type: "answered", step: "what", said: null });
    expect(chain.lines[2]?.text).not.toContain("Bình An");
  });

  it("has the same words under another seal each time", () => {
    const note = morning().find((event) => event.type === "note");
    const { random } = ports("an", 7);
    const [first, second] = [1, 2].map(() => encodeBatch([], [note!], random)[0]!.text);
    expect(JSON.parse(first!).sealed).not.toBe(JSON.parse(second!).sealed);
  });
});

describe("a record cut short at any byte", () => {
  const bytes = bytesOf(sample());

  it("gives every complete line and sets the rest apart", () => {
    for (let length = 1; length <= bytes.length; length += 1) {
      const chain = decodeRecord(bytes.subarray(0, length));
      const complete = completeLines(bytes, length);
      expect(chain.lines.length, `cut at ${length}`).toBe(complete);
      if (complete > 0) expect(chain.damage, `cut at ${length}`).toBeUndefined();
      const rest = Buffer.from(chain.torn ?? new Uint8Array());
      expect(
        Buffer.concat([Buffer.from(bytesOf(chain.lines)), rest]).equals(bytes.subarray(0, length)),
        `cut at ${length}`,
      ).toBe(true);
    }
  });

  it("is empty when nothing is left", () => {
    expect(decodeRecord(new Uint8Array())).toEqual({ lines: [], length: 0, damage: { line: 1, problem: "empty" } });
  });
});

describe("a record with one bit flipped", () => {
  it.each([
    ["as written", bytesOf(sample())],
    ["with words erased", bytesOf(erasedSample())],
  ])("is never taken for whole, %s", (_name, bytes) => {
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
      const chain = decodeRecord(flipped);
      const line = completeLines(bytes, at) + 1;
      if (at === bytes.length - 1) {
        expect(chain.torn, "the last line feed").toBeDefined();
      } else {
        expect(chain.damage?.line, `byte ${at}`).toBe(line);
        expect(chain.lines.length, `byte ${at}`).toBe(line - 1);
      }
    }
  });

  it("is found out for each of the eight bits of every byte of the last line", () => {
    const bytes = bytesOf(sample());
    const start = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
    for (let at = start; at < bytes.length - 1; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = (flipped[at] as number) ^ (1 << bit);
        expect(decodeRecord(flipped).damage?.line, `byte ${at} bit ${bit}`).toBe(10);
      }
    }
  });
});

describe("a record that somebody edited", () => {
  const lines = sample();
  const encode = (texts: readonly string[]): Uint8Array =>
    new TextEncoder().encode(texts.map((text) => `${text}\n`).join(""));
  const texts = lines.map((line) => line.text);

  it.each([
    ["a line taken out", texts.filter((_, index) => index !== 4), { line: 5, problem: "wrong_seq" }],
    [
      "two lines swapped",
      [...texts.slice(0, 3), texts[4]!, texts[3]!, ...texts.slice(5)],
      { line: 4, problem: "wrong_seq" },
    ],
    ["a line said twice", [...texts.slice(0, 3), texts[2]!, ...texts.slice(3)], { line: 4, problem: "wrong_seq" }],
    ["an empty line", [...texts.slice(0, 2), "", ...texts.slice(2)], { line: 3, problem: "not_json" }],
    ["other words", texts.map((text) => text.replace("Bình An", "Bình Yên")), { line: 3, problem: "words_changed" }],
    [
      "another author",
      texts.map((text, index) => (index === 3 ? text.replace("Thị An", "Thị Ân") : text)),
      { line: 4, problem: "changed" },
    ],
    [
      "a space added",
      texts.map((text, index) => (index === 3 ? text.replace(",", ", ") : text)),
      { line: 4, problem: "changed" },
    ],
    [
      "a field added",
      texts.map((text, index) => (index === 9 ? text.replace('"type"', '"kind":1,"type"') : text)),
      { line: 10, problem: "changed" },
    ],
  ])("shows it: %s", (_name, edited, damage) => {
    const chain = decodeRecord(encode(edited));
    expect(chain.damage).toEqual(damage);
    expect(chain.lines.length).toBe(damage.line - 1);
  });

  it("shows it: words taken out without an event that says so", () => {
    expect(decodeRecord(bytesOf(eraseLines(lines, new Set([5])))).damage).toEqual({
      line: 5,
      problem: "erased_without_event",
    });
  });

  it("shows it: a line of another record put in its place", () => {
    const other = encodeBatch([], [...opening("2026-03-02-bbbb"), ...morning()], ports("an", 7).random);
    const mixed = [...lines.slice(0, 6), ...other.slice(6)];
    expect(decodeRecord(bytesOf(mixed)).damage).toEqual({ line: 7, problem: "wrong_prev" });
  });

  it("is never a reason to crash, whatever a line holds", () => {
    const deep = '{"seq":1,"prev":"","said":' + "[".repeat(20_000) + "]".repeat(20_000) + "}";
    for (const text of [
      "null",
      "[]",
      "5",
      '""',
      "{}",
      '{"seq":1}',
      '{"__proto__":1}',
      '{"seq":1,"prev":{},"said":null}',
      deep,
    ]) {
      expect(decodeRecord(encode([text])).damage?.line).toBe(1);
    }
  });
});
