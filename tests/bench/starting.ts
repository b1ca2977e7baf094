import { join } from "node:path";
import { bench, bin } from "./places.js";
import { startTimes, type Place, type Times } from "./measure.js";
import { factor, ms, type Figure } from "./table.js";

interface Compared {
  readonly name: string;
  readonly times: Times;
}

function figure(ours: Compared, other: Compared, aim?: number): Figure {
  const ratio = ours.times.median / other.times.median;
  return {
    what: ours.name,
    ours: ms(ours.times.median),
    against: `${other.name}: ${ms(other.times.median)}`,
    ratio: factor(ratio),
    ...(aim === undefined ? {} : { aim: `${aim}x`, met: ratio <= aim }),
  };
}

/** How soon `--help` and the first question of a built-in playbook are there. */
export async function starting(place: Place, rounds: number): Promise<Figure[]> {
  const [bare, help, onTerminal, question, inquirer] = (await startTimes(
    [
      { name: "node -e 0", argv: ["-e", "0"] },
      { name: "lectern --help", argv: [bin, "--help"] },
      { name: "node, a word on a terminal", argv: ["-e", "process.stderr.write('READY')"], until: /READY/ },
      {
        name: "lectern run media_crisis",
        argv: [bin, "run", "media_crisis", "--lang", "en"],
        keeps: true,
        until: /learn of it/,
      },
      { name: "inquirer", argv: [join(bench, "rivals/inquirer_prompt.mjs")], until: /READY/ },
    ],
    rounds,
    place,
  )) as [Times, Times, Times, Times, Times];
  const first = { name: "first question of a built-in playbook", times: question };
  return [
    figure({ name: "`lectern --help`", times: help }, { name: "`node -e 0`", times: bare }, 1.4),
    figure(first, { name: "bare Node writing a word", times: onTerminal }, 2),
    figure(first, { name: "a script that only asks with inquirer", times: inquirer }),
  ];
}
