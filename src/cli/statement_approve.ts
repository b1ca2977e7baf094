import type { Happening } from "../domain/event.js";
import { holderOf, type Person } from "../domain/organisation.js";
import { MEDIA, type Medium } from "../domain/statement_desk.js";
import { addMs } from "../domain/clock_time.js";
import { isRefusal } from "../domain/run.js";
import { advance } from "../engine/advance.js";
import { attested, attestedAfterwards, owedApprovals, type Approved } from "../statement/desk/approve.js";
import { boundOf } from "../statement/desk/bound.js";
import { asBlock, messageOf, type ApprovalPaper, type SignedPaper } from "../statement/desk/paper.js";
import type { SignOffRule } from "../statement/desk/sign_off.js";
import { accepted } from "../statement/desk/accept.js";
import { refusalInWords } from "../walk/words_of.js";
import { signWords } from "../words/sign.js";
import { sayApproved } from "./approval_told.js";
import { deskNow, ruleFor, timeTyped, type DeskNow } from "./desk_now.js";
import type { CaseFile } from "./case_file.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { ownKey } from "./key_file.js";
import { isSignedBy, signatureOf } from "./key_pair.js";
import { newFile } from "./new_file.js";
import { withIncident, writeOrLeave } from "./record_access.js";
import { stampFor } from "./record_view.js";
import { resolve } from "node:path";

/** Options of `lectern statement approve`. */
export interface StatementApproveOptions {
  readonly statement: string;
  readonly role?: string;
  readonly name?: string;
  /** How the approval came to the person at the keyboard. */
  readonly by?: string;
  readonly at?: string;
  readonly deputy?: true;
  /** For what went out in an emergency. */
  readonly afterwards?: true;
  readonly sign?: true;
  readonly out?: string;
  readonly incident?: string;
  readonly json?: true;
}

/** `lectern statement approve`: writes an approval down, attested or signed, or makes it for another machine. */
export async function statementApprove(options: StatementApproveOptions, environment: Environment): Promise<number> {
  const { language } = environment;
  const words = signWords(language).approve;
  const signs = options.sign === true || options.out !== undefined;
  if (signs && (options.name !== undefined || options.by !== undefined)) throw new Failure("wrong_use", words.notBoth);
  const naming = `lectern statement approve ${options.statement} --incident <id>`;
  return withIncident({ incident: options.incident, naming, canBeLeft: true }, environment, async (file) => {
    const now = await deskNow(options.statement, file, environment);
    const rule = ruleFor(now, options.role, language);
    const { at } = stampFor(environment, file.summary.opened_at);
    if (!signs) return keep(attestation(options, { now, rule, at }, environment), { file, now, options }, environment);
    const signed = await signature({ options, now, rule, at, incident: file.summary.id }, environment);
    if (options.out !== undefined) return handOut(signed, options.out, now, environment);
    const judged = accepted(signed, {
      rule,
      item: now.item,
      fact: now.fact,
      at,
      incident: file.summary.id,
      organisation: now.organisation,
      verify: isSignedBy,
    });
    if (typeof judged === "string")
      throw new Failure(
        "could_not",
        signWords(language).accept.refused(signWords(language).accept.why[judged] ?? judged),
      );
    return keep(judged, { file, now, options }, environment);
  });
}

interface Attesting {
  readonly now: DeskNow;
  readonly rule: SignOffRule;
  readonly at: string;
}

function attestation(
  options: StatementApproveOptions,
  { now, rule, at }: Attesting,
  environment: Environment,
): Approved {
  const { language } = environment;
  const words = signWords(language).approve;
  const { role = "", name, by, deputy } = options;
  if (name === undefined) throw new Failure("wrong_use", words.nameNeeded);
  if (by === undefined || !MEDIA.includes(by as Medium)) throw new Failure("wrong_use", words.byNeeded);
  const given_at = options.at === undefined ? at : timeTyped(options.at, now.organisation, environment);
  const given = { role, name, medium: by as Medium, given_at, ...(deputy ? { deputy } : {}) };
  const owed = owedApprovals(now.item).find(({ missing }) => missing.includes(role));
  if (options.afterwards && owed === undefined) throw new Failure("could_not", words.notOwed);
  const result =
    options.afterwards && owed !== undefined
      ? attestedAfterwards(given, owed, { rule, at })
      : attested(given, { rule, item: now.item, fact: now.fact, at });
  if (typeof result === "string") throw new Failure("could_not", refusalInWords({ refused: result }, language));
  return result;
}

