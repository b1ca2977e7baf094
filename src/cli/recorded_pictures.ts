import type { SourceReader } from "../compile/source_reader.js";
import { joinPath, folderOf } from "../compile/source_path.js";
import { msOf, offsetOf } from "../domain/clock_time.js";
import type { Finding } from "../domain/finding.js";
import type { Playbook } from "../domain/playbook.js";
import type { Scenario } from "../domain/scenario.js";
import { matcher } from "../monitor/match/matcher.js";
import type { Mention } from "../monitor/mention.js";
import { recordedMentions, recordedWatch } from "../monitor/recorded.js";
import type { Pictures } from "../walk/dry_run.js";
import { pictureIn } from "./sighted.js";

/** What came of the recorded coverage of a scenario. */
export interface Recording {
  readonly pictures: Pictures;
  /** Files that hold no mentions. */
  readonly findings: readonly Finding[];
}

/**
 * The coverage that a scenario records, as monitoring would show it at each of its moments: looked for by the terms of the
 * scenario, of the playbook and of the profile.
 */
export async function recordedPictures(
  scenario: Scenario,
  playbook: Playbook,
  reader: SourceReader,
): Promise<Recording> {
  const { monitor, starts, language, file } = scenario;
  const findings: Finding[] = [];
  const mentions: Mention[] = [];
  const offset = offsetOf(starts);
  for (const { path, at } of monitor?.mentions ?? []) {
    const read = await reader.read(joinPath(folderOf(file), path));
    const found =
      "problem" in read ? undefined : recordedMentions({ id: path, text: read.text }, { starts: msOf(starts), offset });
    if (found === undefined) findings.push({ code: "mentions-unreadable", level: "error", args: { file: path }, at });
    else mentions.push(...found);
  }
  const terms = [
    ...(monitor?.terms ?? []),
    ...Object.values(playbook.watch_terms ?? {}),
    ...(playbook.organisation.monitor?.terms ?? []),
  ];
  const judging = { terms, matcher: matcher(terms), all: false, offsetAt: () => offset };
  const watched = recordedWatch(mentions, judging, msOf(starts));
  return { findings, pictures: (from, at) => pictureIn(watched(msOf(at)), { from, to: at, language }) };
}
