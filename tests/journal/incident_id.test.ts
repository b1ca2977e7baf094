import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isAttachmentName } from "../../src/journal/attachment.js";
import { isIncidentId, meantIncident, newIncidentId } from "../../src/journal/incident_id.js";

describe("the id of an incident", () => {
  it("is its day and four letters that make no word", () => {
    for (let count = 0; count < 200; count += 1) {
      const id = newIncidentId("2026-11-23T08:00:00+07:00", (bytes) => randomBytes(bytes));
      expect(id).toMatch(/^2026-11-23-[bcdfghjkmnprstvxz]{4}$/);
      expect(isIncidentId(id)).toBe(true);
    }
  });

  it("uses every letter equally often: bytes that would favour some are passed over", () => {
    const bytes = [255, 0, 255, 16, 17, 254];
    expect(newIncidentId("2026-11-23T08:00:00+07:00", () => Uint8Array.of(bytes.shift() as number))).toBe(
      "2026-11-23-bzbz",
    );
  });

  it.each([
    "../../etc/passwd",
    "2026-11-23-kmtv/..",
    "2026-11-23-KMTV",
    "2026-11-23-kmt",
    "",
    ".",
    "2026-11-23-kmtv\n",
    "2026-11-23-kmt\u0000",
  ])("is not %j", (text) => expect(isIncidentId(text)).toBe(false));
});

describe("the incident that a person means", () => {
  const ids = ["2026-11-22-bcdf", "2026-11-23-kmtv", "2026-11-23-kmzz"];

  it.each([
    ["2026-11-23-kmtv", "2026-11-23-kmtv"],
    [" 2026-11-23-KMTV ", "2026-11-23-kmtv"],
    ["2026-11-22", "2026-11-22-bcdf"],
    ["bcdf", "2026-11-22-bcdf"],
    ["kmt", "2026-11-23-kmtv"],
  ])("is found by %j", (given, id) => expect(meantIncident(given, ids)).toEqual({ is: "one", id }));

  it("can be several, or none", () => {
    expect(meantIncident("km", ids)).toEqual({ is: "several", ids: ["2026-11-23-kmtv", "2026-11-23-kmzz"] });
    for (const given of ["", "zzzz", "../x"]) expect(meantIncident(given, ids)).toEqual({ is: "none" });
  });
});

describe("the name of an attachment", () => {
  it("is one folder and one file", () => {
    expect(isAttachmentName(`playbooks/${"ab".repeat(32)}.json`)).toBe(true);
    for (const name of [
      "../x.json",
      "a/../b.json",
      "a/b",
      "/a/b.json",
      "a/.b.json",
      "a/b/c.json",
      "A/b.json",
      "a/b.json.tmp-1",
      "",
    ]) {
      expect(isAttachmentName(name), name).toBe(false);
    }
  });
});
