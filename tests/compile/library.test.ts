import { fileReader } from "../../src/cli/file_reader.js";
import { describe, expect, it } from "vitest";
import { compileLibrary, compileOrganisation, compilePlaybook } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";

const LIBRARY = `lectern: 1
library: first_words
title: { vi: Lời đầu tiên, en: First words }
sources: { cerc: { title: CDC CERC manual } }
facts:
  cause: { title: The cause, type: one_of, labels: { fire: a fire, flood: { vi: lũ, en: a flood } } }
  since: { title: Since when, type: time }
roles: { head: { title: Head } }
statements:
  holding:
    title: Holding
    stage: update
    parts:
      - { element: facts, when: known.since && a_step == "yes", text: "Since {{ since }}: {{ cause }}, {{ a_step }}" }
`;

describe("a library on its own", () => {
  it("is compiled, and names that only a playbook can know are left to it", async () => {
    const { result, findings } = await compileLibrary("f.yaml", memoryReader({ "f.yaml": LIBRARY }), { builtIn: "x" });
    expect(findings).toEqual([]);
    expect(result).toMatchObject({
      id: "first_words",
      title: { vi: "Lời đầu tiên", en: "First words" },
      languages: ["vi", "en"],
      sources: { cerc: { id: "cerc" } },
      facts: { cause: { type: { is: "string", oneOf: ["fire", "flood"] } }, since: { type: { is: "timestamp" } } },
      roles: { head: { id: "head", title: "Head" } },
      statements: { holding: { stage: "update", parts: [{ element: "facts" }] } },
      file: "f.yaml",
    });
    expect(result?.statements["holding"]?.requires).toHaveLength(8);
  });

  it("is found fault with where the fault does not depend on a playbook", async () => {
    const broken = LIBRARY.replace("{{ since }}", "{{ since + 1 }}").replace("known.since", "cause == 'fier'");
    const { result, findings } = await compileLibrary("f.yaml", memoryReader({ "f.yaml": broken }), { builtIn: "x" });
    expect(result).toBeUndefined();
    expect(findings.map(({ at }) => broken.slice(at.start, at.end))).toEqual(["'fier'", "since + 1"]);
  });
});

it("an organisation profile is compiled as it is written", async () => {
  const text = `lectern: 1
organisation:
  name: { vi: Sở Y tế tỉnh, en: Provincial Department of Health }
  hotline: "1900 1234"
  press_contact: { name: Nguyễn Thị Lan, title: Trưởng phòng, phone: "028 1234 5678", email: lan@example.org }
  time_zone: Asia/Ho_Chi_Minh
`;
  const { result, findings } = await compileOrganisation("lectern.yaml", memoryReader({ "lectern.yaml": text }), {
    builtIn: "x",
  });
  expect(findings).toEqual([]);
  expect(result).toEqual({
    name: { vi: "Sở Y tế tỉnh", en: "Provincial Department of Health" },
    hotline: "1900 1234",
    press_contact: { name: "Nguyễn Thị Lan", title: "Trưởng phòng", phone: "028 1234 5678", email: "lan@example.org" },
    time_zone: "Asia/Ho_Chi_Minh",
  });
});

it("a factor of anger cannot have the id of a signal: one form rates both", async () => {
  const playbook = `lectern: 1
id: clash
version: "1"
title: Clash
languages: [en]
uses: ["lectern:library/sources.yaml", "lectern:library/signals.yaml"]
outrage:
  harm: { title: Harm, low: None., high: Much., weight: 1 }
phases: [{ id: one, title: One, steps: [{ id: hello, kind: note, ask: Hello }] }]
`;
  const reader = memoryReader({ "clash.yaml": playbook }, fileReader(process.cwd()));
  const { findings } = await compilePlaybook("clash.yaml", reader, { builtIn: "playbooks" });
  expect(findings.map(({ code, args, related }) => [code, args, related?.[0]?.file])).toEqual([
    ["duplicate-id", { id: "harm", what: "outrage" }, "lectern:library/signals.yaml"],
  ]);
});
