import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { textIn } from "../../../src/domain/text.js";
import { layoutOf } from "../../../src/engine/layout.js";
import { TerminalSession } from "../terminal_session.js";
import { materials } from "./materials.js";
import { Player } from "./player.js";

const KILLS = 20;
const folder = mkdtempSync(join(tmpdir(), "lectern-killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { playbook, scenario } = await materials("media_crisis", "factory_accident");

function answersIn(store: string): string[] {
  const [incident] = readdirSync(store);
  const lines = readFileSync(join(store, incident as string, "record.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as { type: string; step?: string })
    .flatMap((line) => (line.type === "answered" ? [line.step ?? ""] : []));
}

describe("a person whose terminal dies", { timeout: 240_000 }, () => {
  it(`finds every answer that was followed by a next question, ${KILLS} times, and the same question again`, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const store = join(folder, String(kill));
      const command = (args: readonly string[]) =>
        new TerminalSession(process.execPath, ["bin/lectern.js", "run", ...args, "--store", store], {
          env: { LECTERN_LANG: "vi" },
        });
      const session = command(["media_crisis"]);
      const player = new Player(session, playbook, { ...scenario, language: "vi" }, false);
      const answered = await player.playSome(1 + Math.floor(Math.random() * 12));
      session.kill("SIGKILL");
      await session.exit;
      expect(answersIn(store).slice(0, answered.length)).toEqual(answered);
      const again = command([readdirSync(store)[0] as string]);
      const ask = textIn(layoutOf(playbook).byId.get(player.position as string)?.step.ask, "vi");
      await again.waitFor(ask.slice(0, 20));
      again.kill();
    }
  });
});
