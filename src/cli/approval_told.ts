import type { Run } from "../domain/run.js";
import { askedIn } from "../engine/standing.js";
import { factNow } from "../engine/ledger.js";
import type { Approved } from "../statement/desk/approve.js";
import { signOffsFor } from "../statement/desk/rules.js";
import { signOffState } from "../statement/desk/sign_off.js";
import { howGiven, rolesInWords } from "../walk/desk_lines.js";
import { titled } from "../walk/desk_state.js";
import { printable } from "../terminal/printable.js";
import { journalWords } from "../words/journal.js";
import { signWords } from "../words/sign.js";
import type { DeskNow } from "./desk_now.js";
import type { Environment } from "./environment.js";
import { entryNumber } from "./record_access.js";
import { writeJson } from "./record_view.js";

/** An approval that is in the record now. */
export interface Told {
  readonly now: DeskNow;
  readonly run: Run;
  readonly approved: Approved;
  /** Missing where it was left for whoever is writing now, whose name this is then. */
  readonly seq?: number;
  readonly heldBy?: string;
  readonly incident: string;
  readonly json: boolean;
}

/** Says what was written down and how the sign-off stands with it. */
export function sayApproved({ now, run, approved, seq, heldBy, incident, json }: Told, environment: Environment): void {
  const { language, stderr } = environment;
  const { playbook, desk, title } = now;
  const words = signWords(language).approve;
  const { statement, role, binds, valid_until, said } = approved;
  const rule = signOffsFor({ playbook, ...askedIn(playbook, run) }, statement).find((each) =>
    each.roles.includes(role),
  );
  if (rule === undefined || said === null) return;
  const state = signOffState(
    rule,
    run.desk.get(statement),
    (fact) => factNow(desk.walk.playbook, run, fact),
    said.given_at,
  );
  if (json)
    writeJson(environment, {
      incident,
      ...entryNumber(seq),
      statement,
      role,
      name: said.name,
      how: said.how,
      binds,
      validUntil: valid_until,
      approved: state.approved,
      missing: state.missing,
    });
  const reader = { playbook, language };
  const lines = [
    words.done(title, titled(playbook, "roles", role, language), said.name, howGiven(said, language)),
    ...(state.bound?.digest === binds ? [] : [words.afterwards]),
    state.approved
      ? words.complete
      : state.author_only
        ? words.authorOnly
        : words.missing(rolesInWords(state.missing, reader)),
    ...(heldBy === undefined ? [] : [journalWords(language).left(heldBy)]),
  ];
  stderr.write(`${lines.map((line) => printable(line)).join("\n")}\n`);
}
