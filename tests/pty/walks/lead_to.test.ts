import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { textIn } from "../../../src/domain/text.js";
import { layoutOf } from "../../../src/engine/layout.js";
import { dryRun } from "../../../src/walk/dry_run.js";
import { runWords } from "../../../src/words/run.js";
import { KEYS, TerminalSession } from "../terminal_session.js";
import { Hand } from "./hand.js";
import { answers, materials, substance, type Line } from "./materials.js";
import { Player } from "./player.js";

const bin = join(process.cwd(), "bin/lectern.js");
const folder = mkdtempSync(join(tmpdir(), "lectern-lead-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const first = await materials("first_look", "disaster");
const held = await materials("press_conference", "held");
const second = { ...held, scenario: { ...held.scenario, closes: true } };

/** Two people-sized walks in one incident: the first look leads to the press conference, which is closed at its end. */
function room(name: string, language: string, plain: boolean) {
  const store = join(folder, name);
  const run = (what: string) =>
    new TerminalSession(process.execPath, [bin, "run", what, "--store", store], {
      ...(plain ? { rows: 300 } : {}),
      env: { LECTERN_LANG: language, ...(plain ? { LECTERN_PLAIN: "1" } : {}) },
    });
  const session = run("first_look");
  const looking = new Player(session, first.playbook, { ...first.scenario, language }, plain);
  looking.leads = "now";
  const meeting = new Player(session, second.playbook, { ...second.scenario, language }, plain);
  const back = (at: TerminalSession, choice: 1 | 2) => {
    const [before = ""] = runWords(language).back("\u0000").split('"');
    return new Hand(at, language, plain).choose(before, choice);
  };
  return { store, run, session, looking, meeting, back };
}

/** What both walks say in the record of the one incident. */
function expectBothIn(store: string, language: string): Line[] {
  expect(readdirSync(store)).toHaveLength(1);
  const record = substance(store);
  for (const { playbook, scenario } of [first, second]) {
    const replayed = dryRun(playbook, { ...scenario, language }).events as readonly object[] as readonly Line[];
    expect(
      answers(
        record.filter(({ walk }) => walk === playbook.id),
        playbook,
      ),
    ).toEqual(answers(replayed, playbook));
  }
  return record;
}

describe("a step that leads to another playbook", { timeout: 240_000 }, () => {
  it.each([
    ["rich", "vi"],
    ["plain", "en"],
  ])("goes there inside the same incident and comes back at its end: %s, %s", async (mode, language) => {
    const { store, session, looking, meeting, back } = room(`there-${mode}`, language, mode === "plain");
    await looking.playRounds();
    await meeting.play();
    await back(session, 1);
    await looking.end();
    expect(await session.exit).toEqual({ code: 0, signal: 0 });
    const record = expectBothIn(store, language);
    expect(record.flatMap(({ type, walk }) => (type === "answered" ? [] : [[type, walk]]))).toEqual([
      ["incident_opened", undefined],
      ["walk_started", "first_look"],
      ["paused", "first_look"],
      ["walk_started", "press_conference"],
      ["closing_started", "press_conference"],
      ["walk_ended", "press_conference"],
      ["paused", "first_look"],
    ]);
  });

  it("finds both walks again when the terminal dies in between", async () => {
    const { store, run, session, looking, meeting, back } = room("killed", "en", false);
    await looking.playRounds();
    await meeting.playSome(4);
    session.kill("SIGKILL");
    await session.exit;
    const again = run(readdirSync(store)[0] as string);
    const ask = textIn(layoutOf(second.playbook).byId.get(meeting.position as string)?.step.ask, "en");
    await again.waitFor(`? ${ask.slice(0, 20)}`);
    meeting.sitDownAt(again);
    looking.sitDownAt(again);
    await meeting.play();
    await back(again, 1);
    await looking.end();
    expect(await again.exit).toEqual({ code: 0, signal: 0 });
    expectBothIn(store, "en");
  });

  it("can leave the first walk for later, and says how to go on with it", async () => {
    const { store, run, session, looking, meeting, back } = room("later", "en", false);
    await looking.playRounds();
    await meeting.play();
    await back(session, 2);
    expect(await session.exit).toEqual({ code: 0, signal: 0 });
    const id = readdirSync(store)[0] as string;
    const again = run(id);
    looking.sitDownAt(again);
    await looking.end();
    expect(await again.exit).toEqual({ code: 0, signal: 0 });
    expectBothIn(store, "en");
  });

  it("leaves on Ctrl-C at the way back, with both walks kept", async () => {
    const { store, session, looking, meeting } = room("interrupted", "en", false);
    await looking.playRounds();
    await meeting.play();
    await session.answer("Go back to", KEYS.interrupt);
    expect(await session.exit).toMatchObject({ code: 130 });
    expect(session.screen()).toContain(`lectern run ${readdirSync(store)[0]} --store`);
    expectBothIn(store, "en");
  });
});

const PLAYBOOK = (id: string, steps: string) => `lectern: 1
id: ${id}
version: "1"
title: The ${id} playbook
languages: [en]
facts:
  harmed: { title: People harmed, type: int }
phases:
  - id: all
    title: All of it
    steps:
${steps}`;

describe("facts", { timeout: 240_000 }, () => {
  it("are shared: the second playbook starts from what the first found out, and the other way round", async () => {
    const cwd = join(folder, "facts");
    mkdirSync(join(cwd, "playbooks"), { recursive: true });
    const harmed = "      - { id: harmed, kind: number, fact: harmed, ask: How many were harmed? }\n";
    const leads = "      - { id: more, kind: lead_to, playbook: second, ask: On to the second? }\n";
    const again = "      - { id: still, kind: number, fact: harmed, ask: How many is it now? }\n";
    writeFileSync(join(cwd, "playbooks/first.yaml"), PLAYBOOK("first", harmed + leads + again));
    writeFileSync(join(cwd, "playbooks/second.yaml"), PLAYBOOK("second", harmed));
    const session = new TerminalSession(process.execPath, [bin, "run", "first", "--store", join(cwd, "store")], {
      cwd,
      env: { LECTERN_LANG: "en", XDG_CACHE_HOME: join(cwd, "cache") },
    });
    const hand = new Hand(session, "en", false);
    await hand.line("How many were harmed?", "3");
    await hand.line("Who confirmed it?", "the hospital");
    await hand.choose("On to the second?", 1);
    await hand.choose("Go to", 2);
    await session.waitFor("So far: 3");
    await hand.line("How many were harmed?", "4");
    await hand.line("Who confirmed it?", "the police", true);
    await hand.choose("What now?", 3);
    await hand.choose("This walk has ended. Go", 1);
    await session.waitFor(/How many is it now[^]*So far: 4/);
    session.kill();
  });
});
