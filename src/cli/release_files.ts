import { join } from "node:path";
import type { ReadyText } from "../export/ready_text.js";
import { signWords } from "../words/sign.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { organisationIn } from "./organisation_here.js";
import { makeFiles, stemOf, writeFiles, type Format } from "./ready_files.js";
import { textOfRecord } from "./ready_from_record.js";
import { PROFILE } from "./store_folder.js";

/** What is written beside the record: text, so that the incident can be exported whole; a document is made on request. */
const BESIDE: readonly Format[] = ["md", "txt", "html", "eml", "ics"];

/** A text that has just been released, and the folder of incidents. */
export interface JustReleased {
  readonly incident: string;
  readonly statement: string;
  readonly channel: string;
  readonly place: string;
}

/** Writes the files of a release, and says where they are or why they are not: a release stays one either way. */
export async function releasedFiles(released: JustReleased, environment: Environment): Promise<string> {
  const words = signWords(environment.language).release;
  try {
    return words.files(await writeReleased(released, environment));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return words.filesFailed(error.message);
  }
}

/** Writes the ready files of a release into its incident's folder, all or none; gives back the folder. */
async function writeReleased(released: JustReleased, environment: Environment): Promise<string> {
  const { incident, statement, channel, place } = released;
  const {
    organisation: pinned,
    channelId,
    releasedBefore: _before,
    ...said
  } = await textOfRecord({ statement, incident, channel, released: true }, environment);
  const organisation = { ...pinned, ...(await organisationIn(PROFILE, environment)) };
  const ready: ReadyText = { ...said, organisation };
  const folder = join(place, incident, "released");
  const files = await makeFiles(ready, BESIDE, "plain");
  await writeFiles(files, { folder, stem: stemOf(statement, ready, channelId) }, environment);
  return folder;
}
