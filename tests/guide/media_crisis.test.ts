import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compilePlaybook } from "../../src/compile/compile.js";
import { fileReader } from "../../src/cli/file_reader.js";
import { stepsOf, type Playbook } from "../../src/domain/playbook.js";
import { textIn, type Text } from "../../src/domain/text.js";
import { installation, runLectern } from "../cli/machine.js";

const playbooks = join(installation, "playbooks");

async function mediaCrisis(): Promise<Playbook> {
  const { result } = await compilePlaybook("media_crisis.yaml", fileReader(playbooks), { builtIn: playbooks });
  if (result === undefined) throw new Error("media_crisis.yaml does not compile");
  return result;
}

/** Lines of a text at 78 columns; the count of characters is close enough for guidance. */
function linesOf(text: string): number {
  return text
    .trim()
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / 78)), 0);
}

describe("the media crisis playbook", () => {
  it("and everything beside it has nothing to report", async () => {
    const { code, stdout } = await runLectern(
      ["validate", "--format", "oneline", "--today", "2026-11-23", "playbooks"],
      {
        cwd: installation,
      },
    );
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.not.stringContaining("media_crisis") });
  });

  it("passes all its scenarios", async () => {
    const folder = join(playbooks, "scenarios/media_crisis");
    const { code, stdout } = await runLectern(["dry-run", folder], { cwd: installation });
    const many = readdirSync(folder).length;
    expect(many).toBeGreaterThanOrEqual(6);
    expect(stdout).toContain(`${many} scenarios: ${many} passed, 0 failed`);
    expect(code).toBe(0);
  });

  it("has 25 to 45 steps, each complete in both languages", async () => {
    const steps = stepsOf(await mediaCrisis());
    expect(steps.length).toBeGreaterThanOrEqual(25);
    expect(steps.length).toBeLessThanOrEqual(45);
    for (const { id, ask, guide, title } of steps) {
      for (const text of [ask, title, guide] as Text[]) {
        expect(textIn(text, "vi"), id).not.toBe(textIn(text, "en"));
      }
    }
  });

  it("fits each step on a screen of 80 by 24", async () => {
    for (const { id, ask, guide, fields } of stepsOf(await mediaCrisis())) {
      const { options = [], items = [] } = fields as Record<string, readonly unknown[]>;
      for (const language of ["vi", "en"]) {
        expect([...textIn(ask, language)].length, `${id} ${language}`).toBeLessThanOrEqual(100);
        expect(linesOf(textIn(guide, language)), `${id} ${language}`).toBeLessThanOrEqual(4);
      }
      expect(options.length + items.length, id).toBeLessThanOrEqual(12);
    }
  });

  it("keeps its protective steps while their condition is open", async () => {
    const precautions = stepsOf(await mediaCrisis())
      .filter((step) => step.precaution && step.when !== undefined)
      .map(({ id }) => id);
    expect(precautions).toEqual(["danger", "deaths", "families_told", "child_identity", "apology_agreed"]);
  });
});
