import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileReader } from "../../src/cli/file_reader.js";
import { recordedPictures } from "../../src/cli/recorded_pictures.js";
import { compilePlaybook, compileScenario } from "../../src/compile/compile.js";
import { play, type Played } from "../../src/walk/play.js";
import { installation } from "../cli/machine.js";

const playbooks = join(installation, "playbooks");
const options = { builtIn: playbooks };

/** Every scenario that is shipped for a playbook, played to its end; by its file without the ending. */
export async function shippedScenarios(name: string): Promise<ReadonlyMap<string, Played>> {
  const { result: playbook } = await compilePlaybook(`${name}.yaml`, fileReader(playbooks), options);
  if (playbook === undefined) throw new Error(`${name} has errors`);
  const folder = `scenarios/${name}`;
  const played = new Map<string, Played>();
  for (const file of readdirSync(join(playbooks, folder))) {
    const { result: scenario } = await compileScenario(`${folder}/${file}`, fileReader(playbooks), options);
    if (scenario === undefined) throw new Error(`${file} has errors`);
    played.set(
      file.replace(".yaml", ""),
      play(playbook, scenario, (await recordedPictures(scenario, playbook, fileReader(playbooks))).pictures),
    );
  }
  return played;
}

/** The answers that a step was given, one a round, oldest first. */
export function answersTo<Answer>({ run }: Played, step: string): Answer[] {
  return (run.answers.get(step) ?? []).flatMap(({ said: { outcome } }) =>
    outcome.is === "value" ? [outcome.value as unknown as Answer] : [],
  );
}
