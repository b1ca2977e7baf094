import type { Playbook } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import { textIn } from "../domain/text.js";
import { replay } from "../engine/replay.js";
import { isStoreFailure, type Holder, type StoreFailure } from "../journal/failure.js";
import type { IncidentLog, IncidentSummary, WalkSummary } from "../journal/store.js";
import { printMoment } from "../statement/printing.js";
import { journalWords } from "../words/journal.js";
import { runWords } from "../words/run.js";
import { sha256 } from "./compiled_playbook.js";
import { Failure } from "./failures.js";

/** The name under which an incident keeps the playbook that a walk is pinned to. */
export function pinnedName(hash: string): string {
  return `playbooks/${hash}.json`;
}

/** A playbook as an incident keeps it, and the SHA-256 that its record names. */
export function copyOf(playbook: Playbook): { readonly text: string; readonly copy: string } {
  const text = JSON.stringify(playbook);
  return { text, copy: sha256(text) };
}

/** Keeps a copy of a playbook with an incident unless there is one already; gives back its SHA-256. */
export async function keepCopy(log: IncidentLog, playbook: Playbook): Promise<string | StoreFailure> {
  const name = pinnedName(playbook.hash);
  const kept = await log.attachment(name);
  if (kept !== undefined) return sha256(kept);
  const { text, copy } = copyOf(playbook);
  return (await log.attach(name, text)) ?? copy;
}

/** The copy of the playbook that a walk is pinned to; undefined when it is missing or is not the one the record names. */
export async function pinnedPlaybook(
  log: IncidentLog,
  { hash, copy }: Pick<WalkSummary, "hash" | "copy">,
): Promise<Playbook | undefined> {
  const text = await log.attachment(pinnedName(hash));
  if (text === undefined || (copy !== undefined && sha256(text) !== copy)) return undefined;
  try {
    const playbook = JSON.parse(text) as Playbook;
    return playbook.hash === hash && Array.isArray(playbook.phases) ? playbook : undefined;
  } catch {
    return undefined;
  }
}

/** A walk of an open incident, replayed on the playbook that it is pinned to. */
export interface OpenWalk {
  readonly playbook: Playbook;
  readonly run: Run;
}

/** The walk as it stands; undefined when the copy of its playbook is missing. */
export async function openWalk(log: IncidentLog, walk: WalkSummary): Promise<OpenWalk | undefined> {
  const playbook = await pinnedPlaybook(log, walk);
  const replayed = playbook === undefined ? undefined : replay(playbook, walk.walk, log.entries);
  return playbook === undefined || replayed === undefined ? undefined : { playbook, run: replayed.run };
}

/** The name that a person gave the incident, from the step that its playbook names; undefined while there is none. */
export function incidentTitle({ playbook, run }: OpenWalk): string | undefined {
  const value = playbook.incident_title === undefined ? undefined : run.values.get(playbook.incident_title);
  return typeof value === "string" && value.trim() !== "" ? value.trim().replace(/\s+/g, " ") : undefined;
}

/** A title short enough for a line of a list. */
export function shortTitle(walk: OpenWalk | undefined, summary: IncidentSummary, language: string): string {
  const title = walk === undefined ? undefined : incidentTitle(walk);
  const playbook = walk === undefined ? "" : textIn(walk.playbook.title, language);
  const whole = title ?? `${runWords(language).untitled}${playbook === "" ? "" : ` (${playbook})`}`;
  return `${whole.length > 50 ? `${whole.slice(0, 49).trimEnd()}…` : whole} · ${summary.id}`;
}

/** A failure of the store in the person's words, as the end of a command. */
export function storeFailure(failure: StoreFailure, id: string, language: string): Failure {
  const words = runWords(language);
  const more = journalWords(language);
  switch (failure.failed) {
    case "not_found":
      return new Failure("could_not", words.notFound(id));
    case "locked":
    case "lost":
      return new Failure("could_not", heldBy(failure.holder, language), { help: words.lockedHelp(id) });
    case "damaged":
      return new Failure("could_not", words.damaged(failure.damage.line, id), { help: words.damagedHelp(id) });
    case "full":
    case "read_only":
    case "no_access":
    case "io":
      return new Failure("could_not", more.disk[failure.failed](`${failure.path}, ${failure.code}`));
    case "exists":
    case "not_a_continuation":
    case "nothing_new":
    case "not_writable":
      return new Failure("could_not", more.store[failure.failed](id));
  }
}

/** Who is writing in an incident and since when, as far as its lock tells. */
function heldBy(holder: Holder | undefined, language: string): string {
  const words = journalWords(language);
  if (holder === undefined) return runWords(language).lockedShort(words.someone);
  return words.heldBy(`${holder.user}@${holder.host}`, printMoment(holder.since, language));
}

/** What a store gave, or the end of the command in the person's words. */
export function orFail<T>(result: T | StoreFailure, id: string, language: string): T {
  if (isStoreFailure(result)) throw storeFailure(result, id, language);
  return result;
}
