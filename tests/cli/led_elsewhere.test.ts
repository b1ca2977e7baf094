import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { nodeDisk } from "../../src/journal/disk.js";
import { emptyFolder, runLectern } from "./machine.js";

afterEach(() => vi.restoreAllMocks());

const PLAYBOOK = (id: string, steps: string) => `lectern: 1
id: ${id}
version: "1"
title: The ${id} playbook
languages: [en]
phases:
  - id: all
    title: All of it
    steps:
${steps}`;

/** The disk is full when an event of this step is written, the first time. */
function fullAt(step: string): void {
  const write = nodeDisk.write.bind(nodeDisk);
  let full = true;
  vi.spyOn(nodeDisk, "write").mockImplementation((handle, bytes) => {
    if (full && Buffer.from(bytes).includes(`"step":"${step}"`)) {
      full = false;
      throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
    }
    return write(handle, bytes);
  });
}

function typesIn(store: string): string[] {
  const id = readdirSync(store).find((name) => !name.startsWith("."));
  const lines = readFileSync(join(store, id as string, "record.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const { type, walk, step } = JSON.parse(line) as { type: string; walk?: string; step?: string };
    return [type, step ?? walk].filter(Boolean).join(" ");
  });
}

describe("a record that goes on in another folder", () => {
  it("is where the playbook that a step leads to is walked, too, and the command to go on says so", async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, "playbooks"));
    const text = (id: string) => `      - { id: ${id}, kind: text, ask: "What is ${id}?" }\n`;
    const leads = "      - { id: more, kind: lead_to, playbook: second, ask: On to the second? }\n";
    writeFileSync(join(cwd, "playbooks/first.yaml"), PLAYBOOK("first", text("name") + leads));
    writeFileSync(join(cwd, "playbooks/second.yaml"), PLAYBOOK("second", text("place") + text("time")));
    fullAt("more");
    // The name; yes; save elsewhere, there; now; the place. Then the line goes dead.
    const { code, stderr } = await runLectern(["run", "first"], {
      cwd,
      home: cwd,
      terminals: ["stdin", "stdout", "stderr"],
      env: { LECTERN_LANG: "en", LECTERN_PLAIN: "1", LECTERN_STORE: join(cwd, "here") },
      input: ["A fire", "1", "2", "there", "2", "The hall", ""].join("\n"),
    });
    expect(stderr).toContain(`The incident now goes on in ${join(cwd, "there")}.`);
    expect(code).toBe(3);
    expect(typesIn(join(cwd, "there")).slice(-6)).toEqual([
      "imported",
      "answered more",
      "paused first",
      "walk_started second",
      "answered place",
      "paused second",
    ]);
    expect(typesIn(join(cwd, "here"))).not.toContain("walk_started second");
    const [id] = readdirSync(join(cwd, "there"));
    expect(stderr).toContain(`To continue: lectern run ${id} --store "${join(cwd, "there")}"`);
  });
});
