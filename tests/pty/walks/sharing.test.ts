import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { KEYS, TerminalSession } from "../terminal_session.js";

const bin = join(process.cwd(), "bin/lectern.js");
const folder = mkdtempSync(join(tmpdir(), "lectern-sharing-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PLAYBOOK = `lectern: 1
id: small
version: "1"
title: A small playbook
languages: [en]
phases:
  - id: identify
    title: Identify
    steps:
      - { id: name, kind: text, ask: What happened? }
      - id: place
        kind: one_of
        ask: Where was it?
        options: [{ id: school, title: A school }, { id: factory, title: A factory }]
      - { id: harmed, kind: number, ask: How many were harmed? }
`;

/** A folder with the small playbook, and Lectern started in it. */
function room(name: string) {
  const cwd = join(folder, name);
  mkdirSync(join(cwd, "playbooks"), { recursive: true });
  writeFileSync(join(cwd, "playbooks/small.yaml"), PLAYBOOK);
  const store = join(cwd, "store");
  const run = (...args: string[]) =>
    new TerminalSession(process.execPath, [bin, "run", ...args, "--store", store], {
      cwd,
      env: { LECTERN_LANG: "en", XDG_CACHE_HOME: join(cwd, "cache") },
    });
  const incident = () => readdirSync(store)[0] as string;
  const record = () =>
    readFileSync(join(store, incident(), "record.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { type: string; step?: string });
  return { cwd, run, incident, record };
}

describe("two people at one incident", { timeout: 240_000 }, () => {
  it("the second is told who has it; after a take-over the first can save nothing more", async () => {
    const { run, incident, record } = room("two");
    const first = run("small");
    await first.waitFor("What happened?");
    const second = run(incident());
    await second.waitFor("is writing in this incident since");
    await second.answer("What now?", "3");
    await second.answer("❯ 3. Take it over", KEYS.enter);
    await second.answer("? What happened?", "A fire");
    await second.answer("› A fire", KEYS.enter);
    await second.waitFor("Where was it?");
    first.send("A flood");
    await first.answer("› A flood", KEYS.enter);
    expect(await first.exit).toMatchObject({ code: 3 });
    expect(first.scrollback()).toContain("has taken over this incident");
    second.send(KEYS.interrupt);
    expect(await second.exit).toMatchObject({ code: 130 });
    const answers = record().filter((line) => line.type === "answered");
    expect(answers).toHaveLength(1);
    expect(JSON.stringify(answers)).toContain("A fire");
    expect(record().map((line) => line.type)).toContain("taken_over");
  });

  it("the second can leave it to the first, and nothing has changed", async () => {
    const { run, incident, record } = room("leave");
    const first = run("small");
    await first.waitFor("What happened?");
    const before = record().length;
    const second = run(incident());
    await second.answer("What now?", KEYS.enter);
    expect(await second.exit).toMatchObject({ code: 0 });
    expect(record()).toHaveLength(before);
    first.kill();
  });
});

const NOTED = `facts:
  harmed: { title: People harmed, type: int, unit: people }
`;

describe("a colleague who records something while somebody walks", { timeout: 240_000 }, () => {
  /** A walk at its first question, and a colleague at another terminal. */
  const begun = async (name: string, plain = false) => {
    const place = room(name);
    const playbook = PLAYBOOK.replace("phases:", `${NOTED}phases:`).replace(
      "{ id: harmed,",
      "{ id: harmed, fact: harmed,",
    );
    writeFileSync(join(place.cwd, "playbooks/small.yaml"), playbook);
    const env = { LECTERN_LANG: "en", XDG_CACHE_HOME: join(place.cwd, "cache") };
    const walker = new TerminalSession(process.execPath, [bin, "run", "small", "--store", join(place.cwd, "store")], {
      cwd: place.cwd,
      env: { ...env, ...(plain ? { LECTERN_PLAIN: "1" } : {}) },
    });
    await walker.waitFor(plain ? /What happened\?[^]*Answer:$/ : "? What happened?");
    const colleague = async (...args: string[]): Promise<string> => {
      const session = new TerminalSession(process.execPath, [bin, ...args, "--store", join(place.cwd, "store")], {
        cwd: place.cwd,
        env,
        columns: 200,
      });
      expect((await session.exit).code, session.screen()).toBe(0);
      return session.screen();
    };
    return { ...place, walker, colleague };
  };

  it.each(["rich", "plain"])(
    "is not sent away: the walker hears of it once, between two questions (%s)",
    async (mode) => {
      const { walker, colleague, record } = await begun(`left-${mode}`, mode === "plain");
      const typing = "A fi";
      walker.send(typing);
      await walker.waitFor(typing);
      expect(await colleague("note", "The hospital called back")).toContain("is writing in this incident");
      expect(await colleague("fact", "set", "harmed", "3", "--source", "hospital")).toContain(
        "goes in before their next",
      );
      // Nothing is said over what is being typed.
      expect(walker.screen()).not.toContain("hospital");
      expect(record().map(({ type }) => type)).toEqual(["incident_opened", "walk_started"]);
      walker.send(mode === "plain" ? "re\r" : "re");
      if (mode === "rich") await walker.answer("› A fire", KEYS.enter);
      const screen = await walker.waitFor(mode === "plain" ? /Where was it\?[^]*Answer:$/ : "? Where was it?");
      const flat = screen.replaceAll(/\s+/g, " ");
      expect(flat).toContain("has just recorded: note: The hospital called back");
      expect(flat).toContain("has just recorded: fact: People harmed: 3");
      walker.send(mode === "plain" ? "2\r" : "2");
      if (mode === "rich") await walker.answer("❯ 2. A factory", KEYS.enter);
      // The colleague's figure is what the next question starts from.
      await walker.waitFor(/How many were harmed[^]*So far: 3/);
      expect(walker.scrollback().split("has just recorded").length - 1).toBe(2);
      walker.send(KEYS.interrupt);
      await walker.exit;
      expect(record().map(({ type, step }) => step ?? type)).toEqual([
        "incident_opened",
        "walk_started",
        "note",
        "fact",
        "name",
        "place",
        "paused",
      ]);
    },
  );

  it("has it in the record when the walker's terminal dies before the next question", async () => {
    const { walker, colleague, record } = await begun("left-killed");
    await colleague("note", "first");
    walker.kill("SIGKILL");
    await walker.exit;
    expect(await colleague("note", "second")).toContain("Noted in");
    expect(record().filter(({ type }) => type === "note")).toHaveLength(2);
    const text = JSON.stringify(record());
    expect(text.indexOf('"first"')).toBeLessThan(text.indexOf('"second"'));
  });

  it("has it in the record when the walker pauses at that very question", async () => {
    const { walker, colleague, record } = await begun("left-paused");
    await colleague("note", "just now");
    walker.send(KEYS.interrupt);
    await walker.exit;
    expect(record().map(({ type }) => type)).toEqual(["incident_opened", "walk_started", "paused", "note"]);
  });
});

describe("a playbook that was edited while an incident is open", { timeout: 240_000 }, () => {
  const begun = async (name: string) => {
    const place = room(name);
    const session = place.run("small");
    await session.answer("? What happened?", "A fire");
    await session.answer("› A fire", KEYS.enter);
    await session.answer("? Where was it?", "2");
    await session.answer("❯ 2. A factory", KEYS.enter);
    await session.waitFor("How many were harmed?");
    session.send(KEYS.interrupt);
    await session.exit;
    const edited = PLAYBOOK.replace('version: "1"', 'version: "2"').replace(
      "{ id: factory, title: A factory }",
      "{ id: plant, title: A plant }",
    );
    writeFileSync(join(place.cwd, "playbooks/small.yaml"), edited);
    return place;
  };

  it("says which answer no longer fits and where; moving asks that question again", async () => {
    const { run, incident, record } = await begun("move");
    const session = run(incident());
    const screen = await session.waitFor("Which version?");
    expect(screen).toContain("playbooks/small.yaml:11:");
    expect(screen).toContain('the answer to "Where was it?" no longer fits');
    session.send("2");
    await session.answer("❯ 2. Move", KEYS.enter);
    await session.waitFor("? Where was it?");
    await session.waitFor("A plant", { now: true });
    session.send(KEYS.interrupt);
    await session.exit;
    expect(record().map((line) => line.type)).toContain("moved");
  });

  it("goes on with the copy that it began with when the person stays", async () => {
    const { run, incident, record } = await begun("stay");
    const session = run(incident());
    await session.answer("Which version?", KEYS.enter);
    await session.answer("? How many were harmed?", "2");
    await session.answer("› 2", KEYS.enter);
    await session.waitFor("What now?");
    session.send(KEYS.interrupt);
    await session.exit;
    expect(record().map((line) => line.type)).not.toContain("moved");
    expect(
      record()
        .filter((line) => line.type === "answered")
        .map((line) => line.step),
    ).toEqual(["name", "place", "harmed"]);
  });
});
