import { nearest } from "../compile/nearest.js";
import { meantIncident } from "../journal/incident_id.js";
import type { IncidentStore, IncidentSummary } from "../journal/store.js";
import { journalWords } from "../words/journal.js";
import { Failure } from "./failures.js";
import { orFail } from "./open_incident.js";

/** The incident that a person names by its id, the start of it, or its letters. Throws a Failure when that is not one. */
export async function namedIncident(given: string, store: IncidentStore, language: string): Promise<string> {
  const words = journalWords(language).which;
  const ids = orFail(await store.ids(), "", language);
  const meant = meantIncident(given, ids);
  if (meant.is === "one") return meant.id;
  if (meant.is === "several") throw new Failure("wrong_use", words.several(given, meant.ids.join(", ")));
  const byLetters = nearest(
    given,
    ids.map((id) => id.slice(11)),
  );
  const near = nearest(given, ids) ?? ids.find((id) => id.slice(11) === byLetters);
  const help = near === undefined ? words.seeList : `${words.didYouMean(near)}\n  ${words.seeList}`;
  throw new Failure("could_not", words.none(given), { help });
}

/** All incidents that are not closed, the one with the latest event first. */
export async function openIncidents(store: IncidentStore, language: string): Promise<readonly IncidentSummary[]> {
  return orFail(await store.list(), "", language).filter(({ closed }) => !closed);
}

/** The incident to write in: the one that was named, else the only open one. `naming` shows how to name it. */
export async function incidentToWrite(
  given: string | undefined,
  store: IncidentStore,
  { language, naming }: { readonly language: string; readonly naming: string },
): Promise<string> {
  if (given !== undefined) return namedIncident(given, store, language);
  const words = journalWords(language);
  const open = await openIncidents(store, language);
  const [only] = open;
  if (only === undefined) throw new Failure("could_not", words.which.noneOpen, { help: words.toStart });
  if (open.length === 1) return only.id;
  const ids = open.map(({ id }) => id).join(", ");
  throw new Failure("wrong_use", words.which.severalOpen(ids), { help: words.which.nameIt(naming) });
}
