import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, installation, runLectern } from "./machine.js";

/** Moves of the cursor, erasing, hiding, another screen: every escape sequence but those of colours. */
// oxlint-disable-next-line no-control-regex -- what is looked for are control characters
const MOVES = /\u001b(?!\[[0-9;]*m)|[\b\r]/;
const BOXES = /[─│┌┐└┘├┤┬┴┼═║]/;

/** A folder with the built-in playbooks, a slip of the pen, and an incident that has been walked to its end. */
async function afterAnIncident(): Promise<string> {
  const home = emptyFolder();
  cpSync(join(installation, "playbooks"), join(home, "playbooks"), { recursive: true });
  cpSync(join(installation, "tests/readme/mistake.yaml"), join(home, "mistake.yaml"));
  writeFileSync(join(home, "draft.md"), "The fire was probably caused by a short circuit.\n");
  const answers = "playbooks/scenarios/media_crisis/factory_accident.yaml";
  const { code, stderr } = await runLectern(["run", "media_crisis", "--no-input", "--answers", answers], { home });
  expect(code, stderr).toBe(0);
  return home;
}

describe("in plain mode", () => {
  it.each(["vi", "en"])("no command moves the cursor or draws a box, in %s", async (language) => {
    const home = await afterAnIncident();
    const terminals = ["stdin", "stdout", "stderr"] as const;
    const lines = [
      "--help",
      "help run",
      "help exit-codes",
      "help environment",
      "help accessibility",
      "settings",
      "status",
      "fact",
      "incidents",
      "incidents verify",
      "validate mistake.yaml",
      "validate --explain unknown-name",
      "validate playbooks",
      "dry-run playbooks/scenarios/media_crisis/factory_accident.yaml",
      "statement check draft.md",
      "rnu",
    ];
    for (const line of lines) {
      const argv = [...line.split(" "), "--plain", "--color=always", "--lang", language];
      const { stdout, stderr } = await runLectern(argv, { home, terminals });
      expect(stdout + stderr, line).not.toBe("");
      expect(stdout + stderr, line).not.toMatch(MOVES);
      expect(stdout + stderr, line).not.toMatch(BOXES);
    }
  });
});
