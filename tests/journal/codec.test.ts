import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordEvent } from "../../src/domain/event.js";
import { canonicalJson } from "../../src/journal/canonical.js";
import { bytesOf, decodeRecord, encodeBatch, eraseLines } from "../../src/journal/chain.js";
import { FIRST_PREV, decodeLine, encodeLine } from "../../src/journal/codec.js";
import { opening, ports, stampAt } from "./sample.js";

/** What people and programs paste: Vietnamese in both normal forms, broken pairs, ends of line, NUL, marks of direction. */
const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "\ud800",
    "\udfff x",
    "\u2028\u2029",
    "\u0000",
    "\n\r\n",
    "Bình An".normalize("NFD"),
    "\u202e",
    "\ufeff",
    '"',
    "\\u0041",
    "__proto__",
    "😀",
  ),
  fc.array(fc.constantFrom("\ud83d", "\ude00", "a", "\u0301", "\n"), { maxLength: 8 }).map((parts) => parts.join("")),
);

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    nasty,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(nasty, tie("value"), { maxKeys: 3 }),
  ),
})).value;

const event = fc.oneof(
  fc.record({ walk: nasty, step: nasty, value, by: nasty }).map(({ walk, step, value, by }): RecordEvent => {
    const said = { outcome: { is: "value", value: value as string } } as const;
    return { type: "answered", walk, round: 1, step, said, ...stampAt(1), by };
  }),
  fc
    .record({ text: nasty, by: nasty })
    .map(({ text, by }): RecordEvent => ({ type: "note", said: { text }, ...stampAt(2), by })),
  nasty.map((from): RecordEvent => ({ type: "imported", from, ...stampAt(3) })),
);

/** As it comes out of any JSON: without −0. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

describe("a record of anything that people can type", () => {
  it("is read back as it was, byte for byte", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const all = [...opening(), ...events];
        const bytes = bytesOf(encodeBatch([], all, ports("an", 7).random));
        const chain = decodeRecord(bytes);
        expect(chain.damage).toBeUndefined();
        expect(chain.lines.map(({ entry: { seq: _seq, ...rest } }) => rest)).toEqual(plain(all));
        expect(Buffer.from(bytesOf(chain.lines)).equals(bytes)).toBe(true);
        expect(bytes.filter((byte) => byte === 0x0a).length).toBe(all.length);
      }),
    );
  });

  it("keeps its chain when any of its words are erased", () => {
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.boolean()),
        (events, choice) => {
          const lines = encodeBatch([], [...opening(), ...events], ports("an", 7).random);
          const gone = lines
            .filter(({ entry }) => "said" in entry && choice.next().value)
            .map(({ entry }) => entry.seq);
          const erased = { type: "erased", events: gone, reason: "x", ...stampAt(9) } as const;
          const kept = [...eraseLines(lines, new Set(gone)), ...encodeBatch(lines, [erased], ports("an", 7).random)];
          const chain = decodeRecord(bytesOf(kept));
          expect(chain.damage).toBeUndefined();
          for (const seq of gone) expect(chain.lines[seq - 1]?.entry).toMatchObject({ said: null });
        },
      ),
    );
  });

  it("never makes reading crash, whatever the bytes are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeRecord(bytes).lines).toEqual([]);
      }),
    );
  });
});

describe("the line of an event", () => {
  const note: RecordEvent = { type: "note", walk: "w1", said: { text: "Đã gọi bệnh viện" }, ...stampAt(5) };
  const place = { seq: 1, prev: FIRST_PREV };
  const line = encodeLine(note, place, "0123456789abcdef0123456789abcdef");

  it("can be checked with a hash program alone", () => {
    const raw = JSON.parse(line.text) as Record<string, unknown>;
    expect(Object.keys(raw)).toEqual(["seq", "prev", "at", "by", "type", "walk", "sealed", "digest", "salt", "said"]);
    expect(line.text).toBe(
      `{"seq":1,"prev":"${"0".repeat(64)}","at":"2026-03-02T08:05:00+07:00","by":"Nguyễn Thị An","type":"note","walk":"w1",` +
        // Both worked out with Python's hashlib.
        `"sealed":"1453073e16425779b1aa87dcf45af63a7e25ba9d449a8052ae15ff4ca1bc0086","digest":"dc878ac18ab0b5d4a0b201025d32bc49ea704cb295ec531f862d5692dec98b59","salt":"0123456789abcdef0123456789abcdef","said":{"text":"Đã gọi bệnh viện"}}`,
    );
  });

  it("is refused in another place of the chain", () => {
    expect(decodeLine(line.text, { seq: 2, prev: FIRST_PREV })).toBe("wrong_seq");
    expect(decodeLine(line.text, { seq: 1, prev: "1".repeat(64) })).toBe("wrong_prev");
    expect(decodeLine(line.text, place)).toEqual(line);
  });

  it("is refused when it is well made but no event that Lectern knows", () => {
    const make = (event: object): string => encodeLine({ ...stampAt(1), ...event } as RecordEvent, place, "00").text;
    expect(decodeLine(make({ type: "sang" }), place)).toBe("unknown_type");
    expect(decodeLine(make({ type: "toString" }), place)).toBe("unknown_type");
    expect(decodeLine(make({ type: "walk_ended" }), place)).toBe("not_an_event");
    expect(decodeLine(make({ type: "note", said: { text: 5 } }), place)).toBe("not_an_event");
    expect(decodeLine(make({ type: "note", said: { text: "x" }, at: "yesterday" }), place)).toBe("not_an_event");
    expect(
      decodeLine(make({ type: "answered", walk: "w", round: 1, step: "s", said: { outcome: { is: "value" } } }), place),
    ).toBe("not_an_event");
    expect(decodeLine(make({ type: "answered", walk: "w", round: 1.5, step: "s", said: null }), place)).toBe(
      "not_an_event",
    );
  });
});

describe("canonical JSON", () => {
  it("does not depend on the order in which fields were set", () => {
    fc.assert(
      fc.property(fc.dictionary(nasty, value), (object) => {
        const backwards = Object.fromEntries(Object.entries(object).toReversed());
        expect(canonicalJson(backwards)).toBe(canonicalJson(object));
        expect(JSON.parse(canonicalJson(object))).toEqual(plain(object));
      }),
    );
  });
});
