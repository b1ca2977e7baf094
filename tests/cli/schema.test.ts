import { expect, it } from "vitest";
import { schema } from "../../src/cli/schema.js";
import { Failure } from "../../src/cli/failures.js";
import type { Environment } from "../../src/cli/environment.js";
import { runLectern } from "./machine.js";

it("prints the schema of everything, or of one sort of file", async () => {
  const every = await runLectern(["schema"]);
  expect(every.code).toBe(0);
  expect(Object.keys((JSON.parse(every.stdout) as { definitions: object }).definitions)).toEqual([
    "playbook",
    "library",
    "scenario",
    "organisation",
  ]);
  const one = await runLectern(["schema", "scenario"]);
  expect(JSON.parse(one.stdout)).toMatchObject({
    title: "Scenario",
    required: expect.arrayContaining(["scenario", "playbook"]) as unknown,
  });
});

it("says which sorts there are when it is asked for another", async () => {
  const { code, stdout, stderr } = await runLectern(["schema", "playbok"]);
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("playbook, library, scenario, organisation");
  await expect(schema({ sort: "x" }, { language: "vi" } as Environment)).rejects.toThrow(Failure);
});
