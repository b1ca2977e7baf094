import type { Value } from "../domain/value.js";
import { textIn } from "../domain/text.js";
import { factNow } from "../engine/ledger.js";
import type { LedgerFact, ReleasedText } from "../statement/check/structure/structure_input.js";
import { textOf } from "../statement/sentence.js";
import type { ReplayedWalk } from "../walk/status.js";
import { replayedWalks } from "./case_file.js";
import type { Environment } from "./environment.js";
import { storeOf } from "./record_view.js";
import { readCase } from "./status.js";
import { namedIncident } from "./which_incident.js";

/** What an incident has said already: what a new text is held against. */
export interface SaidBefore {
  /** The texts that went out in a language. */
  readonly released: (language: string) => readonly ReleasedText[];
  /** The ledger, its values worded in a language. */
  readonly facts: (language: string) => readonly LedgerFact[];
}

/** Reads the releases and the ledger of an incident. Throws a Failure when there is none of that name. */
export async function saidBefore(incident: string, environment: Environment): Promise<SaidBefore> {
  const store = await storeOf(environment);
  const id = await namedIncident(incident, store, environment.language);
  const walks = replayedWalks(await readCase(store, id, environment.language));
  return {
    released: (language) => releasedIn(walks, language),
    facts: (language) => walks.flatMap((walk) => factsOf(walk, language)),
  };
}

/** The desk is shared by the walks of an incident, so any of them holds all releases. */
function releasedIn(walks: readonly ReplayedWalk[], language: string): ReleasedText[] {
  const items = [...(walks.at(-1)?.run.desk.values() ?? [])];
  return items.flatMap(({ statement, releases }) =>
    releases.flatMap(({ channel, texts }) => {
      const sentences = texts[language];
      return sentences === undefined ? [] : [{ name: `${statement}, ${channel}`, text: textOf(sentences) }];
    }),
  );
}

function factsOf({ playbook, run }: ReplayedWalk, language: string): LedgerFact[] {
  return Object.values(playbook.facts).flatMap(({ id, labels }) => {
    const entry = factNow(playbook, run, id);
    const value = entry?.value === undefined ? undefined : worded(entry.value, labels, language);
    return entry === undefined || value === undefined ? [] : [{ id, value, confirmed: entry.status === "confirmed" }];
  });
}

function worded(
  value: Value,
  labels: Readonly<Record<string, Parameters<typeof textIn>[0]>> | undefined,
  language: string,
): LedgerFact["value"] | undefined {
  if (typeof value === "object") return undefined;
  return typeof value === "string" && labels?.[value] !== undefined ? textIn(labels[value], language) : value;
}
