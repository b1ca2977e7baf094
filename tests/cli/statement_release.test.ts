import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deskIncident, type DeskIncident } from "./signing_incident.js";
import { storeIn } from "./small_incident.js";

const APPROVE = ["statement", "approve", "holding", "--role"];
const head = (desk: DeskIncident, minute = 5): ReturnType<DeskIncident["at"]> =>
  desk.at(minute, [...APPROVE, "head", "--name", "Trần Minh", "--by", "phone"]);
const legal = (desk: DeskIncident, minute = 6): ReturnType<DeskIncident["at"]> =>
  desk.at(minute, [...APPROVE, "legal", "--name", "Lê Bình", "--by", "in_person"]);
const OUT = ["statement", "release", "holding", "portal", "--type", "portal"];

async function signed(): Promise<DeskIncident> {
  const desk = await deskIncident();
  await head(desk);
  await legal(desk);
  return desk;
}

describe("lectern statement approve", () => {
  it("writes an attested approval down, says that it is not signed and who is missing", async () => {
    const desk = await deskIncident();
    const { code, stderr } = await head(desk);
    expect(code).toBe(0);
    expect(stderr).toBe(
      "Holding statement: Head, Trần Minh (attested: by phone, not signed).\nNot yet: Legal officer.\n",
    );
    expect((await legal(desk)).stderr).toContain("All approvals are there.");
    expect(desk.entries().filter(({ type }) => type === "approved")).toMatchObject([
      { role: "head", said: { how: "attested", medium: "phone", name: "Trần Minh" } },
      { role: "legal", said: { medium: "in_person" } },
    ]);
  });

  it("gives JSON with what it binds to", async () => {
    const desk = await deskIncident();
    const { stdout } = await desk.at(5, [...APPROVE, "head", "--name", "Trần Minh", "--by", "phone", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      incident: desk.id,
      role: "head",
      how: "attested",
      approved: false,
      missing: ["legal"],
      validUntil: "2026-03-02T12:05:00+07:00",
    });
  });

  it.each([
    [[], 2, "say for which role: --role. This statement is approved by: head, legal"],
    [["--role", "cook", "--name", "A", "--by", "phone"], 2, '"cook" is not asked to approve this'],
    [["--role", "head", "--by", "phone"], 2, "say who has approved"],
    [["--role", "head", "--name", "A"], 2, "say how the approval came"],
    [["--role", "head", "--name", "A", "--by", "phone", "--sign"], 2, "either attested"],
    [["--role", "head", "--name", "A", "--by", "phone", "--at", "whenever"], 2, '"whenever" is not a time'],
    [["--role", "head", "--name", "A", "--by", "phone", "--at", "07:00"], 3, "written later than that"],
    [["--role", "head", "--name", "A", "--by", "phone", "--deputy"], 3, "not time for the deputy yet"],
    [["--role", "head", "--name", "A", "--by", "phone", "--afterwards"], 3, "no emergency release"],
  ])("refuses %j and writes nothing", async (flags, code, words) => {
    const desk = await deskIncident();
    const before = desk.entries().length;
    const result = await desk.at(5, ["statement", "approve", "holding", ...flags]);
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(words)]);
    expect(desk.entries()).toHaveLength(before);
  });
});

