import type { RecordEvent } from "../domain/event.js";
import { replay } from "../engine/replay.js";
import type { StoreFailure } from "../journal/failure.js";
import type { IncidentLog, IncidentSummary, WalkSummary } from "../journal/store.js";
import type { IncidentHead, IncidentStatus, WalkStatus } from "../report/status.js";
import { deskStatus } from "../walk/desk_status.js";
import { factsNow, lastNoteOf, walkStatus, type ReplayedWalk } from "../walk/status.js";
import { openRumours, waitingEnquiries } from "./hearsay_now.js";
import { incidentTitle, pinnedPlaybook } from "./open_incident.js";

/** A walk of an incident; without `replayed` the copy of its playbook is missing or does not read. */
export interface CaseWalk {
  readonly summary: WalkSummary;
  readonly replayed?: ReplayedWalk;
}

/** An incident opened with its walks replayed. */
export interface CaseFile {
  readonly summary: IncidentSummary;
  readonly log: IncidentLog;
  readonly walks: readonly CaseWalk[];
  /** Somebody else is writing: who, and how to leave events for them. */
  readonly held?: {
    readonly by: string;
    readonly leave: (events: readonly RecordEvent[]) => Promise<number | StoreFailure | undefined>;
  };
}

async function caseWalk(log: IncidentLog, summary: WalkSummary): Promise<CaseWalk> {
  const playbook = await pinnedPlaybook(log, summary);
  if (playbook === undefined) return { summary };
  try {
    const replayed = replay(playbook, summary.walk, log.entries);
    return replayed === undefined ? { summary } : { summary, replayed: { playbook, run: replayed.run } };
  } catch {
    return { summary };
  }
}

/** Replays every walk of an incident on the playbooks that it keeps. */
export async function caseFile(log: IncidentLog, summary: IncidentSummary): Promise<CaseFile> {
  const walks: CaseWalk[] = [];
  for (const walk of summary.walks) walks.push(await caseWalk(log, walk));
  return { summary, log, walks };
}

/** The walks that could be replayed. */
export function replayedWalks({ walks }: Pick<CaseFile, "walks">): ReplayedWalk[] {
  return walks.flatMap(({ replayed }) => (replayed === undefined ? [] : [replayed]));
}

/** The head of an incident as reports show it. */
export function headOf(file: Pick<CaseFile, "summary" | "walks">): IncidentHead {
  const { id, opened_at, last_at, drill, closed, events, damaged, torn, locked } = file.summary;
  const title = replayedWalks(file)
    .map((walk) => incidentTitle(walk))
    .find((name) => name !== undefined);
  return {
    id,
    ...(title === undefined ? {} : { title }),
    openedAt: opened_at,
    lastAt: last_at,
    drill,
    closed,
    events,
    ...(damaged === undefined ? {} : { damaged }),
    ...(torn === undefined ? {} : { torn }),
    ...(locked === undefined ? {} : { heldBy: { user: locked.user, host: locked.host, since: locked.since } }),
  };
}

function unreadable({ walk, playbook, version, language, ended }: WalkSummary): WalkStatus {
  return {
    walk,
    playbook,
    version,
    language,
    title: "",
    unreadable: true,
    round: 1,
    stage: ended ? "ended" : "walking",
    decisions: [],
    open: [],
    clocks: [],
  };
}

function waiting({ log }: CaseFile, at: string): Pick<IncidentStatus, "enquiries" | "rumours"> {
  const enquiries = waitingEnquiries(log.entries, at);
  const rumours = openRumours(log.entries).length;
  return { ...(enquiries.length === 0 ? {} : { enquiries }), ...(rumours === 0 ? {} : { rumours }) };
}

/** Everything that `status` shows, at a moment and in a language. */
export function incidentStatus(file: CaseFile, at: string, language: string): IncidentStatus {
  return {
    incident: headOf(file),
    walks: file.walks.map(({ summary, replayed }) =>
      replayed === undefined ? unreadable(summary) : walkStatus(replayed, at, language),
    ),
    ...deskStatus(replayedWalks(file), at, language),
    facts: factsNow(replayedWalks(file), language),
    ...waiting(file, at),
    ...lastNoteOf(file.log.entries),
  };
}
