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

describe("two people at one incident", { timeout: 60_000 }, () => {
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

describe("a playbook that was edited while an incident is open", { timeout: 60_000 }, () => {
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
