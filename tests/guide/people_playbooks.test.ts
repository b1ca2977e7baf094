import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compilePlaybook } from "../../src/compile/compile.js";
import { fileReader } from "../../src/cli/file_reader.js";
import { stepsOf, type Playbook } from "../../src/domain/playbook.js";
import { textIn, type Text } from "../../src/domain/text.js";
import type { ReleaseFields } from "../../src/kinds/release.js";
import { pathsOf } from "../../src/walk/expectations.js";
import { installation, runLectern } from "../cli/machine.js";
import { shippedScenarios } from "./shipped_scenarios.js";

const playbooks = join(installation, "playbooks");

async function playbookCalled(name: string): Promise<Playbook> {
  const { result } = await compilePlaybook(`${name}.yaml`, fileReader(playbooks), { builtIn: playbooks });
  if (result === undefined) throw new Error(`${name}.yaml does not compile`);
  return result;
}

/** Lines of a text at 78 columns; the count of characters is close enough for guidance. */
function linesOf(text: string): number {
  return text
    .trim()
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / 78)), 0);
}

function holdsOf(playbook: Playbook): Record<string, string[]> {
  const releases = stepsOf(playbook).filter(({ kind }) => kind === "release");
  return Object.fromEntries(
    releases.map(({ id, fields }) => [id, ((fields as ReleaseFields).holds ?? []).map((hold) => hold.id)]),
  );
}

const PLAYBOOKS = {
  accident_with_casualties: {
    precautions: ["danger", "deaths", "missing", "families_told", "child_identity", "apology_agreed", "family_care"],
    holds: {
      out: ["families", "children", "regulator"],
      out_update: ["families", "children", "legal"],
      out_correction: ["families"],
    },
    questions: 21,
  },
  children_involved: {
    precautions: ["children_safe", "parents_told", "about_child", "consent", "one_voice", "apology_agreed", "exposure"],
    holds: {
      out: ["families", "children", "consent", "regulator"],
      out_update: ["families", "children", "consent", "legal"],
    },
    questions: 22,
  },
} as const;

describe.each(Object.entries(PLAYBOOKS))("%s", (name, { precautions, holds, questions }) => {
  it("has nothing to report", async () => {
    const checked = ["validate", "--lang", "en", `playbooks/${name}.yaml`, `playbooks/scenarios/${name}`];
    expect(await runLectern(checked, { cwd: installation })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/nothing to report/),
    });
  });

  it("passes its scenarios", async () => {
    const { code, stdout } = await runLectern(["dry-run", join(playbooks, "scenarios", name)], { cwd: installation });
    expect(stdout).toContain("0 failed");
    expect(code).toBe(0);
  });

  it("is complete in both languages, and each step fits on a screen of 80 by 24", async () => {
    for (const { id, kind, ask, title, guide, fields } of stepsOf(await playbookCalled(name))) {
      const { options = [], items = [] } = fields as Record<string, readonly unknown[]>;
      expect(options.length + items.length, id).toBeLessThanOrEqual(14);
      for (const text of [ask, title, guide] as Text[])
        expect(textIn(text, "vi"), `${id} ${kind}`).not.toBe(textIn(text, "en"));
      for (const language of ["vi", "en"]) {
        expect([...textIn(ask, language)].length, `${id} ${language}`).toBeLessThanOrEqual(100);
        expect(linesOf(textIn(guide, language)), `${id} ${language}`).toBeLessThanOrEqual(4);
      }
    }
  });

  it("keeps its protective steps while their condition is open, and its holds", async () => {
    const playbook = await playbookCalled(name);
    const kept = stepsOf(playbook).filter(({ precaution, when }) => precaution && when !== undefined);
    expect(kept.map(({ id }) => id)).toEqual(precautions);
    expect(holdsOf(playbook)).toEqual(holds);
  });

  it(`is at the first release after ${questions} questions at most`, async () => {
    for (const [scenario, { run }] of await shippedScenarios(name)) {
      const first = pathsOf(run)[0] ?? [];
      expect(first, scenario).toContain("out");
      expect(first.indexOf("out"), scenario).toBeLessThanOrEqual(questions);
    }
  });
});
