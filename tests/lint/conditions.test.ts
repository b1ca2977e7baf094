import { describe, expect, it } from "vitest";
import { marked } from "./checking.js";

function playbook(when: string): string {
  return `lectern: 1
id: example
version: "1"
title: Example
languages: [vi, en]
phases:
  - id: identify
    title: Identify
    steps:
      - { id: began, kind: date_time, ask: When? }
      - { id: casualties, kind: number, ask: How many? }
      - { id: dead, kind: number, ask: How many have died?, max: 100 }
      - { id: share, kind: number, decimal: true, ask: What share of them? }
      - { id: children, kind: yes_no, ask: Are there children? }
      - { id: told, kind: yes_no, ask: Are the families told?, unknown: never, required: true }
      - { id: name, kind: text, ask: What is it called? }
      - id: place
        kind: one_of
        ask: Where?
        options: [{ id: school, title: A school }, { id: factory, title: A factory }, { id: other, title: Elsewhere }]
      - id: seen
        kind: many_of
        ask: What is seen?
        min: 1
        options: [{ id: smoke, title: Smoke }, { id: fire, title: Fire }]
      - id: last
        kind: text
        ask: What else?
        when: ${JSON.stringify(when)}
`;
}

const NEVER = [
  "casualties < 0",
  "casualties > 5 && casualties < 3",
  "casualties > 2 && casualties < 3",
  "dead > 100",
  "dead == 101",
  "casualties in [-1, -2]",
  "children && !children",
  "!known.casualties && casualties > 0",
  'place == "school" && place == "factory"',
  'place != "school" && place != "factory" && place != "other"',
  '"smoke" in seen && !("smoke" in seen)',
  "size(seen) == 0",
  "size(seen) > 2",
  'name == "a" && name == "b"',
  'began < timestamp("2026-03-01T00:00:00Z") && began > timestamp("2026-03-02T00:00:00Z")',
  'lang == "fr"',
  "round < 1",
  "!known.told",
  "share > 0.5 && share < 0.5",
  "casualties > 0 ? casualties < 0 : casualties > 0",
  'seen.all(s, s == "smoke") && seen.exists(s, s == "fire")',
  "false",
];

const ALWAYS = [
  "casualties >= 0",
  "casualties > 3 || casualties < 5",
  "casualties != 1 || casualties != 2",
  "children || !children",
  'place in ["school", "factory", "other"]',
  "known.casualties || !known.casualties",
  "known.told",
  "round >= 1",
  "size(seen) >= 1",
  'lang == "vi" || lang == "en"',
  "dead <= 100",
  "true",
];

const OPEN = [
  "casualties > 0",
  "casualties > 2 && casualties < 4",
  "share > 0.5 && share < 0.6",
  "share > 2.0 && share < 3.0",
  "casualties > dead",
  "casualties + dead > 0",
  "known.casualties",
  "known.casualties && casualties > 0",
  "previous.casualties > 3 && casualties < 2",
  'place != "school" || casualties > 3',
  "size(seen) == 2",
  'name.startsWith("a") && name.endsWith("b")',
  'name == "a" || name == "b"',
  'began < timestamp("2026-03-02T00:00:00Z") && began > timestamp("2026-03-01T00:00:00Z")',
  "round == 2",
  'lang == "vi"',
  "size(name) < 0",
  "casualties == dead && casualties < 0 + dead",
];

describe("a condition on its own", () => {
  it.each(NEVER)("%s can never hold", async (when) => {
    expect((await marked(playbook(when))).map((found) => found.split(":")[0])).toEqual(["never-holds"]);
  });

  it.each(ALWAYS)("%s always holds", async (when) => {
    expect((await marked(playbook(when))).map((found) => found.split(":")[0])).toEqual(["always-holds"]);
  });

  it.each(OPEN)("%s can come out either way, or cannot be judged", async (when) => {
    expect(await marked(playbook(when))).toEqual([]);
  });
});
