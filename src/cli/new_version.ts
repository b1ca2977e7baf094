import type { Playbook } from "../domain/playbook.js";
import type { Divergence, Run } from "../domain/run.js";
import type { Span } from "../domain/span.js";
import { textIn } from "../domain/text.js";
import { layoutOf } from "../engine/layout.js";
import { replay } from "../engine/replay.js";
import { outlook } from "../engine/scan.js";
import { placeOf as lineAndColumn, sourceLines } from "../report/source_lines.js";
import type { Prompter } from "../walk/prompter.js";
import { nameOf } from "../walk/words_of.js";
import { runWords } from "../words/run.js";
import { compiledPlaybook } from "./find_playbook.js";
import { keepCopy, orFail } from "./open_incident.js";
import type { Chosen, Session } from "./run.js";

/**
 * When the playbook's file is no longer the one that the walk began with: says which answers would not fit, at their
 * place in the file, and lets the person stay or move. A file that is gone or has errors leaves the walk as it is.
 */
export async function offerNewVersion(session: Session, prompter: Prompter, chosen: Chosen): Promise<Chosen> {
  const { playbook, run, log } = chosen;
  const { result: fresh, sources } = await compiledPlaybook(playbook.file, session.environment);
  if (fresh === undefined || fresh.hash === playbook.hash || fresh.id !== playbook.id) return chosen;
  const again = replay(fresh, run.walk, log.entries);
  if (again === undefined) return chosen;
  const words = runWords(run.language);
  prompter.say(preview({ old: chosen, fresh, run: again.run, divergences: again.divergences, sources }), "caution");
  const choice = await prompter.choose(words.moveAsk, [
    { id: "stay", label: words.moveStay, note: playbook.version },
    { id: "move", label: words.moveGo, note: fresh.version },
  ]);
  return choice === "move" ? move(session, prompter, chosen, fresh) : chosen;
}

interface Comparison {
  readonly old: Chosen;
  readonly fresh: Playbook;
  readonly run: Run;
  readonly divergences: readonly Divergence[];
  readonly sources: ReadonlyMap<string, string>;
}

function preview({ old, fresh, run, divergences, sources }: Comparison): string {
  const words = runWords(old.run.language);
  const before = outlook(old.playbook, old.run).reached;
  const after = outlook(fresh, run).reached;
  const misfits = divergences.flatMap(({ event }) => {
    if (event.type !== "answered") return [];
    const now = layoutOf(fresh).byId.get(event.step)?.step;
    const step = now ?? layoutOf(old.playbook).byId.get(event.step)?.step;
    return step === undefined
      ? []
      : [words.misfit(now === undefined ? fresh.file : place(now.at, sources), nameOf(step, old.run.language))];
  });
  const appear = [...after].filter((step) => !before.has(step)).length;
  const gone = [...before].filter((step) => !after.has(step)).length;
  return [words.changed(textIn(fresh.title, old.run.language)), misfits.join("\n"), words.movePreview(appear, gone)]
    .filter((part) => part !== "")
    .join("\n\n");
}

function place(at: Span, sources: ReadonlyMap<string, string>): string {
  const { line, column } = lineAndColumn(at, sourceLines(sources.get(at.file) ?? ""));
  return `${at.file}:${line}:${column}`;
}

async function move(session: Session, prompter: Prompter, { run, log }: Chosen, fresh: Playbook): Promise<Chosen> {
  const { language } = session.environment;
  const copy = orFail(await keepCopy(log, fresh), log.id, language);
  const event = {
    type: "moved",
    walk: run.walk,
    version: fresh.version,
    hash: fresh.hash,
    copy,
    ...session.stamp(),
  } as const;
  orFail(await log.append([event]), log.id, language);
  prompter.say(runWords(run.language).moved(fresh.version), "done");
  return { playbook: fresh, run: replay(fresh, run.walk, log.entries)?.run ?? run, log };
}
