import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stepsOf } from "../../src/domain/playbook.js";
import type { ChannelsAnswer } from "../../src/kinds/channels.js";
import type { SignalsAnswer } from "../../src/kinds/signals.js";
import type { Played } from "../../src/walk/play.js";
import { installation } from "../cli/machine.js";
import { answersTo, shippedScenarios } from "./shipped_scenarios.js";

type Group = "signals" | "strategies" | "channels" | "crises";

/**
 * What no scenario that is shipped rates, chooses or reaches, with the reason. Exact: whoever writes a scenario that
 * uses one takes it out, whoever defines one that nothing uses has to say why.
 */
const UNUSED: Readonly<Record<Group, Readonly<Record<string, string>>>> = {
  signals: {},
  strategies: {
    instruct: "base: stands before every strategy and is not chosen",
    adjust: "base: stands before every strategy and is not chosen",
    thank: "only said beside another strategy",
    remind: "only said beside another strategy",
    hit_too: "only said beside another strategy",
  },
  channels: {},
  crises: {},
};

const played: Played[] = [];
const names = readdirSync(join(installation, "playbooks"))
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.replace(".yaml", ""));
for (const name of names) played.push(...(await shippedScenarios(name)).values());

interface StrategyAnswer {
  readonly computed: readonly string[];
  readonly chosen: string;
}

interface SignalsFields {
  readonly outrage?: readonly string[];
}

function stepsOfKind({ playbook }: Played, kind: string): string[] {
  return stepsOf(playbook).flatMap((step) => (step.kind === kind ? [step.id] : []));
}

function answersOfKind<Answer>(kind: string): Answer[] {
  return played.flatMap((each) => stepsOfKind(each, kind).flatMap((step) => answersTo<Answer>(each, step)));
}

const signals = answersOfKind<SignalsAnswer>("signals");
const strategies = answersOfKind<StrategyAnswer>("strategy");
const used: Readonly<Record<Group, ReadonlySet<string>>> = {
  signals: new Set(signals.flatMap(({ ratings }) => Object.keys(ratings))),
  strategies: new Set(strategies.map(({ chosen }) => chosen)),
  channels: new Set(answersOfKind<ChannelsAnswer>("channels").flatMap(({ chosen }) => chosen)),
  crises: new Set(signals.flatMap(({ crisis }) => crisis ?? [])),
};

describe("the libraries over all scenarios that are shipped", () => {
  it.each(Object.keys(UNUSED) as Group[])("%s: all are used but those said here", (group) => {
    const defined = new Set(played.flatMap(({ playbook }) => Object.keys(playbook[group])));
    expect(defined.size).toBeGreaterThan(10);
    expect([...defined].filter((id) => !used[group].has(id)).toSorted()).toEqual(Object.keys(UNUSED[group]).toSorted());
  });

  it("rate in some scenario each factor of anger that a playbook asks for", () => {
    const rated = new Set(signals.flatMap(({ ratings }) => Object.keys(ratings)));
    const fields = played.flatMap(({ playbook }) => stepsOf(playbook).map((step) => step.fields as SignalsFields));
    const asked = new Set(fields.flatMap(({ outrage }) => outrage ?? []));
    expect(asked.size).toBeGreaterThan(5);
    expect([...asked].filter((id) => !rated.has(id))).toEqual([]);
  });

  it("offer in some scenario each strategy that is only said beside another", () => {
    const offered = new Set(strategies.flatMap(({ computed }) => computed));
    for (const [id, { group }] of Object.entries(played[0]?.playbook.strategies ?? {}))
      expect(offered.has(id), id).toBe(group !== "base");
  });

  it("reach each of the fourteen types of crisis by what the signals show", () => {
    expect(new Set(signals.flatMap(({ computed }) => computed.crises[0]?.crisis ?? [])).size).toBe(14);
  });
});
