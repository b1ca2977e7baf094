import type { Entry } from "./entry.js";
import { SAMPLE_CHANNELS, SAMPLE_SIGNALS } from "./sample_judging.js";

const HEAD = `lectern: 1
id: example
version: "1"
title: Example
languages: [en]
`;

const HARMED = "      - { id: harmed, kind: yes_no, ask: Is anybody harmed? }\n";
const CALL = "      - { id: call, kind: note, when: harmed, ask: Call the hospital }\n";

function phase(id: string, steps: string, more = ""): string {
  return `  - id: ${id}
    title: ${id}
${more}    steps:
${steps}`;
}

function playbook(steps: string, head = ""): string {
  return `${HEAD}${head}phases:\n${phase("identify", steps)}`;
}

function twin(broken: string, repaired: string): Entry["example"] {
  return { files: { "example.yaml": broken }, repaired: { "example.yaml": repaired } };
}

/** An example in the steps behind the question whether anybody is harmed. */
export function steps(broken: string, repaired: string): Entry["example"] {
  const around = (more: string): string => playbook(`${HARMED}${CALL}${more}`);
  return twin(around(broken), around(repaired));
}

/** An example in the condition of a second phase. */
export function phases(broken: string, repaired: string): Entry["example"] {
  const around = (when: string): string =>
    `${playbook(HARMED + CALL)}${phase("tell", "      - { id: words, kind: text, ask: What do we say? }\n", `    when: ${when}\n`)}`;
  return twin(around(broken), around(repaired));
}

/** An example in a guarantee about who is told first. */
export function guarantee(broken: string, repaired: string): Entry["example"] {
  const around = (when: string): string =>
    playbook(
      `      - { id: families_told, kind: yes_no, ask: Have the families been told? }
      - { id: press, kind: yes_no, ${when}ask: Do we speak to the press? }
`,
      "guarantees:\n  - always: families_told before press\n",
    );
  return twin(around(broken), around(repaired));
}

const clocked = (slow: string): string =>
  playbook(
    `      - { id: began, kind: date_time, ask: When did it begin? }
${slow}      - { id: words, kind: text, required: true, unknown: never, ask: The first words }
`,
    "clocks: { first_word: { title: First word, from: began, within: 60m, until: words } }\n",
  );

/** An example in how long a step takes before a clock ends. */
export function clock(broken: string, repaired: string): Entry["example"] {
  const around = (takes: string): string =>
    clocked(`      - { id: read, kind: note, takes: ${takes}, ask: Read the file }\n`);
  return twin(around(broken), around(repaired));
}

/** The same, where only some walks come to the step. */
export function clockSlow(broken: string, repaired: string): Entry["example"] {
  const around = (takes: string): string =>
    clocked(`${HARMED}      - { id: read, kind: note, when: harmed, takes: ${takes}, ask: Read the file }\n`);
  return twin(around(broken), around(repaired));
}

/** How many texts have to be remembered at once in a playbook that is too large to explore. */
const TOO_MANY = 24;

/** A playbook in which one condition goes by very many answers. */
export function tooMany(): Entry["example"] {
  const ids = Array.from({ length: TOO_MANY }, (_, i) => `text_${i}`);
  const texts = ids.map((id) => `      - { id: ${id}, kind: text, ask: What of ${id}? }\n`).join("");
  const around = (when: string): string =>
    playbook(`${texts}      - { id: call, kind: note, when: ${when}, ask: Call }\n`);
  return twin(around(ids.map((id) => `known.${id}`).join(" != ")), around("known.text_0"));
}

/** An example in a rule about a channel. */
export function judged(broken: string, repaired: string): Entry["example"] {
  const around = (when: string): string =>
    playbook(
      `${HARMED}      - { id: seen, kind: signals, ask: Which signals do you see? }
      - id: where
        kind: channels
        when: harmed
        ask: Where do we speak?
        rules: [{ channel: social, when: "${when}", because: the families have not been told }]
      - { id: told, kind: note, when: known.seen, ask: Tell them }
`,
      SAMPLE_SIGNALS + SAMPLE_CHANNELS,
    );
  return twin(around(broken), around(repaired));
}
