import { newIncidentId } from "../journal/incident_id.js";
import { rumoursOf } from "../monitor/rumours.js";
import { hearsayWords } from "../words/hearsay.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { orFail } from "./open_incident.js";
import { withIncident, write } from "./record_access.js";
import { stampFor, storeOf, writeJson } from "./record_view.js";
import { rumourNamed } from "./rumour.js";

/** Options of `lectern rumour open`. */
export interface RumourOpenOptions {
  readonly rumour: string;
  readonly incident?: string;
  readonly json?: true;
}

/**
 * `lectern rumour open`: makes an incident of its own out of a rumour that has turned out true. The new record begins
 * with the claim and where it was logged; the rumour is closed with the new incident's id.
 */
export async function rumourOpen(options: RumourOpenOptions, environment: Environment): Promise<number> {
  const { language, stderr } = environment;
  const words = hearsayWords(language);
  const target = { incident: options.incident, naming: "lectern rumour open <rumour> --incident <id>" };
  return withIncident(target, environment, async (file) => {
    const rumour = rumourNamed(options.rumour, rumoursOf(file.log.entries), language);
    if (rumour.verification !== "true")
      throw new Failure("wrong_use", words.notTrue(rumour.id), { help: words.notTrueHelp(rumour.id) });
    const stamp = stampFor(environment, file.summary.opened_at);
    const id = newIncidentId(stamp.at, environment.random);
    const text = words.from(rumour.id, file.summary.id, rumour.text ?? "");
    const store = await storeOf(environment);
    const log = orFail(
      await store.create({
        events: [
          { type: "incident_opened", incident: id, drill: false, lectern: environment.version, ...stamp },
          { type: "note", said: { text }, ...stamp },
        ],
      }),
      id,
      language,
    );
    await log.release();
    const said = { result: words.openedAs(id), closed: true };
    await write(file, [{ type: "rumour", rumour: rumour.id, said, ...stamp }], language);
    if (options.json) writeJson(environment, { rumour: rumour.id, incident: id });
    stderr.write(`${words.opened(rumour.id, id)}\n`);
    return EXIT.done;
  });
}
