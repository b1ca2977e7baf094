import { correctionLines, correctionsIn } from "./due_line.js";
import { deskWords } from "../words/desk.js";
import type { Sitting } from "./loop.js";

const told = new WeakMap<Sitting, Set<string>>();

/** Tells the person, once in a sitting, which released texts say something else than what is known now. */
export function tellCorrections(sitting: Sitting): void {
  const { playbook, ports, run } = sitting;
  const before = told.get(sitting) ?? new Set<string>();
  told.set(sitting, before);
  const fresh = correctionsIn(playbook, run).filter(({ release, fact, now, disputed }) => {
    const key = JSON.stringify([release.at, release.statement, release.channel, fact, now ?? null, disputed]);
    if (before.has(key)) return false;
    before.add(key);
    return true;
  });
  if (fresh.length === 0) return;
  const words = deskWords(run.language).changedFacts;
  const lines = correctionLines(fresh, { playbook, language: run.language }).map((line) => `- ${line}`);
  ports.prompter.say([words.title, "", ...lines, "", words.help].join("\n"), "caution");
}
