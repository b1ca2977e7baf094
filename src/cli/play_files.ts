import { dirname, join } from "node:path/posix";
import { compilePlaybook, compileScenario } from "../compile/compile.js";
import type { CompileOptions } from "../compile/loading.js";
import type { SourceReader } from "../compile/source_reader.js";
import type { Compiled } from "../compile/compiled.js";
import type { Finding } from "../domain/finding.js";
import type { Playbook } from "../domain/playbook.js";
import type { Scenario } from "../domain/scenario.js";
import { play, type Played } from "../walk/play.js";
import type { Recording } from "./recorded_pictures.js";

/** One scenario file as it was replayed. */
export interface PlayedFile {
  readonly file: string;
  /** Missing when the scenario or its playbook could not be used. */
  readonly played?: Played;
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<string, string>;
  /** The playbook has errors: the scenario could not be tried at all. */
  readonly broken: boolean;
}

/** Replays scenario files; a playbook that many of them share is compiled once. */
export async function playFiles(
  files: readonly string[],
  reader: SourceReader,
  options: CompileOptions,
): Promise<PlayedFile[]> {
  const playbooks = new Map<string, Promise<Compiled<Playbook>>>();
  const compiled = (path: string): Promise<Compiled<Playbook>> => {
    const known = playbooks.get(path) ?? compilePlaybook(path, reader, options);
    playbooks.set(path, known);
    return known;
  };
  const played: PlayedFile[] = [];
  for (const file of files) played.push(await playFile(file, reader, options, compiled));
  return played;
}

async function playFile(
  file: string,
  reader: SourceReader,
  options: CompileOptions,
  compiled: (path: string) => Promise<Compiled<Playbook>>,
): Promise<PlayedFile> {
  const scenario = await compileScenario(file, reader, options);
  if (scenario.result === undefined)
    return { file, findings: scenario.findings, sources: scenario.sources, broken: false };
  const playbook = await compiled(playbookPath(file, scenario.result.playbook.path));
  const sources = new Map([...scenario.sources, ...playbook.sources]);
  if (playbook.result === undefined) {
    const findings = playbook.findings.filter((finding) => finding.level === "error");
    return { file, findings: [...scenario.findings, ...findings], sources, broken: true };
  }
  const recording = await recordingOf(scenario.result, playbook.result, reader);
  const played = play(playbook.result, scenario.result, recording?.pictures);
  const findings = [...scenario.findings, ...(recording?.findings ?? []), ...played.findings];
  return { file, played: { ...played, findings }, findings, sources, broken: false };
}

/** Monitoring is loaded for a scenario with recorded coverage only. */
async function recordingOf(
  scenario: Scenario,
  playbook: Playbook,
  reader: SourceReader,
): Promise<Recording | undefined> {
  if (scenario.monitor === undefined) return undefined;
  const { recordedPictures } = await import("./recorded_pictures.js");
  return recordedPictures(scenario, playbook, reader);
}

/** A scenario names its playbook from where it stands itself. */
function playbookPath(file: string, named: string): string {
  if (named.startsWith("lectern:") || named.startsWith("/")) return named;
  return join(dirname(file), named);
}
