import { describe, expect, it } from "vitest";
import type { Desk, DeskItem, Release } from "../../../src/domain/statement_desk.js";
import type { Value } from "../../../src/domain/value.js";
import { correctionsDue } from "../../../src/statement/desk/corrections.js";
import { deskDue, openDue } from "../../../src/statement/desk/due.js";
import { promisesIn } from "../../../src/statement/desk/promises.js";

const TEN = "2026-03-02T10:00:00+07:00";
const at = (time: string): string => `2026-03-02T${time}:00+07:00`;

function says(text: string, element?: "next_update"): Parameters<typeof promisesIn>[0] {
  return { vi: [{ text, facts: [], attributed: true, ...(element === undefined ? {} : { element }) }] };
}

describe("a promise in a released text", () => {
  it.each([
    ["Chúng tôi sẽ thông tin tiếp lúc 15:00 ngày 02/03/2026.", at("15:00")],
    ["Chúng tôi sẽ cập nhật lúc 15h30.", at("15:30")],
    ["Chúng tôi sẽ thông báo lúc 15 giờ 05 chiều nay.", at("15:05")],
    ["Chúng tôi sẽ cập nhật lúc 8:15 ngày 3 tháng 3.", "2026-03-03T08:15:00+07:00"],
    ["Chúng tôi sẽ thông tin lúc 8:15 sáng mai.", "2026-03-03T08:15:00+07:00"],
    ["The next update is at 15:00 on 2 March 2026.", at("15:00")],
    ["We will speak again at 3 p.m.", at("15:00")],
    ["We will update you at 3:30 pm today.", at("15:30")],
    ["We will publish figures tomorrow at 09:00.", "2026-03-03T09:00:00+07:00"],
  ])("is read from “%s”", (text, due) => {
    expect(promisesIn(says(text), TEN)).toEqual([{ due, text }]);
  });

  it.each([
    "Cập nhật lúc 09:30 ngày 02/03/2026.",
    "Vụ việc xảy ra lúc 15:00.",
    "The fire broke out at 15:00.",
    "Chúng tôi sẽ thông tin tiếp sớm.",
    "We will publish 15 documents.",
    "Chúng tôi sẽ cập nhật lúc 25:70.",
    "We will speak at 09:00.",
  ])("is not read into “%s”", (text) => {
    expect(promisesIn(says(text), TEN)).toEqual([]);
  });

  it("is known by its element without a cue, and stands once for two languages", () => {
    const texts = {
      ...says("15:00.", "next_update"),
      en: [{ text: "At 15:00.", facts: [], attributed: true, element: "next_update" as const }],
    };
    expect(promisesIn(texts, TEN).map(({ due }) => due)).toEqual([at("15:00")]);
  });
});

function release(time: string, text: string, more: Partial<Release> = {}): Release {
  return {
    statement: "holding",
    channel: "portal",
    binds: "a",
    version: 1,
    at: at(time),
    by: "an",
    texts: says(text),
    facts: [{ fact: "casualties", value: 2 }],
    approvals: [],
    promises: [],
    ...more,
  };
}

function desk(...releases: readonly Release[]): Desk {
  const item: DeskItem = { statement: "holding", versions: [], approvals: [], releases, posted: [], waivers: [] };
  return new Map([["holding", item]]);
}

describe("what a release makes due", () => {
  const promised = release("10:00", "One.", { promises: [{ due: at("15:00"), text: "One." }] });

  it("is open until something with other words is released", () => {
    expect(openDue(desk(promised))).toMatchObject([{ what: "promise", due: at("15:00") }]);
    const elsewhere = release("10:05", "One.", { channel: "facebook" });
    expect(openDue(desk(promised, elsewhere))).toHaveLength(1);
    const kept = deskDue(desk(promised, release("14:50", "Two.")));
    expect(kept).toMatchObject([{ met_at: at("14:50") }]);
    expect(openDue(desk(promised, release("14:50", "Two.")))).toEqual([]);
  });

  it("is told once for the same words on two channels", () => {
    const both = desk(promised, { ...promised, channel: "facebook", at: at("10:05") });
    expect(openDue(both)).toHaveLength(1);
  });

  it("is an approval owed for an emergency, until it is there", () => {
    const emergency = { reason: "gas", missing: ["head"], needed: 1, due: at("12:00") };
    const out = desk(release("10:00", "One.", { emergency }));
    expect(openDue(out)).toMatchObject([{ what: "approvals", missing: ["head"], due: at("12:00") }]);
    const item = out.get("holding") as DeskItem;
    const approval = {
      statement: "holding",
      role: "head",
      channels: ["portal"],
      binds: "a",
      valid_until: at("18:00"),
      name: "Minh",
      given_at: at("11:00"),
      how: "attested" as const,
      facts: [],
      version: 1,
      at: at("11:00"),
      by: "an",
    };
    const obtained = new Map([["holding", { ...item, approvals: [approval] }]]);
    expect(deskDue(obtained)).toMatchObject([{ met_at: at("11:00") }]);
    const other = new Map([["holding", { ...item, approvals: [{ ...approval, binds: "b" }] }]]);
    expect(openDue(other)).toHaveLength(1);
  });
});

describe("a fact that changes after release", () => {
  const held = (status: string, value?: Value) => () =>
    ({ status, at: at("11:00"), ...(value === undefined ? {} : { value }) }) as const;
  const both = desk(release("10:00", "Two."), release("10:05", "Two.", { channel: "facebook" }));

  it("lists every text and channel that said it otherwise, once", () => {
    const due = correctionsDue(both, held("confirmed", 3));
    expect(due.map(({ release: { channel }, said, now }) => [channel, said, now])).toEqual([
      ["portal", 2, 3],
      ["facebook", 2, 3],
    ]);
    expect(correctionsDue(both, held("confirmed", 2))).toEqual([]);
    expect(correctionsDue(both, () => undefined)).toEqual([]);
  });

  it("is over for a channel once a later text says it right there, and for no other", () => {
    const corrected = release("11:30", "Three.", { facts: [{ fact: "casualties", value: 3 }] });
    const due = correctionsDue(desk(...(both.get("holding")?.releases ?? []), corrected), held("confirmed", 3));
    expect(due.map(({ release: { channel } }) => channel)).toEqual(["facebook"]);
  });

  it("counts as changed when it was withdrawn or is disputed", () => {
    expect(correctionsDue(both, held("withdrawn", 2))).toHaveLength(2);
    expect(correctionsDue(both, held("disputed", 2))).toMatchObject([{ disputed: true }, { disputed: true }]);
  });
});
