import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { accepted } from "../statement/desk/accept.js";
import { fromBlock } from "../statement/desk/paper.js";
import { signWords } from "../words/sign.js";
import { deskNow, ruleFor } from "./desk_now.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { isSignedBy } from "./key_pair.js";
import { withIncident } from "./record_access.js";
import { stampFor } from "./record_view.js";
import { keep } from "./statement_approve.js";

/** Options of `lectern statement accept`. */
export interface StatementAcceptOptions {
  /** A file with a signed approval in it, or "-" for standard input. */
  readonly file: string;
  readonly incident?: string;
  readonly json?: true;
}

/** More bytes than any approval with its facts has. */
const LONGEST = 256 * 1024;

/** `lectern statement accept`: takes in an approval that was signed on another machine; it counts only once it is verified. */
export async function statementAccept(options: StatementAcceptOptions, environment: Environment): Promise<number> {
  const { language } = environment;
  const words = signWords(language).accept;
  const signed = fromBlock(await textOf(options.file, environment));
  if (signed === undefined) throw new Failure("could_not", words.notOne(options.file), { help: words.notOneHelp });
  const target = {
    incident: options.incident,
    naming: "lectern statement accept FILE --incident <id>",
    canBeLeft: true,
  };
  return withIncident(target, environment, async (file) => {
    const now = await deskNow(signed.paper.statement, file, environment);
    const approved = accepted(signed, {
      rule: ruleFor(now, signed.paper.role, language),
      item: now.item,
      fact: now.fact,
      at: stampFor(environment, file.summary.opened_at).at,
      incident: file.summary.id,
      organisation: now.organisation,
      verify: isSignedBy,
    });
    if (typeof approved === "string")
      throw new Failure("could_not", words.refused(words.why[approved] ?? approved), { help: words.help });
    return keep(approved, { file, now, options }, environment);
  });
}

async function textOf(name: string, { cwd, stdin, language }: Environment): Promise<string> {
  const words = signWords(language).accept;
  const bytes =
    name === "-"
      ? await stdin.read(LONGEST)
      : await readFile(resolve(cwd, name)).catch((cause: unknown) => {
          throw new Failure("could_not", words.notOne(name), { cause });
        });
  if (bytes === undefined || bytes.length > LONGEST) throw new Failure("could_not", words.tooLong);
  return new TextDecoder().decode(bytes);
}
