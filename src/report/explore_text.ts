import { exploreWords } from "../words/explore.js";
import { diagnosticsText } from "./diagnostics_text.js";
import type { Signs } from "./dry_run_text.js";
import type { ExploreResult } from "./explore_result.js";
import type { Look } from "./style.js";

/** For people: the figures, the guarantees, and what was found with its places. */
export function exploreText(result: ExploreResult, look: Look, signs: Signs): string {
  const { printable, style } = look;
  const words = exploreWords(look.language);
  const { counted, steps } = result;
  const lines = [
    style.strong(printable(result.playbook)),
    ...("walks" in counted
      ? [
          `  ${(counted.exact ? words.walks : words.walksAtMost)(shortened(counted.walks))}, ${words.questions(counted.shortest, counted.longest)}`,
        ]
      : [`  ${words.notCounted(counted.stoppedAt, counted.names.join(", "))}`]),
    `  ${words.reached(steps.filter(({ reachable }) => reachable).length, steps.length)}`,
    ...result.clocks.map((clock) => `  ${printable(clockLine(clock, look.language))}`),
    ...result.guarantees.map(({ text, holds, exact }) => {
      const sign = holds === "yes" ? style.done(signs.done) : style.danger(signs.danger);
      const said = holds === "yes" ? words.holds : holds === "no" ? words.broken : words.open;
      return `  ${sign} ${printable(text)}: ${said}${exact ? "" : ` (${words.inexact})`}`;
    }),
  ];
  return `${lines.join("\n")}\n\n${diagnosticsText(result.diagnostics, look)}`;
}

function clockLine({ title, soonest, latest, within }: ExploreResult["clocks"][number], language: string): string {
  const words = exploreWords(language);
  if (soonest === undefined || latest === undefined) return words.clockOpen(title);
  return words.clock(title, soonest, latest, String(within));
}

/** Digits beyond which a number is only long. */
const MOST_DIGITS = 15;

/** "90,342,119"; a very long number by its first digits: "3.25 × 10^30". */
function shortened(walks: string): string {
  if (walks.length <= MOST_DIGITS) return walks.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return `${walks[0]}.${walks.slice(1, 3)} × 10^${walks.length - 1}`;
}
