import { describe, expect, it } from "vitest";
import type { Entry, RecordEvent } from "../../src/domain/event.js";
import { replay } from "../../src/engine/replay.js";
import { questionAt } from "../../src/engine/question.js";
import { atSignOff, deskPlaybook } from "./desk_playbook.js";

const HEAD = { role: "head", name: "Trần Minh", medium: "phone" };
const LEGAL = { role: "legal", name: "Lê Bình", medium: "in_person" };

function entriesOf(events: readonly RecordEvent[]): Entry[] {
  return events.map((event, i) => ({ ...event, seq: i + 1 }));
}

describe("a sign-off step", () => {
  it("asks by a form of its own and is false before anybody approved", () => {
    const { run } = atSignOff();
    expect(run.position).toBe("sign");
    expect(questionAt(deskPlaybook, run, "2026-03-02T09:00:00+07:00")?.form).toEqual({ form: "collect_approvals" });
    expect(run.values.get("sign")).toEqual({ approved: false });
  });

  it("may be left waiting: later steps go on, and an approval from outside completes it and ends its clock", () => {
    const walker = atSignOff();
    expect(walker.answer("sign", { approvals: [HEAD] })).toBeUndefined();
    expect(walker.run.position).toBe("out");
    expect(walker.answer("out", { wait: true })).toBeUndefined();
    expect(walker.run.position).toBe("unsigned");
    const given = walker.events.find((event) => event.type === "approved");
    if (given?.type !== "approved" || given.said === null) throw new Error("no approval");
    const { at: _at, by: _by, ...head } = given;
    const legal = { ...head, role: "legal", said: { ...given.said, name: "Lê Bình" } };
    expect(walker.move({ do: "desk", happening: legal })).toBeUndefined();
    expect(walker.run.values.get("sign")).toEqual({ approved: true });
    expect(walker.run.position).toBeUndefined();
    expect(walker.run.clocks.find(({ id }) => id === "signed")?.met_at).toBe(walker.stamp().at);
  });

  it("is complete with all roles, binds them to the text, and the record gives the same walk", () => {
    const walker = atSignOff();
    walker.answer("sign", { approvals: [HEAD, LEGAL] });
    expect(walker.run.values.get("sign")).toEqual({ approved: true });
    expect(walker.run.values.get("words")).toEqual({ status: "approved" });
    const approvals = walker.events.filter((event) => event.type === "approved");
    expect(approvals.map(({ role, binds }) => [role, binds.length])).toEqual([
      ["head", 64],
      ["legal", 64],
    ]);
    expect(replay(deskPlaybook, "test", entriesOf(walker.events))?.run).toEqual(walker.run);
  });

  it("loses its approvals when the text or a fact in it changes, and has them back with the approved text", () => {
    const walker = atSignOff();
    walker.answer("sign", { approvals: [HEAD, LEGAL] });
    walker.answer("words", { en: "We are with everybody affected. Two people were harmed." });
    expect(walker.run.values.get("sign")).toEqual({ approved: false });
    walker.answer("words", {});
    expect(walker.run.values.get("sign")).toEqual({ approved: true });
    walker.move({
      do: "fact",
      word: { fact: "casualties", status: "confirmed", value: 3, confirmed_by: "the police" },
    });
    expect(walker.run.values.get("sign")).toEqual({ approved: false });
    expect(walker.run.values.get("words")).toEqual({ status: "drafted" });
  });

  it("refuses what is no approval, and changes nothing", () => {
    const walker = atSignOff();
    const before = walker.run;
    const given = (given: object): string | undefined => walker.answer("sign", { approvals: [given as never] });
    expect(given({ ...HEAD, role: "cook" })).toBe("role_not_asked");
    expect(given({ ...HEAD, name: "  " })).toBe("name_needed");
    expect(given({ ...HEAD, given_at: "2026-03-02T23:00:00+07:00" })).toBe("approved_in_future");
    expect(given({ ...HEAD, given_at: "2026-03-02T07:00:00+07:00" })).toBe("approved_before_text");
    expect(given({ ...HEAD, deputy: true })).toBe("deputy_too_soon");
    expect(walker.answer("sign", { approvals: "all" })).toBe("not_an_answer");
    expect(walker.run).toBe(before);
  });

  it("has nothing to approve before the text is written", () => {
    const walker = atSignOff();
    const empty = new Map(walker.run.desk);
    empty.delete("holding");
    walker.run = { ...walker.run, desk: empty };
    expect(walker.answer("sign", { approvals: [HEAD] })).toBe("no_text_yet");
  });
});
