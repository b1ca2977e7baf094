import { isRefusal } from "../domain/run.js";
import { advance } from "../engine/advance.js";
import { isStoreFailure } from "../journal/failure.js";
import type { IncidentLog, IncidentStore, WalkSummary } from "../journal/store.js";
import { walksOf } from "../journal/summary.js";
import { printMoment } from "../statement/printing.js";
import { firstDue } from "../walk/due_line.js";
import type { Prompter } from "../walk/prompter.js";
import { placeOf } from "../walk/screen.js";
import { journalWords } from "../words/journal.js";
import { runWords } from "../words/run.js";
import { lastEntry } from "./last_entry.js";
import { Failure } from "./failures.js";
import { firstWalk } from "./first_walk.js";
import { offerNewVersion } from "./new_version.js";
import { incidentTitle, openWalk, orFail, storeFailure } from "./open_incident.js";
import type { Chosen, Session } from "./run.js";
import { status } from "./status.js";

/** Goes on with an incident: its latest walk that has not ended, after a short recap. */
export async function resume(session: Session, store: IncidentStore, id: string): Promise<Chosen | undefined> {
  const log = await openForWriting(session, store, id);
  if (log === undefined) return undefined;
  try {
    return await goOn(session, log);
  } catch (error) {
    await log.release();
    throw error;
  }
}

async function goOn(session: Session, log: IncidentLog): Promise<Chosen> {
  const { environment, prompter } = session;
  const walk = latestWalk(log);
  if (walk === undefined) return firstWalk(session, log);
  const open = await openWalk(log, walk);
  if (open === undefined)
    throw new Failure("could_not", journalWords(environment.language).verify.noCopy(log.id, walk.walk), {
      help: journalWords(environment.language).toRead(log.id),
    });
  const chosen = await inOwnLanguage(session, { ...open, log });
  session.zone = open.playbook.organisation.time_zone ?? session.zone;
  session.language = chosen.run.language;
  if (prompter === undefined) return chosen;
  recap(session, prompter, chosen);
  return offerNewVersion(session, prompter, chosen);
}

/** Whoever asks for a language, by option, variable or setting, goes on in it, whatever the walk was in before. */
async function inOwnLanguage({ environment, stamp }: Session, chosen: Chosen): Promise<Chosen> {
  const { language, settings } = environment;
  const { from } = settings.language;
  const asked = from.is === "flag" || from.is === "file" || (from.is === "variable" && from.name === "LECTERN_LANG");
  if (!asked) return chosen;
  const turn = advance(chosen.playbook, chosen.run, { do: "language", language }, stamp());
  if (isRefusal(turn) || turn.events.length === 0) return chosen;
  orFail(await chosen.log.append(turn.events), chosen.log.id, language);
  return { ...chosen, run: turn.run };
}

/** The latest walk that has not ended, else the latest of all. */
function latestWalk(log: IncidentLog): WalkSummary | undefined {
  const walks = walksOf(log.entries);
  return walks.findLast((walk) => !walk.ended) ?? walks.at(-1);
}

/** Opens the record for writing; when somebody else is writing in it, the person decides. */
async function openForWriting(session: Session, store: IncidentStore, id: string): Promise<IncidentLog | undefined> {
  const { options, environment, prompter } = session;
  const takeOver = options.takeOver === true;
  const opened = await store.open(id, { mode: "write", takeOver });
  if (!isStoreFailure(opened)) return opened;
  if (opened.failed !== "locked" || prompter === undefined) throw storeFailure(opened, id, environment.language);
  const words = runWords(environment.language);
  const { holder } = opened;
  prompter.say(
    words.locked(
      holder?.user ?? words.somebody,
      holder === undefined ? "?" : printMoment(holder.since, environment.language),
    ),
    "caution",
  );
  const choice = await prompter.choose(words.lockedAsk, [
    { id: "leave", label: words.lockedLeave },
    { id: "read", label: words.lockedRead },
    { id: "take", label: words.lockedTake, note: words.lockedTakeNote },
  ]);
  if (choice === "take")
    return orFail(await store.open(id, { mode: "write", takeOver: true }), id, environment.language);
  if (choice === "read") await status({ incident: id }, environment);
  return undefined;
}

/** Where it stood, what is open and due, and the last note: never more than a few lines. */
function recap(session: Session, prompter: Prompter, { playbook, run, log }: Chosen): void {
  const { language } = run;
  const words = runWords(language);
  const title = incidentTitle({ playbook, run }) ?? words.untitled;
  const open = run.path.filter((step) => run.answers.get(step)?.at(-1)?.said.outcome.is === "unknown").length;
  const due = firstDue(playbook, run, session.stamp().at);
  const note = log.entries.findLast((entry) => entry.type === "note" && entry.said !== null);
  const lines = [
    `**${title}** · ${lastEntry(session, log.entries.at(-1)?.at ?? run.opened_at, language)}`,
    ...(run.position === undefined ? [] : [placeOf(playbook, run, run.position)]),
    ...(open === 0 ? [] : [words.recapOpen(open)]),
    ...(due === undefined ? [] : [due.text]),
    ...(note?.type === "note" && note.said !== null ? [words.recapLastNote(note.said.text)] : []),
  ];
  prompter.say(lines.join("\n\n"));
}
