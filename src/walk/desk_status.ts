import { msOf } from "../domain/clock_time.js";
import type { DeskItem, Release } from "../domain/statement_desk.js";
import { askedIn } from "../engine/standing.js";
import { factNow } from "../engine/ledger.js";
import type { IncidentStatus, StatementDue, StatementStatus } from "../report/status.js";
import { deskDue, type DeskDue } from "../statement/desk/due.js";
import { signOffsFor, signOffStates, stateOfStatement } from "../statement/desk/rules.js";
import { printList, printTime } from "../statement/printing.js";
import { deskWords } from "../words/desk.js";
import { howGiven, rolesInWords, type DeskReader } from "./desk_lines.js";
import { titled } from "./desk_state.js";
import { correctionLines, correctionsIn, dueTitle } from "./due_line.js";
import type { ReplayedWalk } from "./status.js";

/** What `status` shows of the statements of an incident; each at the first walk whose playbook knows it. */
export function deskStatus(
  walks: readonly ReplayedWalk[],
  at: string,
  language: string,
): Pick<IncidentStatus, "statements" | "due" | "corrections"> {
  const ofStatement = new Map<string, ReplayedWalk>();
  for (const walk of walks)
    for (const id of walk.run.desk.keys())
      if (Object.hasOwn(walk.playbook.statements, id) && !ofStatement.has(id)) ofStatement.set(id, walk);
  const statements = [...ofStatement].flatMap(([id, walk]) => statementStatus(id, walk, at, language));
  const [first] = walks;
  const due = deskDue(first?.run.desk ?? new Map()).flatMap((each) => dueStatus(each, ofStatement, { at, language }));
  const corrections =
    first === undefined
      ? []
      : correctionLines(correctionsIn(first.playbook, first.run), { playbook: first.playbook, language });
  return {
    ...(statements.length === 0 ? {} : { statements }),
    ...(due.length === 0 ? {} : { due }),
    ...(corrections.length === 0 ? {} : { corrections }),
  };
}

function statementStatus(id: string, { playbook, run }: ReplayedWalk, at: string, language: string): StatementStatus[] {
  const item = run.desk.get(id);
  if (item === undefined) return [];
  const fact = (each: string) => factNow(playbook, run, each);
  const signers = { playbook, ...askedIn(playbook, run) };
  const states = signOffStates(signOffsFor(signers, id), item, fact, at);
  const approvals = states.flatMap((state) =>
    state.approvals.filter(({ counts }) => counts).map(({ approval }) => approval),
  );
  const missing = [...new Set(states.flatMap((state) => (state.needed === 0 ? [] : state.missing)))];
  const state = stateOfStatement(signers, item, fact);
  const reader = { playbook, language };
  const words = deskWords(language);
  const given = approvals.map((approval) =>
    words.status.approvedBy(
      titled(playbook, "roles", approval.role, language),
      approval.name,
      howGiven(approval, language),
    ),
  );
  return [
    {
      statement: id,
      title: titled(playbook, "statements", id, language),
      state,
      approvals: approvals.map(({ role, name, how }) => ({ role, name, how })),
      missing,
      releases: item.releases.map((release) => releaseStatus(release, item)),
      lines: [
        words.state[state] ?? state,
        ...(given.length === 0 ? [] : [printList(given, language)]),
        ...(missing.length === 0 || state === "released" ? [] : [words.status.missing(rolesInWords(missing, reader))]),
        ...item.releases.map((release) => releaseLine(release, item, reader)),
      ],
    },
  ];
}

function postedOf({ channel, at }: Release, { posted }: DeskItem): DeskItem["posted"][number] | undefined {
  return posted.find((each) => each.channel === channel && msOf(each.at) >= msOf(at));
}

function releaseStatus(release: Release, item: DeskItem): StatementStatus["releases"][number] {
  const { channel, at, emergency } = release;
  const out = postedOf(release, item);
  return {
    channel,
    at,
    ...(emergency === undefined ? {} : { emergency: emergency.reason }),
    ...(out === undefined ? {} : { postedAt: out.at }),
    ...(out?.link === undefined ? {} : { link: out.link }),
  };
}

function releaseLine(release: Release, item: DeskItem, { playbook, language }: DeskReader): string {
  const words = deskWords(language).status;
  const out = postedOf(release, item);
  const line = words.released(titled(playbook, "channels", release.channel, language), printTime(release.at));
  const posted = out === undefined ? words.notPosted : words.posted(printTime(out.at), out.link ?? "");
  const emergency = release.emergency === undefined ? "" : `. ${words.emergency(release.emergency.reason)}`;
  return `${line} (${posted})${emergency}`;
}

function dueStatus(
  due: DeskDue,
  walks: ReadonlyMap<string, ReplayedWalk>,
  { at, language }: { readonly at: string; readonly language: string },
): StatementDue[] {
  const walk = walks.get(due.release.statement);
  if (walk === undefined) return [];
  const over = msOf(due.met_at ?? at) > msOf(due.due);
  return [
    {
      what: due.what,
      title: dueTitle(due, { playbook: walk.playbook, language }),
      due: due.due,
      state: over ? "missed" : due.met_at === undefined ? "running" : "met",
      ...(due.met_at === undefined ? {} : { metAt: due.met_at }),
    },
  ];
}
