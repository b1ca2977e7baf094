import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { HOUR, world } from "../monitor/world.js";
import { KEYS, TerminalSession } from "./terminal_session.js";

const bin = join(process.cwd(), "bin/lectern.js");
const folder = mkdtempSync(join(tmpdir(), "lectern-watch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An export of a week with a storm last night, and `monitor watch` on it at a terminal. */
function watching(name: string, env: Readonly<Record<string, string>> = {}) {
  const now = Date.now();
  const { articles } = world({
    seed: 3,
    feeds: ["mot", "hai", "ba"],
    start: now - 8 * 24 * HOUR,
    end: now,
    perHour: 1,
    storms: [{ from: now - 12 * HOUR, hours: 4, perHour: 8, title: "Nước máy có mùi lạ" }],
  });
  const rows = articles.map(({ at, title, feed, summary }) =>
    [new Date(at).toISOString(), title, feed, summary].map((field) => `"${field}"`).join(","),
  );
  writeFileSync(join(folder, "mentions.csv"), `time,title,outlet,summary\n${rows.join("\n")}\n`);
  writeFileSync(
    join(folder, "terms.yaml"),
    "lectern: 1\norganisation: {}\nmonitor: { terms: [{ id: nuoc, any: [nước máy], signal: water }] }\n",
  );
  const store = join(folder, name, "incidents");
  const args = ["monitor", "watch", "mentions.csv", "--terms", "terms.yaml", "--store", store];
  const session = new TerminalSession(process.execPath, [bin, ...args], {
    cwd: folder,
    env: { LECTERN_LANG: "en", ...env },
  });
  return { session, lock: join(folder, name, "monitor/lock") };
}
describe("monitor watch at a terminal", { timeout: 60_000 }, () => {
  it("rings for an alert, keeps one quiet line, and leaves with Ctrl-C", async () => {
    const { session, lock } = watching("rich");
    const screen = await session.waitFor("next reading");
    expect(screen).toContain("! Burst,");
    expect(screen.replaceAll(/\s+/g, " ")).toMatch(/"nuoc": \d+ mentions in \d hours?, (?:[\d.]+|hardly any) expected/);
    expect(session.raw().split("\u0007")).toHaveLength(2);
    // The quiet line is the last one, and the cursor stays on it to write over it.
    expect(session.raw().split("\r\u001b[K").at(-1)).toMatch(/^\d\d:\d\d [^\n]*next reading[^\n]*$/);
    expect(existsSync(lock)).toBe(true);
    session.send(KEYS.interrupt);
    expect(await session.exit).toMatchObject({ code: 130 });
    expect(session.screen()).toContain("Watch ended. It goes on where it was: lectern monitor watch");
    expect(existsSync(lock)).toBe(false);
  });

  it("moves no cursor in plain mode, and leaves with Ctrl-C", async () => {
    const { session } = watching("plain", { LECTERN_PLAIN: "1" });
    expect(await session.waitFor("next reading")).toContain("! Burst,");
    for (const sequence of session.raw().split("\u001b").slice(1)) expect(sequence).toMatch(/^\[[0-9;]*m/);
    expect(session.raw()).not.toMatch(/\r(?!\n)/);
    session.send(KEYS.interrupt);
    expect(await session.exit).toMatchObject({ code: 130 });
    expect(session.screen()).toContain("Watch ended.");
  });

  it("writes no escape sequence without colours in plain mode, and tells of an alert once", async () => {
    const env = { LECTERN_PLAIN: "1", NO_COLOR: "1" };
    const first = watching("once", env);
    await first.session.waitFor("next reading");
    expect(first.session.raw()).not.toContain("\u001b");
    first.session.send(KEYS.interrupt);
    await first.session.exit;
    const again = watching("once", { ...env, LECTERN_PLAIN: "0" });
    expect(await again.session.waitFor("next reading")).not.toContain("Burst");
    expect(again.session.raw()).not.toContain("\u0007");
    again.session.send(KEYS.interrupt);
    expect(await again.session.exit).toMatchObject({ code: 130 });
  });
});
