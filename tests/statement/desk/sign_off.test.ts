import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMs } from "../../../src/domain/clock_time.js";
import type { Sentence } from "../../../src/domain/sentence.js";
import type { Approval, DeskItem, Texts, Version } from "../../../src/domain/statement_desk.js";
import type { Value } from "../../../src/domain/value.js";
import { boundOf, type FactNow } from "../../../src/statement/desk/bound.js";
import { deputiesFrom, signOffState, type SignOffRule } from "../../../src/statement/desk/sign_off.js";

const WRITTEN = "2026-03-02T08:30:00+07:00";
const GIVEN = "2026-03-02T08:40:00+07:00";

const RULE: SignOffRule = {
  statement: "holding",
  channels: ["portal"],
  roles: ["head", "legal"],
  at_least: 2,
  deputies_after: 30 * 60_000,
  valid_for: 4 * 3_600_000,
};

function sentence(text: string, facts: readonly string[] = []): Sentence {
  return { text, facts, values: facts, attributed: true };
}

function version(number: number, texts: Texts, more: Partial<Version> = {}): Version {
  return { number, at: WRITTEN, by: "an", texts, ...more };
}

const TEXTS: Texts = { vi: [sentence("Hai người bị thương. ", ["casualties"]), sentence("Chúng tôi chia sẻ.")] };

function holding(versions: readonly Version[] = [version(1, TEXTS)]): DeskItem {
  return { statement: "holding", versions, approvals: [], releases: [], posted: [], waivers: [] };
}

function facts(values: Readonly<Record<string, Value>>): FactNow {
  return (fact) => (fact in values ? { status: "confirmed", value: values[fact] as Value } : undefined);
}

const TWO = facts({ casualties: 2 });

function approval(role: string, name: string, more: Partial<Approval> = {}, rule = RULE): Approval {
  const item = holding();
  return {
    statement: "holding",
    role,
    name,
    channels: rule.channels,
    binds: boundOf(item, rule.channels, TWO)?.digest ?? "",
    valid_until: addMs(GIVEN, rule.valid_for),
    facts: [{ fact: "casualties", value: 2 }],
    given_at: GIVEN,
    how: "attested",
    medium: "phone",
    version: 1,
    at: GIVEN,
    by: "an",
    ...more,
  };
}

function signed(approvals: readonly Approval[], item = holding()): DeskItem {
  return { ...item, approvals };
}

describe("a sign-off", () => {
  it("is complete once every role has approved, and says who is missing until then", () => {
    const one = signOffState(RULE, signed([approval("legal", "Lê Bình")]), TWO, GIVEN);
    expect(one).toMatchObject({ approved: false, needed: 1, missing: ["head"] });
    const both = [approval("legal", "Lê Bình"), approval("head", "Trần Minh")];
    expect(signOffState(RULE, signed(both), TWO, GIVEN)).toMatchObject({ approved: true, needed: 0, missing: [] });
  });

  it("can ask for k of n", () => {
    const rule = { ...RULE, at_least: 1 };
    expect(signOffState(rule, signed([approval("head", "Trần Minh")]), TWO, GIVEN).approved).toBe(true);
    expect(signOffState(rule, signed([]), TWO, GIVEN).approved).toBe(false);
  });

  it("is not complete with the author alone, by name or by their own keyboard", () => {
    const rule = { ...RULE, at_least: 1 };
    for (const own of [approval("head", " AN "), approval("head", "Nguyễn Thị An", { medium: "here" })]) {
      expect(signOffState(rule, signed([own]), TWO, GIVEN)).toMatchObject({ approved: false, author_only: true });
    }
    const witnessed = approval("head", "Trần Minh", { medium: "here", by: "minh" });
    expect(signOffState(rule, signed([witnessed]), TWO, GIVEN).approved).toBe(true);
    expect(
      signOffState(RULE, signed([approval("head", "an"), approval("legal", "Lê Bình")]), TWO, GIVEN).approved,
    ).toBe(true);
  });

  it("counts an approval until its time limit, and not a second longer", () => {
    const rule = { ...RULE, at_least: 1 };
    const item = signed([approval("head", "Trần Minh")]);
    const limit = addMs(GIVEN, rule.valid_for);
    expect(signOffState(rule, item, TWO, limit).approved).toBe(true);
    const late = signOffState(rule, item, TWO, addMs(limit, 1000));
    expect(late.approved).toBe(false);
    expect(late.approvals[0]).toMatchObject({ counts: false, why: "expired" });
  });

  it("lets a deputy stand in once the time for the holder has passed", () => {
    const rule = { ...RULE, at_least: 1 };
    const from = deputiesFrom(signOffState(rule, holding(), TWO));
    expect(from).toBe(Date.parse("2026-03-02T09:00:00+07:00"));
    const given = (given_at: string): boolean =>
      signOffState(rule, signed([approval("head", "Đỗ Hà", { deputy: true, given_at })]), TWO, given_at).approved;
    expect(given("2026-03-02T08:59:59+07:00")).toBe(false);
    expect(given("2026-03-02T09:00:00+07:00")).toBe(true);
  });

  it("does not count a role that was not asked, nor the same role twice", () => {
    const item = signed([approval("head", "Trần Minh"), approval("head", "Trần Minh"), approval("cook", "Ông Bếp")]);
    const state = signOffState(RULE, item, TWO, GIVEN);
    expect(state.approvals.map((each) => (each.counts ? "counts" : each.why))).toEqual([
      "given_again",
      "counts",
      "not_asked",
    ]);
    expect(state.needed).toBe(1);
  });
});

