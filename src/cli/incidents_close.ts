import { journalWords } from "../words/journal.js";
import { asking } from "./asking.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { withIncident, write } from "./record_access.js";
import { stampFor, writeJson } from "./record_view.js";

/** Options of `lectern incidents close`. */
export interface IncidentsCloseOptions {
  readonly incident: string;
  readonly reason?: string;
  readonly json?: true;
}

async function reasonFor(options: IncidentsCloseOptions, environment: Environment): Promise<string> {
  const words = journalWords(environment.language).close;
  const given = options.reason ?? (await (await asking(environment))?.line(words.reason)) ?? "";
  const reason = given.normalize("NFC").trim();
  if (reason === "") throw new Failure("wrong_use", words.reasonNeeded);
  return reason;
}

/** `lectern incidents close`: the incident is over; its record stays and can be read. */
export async function incidentsClose(options: IncidentsCloseOptions, environment: Environment): Promise<number> {
  const { stderr, language } = environment;
  const words = journalWords(language).close;
  const target = { incident: options.incident, naming: "lectern incidents close <id>" };
  return withIncident(target, environment, async (file) => {
    const { id, closed, opened_at } = file.summary;
    if (closed) throw new Failure("could_not", words.already(id));
    const said = { reason: await reasonFor(options, environment) };
    const seq = await write(file, [{ type: "incident_closed", said, ...stampFor(environment, opened_at) }], language);
    if (options.json) writeJson(environment, { incident: id, seq });
    stderr.write(`${words.done(id)}\n`);
    return EXIT.done;
  });
}
