import { layoutOf } from "../engine/layout.js";
import { walkWords } from "../words/walk.js";
import { firstDue } from "./due_line.js";
import type { Sitting } from "./loop.js";
import { chooseStep } from "./overview.js";

/** At the end of a round: a next one, a pause, closing, or a look back. */
export async function atRoundEnd(sitting: Sitting): Promise<"go_on" | "pause"> {
  const { playbook, ports, run } = sitting;
  const words = walkWords(run.language).roundEnd;
  const { hasCycle } = layoutOf(playbook);
  const due = firstDue(playbook, run, ports.now());
  ports.prompter.say(hasCycle ? words.title(run.round) : words.titleOnce, "done");
  if (due !== undefined) ports.prompter.say(due.text, "caution");
  const choice = await ports.prompter.choose(words.ask, [
    { id: "pause", label: words.pause, note: words.pauseNote },
    ...(hasCycle ? [{ id: "next", label: words.next, note: words.nextNote }] : []),
    { id: "review", label: words.review },
    { id: "close", label: words.close, note: words.closeNote },
  ]);
  if (choice === "pause") return "pause";
  if (choice === "next") await sitting.make({ do: "next_round" });
  else if (choice === "close") await sitting.make({ do: "close" });
  else {
    const step = await chooseStep(sitting);
    if (step !== undefined) await sitting.make({ do: "visit", step });
  }
  return "go_on";
}