describe("a change after approval", () => {
  const both = [approval("legal", "Lê Bình"), approval("head", "Trần Minh")];

  it("of a word voids it and names the language", () => {
    const item = signed(both, holding([version(1, TEXTS), version(2, { vi: [sentence("Ba người bị thương.")] })]));
    const state = signOffState(RULE, item, TWO, GIVEN);
    expect(state.approved).toBe(false);
    expect(state.approvals[0]).toMatchObject({
      why: "changed",
      changes: [{ what: "text", channel: "portal", language: "vi" }],
    });
  });

  it("of a fact voids it and says from what to what", () => {
    const state = signOffState(RULE, signed(both), facts({ casualties: 3 }), GIVEN);
    expect(state.approved).toBe(false);
    expect(state.approvals[1]).toMatchObject({ changes: [{ what: "fact", fact: "casualties", from: 2, to: 3 }] });
  });

  it("of a fact that the text does not state voids nothing", () => {
    expect(signOffState(RULE, signed(both), facts({ casualties: 2, cause: "điện" }), GIVEN).approved).toBe(true);
  });

  it("back to the approved words brings the approval back", () => {
    const versions = [version(1, TEXTS), version(2, { vi: [sentence("Khác.")] }), version(3, TEXTS)];
    expect(signOffState(RULE, signed(both, holding(versions)), TWO, GIVEN).approved).toBe(true);
  });

  it("of the channels voids it: another channel is another approval", () => {
    const rule = { ...RULE, channels: ["facebook", "portal"] };
    const state = signOffState(rule, signed(both), TWO, GIVEN);
    expect(state.approvals[0]).toMatchObject({ counts: false, changes: [{ what: "channels" }] });
  });

  it("of any letter of any text, fact or channel voids every approval", () => {
    fc.assert(
      fc.property(
        fc.nat(TEXTS["vi"]?.map(({ text }) => text).join("").length ?? 0),
        fc.constantFrom("x", "é", "2", "\u0301"),
        fc.constantFrom("text", "fact", "channel"),
        (at, letter, what) => {
          const whole = TEXTS["vi"]?.map(({ text }) => text).join("") ?? "";
          const other = `${whole.slice(0, at)}${letter}${whole.slice(at)}`;
          const item =
            what === "text"
              ? holding([version(1, TEXTS), version(2, { vi: [sentence(other, ["casualties"])] })])
              : holding();
          const rule = what === "channel" ? { ...RULE, channels: [`portal${letter}`] } : RULE;
          const now = what === "fact" ? facts({ casualties: `2${letter}` }) : TWO;
          const state = signOffState(rule, signed(both, item), now, GIVEN);
          expect(state.approvals.some(({ counts }) => counts)).toBe(false);
        },
      ),
    );
  });
});

describe("the digest", () => {
  it("stands on the text made for the channel where there is one", () => {
    const item = holding([version(1, TEXTS), version(2, { vi: [sentence("Ngắn.")] }, { channel: "facebook" })]);
    expect(boundOf(item, ["portal"], TWO)?.versions["portal"]?.number).toBe(1);
    expect(boundOf(item, ["facebook"], TWO)?.versions["facebook"]?.number).toBe(2);
    expect(boundOf(item, ["facebook"], TWO)?.digest).not.toBe(boundOf(item, ["portal"], TWO)?.digest);
  });

  it("does not depend on the order of channels, and is a SHA-256 that others can work out", () => {
    const a = boundOf(holding(), ["portal", "facebook"], TWO)?.digest;
    expect(a).toBe(boundOf(holding(), ["facebook", "portal"], TWO)?.digest);
    expect(a).toMatch(/^[0-9a-f]{64}$/);
  });

  it("cannot be made while nothing is written, or once its words were erased", () => {
    expect(boundOf(undefined, ["portal"], TWO)).toBeUndefined();
    expect(boundOf(holding([version(1, {})]), ["portal"], TWO)).toBeUndefined();
  });
});
