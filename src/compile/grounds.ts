import type { Phase } from "../domain/playbook.js";
import { kindOf } from "../kinds/registry.js";
import type { Compiling } from "./compiling.js";
import { remark } from "./remark.js";

/** Remarks on steps that lack what their kind cannot do without: definitions in a library, or a signals step before. */
export function checkGrounds(phases: readonly Phase[], { gathered, findings, names }: Compiling): void {
  const rated = [...names.values()].filter(({ kind }) => kind === "signals").map(({ index }) => index);
  for (const { id, kind, at } of phases.flatMap((phase) => phase.steps)) {
    const index = names.get(id)?.index ?? 0;
    for (const ground of kindOf({ kind }).stands_on ?? []) {
      const there = ground === "signals_step" ? rated.some((each) => each < index) : gathered[ground].size > 0;
      if (!there) findings.push(remark("step-lacks", at, { step: id, kind, lacks: ground }));
    }
  }
}
