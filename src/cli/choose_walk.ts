import type { Playbook } from "../domain/playbook.js";
import { meantIncident, newIncidentId } from "../journal/incident_id.js";
import { isStoreFailure } from "../journal/failure.js";
import type { IncidentStore, IncidentSummary } from "../journal/store.js";
import { firstDue } from "../walk/due_line.js";
import type { Prompter } from "../walk/prompter.js";
import { phaseOf } from "../walk/screen.js";
import { runWords } from "../words/run.js";
import { lastEntry } from "./last_entry.js";
import { Failure } from "./failures.js";
import { playbookPath, usablePlaybook } from "./find_playbook.js";
import { titledPlaybooks } from "./first_walk.js";
import { copyOf, openWalk, orFail, type OpenWalk, pinnedName, shortTitle } from "./open_incident.js";
import { resume } from "./resume_walk.js";
import type { Chosen, Session } from "./run.js";
import { chosenIn, startedEvent, startWalk } from "./start_walk.js";

/** An incident that is open, with its title. */
interface OpenIncident {
  readonly summary: IncidentSummary;
  readonly title: string;
  /** Its first walk; missing when it cannot be replayed. */
  readonly open?: OpenWalk;
}

/** Finds out which walk is meant, asking where it is not clear; undefined when the person wants none now. */
export async function chooseWalk(session: Session, store: IncidentStore): Promise<Chosen | undefined> {
  const { options, environment, prompter } = session;
  const { language } = environment;
  const given = options.playbook;
  if (given !== undefined) {
    const incident = await incidentNamed(given, store, language);
    if (incident !== undefined) return resume(session, store, incident);
    return startNamed(session, store, await playbookPath(given, environment));
  }
  if (prompter === undefined) throw new Failure("wrong_use", runWords(language).needsPlaybook);
  return fromList(session, store, prompter);
}

async function incidentNamed(given: string, store: IncidentStore, language: string): Promise<string | undefined> {
  if (!/^\d{4}-/.test(given) && !/^[a-z]{4}$/.test(given)) return undefined;
  const meant = meantIncident(given, orFail(await store.ids(), given, language));
  if (meant.is === "one") return meant.id;
  if (/^\d{4}-/.test(given)) throw new Failure("could_not", runWords(language).notFound(given));
  return undefined;
}

/** The incidents that are not closed, the latest first. */
async function openIncidents(store: IncidentStore, language: string): Promise<OpenIncident[]> {
  const found: OpenIncident[] = [];
  for (const summary of orFail(await store.list(), "", language)) {
    if (summary.closed || summary.walks.length === 0) continue;
    const log = await store.open(summary.id, { mode: "read" });
    const [walk] = summary.walks;
    const open = isStoreFailure(log) || walk === undefined ? undefined : await openWalk(log, walk);
    found.push({ summary, title: shortTitle(open, summary, language), ...(open === undefined ? {} : { open }) });
  }
  return found;
}

async function fromList(session: Session, store: IncidentStore, prompter: Prompter): Promise<Chosen | undefined> {
  const { environment } = session;
  const words = runWords(environment.language);
  const incidents = await openIncidents(store, environment.language);
  const titled = await titledPlaybooks(session);
  const choice = await prompter.choose(words.choose, [
    ...incidents.map(({ summary, title, open }) => ({
      id: `incident ${summary.id}`,
      label: words.goOn(title),
      note: standing(session, { summary, title, ...(open === undefined ? {} : { open }) }),
    })),
    ...titled.map(({ name, path, title }) => ({
      id: `playbook ${path}`,
      label: words.start(title),
      note: words.startNote(name),
    })),
    { id: "leave", label: words.leave },
  ]);
  const what = choice.slice(0, choice.indexOf(" "));
  const which = choice.slice(choice.indexOf(" ") + 1);
  if (what === "incident") return resume(session, store, which);
  return what === "playbook" ? begin(session, store, await usablePlaybook(which, environment)) : undefined;
}

/** How long ago it was written in, where it stands, and what is due first. */
function standing(session: Session, { summary, open }: OpenIncident): string {
  const { language } = session.environment;
  const last = lastEntry(session, summary.last_at, language);
  if (open === undefined) return last;
  const { playbook } = open;
  const run = { ...open.run, language };
  const due = firstDue(playbook, run, session.stamp().at);
  return [
    last,
    ...(run.position === undefined ? [] : [phaseOf(playbook, run, run.position)]),
    ...(due === undefined ? [] : [due.text]),
  ].join(" · ");
}

/** Starts a playbook by name; where an incident of the same playbook is open, the person is asked first. */
async function startNamed(session: Session, store: IncidentStore, path: string): Promise<Chosen | undefined> {
  const { environment, prompter } = session;
  const playbook = await usablePlaybook(path, environment);
  const open = prompter === undefined ? [] : await openIncidents(store, environment.language);
  if (prompter === undefined || open.length === 0) return begin(session, store, playbook);
  const words = runWords(environment.language);
  const same = open.filter(({ summary }) => summary.walks.some((walk) => walk.playbook === playbook.id && !walk.ended));
  const [first] = same;
  if (first !== undefined) prompter.say(words.alreadyOpen(first.title), "caution");
  const choice = await prompter.choose(words.choose, [
    ...same.map(({ summary, title }) => ({ id: `incident ${summary.id}`, label: words.goOn(title) })),
    { id: "new", label: words.startNew },
    ...open
      .filter((incident) => !same.includes(incident))
      .map(({ summary, title }) => ({ id: `join ${summary.id}`, label: words.join(title), note: words.joinNote })),
    { id: "leave", label: words.leave },
  ]);
  if (choice === "new") return begin(session, store, playbook);
  if (choice === "leave") return undefined;
  const id = choice.slice(choice.indexOf(" ") + 1);
  return choice.startsWith("join ") ? join(session, store, playbook, id) : resume(session, store, id);
}

/** Opens a new incident with this playbook; its copy is kept beside the record. */
async function begin(session: Session, store: IncidentStore, playbook: Playbook): Promise<Chosen> {
  const { environment, prompter } = session;
  session.zone = playbook.organisation.time_zone ?? session.zone;
  const opened = session.stamp();
  const id = newIncidentId(opened.at, environment.random);
  const { text, copy } = copyOf(playbook);
  const started = startedEvent(session, playbook, { walk: playbook.id, copy });
  const log = orFail(
    await store.create({
      events: [
        { type: "incident_opened", incident: id, drill: false, lectern: environment.version, ...opened },
        started,
      ],
      attachments: { [pinnedName(playbook.hash)]: text },
    }),
    id,
    environment.language,
  );
  prompter?.say(runWords(environment.language).started(id, store.place));
  return chosenIn(log, playbook, playbook.id);
}

/** Opens an incident and starts a further playbook in it. */
async function join(session: Session, store: IncidentStore, playbook: Playbook, id: string): Promise<Chosen> {
  const { options, environment } = session;
  const opened = await store.open(id, { mode: "write", takeOver: options.takeOver === true });
  return startWalk(session, orFail(opened, id, environment.language), playbook);
}
