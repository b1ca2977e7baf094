import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Release } from "../../src/domain/statement_desk.js";
import type { Value } from "../../src/domain/value.js";
import { owedApprovals } from "../../src/statement/desk/approve.js";
import { releaseAt } from "../../src/walk/desk_state.js";
import { playbookOf, Walker } from "../engine/sample.js";
import { atSignOff, DESK_YAML, deskPlaybook } from "./desk_playbook.js";

const APPROVALS = {
  approvals: [
    { role: "head", name: "Trần Minh", medium: "phone" },
    { role: "legal", name: "Lê Bình", medium: "in_person" },
  ],
};

function atRelease(told = true): Walker {
  const walker = atSignOff(told);
  walker.answer("sign", APPROVALS);
  return walker;
}

function blocks(walker: Walker): string[] {
  const state = releaseAt(deskPlaybook, walker.run, "out", { at: walker.stamp().at, check: [] });
  return (state?.blocks ?? []).map(({ block }) => block);
}

function lastRelease(walker: Walker): Release | undefined {
  return walker.run.desk.get("holding")?.releases.at(-1);
}

describe("a release", () => {
  it("wants the channel's name typed, in any of its languages or as its id", () => {
    const walker = atRelease();
    expect(walker.answer("out", { channel: "Facebook" })).toBe("channel_name_wrong");
    expect(walker.answer("out", { channel: "" })).toBe("channel_name_wrong");
    expect(lastRelease(walker)).toBeUndefined();
    for (const name of ["portal", " Cổng thông tin ", "THE PORTAL"]) {
      const fresh = atRelease();
      expect(fresh.answer("out", { channel: name })).toBeUndefined();
      expect(fresh.run.values.get("out")).toEqual({ released: true, posted: false });
    }
  });

  it("records text, channel, approvals, the values of facts, and what it promises", () => {
    const walker = atRelease();
    walker.answer("out", { channel: "portal" });
    expect(lastRelease(walker)).toMatchObject({
      channel: "portal",
      facts: [{ fact: "casualties", value: 2 }],
      approvals: [
        { role: "head", name: "Trần Minh", how: "attested", medium: "phone" },
        { role: "legal", name: "Lê Bình", how: "attested", medium: "in_person" },
      ],
      promises: [{ due: "2026-03-02T15:00:00+07:00", text: "We will speak again at 15:00." }],
    });
    expect(walker.run.values.get("words")).toEqual({ status: "released" });
    expect(walker.run.position).toBe("after");
  });

  it("ends the clock that runs until it once it is posted, not before", () => {
    const walker = atRelease();
    const metAt = (): string | undefined => walker.run.clocks.find(({ id }) => id === "first_word")?.met_at;
    walker.answer("out", { channel: "portal" });
    expect(metAt()).toBeUndefined();
    const posted = {
      type: "posted",
      statement: "holding",
      channel: "portal",
      said: { link: "https://a.vn/1" },
    } as const;
    expect(walker.move({ do: "desk", happening: { ...posted, channel: "facebook" } })).toBeUndefined();
    expect(metAt()).toBeUndefined();
    expect(walker.move({ do: "desk", happening: posted })).toBeUndefined();
    expect(metAt()).toBe(walker.stamp().at);
    expect(walker.run.values.get("out")).toEqual({ released: true, posted: true });
  });

  it("may be left waiting", () => {
    const walker = atSignOff();
    walker.answer("sign", { approvals: [] });
    expect(walker.answer("out", { wait: true })).toBeUndefined();
    expect(walker.run.values.get("out")).toEqual({ released: false, posted: false });
  });
});