interface Signing extends Attesting {
  readonly options: StatementApproveOptions;
  readonly incident: string;
}

/** The approval of this person's key: the profile says who that is and that they hold the role. */
async function signature(signing: Signing, environment: Environment): Promise<SignedPaper> {
  const { options, now, rule, at, incident } = signing;
  const { language } = environment;
  const words = signWords(language);
  const role = options.role ?? "";
  const own = await ownKey(environment);
  const post = holderOf(now.organisation, role);
  const people: readonly Person[] = post === undefined ? [] : [post, ...(post.deputies ?? [])];
  const place = people.findIndex(({ keys = [] }) => keys.some(({ key }) => key === own.key));
  const person = people[place];
  if (person === undefined)
    throw new Failure("could_not", words.approve.keyNotInProfile, { help: words.approve.keyNotInProfileHelp });
  const owed = options.afterwards
    ? owedApprovals(now.item).find(({ missing }) => missing.includes(role))?.release
    : undefined;
  const bound = owed ?? boundOf(now.item, rule.channels, now.fact);
  if (bound === undefined) throw new Failure("could_not", refusalInWords({ refused: "no_text_yet" }, language));
  const paper: ApprovalPaper = {
    incident,
    statement: rule.statement,
    role,
    channels: rule.channels,
    binds: "binds" in bound ? bound.binds : bound.digest,
    facts: bound.facts,
    name: person.name,
    deputy: place > 0,
    given_at: at,
    valid_until: addMs(at, rule.valid_for),
    key: own.key,
  };
  return { paper, signature: signatureOf(messageOf(paper), own.secret) };
}

/** Hands a signed approval out for another machine: into a new file, or onto standard output. */
async function handOut(signed: SignedPaper, out: string, now: DeskNow, environment: Environment): Promise<number> {
  const { language, stdout, stderr, cwd } = environment;
  const words = signWords(language);
  const block = asBlock(signed);
  if (out === "-") stdout.write(block);
  else {
    const said = `${words.approve.paper(now.title, signed.paper.binds.slice(0, 12))}\n\n${block}`;
    await newFile(resolve(cwd, out), said, { mode: 0o600 }).catch((cause: NodeJS.ErrnoException) => {
      throw new Failure("could_not", words.key.cannotWrite(out, cause.code ?? ""), { cause });
    });
    stderr.write(`${words.approve.written(out)}\n`);
  }
  return EXIT.done;
}

/** What an approval is kept in. */
export interface Keeping {
  readonly file: CaseFile;
  readonly now: DeskNow;
  readonly options: { readonly json?: true };
}

/** Writes an approval into the record and says how the sign-off stands then. */
export async function keep(
  approved: Approved,
  { file, now, options }: Keeping,
  environment: Environment,
): Promise<number> {
  const { language } = environment;
  const happening: Happening = approved;
  const turn = advance(
    now.desk.walk.playbook,
    now.desk.walk.run,
    { do: "desk", happening },
    stampFor(environment, file.summary.opened_at),
  );
  if (isRefusal(turn)) throw new Failure("wrong_use", refusalInWords(turn, language));
  const seq = await writeOrLeave(file, turn.events, language);
  const heldBy = seq === undefined ? file.held?.by : undefined;
  sayApproved(
    {
      now,
      run: turn.run,
      approved,
      ...(seq === undefined ? {} : { seq }),
      ...(heldBy === undefined ? {} : { heldBy }),
      incident: file.summary.id,
      json: options.json === true,
    },
    environment,
  );
  return EXIT.done;
}
