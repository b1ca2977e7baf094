import type { Phase } from "../domain/playbook.js";
import { checkReference, type Compiling } from "./compiling.js";
import { phasesIn, stepsIn } from "./name_steps.js";
import type { Loading } from "./loading.js";
import { diskPath, folderOf, joinPath } from "./source_path.js";

/** Remarks on steps that lead to a playbook that does not stand in the same folder. */
export async function checkLeads(phases: readonly Phase[], compiling: Compiling, loading: Loading): Promise<void> {
  const leading = phases.flatMap((phase) => phase.steps).filter(({ kind }) => kind === "lead_to");
  for (const step of leading) {
    const { playbook: id } = step.fields as { readonly playbook: string };
    const file = joinPath(folderOf(compiling.document.file), `${id}.yaml`);
    const read = await loading.reader.read(diskPath(file, loading.options));
    checkReference(
      compiling,
      { id, what: "playbook", path: pathOf(step.id, compiling) },
      !("problem" in read),
      () => [],
    );
  }
}

function pathOf(id: string, { shaped }: Compiling): (string | number)[] {
  for (const [p, phase] of phasesIn(shaped.data).entries())
    for (const [s, step] of stepsIn(phase).entries()) if (step.id === id) return ["phases", p, "steps", s, "playbook"];
  return [];
}
