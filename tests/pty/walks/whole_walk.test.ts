import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { layoutOf } from "../../../src/engine/layout.js";
import { dryRun } from "../../../src/walk/dry_run.js";
import type { Played } from "../../../src/walk/play.js";
import { shippedScenarios } from "../../guide/shipped_scenarios.js";
import { KEYS, TerminalSession } from "../terminal_session.js";
import { answers, materials, substance, type Line } from "./materials.js";
import { Player } from "./player.js";

const folder = mkdtempSync(join(tmpdir(), "lectern-walk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Walks a scenario at a pseudo-terminal and gives back what the record says. */
async function walked(book: string, name: string, { language, plain }: { language: string; plain: boolean }) {
  const { playbook, scenario } = await materials(book, name);
  const store = join(folder, `${book}-${name}-${language}-${plain ? "plain" : "rich"}`);
  const session = new TerminalSession(process.execPath, ["bin/lectern.js", "run", book, "--store", store], {
    // What is said line by line scrolls away; the player reads it all, as a screen reader would.
    ...(plain ? { rows: 300 } : {}),
    env: { LECTERN_LANG: language, ...(plain ? { LECTERN_PLAIN: "1" } : {}) },
  });
  try {
    await new Player(session, playbook, { ...scenario, language }, plain).play();
    expect(await session.exit).toEqual({ code: 0, signal: 0 });
    // Colours end in "m"; everything else would move or wipe.
    if (plain) for (const sequence of session.raw().split("\u001b").slice(1)) expect(sequence).toMatch(/^\[[0-9;]*m/);
    return substance(store);
  } finally {
    session.kill();
  }
}

/**
 * The scenarios that between them ask for every kind of step, with what is not known, reasons for what is left open,
 * changes of mind, remarks, levels lowered. All others are replayed without a terminal.
 */
const WALKED = [
  ["media_crisis", "child_hurt_in_care"],
  ["media_crisis", "factory_accident"],
  ["first_look", "standing_down"],
  ["first_look", "children"],
  ["first_look", "disaster"],
  ["press_conference", "held"],
  ["press_conference", "families_first"],
] as const;

/** The kinds of step that a scenario answers, and how: "number", "number unknown". */
function asked({ playbook, events }: Pick<Played, "playbook" | "events">): string[] {
  const { byId } = layoutOf(playbook);
  return events.flatMap((event) => {
    if (event.type !== "answered" || event.said === null) return [];
    const { is } = event.said.outcome;
    return [`${byId.get(event.step)?.step.kind}${is === "value" ? "" : ` ${is}`}`];
  });
}

describe("a whole walk at a terminal of 80 columns and 24 lines", { timeout: 240_000 }, () => {
  it.each(WALKED)("%s, %s: the same record in the rich and in the plain mode, and in a replay", async (book, name) => {
    const [rich, plain] = await Promise.all([
      walked(book, name, { language: "vi", plain: false }),
      walked(book, name, { language: "vi", plain: true }),
    ]);
    expect(plain).toEqual(rich);
    const { playbook, scenario } = await materials(book, name);
    const replayed = dryRun(playbook, { ...scenario, language: "vi" });
    expect(replayed.findings).toEqual([]);
    expect(answers(rich, playbook)).toEqual(answers(replayed.events as readonly object[] as readonly Line[], playbook));
  });

  it("is walked with every kind of step that a shipped scenario answers, and every way of leaving one", async () => {
    const shipped: string[] = [];
    const walked: string[] = [];
    for (const book of new Set(WALKED.map(([name]) => name)))
      for (const [name, played] of await shippedScenarios(book)) {
        shipped.push(...asked(played));
        if (WALKED.some(([of, scenario]) => of === book && scenario === name)) walked.push(...asked(played));
      }
    const kinds = (all: readonly string[]): string[] => [...new Set(all)].toSorted();
    // A date that is not known is left in the same way as a number that is not.
    expect(kinds(walked)).toEqual(kinds(shipped).filter((kind) => kind !== "date_time unknown"));
  });

  it.each([
    ["media_crisis", "factory_accident"],
    ["first_look", "standing_down"],
    ["press_conference", "held"],
  ])("%s, %s can be walked in English too, in both modes", async (book, name) => {
    const [rich, plain] = await Promise.all([
      walked(book, name, { language: "en", plain: false }),
      walked(book, name, { language: "en", plain: true }),
    ]);
    expect(plain).toEqual(rich);
  });
});

describe("leaving in the middle", { timeout: 240_000 }, () => {
  it.each([
    ["rich", "Ctrl-C", KEYS.interrupt, 130],
    ["plain", "Ctrl-C", KEYS.interrupt, 130],
    ["rich", "the end of input", KEYS.endOfInput, 3],
    ["plain", "the end of input", KEYS.endOfInput, 3],
  ])("%s, %s: says what is kept and how to go on", async (mode, what, key, code) => {
    const store = join(folder, `leaving-${mode}-${code}`);
    const env = { LECTERN_LANG: "en", ...(mode === "plain" ? { LECTERN_PLAIN: "1" } : {}) };
    const session = new TerminalSession(process.execPath, ["bin/lectern.js", "run", "media_crisis", "--store", store], {
      env,
    });
    await session.waitFor(/When did (we|the body|you)[^]*learn|When[^]*\?/i);
    session.send(key);
    expect(await session.exit).toMatchObject({ code });
    const [incident] = readdirSync(store);
    expect(session.screen()).toContain(`lectern run ${incident}`);
    expect(session.cursorIsVisible()).toBe(true);
    expect(readdirSync(join(store, incident as string))).not.toContain("lock");
    expect(substance(store).at(-1)).toMatchObject({
      type: "paused",
      why: what === "Ctrl-C" ? "interrupt" : "end_of_input",
    });
  });

  it.each([
    ["SIGTERM", 143, "terminate"],
    ["SIGHUP", 129, "hangup"],
  ])("%s: the record says so, and the lock is let go of", async (signal, code, why) => {
    const store = join(folder, `signal-${signal}`);
    const session = new TerminalSession(process.execPath, ["bin/lectern.js", "run", "media_crisis", "--store", store], {
      env: { LECTERN_LANG: "en" },
    });
    await session.waitFor("?");
    session.kill(signal);
    expect(await session.exit).toMatchObject({ code });
    expect(substance(store).at(-1)).toMatchObject({ type: "paused", why });
    expect(readdirSync(join(store, readdirSync(store)[0] as string))).not.toContain("lock");
  });
});
