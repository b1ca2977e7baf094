import { describe, expect, it } from "vitest";
import { calendar } from "../../src/export/calendar.js";
import { draft, released } from "./sample.js";

/** The lines of a calendar, unfolded as RFC 5545 says. */
function linesOf(text: string): string[] {
  return text.replaceAll("\r\n ", "").split("\r\n");
}

function valuesOf(text: string, name: string): string[] {
  return linesOf(text)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(":") + 1));
}

describe("the calendar", () => {
  const text = calendar(released) ?? "";

  it("tells times in UTC, and escapes what has a meaning", () => {
    expect(valuesOf(text, "DTSTART")).toEqual(["20260302T080000Z", "20260302T030000Z"]);
    expect(valuesOf(text, "DTSTAMP")).toEqual(["20260302T012000Z", "20260302T012000Z"]);
    expect(valuesOf(text, "LOCATION")).toEqual(["Hội trường A\\, số 1 đường Lê Lợi\\; tầng 2"]);
    expect(valuesOf(text, "SUMMARY")[1]).toBe(
      "Cập nhật tiếp theo: Cháy tại xưởng may Bình An / Next update: Fire at the Binh An garment works",
    );
    expect(valuesOf(text, "DESCRIPTION")[0]).toMatch(/^Ủy ban nhân dân phường Bình An\\nCông bố lúc 08:20/);
  });

  it("folds at 75 octets without tearing a letter, and ends every line by CRLF", () => {
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\ufffd");
    expect(linesOf(text).join("\n")).toContain("Có".slice(0, 1));
  });

  it("nests as it must, an event for each, with its reminder", () => {
    const nesting = linesOf(text).filter((line) => /^(BEGIN|END):/.test(line));
    const event = ["BEGIN:VEVENT", "BEGIN:VALARM", "END:VALARM", "END:VEVENT"];
    expect(nesting).toEqual(["BEGIN:VCALENDAR", ...event, ...event, "END:VCALENDAR"]);
    expect(valuesOf(text, "TRIGGER")).toEqual(["-PT60M", "-PT15M"]);
  });

  it("knows an event again: a press conference that moves stays one, another update is another", () => {
    const [conference, update] = valuesOf(text, "UID");
    const moved = calendar({
      ...released,
      version: 3,
      events: released.events.map((event) => ({ ...event, at: "2026-03-02T16:30:00+07:00" })),
    });
    const [sameConference, otherUpdate] = valuesOf(moved ?? "", "UID");
    expect(sameConference).toBe(conference);
    expect(otherUpdate).not.toBe(update);
    expect(valuesOf(moved ?? "", "SEQUENCE")).toEqual(["3", "3"]);
    expect(new Set([conference, update]).size).toBe(2);
    // The same moment by another clock is the same event.
    const elsewhere = calendar({ ...released, events: [{ kind: "update", at: "2026-03-02T03:00:00Z" }] });
    expect(valuesOf(elsewhere ?? "", "UID")).toEqual([update]);
  });

  it("holds a draft as tentative, and says so", () => {
    const tentative = calendar(draft) ?? "";
    expect(valuesOf(tentative, "STATUS")).toEqual(["TENTATIVE", "TENTATIVE"]);
    expect(valuesOf(tentative, "SUMMARY")[0]).toMatch(/^BẢN THẢO – CHƯA CÔNG BỐ: Họp báo/);
    expect(valuesOf(text, "STATUS")).toEqual(["CONFIRMED", "CONFIRMED"]);
  });

  it("lets no line break of a person begin a line of its own", () => {
    const slip = calendar({
      ...released,
      events: [{ kind: "update", at: "2026-03-02T03:00:00Z", place: "A\r\nATTENDEE:mailto:x@evil.example" }],
    });
    expect(linesOf(slip ?? "").filter((line) => line.startsWith("ATTENDEE"))).toEqual([]);
  });

  it("is not made where nothing has a time", () => {
    expect(calendar({ ...released, events: [] })).toBeUndefined();
  });
});
