import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, installation, runLectern } from "./machine.js";

const PLAYBOOK = `lectern: 1
id: small
version: "1"
title: Small
languages: [en]
guarantees:
  - always: families_told before press
phases:
  - id: identify
    title: Identify
    steps:
      - { id: harmed, kind: yes_no, ask: Is anybody harmed? }
      - { id: families_told, kind: yes_no, when: harmed, ask: Have the families been told? }
      - { id: press, kind: yes_no, ask: Do we speak to the press? }
`;

/** A folder with the playbook in it. */
function folderWith(text: string): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "small.yaml"), text);
  return cwd;
}

describe("lectern explore", () => {
  it("shows the walk that breaks a guarantee, at its line", async () => {
    const cwd = folderWith(PLAYBOOK);
    const { code, stdout } = await runLectern(["explore", "--lang", "en", "small.yaml"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("28 walks to the end of the first round, 2 to 3 questions each");
    expect(stdout).toContain("small.yaml:7:13");
    expect(stdout).toContain("press: true");
  });

  it("gives the counterexample as a scenario that a dry-run passes", async () => {
    const cwd = folderWith(PLAYBOOK);
    const { code, stdout } = await runLectern(["explore", "--format", "json", "small.yaml"], { cwd });
    expect(code).toBe(1);
    const { walks, steps, guarantees, findings } = JSON.parse(stdout);
    expect(walks).toBe("28");
    expect(steps.map(({ id, reachable }: { id: string; reachable: boolean }) => [id, reachable])).toEqual([
      ["harmed", true],
      ["families_told", true],
      ["press", true],
    ]);
    expect(guarantees).toMatchObject([{ text: "always: families_told before press", holds: false, exact: true }]);
    expect(findings).toMatchObject([
      {
        code: "guarantee-broken",
        line: 7,
        reproduction: guarantees[0].counterexample.replace("guarantee_1", "guarantee_broken"),
      },
    ]);
    writeFileSync(join(cwd, "broken.yaml"), guarantees[0].counterexample);
    expect((await runLectern(["dry-run", "broken.yaml"], { cwd })).code).toBe(0);
  });

  it("proves the guarantee once the later step waits", async () => {
    const cwd = folderWith(PLAYBOOK.replace("press, kind: yes_no,", "press, kind: yes_no, when: families_told,"));
    const { code, stdout } = await runLectern(["explore", "--lang", "en", "small.yaml"], { cwd });
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("holds on every walk") });
  });

  it("writes a scenario to each step that a dry-run passes, and writes over nothing", async () => {
    const cwd = folderWith(PLAYBOOK);
    expect((await runLectern(["explore", "--out", "walks", "small.yaml"], { cwd })).code).toBe(0);
    const written = readdirSync(join(cwd, "walks")).toSorted();
    expect(written).toEqual(["guarantee_broken_1.yaml", "to_families_told.yaml", "to_harmed.yaml", "to_press.yaml"]);
    expect((await runLectern(["dry-run", "walks"], { cwd })).code).toBe(0);
    const before = readFileSync(join(cwd, "walks/to_press.yaml"), "utf8");
    expect((await runLectern(["explore", "--out", "walks", "small.yaml"], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, "walks/to_press.yaml"), "utf8")).toBe(before);
  });

  it("calls nothing impossible that comes when somebody goes back in a later round", async () => {
    const phases = `phases:
  - id: identify
    title: Identify
    steps:
      - { id: harmed, kind: yes_no, required: true, unknown: never, ask: Is anybody harmed? }
  - id: watch
    title: Watch
    each_round: true
    steps:
      - { id: look, kind: note, ask: Look again }
      - { id: changed, kind: note, when: harmed != previous.harmed, ask: Say that it has changed }
`;
    const cwd = folderWith(PLAYBOOK.slice(0, PLAYBOOK.indexOf("guarantees:")) + phases);
    const { code, stdout } = await runLectern(["explore", "--format", "oneline", "small.yaml"], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    writeFileSync(
      join(cwd, "small.yaml"),
      PLAYBOOK.slice(0, PLAYBOOK.indexOf("guarantees:")) +
        phases.replace("harmed != previous.harmed", "harmed && !harmed"),
    );
    const wrong = await runLectern(["explore", "--format", "oneline", "--lang", "en", "small.yaml"], { cwd });
    expect(wrong.stdout).toContain('no walk reaches "changed"');
  });

  it("refuses a step that is not there, and a playbook with errors", async () => {
    const cwd = folderWith(PLAYBOOK);
    expect((await runLectern(["explore", "--witness", "presss", "small.yaml"], { cwd })).code).toBe(2);
    writeFileSync(join(cwd, "small.yaml"), PLAYBOOK.replace("before press", "before pres"));
    const { code, stderr } = await runLectern(["explore", "--lang", "en", "small.yaml"], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('did you mean "press"');
    expect(stderr).toContain("small.yaml:7:34");
  });

  it.each(["github", "sarif", "oneline"])("speaks %s", async (format) => {
    const cwd = folderWith(PLAYBOOK);
    const { code, stdout } = await runLectern(["explore", "--format", format, "small.yaml"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("guarantee-broken");
    if (format === "sarif")
      expect(JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.region.startLine).toBe(7);
  });

  it.each(["media_crisis", "first_look", "press_conference"])(
    "finds no error in %s",
    { timeout: 120_000 },
    async (name) => {
      const { code, stdout } = await runLectern(["explore", "--format", "oneline", name], { cwd: installation });
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    },
  );
});
