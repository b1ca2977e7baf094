import type { Playbook } from "../../src/domain/playbook.js";
import { playbookOf, Walker } from "../engine/sample.js";

const CHANNEL = (title: string): string => `
    title: ${title}
    why: everybody can read it
    audience: public
    scores: { speed: 3, reach: 3, control: 5, interaction: 1, formality: 4, accessibility: 3, trust: 4, record: 5 }
    effort: 1
    lead_time: 5m
`;

/** A statement from draft to release, with a hold, as a trainer would write it. */
export const DESK_YAML = `lectern: 1
id: desk
version: "1"
title: { en: The desk, vi: Bàn tuyên bố }
languages: [en]
clocks:
  first_word: { title: First word, from: aware_at, within: 60m, until: out }
  signed: { title: Signed off, from: aware_at, within: 60m, until: sign }
facts:
  casualties: { title: People harmed, type: int }
roles:
  head: { title: Head }
  legal: { title: Legal officer }
channels:
  portal:${CHANNEL("{ en: the portal, vi: cổng thông tin }")}
  facebook:${CHANNEL("Facebook")}
statements:
  holding:
    title: Holding statement
    stage: holding
    requires: [empathy]
    parts:
      - element: empathy
        text: "We are with everybody affected. {{ casualties }} people were harmed."
      - element: next_update
        text: "We will speak again at 15:00."
  correction:
    title: Correction
    stage: correction
    requires: [commitment]
    parts:
      - element: facts
        text: "We were wrong."
      - element: commitment
        text: "We put it right in the same places."
phases:
  - id: say
    title: Say
    steps:
      - { id: aware_at, kind: date_time, ask: When? }
      - { id: harmed, kind: number, fact: casualties, ask: How many? }
      - { id: told, kind: yes_no, ask: Were the families told? }
      - { id: words, kind: statement, statement: holding, ask: The words }
      - id: sign
        kind: sign_off
        ask: Who approves?
        statement: holding
        channels: [portal]
        roles: [head, legal]
        deputies_after: 30m
        valid_for: 4h
      - id: out
        kind: release
        ask: Release it?
        statement: holding
        channel: portal
        approvals_within: 2h
        holds:
          - { id: families, text: The families are told first, until: told }
      - { id: after, kind: yes_no, ask: After?, when: out.released }
      - { id: unsigned, kind: yes_no, ask: Not signed?, when: '!sign.approved' }
`;

export const deskPlaybook: Playbook = await playbookOf(DESK_YAML);

/** A walk that stands at the sign-off with everything confirmed. */
export function atSignOff(told = true): Walker {
  const walker = new Walker(deskPlaybook);
  walker.answer("aware_at", "2026-03-02T07:50:00+07:00");
  walker.answer("harmed", 2, "the hospital");
  walker.answer("told", told);
  walker.answer("words", {});
  return walker;
}
