import { expect, it } from "vitest";
import { compileScenario } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";

const TEXT = `scenario: factory_fire
title: A fire at night
playbook: ../../media_crisis.yaml
language: vi
starts: 2026-03-02T08:00:00+07:00
answers:
  aware_at: 2026-03-02T07:50:00+07:00
  casualties: not_known
  place: { value: factory, confirmed_by: Công an, source: Phone call, after: 12m }
  children: { skip: "chưa liên lạc được" }
  acts: { ticked: [call], why: { gate: Locked } }
  holding: { vi: Lời, en: Words }
changes:
  - { at: holding, set: { casualties: 2 } }
rounds:
  - { after: 45m, answers: { looked: true } }
closes: true
expect:
  path: [[aware_at, casualties], { includes: [looked] }]
  values: { casualties: 2, tags: [a, b] }
  statements:
    holding: { contains: ["Sở"], excludes: [lỗi], equals: { language: vi, text: Lời }, elements: all }
  clocks: { first_word: met }
`;

it("a scenario is read in its short forms, with a place for each", async () => {
  const { result, findings } = await compileScenario("s/fire.yaml", memoryReader({ "s/fire.yaml": TEXT }), {
    builtIn: "x",
  });
  expect(findings).toEqual([]);
  expect(result).toMatchObject({
    id: "factory_fire",
    title: "A fire at night",
    file: "s/fire.yaml",
    playbook: { path: "../../media_crisis.yaml" },
    language: "vi",
    starts: "2026-03-02T08:00:00+07:00",
    closes: true,
    rounds: [
      {
        after: 0,
        answers: [
          { step: "aware_at", outcome: { is: "scripted", value: "2026-03-02T07:50:00+07:00" } },
          { step: "casualties", outcome: { is: "unknown" } },
          {
            step: "place",
            outcome: { is: "scripted", value: "factory" },
            confirmed_by: "Công an",
            source: "Phone call",
            after: 720_000,
          },
          { step: "children", outcome: { is: "skipped", reason: "chưa liên lạc được" } },
          { step: "acts", outcome: { is: "scripted", value: { ticked: ["call"], why: { gate: "Locked" } } } },
          { step: "holding", outcome: { is: "scripted", value: { vi: "Lời", en: "Words" } } },
        ],
      },
      { after: 2_700_000, answers: [{ step: "looked", outcome: { is: "scripted", value: true } }] },
    ],
    changes: [{ when: "holding", round: 1, set: [{ step: "casualties", outcome: { is: "scripted", value: 2 } }] }],
    expect: {
      path: [{ whole: ["aware_at", "casualties"] }, { includes: ["looked"], excludes: [] }],
      values: [
        { step: "casualties", value: 2 },
        { step: "tags", value: ["a", "b"] },
      ],
      statements: [
        {
          statement: "holding",
          contains: [{ text: "Sở" }],
          excludes: [{ text: "lỗi" }],
          equals: { language: "vi", text: "Lời" },
          elements: "all",
        },
      ],
      clocks: [{ clock: "first_word", state: "met" }],
    },
  });
  const marked = (at: { start: number; end: number } | undefined): string => TEXT.slice(at?.start, at?.end);
  expect(marked(result?.rounds[0]?.answers[1]?.at)).toBe("casualties");
  expect(marked(result?.rounds[1]?.at)).toBe("45m");
  expect(marked(result?.changes[0]?.set[0]?.at)).toBe("casualties");
  expect(marked(result?.expect.path?.[1]?.at)).toBe("{ includes: [looked] }");
  expect(marked(result?.expect.statements[0]?.contains[0]?.at)).toBe('"Sở"');
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});
