import type { Playbook } from "../domain/playbook.js";
import { replay } from "../engine/replay.js";
import { keepCopy, orFail } from "./open_incident.js";
import type { Chosen, Session } from "./run.js";

/** The event with which a walk of a playbook begins. */
export function startedEvent(session: Session, playbook: Playbook, { walk, copy }: { walk: string; copy: string }) {
  const { language } = session.environment;
  return {
    type: "walk_started",
    walk,
    playbook: playbook.id,
    version: playbook.version,
    hash: playbook.hash,
    copy,
    language: playbook.languages.includes(language) ? language : (playbook.languages[0] ?? language),
    ...session.stamp(),
  } as const;
}

/** Starts a further playbook inside an open incident: facts and notes are shared. */
export async function startWalk(session: Session, log: Chosen["log"], playbook: Playbook): Promise<Chosen> {
  const { language } = session.environment;
  session.zone = playbook.organisation.time_zone ?? session.zone;
  const taken = new Set(log.entries.flatMap((entry) => (entry.type === "walk_started" ? [entry.walk] : [])));
  let walk = playbook.id;
  for (let n = 2; taken.has(walk); n += 1) walk = `${playbook.id}_${n}`;
  const copy = orFail(await keepCopy(log, playbook), log.id, language);
  orFail(await log.append([startedEvent(session, playbook, { walk, copy })]), log.id, language);
  return chosenIn(log, playbook, walk);
}

/** The walk of a record that was just started. */
export function chosenIn(log: Chosen["log"], playbook: Playbook, walk: string): Chosen {
  const replayed = replay(playbook, walk, log.entries);
  if (replayed === undefined) throw new TypeError("a walk that was just started is not in its record");
  return { playbook, run: replayed.run, log };
}
