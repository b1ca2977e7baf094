import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
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
    let kills = 0;
    for (let incident = 0; kills < KILLS; incident += 1) {
      const store = join(folder, String(incident));
      const sessionAt = (what: string) =>
        new TerminalSession(process.execPath, ["bin/lectern.js", "run", what, "--store", store], {
          env: { LECTERN_LANG: "vi" },
        });
      let session = sessionAt("media_crisis");
      const player = new Player(session, playbook, { ...scenario, language: "vi" }, false);
      const answered: string[] = [];
      // Whoever picks the incident up again answers the question that was open, and dies a few questions later.
      while (player.position !== undefined && kills < KILLS) {
        answered.push(...(await player.playSome(1 + Math.floor(Math.random() * 12))));
        session.kill("SIGKILL");
        await session.exit;
        kills += 1;
        expect(answersIn(store).slice(0, answered.length)).toEqual(answered);
        session = sessionAt(readdirSync(store)[0] as string);
        player.sitDownAt(session);
        await player.seesQuestion();
      }
      session.kill();
      await session.exit;
    }
  });
});