describe("what stands against a release", () => {
  it("is missing approvals", () => {
    const walker = atSignOff();
    walker.answer("sign", { approvals: [] });
    expect(blocks(walker)).toEqual(["approval"]);
    expect(walker.answer("out", { channel: "portal" })).toBe("release_blocked");
    expect(lastRelease(walker)).toBeUndefined();
  });

  it("is a hold, until it is met or set aside with a reason that goes into the record", () => {
    const walker = atRelease(false);
    expect(blocks(walker)).toEqual(["hold"]);
    expect(walker.answer("out", { channel: "portal" })).toBe("release_blocked");
    walker.answer("told", true);
    expect(blocks(walker)).toEqual([]);
    const other = atRelease(false);
    const said = { block: "hold", id: "families", text: "The families are told first", reason: "no number" } as const;
    other.move({ do: "desk", happening: { type: "waived", statement: "holding", said } });
    expect(blocks(other)).toEqual([]);
    other.answer("words", { en: "Another text. It was looked at." });
    expect(blocks(other)).toContain("hold");
  });

  it("is a fact that nobody has confirmed", () => {
    const walker = atRelease();
    walker.move({ do: "fact", word: { fact: "casualties", status: "disputed", value: 2 } });
    expect(blocks(walker)).toEqual(["unconfirmed"]);
    expect(walker.answer("out", { channel: "portal", reason: "hurry", emergency: "hurry" })).toBe("release_blocked");
  });

  it("is a fact that was said anew after the text was written", () => {
    const walker = atRelease();
    walker.move({ do: "fact", word: { fact: "casualties", status: "confirmed", value: 2, confirmed_by: "police" } });
    expect(blocks(walker)).toEqual([]);
    walker.move({ do: "fact", word: { fact: "casualties", status: "confirmed", value: 3, confirmed_by: "police" } });
    expect(blocks(walker)).toEqual(["stale", "approval"]);
  });

  it("is a gap in the text, and a sentence tied to no fact", () => {
    const walker = atSignOff();
    walker.answer("words", { en: "We are with [names]. It was nobody's fault." });
    walker.answer("sign", APPROVALS);
    expect(blocks(walker)).toEqual(["gap", "unattributed", "unattributed"]);
    expect(walker.answer("out", { channel: "portal", reason: "known to all" })).toBe("release_blocked");
    const said = { block: "unattributed", text: "It was nobody's fault.", reason: "the inspector said so" } as const;
    walker.move({ do: "desk", happening: { type: "waived", statement: "holding", said } });
    expect(blocks(walker)).toEqual(["gap", "unattributed"]);
  });

  it("is an error of the text check, unless a reason may set it aside and does", () => {
    const walker = atRelease();
    const error = { rule: "no_comment", text: "no comment", message: "says nothing", waivable: true };
    const out = (check: readonly object[], more: object = {}): string | undefined =>
      walker.answer("out", { channel: "portal", check, ...more } as unknown as Value);
    expect(out([error])).toBe("release_blocked");
    expect(out([{ ...error, waivable: false }], { reason: "I want to" })).toBe("release_blocked");
    expect(out([error], { reason: "a quotation" })).toBeUndefined();
    expect(walker.run.desk.get("holding")?.waivers).toMatchObject([{ block: "check", reason: "a quotation" }]);
  });

  it("is that nothing is written", () => {
    const walker = atRelease();
    const empty = new Map(walker.run.desk);
    empty.delete("holding");
    walker.run = { ...walker.run, desk: empty };
    expect(blocks(walker)).toEqual(["no_text"]);
  });

  it("is that this very text is out already", () => {
    const walker = atRelease();
    walker.answer("out", { channel: "portal" });
    expect(blocks(walker)).toEqual(["already"]);
  });

  it("yields to no emergency but for approvals: no text with an unconfirmed fact ever goes out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("confirm", "dispute", "withdraw", "redraft", "sign", "release", "emergency"), {
          maxLength: 12,
        }),
        (moves) => {
          const walker = atSignOff();
          for (const move of moves) {
            const word = { fact: "casualties", value: 2 } as const;
            if (move === "confirm")
              walker.move({ do: "fact", word: { ...word, status: "confirmed", confirmed_by: "the hospital" } });
            else if (move === "dispute") walker.move({ do: "fact", word: { ...word, status: "disputed" } });
            else if (move === "withdraw") walker.move({ do: "fact", word: { ...word, status: "withdrawn" } });
            else if (move === "redraft") walker.answer("words", {});
            else if (move === "sign") walker.answer("sign", APPROVALS);
            else {
              if (walker.run.position === "sign") walker.answer("sign", { approvals: [] });
              const before = walker.run.ledger.findLast(({ fact }) => fact === "casualties");
              const emergency = move === "emergency" ? { emergency: "now" } : {};
              const went = walker.answer("out", { channel: "portal", reason: "why not", ...emergency }) === undefined;
              if (went) expect(before?.status).toBe("confirmed");
            }
          }
          for (const release of walker.run.desk.get("holding")?.releases ?? [])
            expect(JSON.stringify(release.texts)).not.toMatch(/NOT CONFIRMED|MISSING/);
        },
      ),
    );
  });
});

describe("an emergency release", () => {
  it("goes out without approvals for a typed reason, is marked, and says what is owed by when", () => {
    const walker = atSignOff();
    walker.answer("sign", { approvals: [{ role: "legal", name: "Lê Bình", medium: "phone" }] });
    expect(walker.answer("out", { channel: "portal", emergency: "  " })).toBe("reason_needed");
    expect(walker.answer("out", { channel: "portal", emergency: "gas in the street" })).toBeUndefined();
    expect(lastRelease(walker)?.emergency).toMatchObject({
      reason: "gas in the street",
      missing: ["head"],
      needed: 1,
      due: "2026-03-02T10:07:00+07:00",
    });
    expect(owedApprovals(walker.run.desk.get("holding"))).toMatchObject([{ missing: ["head"] }]);
  });

  it("is no way around a hold", () => {
    const walker = atSignOff(false);
    walker.answer("sign", { approvals: [] });
    expect(walker.answer("out", { channel: "portal", emergency: "now" })).toBe("release_blocked");
  });

  it("is marked only when approvals were missing", () => {
    const walker = atRelease();
    walker.answer("out", { channel: "portal", emergency: "to be sure" });
    expect(lastRelease(walker)?.emergency).toBeUndefined();
  });
});

describe("a sign-off with a condition", () => {
  const conditional = DESK_YAML.replace(
    "      - id: out\n",
    `      - id: sign_children
        kind: sign_off
        ask: The child protection officer?
        statement: holding
        channels: [portal]
        roles: [legal]
        when: harmed > 5
      - id: out
`,
  ).replace("roles: [head, legal]", "roles: [head]");

  it("asks nobody while its condition is not met, and stands against the release once it is", async () => {
    const playbook = await playbookOf(conditional);
    const walked = (harmed: number): Walker => {
      const walker = new Walker(playbook);
      walker.answer("aware_at", "2026-03-02T07:50:00+07:00");
      walker.answer("harmed", harmed, "the hospital");
      walker.answer("told", true);
      walker.answer("words", {});
      walker.answer("sign", { approvals: [{ role: "head", name: "Trần Minh", medium: "phone" }] });
      return walker;
    };
    const few = walked(2);
    expect(few.run.values.get("words")).toEqual({ status: "approved" });
    expect(few.answer("out", { channel: "portal" })).toBeUndefined();
    const many = walked(9);
    expect(many.run.position).toBe("sign_children");
    many.answer("sign_children", { approvals: [] });
    expect(many.answer("out", { channel: "portal" })).toBe("release_blocked");
  });
});
