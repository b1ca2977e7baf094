import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fileReader } from "../../../src/cli/file_reader.js";
import { compilePlaybook, compileScenario } from "../../../src/compile/compile.js";
import { KEYS, TerminalSession } from "../terminal_session.js";
import { Player } from "./player.js";

const root = process.cwd();
const options = { builtIn: join(root, "playbooks") };
const reader = fileReader(root);
const folder = mkdtempSync(join(tmpdir(), "lectern-walk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const playbook = (await compilePlaybook("lectern:media_crisis.yaml", reader, options)).result;
if (playbook === undefined) throw new Error("media_crisis has errors");

/** One line of a record, as JSON. */
type Line = Readonly<Record<string, unknown>>;

/** What a record says, without what differs from one sitting to the next: times, hashes, salts, names of sessions. */
function substance(store: string): Line[] {
  const [incident] = readdirSync(store);
  const lines = readFileSync(join(store, incident as string, "record.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const { seq, type, step, round, walk, said, why } = JSON.parse(line) as Line;
    return { seq, type, step, round, walk, said, why };
  });
}

/** Walks a scenario at a pseudo-terminal and gives back what the record says. */
async function walked(name: string, language: string, plain: boolean): Promise<Line[]> {
  const { result: scenario } = await compileScenario(`playbooks/scenarios/media_crisis/${name}.yaml`, reader, options);
  if (scenario === undefined || playbook === undefined) throw new Error(`${name} has errors`);
  const store = join(folder, `${name}-${language}-${plain ? "plain" : "rich"}`);
  const session = new TerminalSession(process.execPath, ["bin/lectern.js", "run", "media_crisis", "--store", store], {
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

const SCENARIOS = readdirSync(join(root, "playbooks/scenarios/media_crisis")).map((file) => file.replace(".yaml", ""));

describe("the whole of media_crisis at a terminal", { timeout: 240_000 }, () => {
  it.each(SCENARIOS)("%s: the same record in the rich and in the plain mode", async (name) => {
    const [rich, plain] = await Promise.all([walked(name, "vi", false), walked(name, "vi", true)]);
    expect(rich.filter((line) => line["type"] === "answered").length).toBeGreaterThan(20);
    expect(plain).toEqual(rich);
  });

  it("can be walked in English too, in both modes", async () => {
    const [rich, plain] = await Promise.all([
      walked("factory_accident", "en", false),
      walked("factory_accident", "en", true),
    ]);
    expect(plain).toEqual(rich);
  });
});

describe("leaving in the middle", { timeout: 60_000 }, () => {
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
