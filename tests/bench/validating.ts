import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { playbookOf, playbookOfLines } from "./made_playbook.js";
import { startTimes, type Place, type Times } from "./measure.js";
import { bench, bin } from "./places.js";
import { factor, ms, type Figure } from "./table.js";

const MANY = 200;

/** How long `lectern validate` takes, beside parsing the same files with `yaml` and nothing else. */
export async function validating(place: Place, rounds: number): Promise<Figure[]> {
  const folder = join(place.cwd, "made");
  mkdirSync(join(folder, "many"), { recursive: true });
  const one = join(folder, "one.yaml");
  const huge = join(folder, "huge.yaml");
  const many = Array.from({ length: MANY }, (_, index) => join(folder, "many", `made_${index}.yaml`));
  writeFileSync(one, playbookOfLines(300));
  writeFileSync(huge, playbookOf(5000));
  for (const [index, file] of many.entries()) writeFileSync(file, playbookOfLines(300, `made_${index}`));
  const parse = join(bench, "rivals/parse_yaml.mjs");
  const pairs: Times[] = [];
  for (const [files, target, times] of [
    [[one], one, rounds],
    [many, join(folder, "many"), 3],
    [[huge], huge, 3],
  ] as const) {
    const programs = [
      { name: "node -e 0", argv: ["-e", "0"] },
      { name: "lectern validate", argv: [bin, "validate", target] },
      { name: "yaml", argv: [parse, ...files] },
    ];
    pairs.push(...(await startTimes(programs, times, place)));
  }
  const [bare, ours, alone, , oursMany, aloneMany, , oursHuge, aloneHuge] = pairs as [
    Times,
    Times,
    Times,
    Times,
    Times,
    Times,
    Times,
    Times,
    Times,
  ];
  const ratio = (a: Times, b: Times): string => factor(a.median / b.median);
  return [
    {
      what: "`validate`, one playbook of 300 lines",
      ours: ms(ours.median),
      against: `bare Node: ${ms(bare.median)}`,
      ratio: `+${ms(ours.median - bare.median)}`,
      aim: "+200 ms",
      met: ours.median - bare.median <= 200,
    },
    {
      what: "`validate`, one playbook of 300 lines",
      ours: ms(ours.median),
      against: `parsing it with yaml alone: ${ms(alone.median)}`,
      ratio: ratio(ours, alone),
    },
    {
      what: `\`validate\`, ${MANY} playbooks of 300 lines`,
      ours: ms(oursMany.median),
      against: `parsing them with yaml alone: ${ms(aloneMany.median)}`,
      ratio: ratio(oursMany, aloneMany),
      aim: "3 s",
      met: oursMany.median <= 3000,
    },
    {
      what: "`validate`, one playbook of 5,000 steps",
      ours: ms(oursHuge.median),
      against: `parsing it with yaml alone: ${ms(aloneHuge.median)}`,
      ratio: ratio(oursHuge, aloneHuge),
      aim: "2x",
      met: oursHuge.median / aloneHuge.median <= 2,
    },
  ];
}
