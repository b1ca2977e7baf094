import { describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook } from "../../src/compile/compile.js";
import type { Settled } from "../../src/domain/assessment.js";
import { CLUSTERS, type CrisisType } from "../../src/domain/crisis_type.js";
import { stepsOf, type Playbook } from "../../src/domain/playbook.js";
import { textIn } from "../../src/domain/text.js";
import { rankStrategies } from "../../src/engine/rank_strategies.js";

const { result } = await compilePlaybook("playbooks/first_look.yaml", fileReader(process.cwd()), {
  builtIn: "playbooks",
});
if (result === undefined) throw new Error("first_look has errors");
const playbook: Playbook = result;
const types = Object.values(playbook.crises);
const channels = Object.values(playbook.channels);

/** Ranked for a type of which these signs were seen. */
function ranked({ id }: CrisisType, seen: Settled["seen"] = {}) {
  return rankStrategies(playbook, { severity: "serious", crisis: id, seen });
}

describe("the fourteen types of crisis", () => {
  it("are fourteen", () => expect(types).toHaveLength(14));

  it.each(types.map((type) => [type.id, type] as const))("%s says all that a type says", (_id, type) => {
    expect(Object.keys(type.signals).length).toBeGreaterThan(0);
    expect(type.raised_by.length).toBeGreaterThan(1);
    expect(type.first_acts.length).toBeGreaterThan(2);
    expect(type.must_say.length).toBeGreaterThan(0);
    expect(type.sign_off.length).toBeGreaterThan(0);
    expect(type.strategies.length).toBeGreaterThan(1);
    for (const { strategy, because, limits } of type.strategies)
      for (const language of ["vi", "en"]) {
        expect(textIn(because, language)).not.toBe("");
        expect(textIn(limits ?? playbook.strategies[strategy]?.limits, language), strategy).not.toBe("");
      }
  });

  it.each(types.map((type) => [type.id, type] as const))("%s offers something whatever was seen", (_id, type) => {
    const raised = type.raised_by.map((id) => [id, id in playbook.outrage ? "high" : "watch"] as const);
    expect(ranked(type).length).toBeGreaterThan(0);
    expect(ranked(type, Object.fromEntries(raised)).length).toBeGreaterThan(0);
  });

  it.each(types.flatMap((type) => type.raised_by.map((sign) => [type.id, sign, type] as const)))(
    "%s weighs heavier with %s",
    (_id, sign, type) => {
      const level = sign in playbook.outrage ? "high" : "watch";
      const [first] = ranked(type, { [sign]: level });
      const before = CLUSTERS.indexOf(type.cluster);
      expect(first?.raised_by).toEqual([sign]);
      expect(first?.cluster).toBe(CLUSTERS[Math.min(before + 1, CLUSTERS.length - 1)]);
    },
  );
});

describe("the strategies", () => {
  it("are all named by a type, and none that comes first everywhere can be chosen", () => {
    const named = types.flatMap((type) => type.strategies.map(({ strategy }) => strategy));
    const chosen = Object.values(playbook.strategies).filter(({ group }) => group !== "base");
    expect(new Set(named)).toEqual(new Set(chosen.map(({ id }) => id)));
    const base = Object.values(playbook.strategies).filter(({ group }) => group === "base");
    expect(base.map(({ id }) => id)).toEqual(["instruct", "adjust"]);
  });
});

describe("the fifteen channels", () => {
  it("are fifteen", () => expect(channels).toHaveLength(15));

  it.each(channels.map((channel) => [channel.id, channel] as const))(
    "%s says all that a channel says",
    (id, channel) => {
      for (const score of [...Object.values(channel.scores), channel.effort]) {
        expect(score).toBeGreaterThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(5);
      }
      expect(channel.lead_time).toBeGreaterThan(0);
      expect(channel.preconditions.length).toBeGreaterThan(0);
      for (const language of ["vi", "en"]) expect(textIn(channel.limits, language)).not.toBe("");
      // The file says why these three are never advised against.
      expect(channel.avoid_when.length === 0).toBe(["portal", "hotline", "staff_notice"].includes(id));
    },
  );
});

describe("the factors of anger", () => {
  const asked = (): string[] =>
    stepsOf(playbook).flatMap(({ fields }) => (fields as { readonly outrage?: string[] }).outrage ?? []);

  it("are the twenty-two that the sources count, and none has the name of a signal", () => {
    const ids = Object.keys(playbook.outrage);
    expect(ids).toHaveLength(22);
    expect(ids.filter((id) => id in playbook.signals)).toEqual([]);
  });

  it("that first_look asks for are few, and weigh most of those that no signal asks for", () => {
    expect(asked().length).toBeLessThan(9);
    const others = Object.values(playbook.outrage).filter(({ id }) => !asked().includes(id));
    const least = Math.min(...asked().map((id) => playbook.outrage[id]?.weight ?? 0));
    const heavier = others.filter(({ weight }) => weight >= least).map(({ id }) => id);
    // Both are in the signal children_vulnerable.
    expect(heavier.toSorted()).toEqual(["children_hit", "vulnerable_hit"]);
  });
});
