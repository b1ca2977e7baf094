import type { Phase, Playbook, Step } from "../domain/playbook.js";
import { kindOf } from "../kinds/registry.js";

/** A step with the phase it stands in. */
export interface Placed {
  readonly step: Step;
  readonly phase: Phase;
  /** The index of the phase. */
  readonly phaseAt: number;
}

/** A playbook as the engine walks it. */
export interface Layout {
  readonly byId: ReadonlyMap<string, Placed>;
  /** What a round walks: once-only phases before the cycle, then the cycle. */
  readonly rounds: readonly Placed[];
  /** What is walked after the person has chosen to close. */
  readonly closing: readonly Placed[];
  readonly hasCycle: boolean;
  /** The steps whose value the desk decides. */
  readonly decided: readonly Step[];
  /** The steps that set a fact, by the fact. */
  readonly settersOf: ReadonlyMap<string, readonly Step[]>;
}

const layouts = new WeakMap<Playbook, Layout>();

/** The layout of a playbook, worked out once. */
export function layoutOf(playbook: Playbook): Layout {
  let layout = layouts.get(playbook);
  if (layout === undefined) layouts.set(playbook, (layout = layOut(playbook)));
  return layout;
}

function layOut(playbook: Playbook): Layout {
  const lastOfCycle = playbook.phases.findLastIndex((phase) => phase.each_round);
  const placed = playbook.phases.flatMap((phase, phaseAt) =>
    phase.steps.map((step): Placed => ({ step, phase, phaseAt })),
  );
  const hasCycle = lastOfCycle !== -1;
  const settersOf = new Map<string, Step[]>();
  for (const { step } of placed) {
    if (step.fact !== undefined) settersOf.set(step.fact, [...(settersOf.get(step.fact) ?? []), step]);
  }
  return {
    byId: new Map(placed.map((each) => [each.step.id, each])),
    rounds: hasCycle ? placed.filter((each) => each.phaseAt <= lastOfCycle) : placed,
    closing: hasCycle ? placed.filter((each) => each.phaseAt > lastOfCycle) : [],
    hasCycle,
    decided: placed.map(({ step }) => step).filter((step) => kindOf(step).standing !== undefined),
    settersOf,
  };
}
