import { join } from "node:path";
import { bench, bin } from "./places.js";
import { startTimes, type Place, type Times } from "./measure.js";
import { factor, ms, type Figure } from "./table.js";

function figure(what: string, found: Times, against: string, other: Times, aim?: number): Figure {
  return {
    what,
    ours: ms(found.median),
    against: `${against}: ${ms(other.median)}`,
    ratio: factor(found.median / other.median),
    ...(aim === undefined ? {} : { aim: `${aim}x`, met: found.median / other.median <= aim }),
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
  return [
    figure("`lectern --help`", help, "`node -e 0`", bare, 1.4),
    figure("first question of a built-in playbook", question, "bare Node writing a word", onTerminal, 2),
    figure("first question of a built-in playbook", question, "a script that only asks with inquirer", inquirer),
  ];
}
