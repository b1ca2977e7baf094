import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compilePlaybook } from "../../src/compile/compile.js";
import { fileReader } from "../../src/cli/file_reader.js";
import type { Playbook } from "../../src/domain/playbook.js";
import type { Run } from "../../src/domain/run.js";
import { statementsOf, type DraftedStatement } from "../../src/walk/expectations.js";
import { installation } from "../cli/machine.js";
import { randomWalk } from "./random_walk.js";

const WALKS = 60;
/** The markers that a draft may carry: what nobody typed yet. Anything else in brackets is a fault of the template. */
const GAP = /\[(CÒN THIẾU|MISSING): [^\]]+\]/g;
const FAULTS: readonly RegExp[] = [
  / {2}/,
  /\.\./,
  /[,;:]\s*[.,;]/,
  / [.,;:]/,
  /[{}[\]_]/,
  /\bundefined\b/,
  /\bvà và\b|\band and\b/,
];

interface Walked {
  readonly seed: number;
  readonly run: Run;
  readonly drafted: readonly DraftedStatement[];
}

let playbook: Playbook;
let walks: readonly Walked[];

beforeAll(async () => {
  const playbooks = join(installation, "playbooks");
  const { result } = await compilePlaybook("media_crisis.yaml", fileReader(playbooks), { builtIn: playbooks });
  if (result === undefined) throw new Error("media_crisis.yaml does not compile");
  playbook = result;
  walks = Array.from({ length: WALKS }, (_, i) => {
    const run = randomWalk(result, i + 1);
    return { seed: i + 1, run, drafted: statementsOf(result, run) };
  });
}, 60_000);

describe("the texts of the media crisis playbook, whatever is answered", () => {
  it("have every element that they need, in both languages", () => {
    for (const { seed, drafted } of walks) {
      for (const { statement, elements } of drafted) {
        const missing = playbook.statements[statement]?.requires.filter((element) => !elements.includes(element));
        expect(missing, `walk ${seed}, ${statement}`).toEqual([]);
      }
    }
  });

  it("read well: no stray sign, no number that somebody has not confirmed", () => {
    for (const { seed, drafted } of walks) {
      for (const { statement, texts } of drafted) {
        for (const [language, text] of Object.entries(texts)) {
          const where = `walk ${seed}, ${statement} in ${language}`;
          expect(text, where).not.toMatch(/CHƯA XÁC NHẬN|NOT CONFIRMED/);
          const faults = text
            .replaceAll(GAP, "X")
            .split("\n")
            .filter((line) => FAULTS.some((fault) => fault.test(line)));
          expect(faults, where).toEqual([]);
        }
      }
    }
  });

  it("never speak of deaths before the families have been told, nor of a place that gives a child away", () => {
    for (const { seed, run, drafted } of walks) {
      const text = Object.values(drafted.at(-1)?.texts ?? {}).join("\n");
      if (run.values.get("families_told") !== true) {
        expect(text, `walk ${seed}`).not.toMatch(/đã mất\.|chia buồn|have died|has died/);
      }
      const protectedBy = run.values.get("child_identity") as readonly string[] | undefined;
      if (run.values.get("children") !== false && protectedBy?.includes("place_is_safe") !== true) {
        expect(text, `walk ${seed}`).not.toMatch(/(tại|at) Tổ dân phố 5/);
      }
    }
  });
});
