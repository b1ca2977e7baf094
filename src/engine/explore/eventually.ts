import { nothingSeen, show, type Coverage } from "./coverage.js";
import { namesHere, outcomesHere } from "./judge.js";
import { join, modelOf, type Asked, type Model } from "./model.js";
import { pass } from "./pass.js";
import { firstRound } from "./plan.js";
import { sliceFor } from "./slices.js";
import { atTheStart, lookupAt } from "./state.js";

/** Holds the walks that have come to the end of their first round against what every one of them must have been asked. */
export function seeEventually(model: Model, coverage: Coverage, mostMoves: number): void {
  for (const [number, guarantee] of (model.playbook.guarantees ?? []).entries()) {
    if (guarantee.is !== "eventually") continue;
    const { when } = guarantee;
    const whole = when === undefined ? undefined : model.readings.get(when);
    const only = sliceFor(model, guarantee.step, whole?.reads ?? new Map());
    const part = modelOf(model.playbook, { part: "first", only, ...(when === undefined ? {} : { also: when }) });
    const reading = when === undefined ? undefined : part.readings.get(when);
    const end: Asked = new Map([[`asked.${guarantee.step}`, new Set([0])]]);
    if (reading !== undefined) join(end, reading.reads);
    const plan = firstRound(part, part.rounds, end);
    const passing = { model: part, plan, round: 1, number: 1, coverage: nothingSeen(), budget: { left: mostMoves } };
    const passed = pass(passing, (place) => atTheStart(model.languages, place));
    if ("gaveUp" in passed) {
      coverage.open.add(number);
      continue;
    }
    for (const state of passed.states.values()) {
      const classAt = lookupAt(passed.end, state.at);
      if (classAt(`asked.${guarantee.step}`) === 1) continue;
      const here = { round: 1, language: state.language, classAt };
      const outcomes = reading === undefined ? [true] : outcomesHere(reading, namesHere(part, here));
      if (!outcomes.includes(true)) continue;
      show(coverage.broken, number, state, { trail: state.trail, exact: state.exact && outcomes.length === 1 });
    }
  }
}
