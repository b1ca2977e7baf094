import type { Entry } from "./entry.js";

const HEAD = `lectern: 1
id: example
version: "1"
title: Example
languages: [en]
`;

const PHASES = `phases:
  - id: identify
    title: Identify
    steps:
      - { id: began, kind: date_time, ask: When did it begin? }
`;

/** A small playbook around some lines: keys of its own above the phases, or further steps below them. */
export function samplePlaybook({ keys = "", steps = "" }: { keys?: string; steps?: string }): string {
  return `${HEAD}${keys}${PHASES}${steps}`;
}

/** An example with one file, before and after its repair. */
export function example(broken: string, repaired: string): Entry["example"] {
  return { files: { "example.yaml": broken }, repaired: { "example.yaml": repaired } };
}

/** An example in the keys of a playbook. */
export function inKeys(broken: string, repaired: string): Entry["example"] {
  return example(samplePlaybook({ keys: broken }), samplePlaybook({ keys: repaired }));
}

/** An example in the steps of a playbook. */
export function inSteps(broken: string, repaired: string): Entry["example"] {
  return example(samplePlaybook({ steps: broken }), samplePlaybook({ steps: repaired }));
}

/** An example in which the playbook uses a library. */
export function withLibrary(
  uses: readonly [string, string],
  libraries: Readonly<Record<string, string>>,
): Entry["example"] {
  const [broken, repaired] = uses.map((path) => samplePlaybook({ keys: `uses: [${path}]\n` })) as [string, string];
  return { files: { "example.yaml": broken, ...libraries }, repaired: { "example.yaml": repaired, ...libraries } };
}

/** A library with nothing in it. */
export const EMPTY_LIBRARY = `lectern: 1
library: facts
`;