describe("lectern statement release", () => {
  it("lists all that stands against it, each with what lifts it, and ends with 1", async () => {
    const desk = await deskIncident(false);
    const { code, stdout } = await desk.at(5, OUT);
    expect(code).toBe(1);
    expect(stdout).toContain("- on hold: The families are told first\n  → do it and answer the question");
    expect(stdout).toContain("- approvals are missing: Head and Legal officer");
    expect(stdout).toContain("this sentence is tied to no fact: “Two people were harmed.”");
    const json = await desk.at(5, [...OUT, "--json"]);
    const { released, blocks } = JSON.parse(json.stdout) as { released: boolean; blocks: { block: string }[] };
    expect([json.code, released]).toEqual([1, false]);
    expect(new Set(blocks.map(({ block }) => block))).toEqual(new Set(["check", "unattributed", "hold", "approval"]));
    expect(desk.entries().some(({ type }) => type === "released")).toBe(false);
  });

  it("is stopped by an error of the text check; what no reason sets aside is not set aside", async () => {
    const desk = await deskIncident();
    const words = "We are with everybody affected. No comment. The journalists are liars and will be sued.";
    writeFileSync(join(desk.home, "new.txt"), words);
    await desk.at(3, ["statement", "revise", "holding", "--file", "new.txt", "--text-language", "en"]);
    await head(desk);
    await legal(desk);
    const { code, stdout } = await desk.at(10, [...OUT, "--reason", "I want to"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/text check: .*\n {2}→ change the words; no reason sets this aside/);
    expect(stdout).not.toContain("No comment");
    expect(desk.entries().some(({ type }) => type === "released")).toBe(false);
  });

  it("goes out with approvals and reasons, keeps the promise as a clock, writes its files, and ends no clock yet", async () => {
    const desk = await signed();
    const { code, stdout, stderr } = await desk.at(10, [...OUT, "--reason", "the inspector said so", "--print"]);
    expect([code, stderr]).toEqual([0, expect.stringContaining("Holding statement released for the portal at 08:10.")]);
    expect(stderr).toContain("Promised by 15:00 on 2 March 2026; the clock runs.");
    expect(stdout).toBe("We are with everybody affected. Two people were harmed. We will speak again at 15:00.\n");
    const folder = join(storeIn(desk.home), desk.id, "released");
    expect(readdirSync(folder).map((name) => name.split(".").at(-1))).toEqual(["eml", "html", "ics", "md", "txt"]);
    const md = readdirSync(folder).find((name) => name.endsWith(".md")) ?? "";
    expect(readFileSync(join(folder, md), "utf8")).toContain("Two people were harmed.");
    expect(statSync(join(folder, md)).mode & 0o077).toBe(0);
    const { stdout: status } = await desk.at(11, ["status", "--json"]);
    expect(clock(status, "first_word")).toMatchObject({ state: "running" });
    const posted = await desk.at(12, ["statement", "posted", "portal", "--link", "https://ward.example.vn/1"]);
    expect([posted.code, posted.stderr]).toEqual([0, "Holding statement is out on the portal.\n"]);
    expect(clock((await desk.at(13, ["status", "--json"])).stdout, "first_word")).toMatchObject({
      state: "met",
      metAt: "2026-03-02T08:12:00+07:00",
    });
  });

  it("is followed by a correction drafted from what has changed since", async () => {
    const desk = await deskIncident();
    await desk.at(4, ["statement", "draft", "holding"]);
    await head(desk);
    await legal(desk);
    expect((await desk.at(10, [...OUT, "--reason", "the inspector said so"])).code).toBe(0);
    await desk.at(20, ["fact", "set", "casualties", "3", "--confirmed-by", "the hospital"]);
    expect((await desk.at(21, ["status"])).stdout).toContain("Holding statement");
    const { code, stdout } = await desk.at(22, ["statement", "draft", "correction"]);
    expect([code, stdout]).toEqual([
      0,
      "People harmed: 3, as confirmed by the hospital. At 08:10 on 2 March 2026 we said on the portal: 2. Please use the information above instead. We are sorry for the error.\n\nWe put it right in the same places.\n",
    ]);
  });

  it("wants the channel's name: another one, or none without a terminal, releases nothing", async () => {
    const desk = await signed();
    const flags = ["statement", "release", "holding", "portal", "--reason", "known"];
    expect(await desk.at(10, [...flags, "--type", "facebook"])).toMatchObject({ code: 2 });
    const none = await desk.at(10, flags);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("--type portal")]);
    const near = await desk.at(10, ["statement", "release", "holding", "portel"]);
    expect([near.code, near.stderr]).toEqual([2, expect.stringContaining("portal")]);
    expect(desk.entries().some(({ type }) => type === "released")).toBe(false);
  });

  it("goes out in an emergency with its reason, is marked in the record, and wants the approvals afterwards", async () => {
    const desk = await deskIncident();
    await legal(desk);
    const flags = [...OUT, "--reason", "known", "--emergency", "Gas in the street"];
    const { code, stderr } = await desk.at(10, flags);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining("EMERGENCY RELEASE: the approvals of Head are to be obtained by 10:10 on 2 March 2026."),
    ]);
    const { stdout } = await desk.at(11, ["incidents", "show", desk.id]);
    expect(stdout).toContain("EMERGENCY RELEASE without all approvals, because: Gas in the street");
    const late = await desk.at(20, [...APPROVE, "head", "--name", "Trần Minh", "--by", "phone", "--afterwards"]);
    expect(late.code).toBe(0);
    const again = await desk.at(21, [...APPROVE, "head", "--name", "Trần Minh", "--by", "phone", "--afterwards"]);
    expect([again.code, again.stderr]).toEqual([3, expect.stringContaining("no emergency release")]);
  });

  it("goes into a record that verifies, exports, and loses its words and files when they are erased", async () => {
    const desk = await signed();
    await desk.at(10, [...OUT, "--reason", "known"]);
    await desk.at(11, ["statement", "posted", "portal", "--link", "https://ward.example.vn/1"]);
    expect((await desk.at(12, ["incidents", "verify"])).code).toBe(0);
    expect((await desk.at(12, ["incidents", "export", desk.id])).stdout).toContain("Trần Minh");
    const erased = await desk.at(13, ["incidents", "erase", desk.id, "--reason", "retention", "--yes"]);
    expect(erased.code).toBe(0);
    expect((await desk.at(14, ["incidents", "verify"])).code).toBe(0);
    const { stdout } = await desk.at(14, ["incidents", "show", desk.id]);
    expect(stdout).not.toContain("Trần Minh");
    expect(stdout).toContain("Holding statement: released for the portal");
    const folder = join(storeIn(desk.home), desk.id, "released");
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });
});

describe("lectern statement posted", () => {
  it("says what it cannot do: nothing released there, or no address", async () => {
    const desk = await deskIncident();
    const nothing = await desk.at(5, ["statement", "posted", "portal"]);
    expect([nothing.code, nothing.stderr]).toEqual([3, expect.stringContaining("nothing has been released")]);
    const bad = await desk.at(5, ["statement", "posted", "portal", "--link", "javascript:alert(1)"]);
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining("is not an address")]);
  });
});

interface Clock {
  readonly id: string;
  readonly state: string;
}

function clock(status: string, id: string): Clock | undefined {
  const { incidents } = JSON.parse(status) as { incidents: { walks: { clocks: Clock[] }[] }[] };
  return incidents[0]?.walks[0]?.clocks.find((each) => each.id === id);
}
