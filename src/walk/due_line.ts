import { msOf } from "../domain/clock_time.js";
import type { Playbook } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import { factNow } from "../engine/ledger.js";
import { correctionsDue, type CorrectionDue } from "../statement/desk/corrections.js";
import { openDue, type DeskDue } from "../statement/desk/due.js";
import { printTime } from "../statement/printing.js";
import { deskWords } from "../words/desk.js";
import { clockLine, openClocks, timeLine } from "./clock_line.js";
import { rolesInWords, saidInWords, type DeskReader } from "./desk_lines.js";
import { titled } from "./desk_state.js";

/** What is due first of all, in a line: a clock of the playbook, a promise, or approvals still to be obtained. */
export function firstDue(
  playbook: Playbook,
  run: Run,
  at: string,
): { readonly text: string; readonly urgent: boolean } | undefined {
  const { language } = run;
  const clock = openClocks(playbook, run)[0];
  const due = openDue(run.desk)[0];
  if (due === undefined || (clock !== undefined && msOf(clock.due) <= msOf(due.due)))
    return clock === undefined ? undefined : clockLine(playbook, clock, at, language);
  return timeLine({ title: dueTitle(due, { playbook, language }), due: due.due, at_least: false }, at, language);
}

/** What a release has made due, as a title. */
export function dueTitle({ what, release, missing = [] }: DeskDue, reader: DeskReader): string {
  const { playbook, language } = reader;
  const words = deskWords(language).due;
  const title = titled(playbook, "statements", release.statement, language);
  return what === "promise"
    ? words.promise(title, titled(playbook, "channels", release.channel, language))
    : words.approvals(title, rolesInWords(missing, reader));
}

/** Released texts that say something else than what is held now, in this walk's playbook. */
export function correctionsIn(playbook: Playbook, run: Run): CorrectionDue[] {
  return correctionsDue(run.desk, (fact) => factNow(playbook, run, fact));
}

/** Each released text once, with all that it says otherwise than we know now. */
export function correctionLines(corrections: readonly CorrectionDue[], reader: DeskReader): string[] {
  const { playbook, language } = reader;
  const words = deskWords(language).changedFacts;
  return [...new Set(corrections.map(({ release }) => release))].map((release) => {
    const changes = corrections.filter((each) => each.release === release);
    const title = titled(playbook, "statements", release.statement, language);
    const channel = titled(playbook, "channels", release.channel, language);
    const facts = changes.map(({ fact, said, now, disputed }) => {
      const name = titled(playbook, "facts", fact, language);
      const held = disputed ? words.disputed : saidInWords(fact, now, reader);
      return words.differs(name, saidInWords(fact, said, reader), held);
    });
    return `${words.where(title, channel, printTime(release.at))}: ${facts.join("; ")}`;
  });
}
