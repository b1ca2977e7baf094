import { nearest } from "../compile/nearest.js";
import type { Organisation } from "../domain/organisation.js";
import type { Playbook } from "../domain/playbook.js";
import type { Desk, DeskItem, Release, Texts } from "../domain/statement_desk.js";
import { textIn, type Text } from "../domain/text.js";
import { deskAfter } from "../engine/desk.js";
import { statementOfStep } from "../engine/standing.js";
import { blocksOf } from "../export/block.js";
import type { LanguageText, ReadyRelease, ReadyText } from "../export/ready_text.js";
import { versionFor } from "../statement/desk/bound.js";
import { promisesIn } from "../statement/desk/promises.js";
import { sameTexts } from "../statement/desk/rules.js";
import { textOf } from "../statement/sentence.js";
import { readyFilesWords } from "../words/ready_files.js";
import { replayedWalks, type CaseFile } from "./case_file.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { incidentTitle } from "./open_incident.js";
import { storeOf } from "./record_view.js";
import { readCase } from "./status.js";
import { incidentToWrite } from "./which_incident.js";

/** Which text of the record a person means. */
export interface RecordWishes {
  readonly statement: string;
  readonly incident?: string;
  readonly channel?: string;
  readonly textLanguage?: "vi" | "en";
  /** What was released, also where something newer has been written. */
  readonly released?: true;
}

/** What the record knows of a text; the rest of a ready text comes from the profile and the command line. */
export interface RecordText extends Pick<
  ReadyText,
  "texts" | "id" | "at" | "version" | "digest" | "release" | "channel" | "events"
> {
  readonly organisation: Organisation;
  readonly channelId?: string;
  /** The version that was released, where what is exported is newer. */
  readonly releasedBefore?: number;
}

/** The latest version of a statement of an incident, with its release where that is what went out. */
export async function textOfRecord(wishes: RecordWishes, environment: Environment): Promise<RecordText> {
  const { language } = environment;
  const store = await storeOf(environment);
  const naming = `lectern statement export ${wishes.statement} --incident <id>`;
  const incident = await incidentToWrite(wishes.incident, store, { language, naming });
  const file = await readCase(store, incident, language);
  const item = itemOf(file, wishes.statement, language);
  const version = versionFor(item, wishes.channel);
  const release = item.releases.findLast(({ channel }) => wishes.channel === undefined || channel === wishes.channel);
  const words = readyFilesWords(language);
  if (wishes.released && release === undefined) {
    const { statement, channel } = wishes;
    throw new Failure(
      "could_not",
      channel === undefined ? words.notReleased(statement) : words.notReleasedFor(statement, channel),
    );
  }
  const isOut = release !== undefined && (wishes.released === true || sameTexts(release.texts, version?.texts ?? {}));
  const said = isOut ? release : version;
  if (said === undefined || Object.keys(said.texts).length === 0)
    throw new Failure("could_not", words.erased(wishes.statement));
  const channelId = wishes.channel ?? (isOut ? release.channel : undefined);
  const playbooks = replayedWalks(file).map(({ playbook }) => playbook);
  return {
    id: `${incident}/${item.statement}`,
    at: said.at,
    version: isOut ? release.version : (version?.number ?? item.versions.length),
    texts: languageTexts(said.texts, wishes, file, language),
    organisation: playbooks[0]?.organisation ?? {},
    ...(channelId === undefined ? {} : { channelId, channel: titleOf("channels", channelId, playbooks) }),
    ...(isOut ? { digest: release.binds, release: readyRelease(release, playbooks) } : {}),
    ...(!isOut && release !== undefined ? { releasedBefore: release.version } : {}),
    events: (isOut ? release.promises : promisesIn(said.texts, said.at)).map(({ due }) => ({
      kind: "update",
      at: due,
    })),
  };
}

function itemOf(file: CaseFile, statement: string, language: string): DeskItem {
  const desk = deskIn(file);
  const found = desk.get(statement);
  if (found !== undefined && found.versions.length > 0) return found;
  const words = readyFilesWords(language);
  const ids = [...desk.keys()];
  const near = nearest(statement, ids);
  const help =
    ids.length === 0
      ? words.noStatements
      : words.statements([...(near === undefined ? [] : [near]), ...ids.filter((id) => id !== near)].join(", "));
  throw new Failure("could_not", words.noStatement(statement), { help });
}

/** The desk of an incident; an answer from before it named its statement is known by the step of its playbook. */
function deskIn(file: CaseFile): Desk {
  const playbooks = new Map(replayedWalks(file).map(({ playbook, run }) => [run.walk, playbook]));
  return file.log.entries.reduce<Desk>((desk, event) => {
    const playbook = event.type === "answered" ? playbooks.get(event.walk) : undefined;
    const step =
      event.type === "answered"
        ? playbook?.phases.flatMap(({ steps }) => steps).find(({ id }) => id === event.step)
        : undefined;
    return deskAfter(desk, event, statementOfStep(step));
  }, new Map());
}

function languageTexts(
  texts: Texts,
  { statement, textLanguage }: RecordWishes,
  file: CaseFile,
  language: string,
): RecordText["texts"] {
  const walks = replayedWalks(file);
  const spoken = walks[0]?.run.language ?? language;
  const definition = walks.map(({ playbook }) => playbook.statements[statement]).find((each) => each !== undefined);
  const title = walks.map((walk) => incidentTitle(walk)).find((name) => name !== undefined);
  const found = Object.keys(texts)
    .filter((each) => textLanguage === undefined || each === textLanguage)
    .toSorted((a, b) => Number(b === spoken) - Number(a === spoken))
    .map((each): LanguageText => ({
      language: each,
      blocks: blocksOf(textOf(texts[each] ?? [])),
      // What a person called the incident is in the language they spoke.
      ...(title !== undefined && each === spoken ? { title } : {}),
      ...(definition === undefined ? {} : { sort: textIn(definition.title, each) }),
    }));
  const [first, ...more] = found;
  if (first === undefined) throw new Failure("could_not", readyFilesWords(language).noLanguage(textLanguage ?? ""));
  return [first, ...more];
}

function readyRelease({ at, approvals, emergency }: Release, playbooks: readonly Playbook[]): ReadyRelease {
  const role = (id: string): Text => titleOf("roles", id, playbooks);
  return {
    at,
    approvals: approvals.map(({ role: id, name, given_at, how, medium, deputy }) => ({
      role: role(id),
      name,
      at: given_at,
      how,
      ...(medium === undefined ? {} : { medium }),
      ...(deputy === undefined ? {} : { deputy }),
    })),
    ...(emergency === undefined ? {} : { emergency: { ...emergency, missing: emergency.missing.map(role) } }),
  };
}

function titleOf(what: "channels" | "roles", id: string, playbooks: readonly Playbook[]): Text {
  for (const playbook of playbooks) {
    const found = Object.hasOwn(playbook[what], id) ? playbook[what][id] : undefined;
    if (found !== undefined) return found.title;
  }
  return id;
}
