import type { Finding } from "../domain/finding.js";
import type { Playbook } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import type { PathExpectation, Scenario, StatementExpectation } from "../domain/scenario.js";
import type { Span } from "../domain/span.js";
import type { Texts } from "../domain/statement_desk.js";
import type { Language } from "../domain/text.js";
import { sameValue, type Value } from "../domain/value.js";
import { stateOf } from "../engine/clocks.js";
import { layoutOf } from "../engine/layout.js";
import { textOf } from "../statement/sentence.js";
import { judgingFindings } from "./judging_expectations.js";

/** A drafted statement as the walk left it. */
export interface DraftedStatement {
  readonly statement: string;
  readonly step: string;
  readonly round: number;
  /** By language. */
  readonly texts: Readonly<Record<Language, string>>;
  /** The elements present in every language. */
  readonly elements: readonly string[];
}

/** The statements of a walk, oldest first; the last draft of each step and round. */
export function statementsOf(playbook: Playbook, run: Run): DraftedStatement[] {
  const drafted: DraftedStatement[] = [];
  for (const [id, answers] of run.answers) {
    const step = layoutOf(playbook).byId.get(id)?.step;
    if (step?.kind !== "statement") continue;
    for (const { round, said } of answers) {
      if (said.outcome.is !== "value") continue;
      const byLanguage = said.outcome.value as unknown as Texts;
      const languages = Object.entries(byLanguage);
      const present = languages.map(
        ([, sentences]) => new Set(sentences.flatMap((sentence) => sentence.element ?? [])),
      );
      drafted.push({
        statement: (step.fields as { readonly statement: string }).statement,
        step: id,
        round,
        texts: Object.fromEntries(languages.map(([language, sentences]) => [language, textOf(sentences)])),
        elements: [...(present[0] ?? [])].filter((element) => present.every((set) => set.has(element))),
      });
    }
  }
  return drafted.toSorted((a, b) => a.round - b.round);
}

/** The paths of all rounds; after closing the steps of the closing phases are the last of them. */
export function pathsOf(run: Run): readonly (readonly string[])[] {
  return run.stage !== "walking" && run.path.length === 0 ? run.frozen : [...run.frozen, run.path];
}

/** Every expectation that did not come true, each at its place in the scenario, with what came instead. */
export function unmetExpectations(playbook: Playbook, run: Run, scenario: Scenario, ended_at: string): Finding[] {
  const { expect } = scenario;
  return [
    ...(expect.path ?? []).flatMap((expected, round) => pathFindings(expected, pathsOf(run)[round] ?? [], round + 1)),
    ...expect.values.flatMap(({ step, value, at }) => {
      const came = run.values.get(step);
      if (came !== undefined && sameValue(came, value)) return [];
      return [
        unmet(
          "expected-value",
          { step, expected: show(value), came: came === undefined ? "" : show(came) },
          at,
          layoutOf(playbook).byId.get(step)?.step.at,
        ),
      ];
    }),
    ...judgingFindings(expect, playbook, run),
    ...expect.statements.flatMap((expected) => statementFindings(expected, playbook, run)),
    ...expect.clocks.flatMap(({ clock, state, at }) => {
      const last = run.clocks.findLast((each) => each.id === clock);
      const came = last === undefined ? "" : stateOf(last, ended_at);
      return came === state
        ? []
        : [
            unmet(
              "expected-clock",
              { clock, expected: state, came, due: last?.due ?? "", met_at: last?.met_at ?? "" },
              at,
            ),
          ];
    }),
  ];
}

function show(value: Value): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function unmet(code: string, args: Finding["args"], at: Span, place?: Span): Finding {
  return { code, level: "error", args, at, ...(place === undefined ? {} : { related: [place] }) };
}

function pathFindings(expected: PathExpectation, came: readonly string[], round: number): Finding[] {
  if ("whole" in expected) {
    const at = expected.whole.findIndex((step, i) => step !== came[i]);
    const index = at === -1 ? (came.length > expected.whole.length ? expected.whole.length : -1) : at;
    if (index === -1) return [];
    return [
      unmet(
        "expected-path",
        { round, position: index + 1, expected: expected.whole[index] ?? "", came: came[index] ?? "" },
        expected.at,
      ),
    ];
  }
  return [
    ...expected.includes
      .filter((step) => !came.includes(step))
      .map((step) => unmet("expected-step", { round, step }, expected.at)),
    ...expected.excludes
      .filter((step) => came.includes(step))
      .map((step) => unmet("unexpected-step", { round, step }, expected.at)),
  ];
}

function statementFindings(expected: StatementExpectation, playbook: Playbook, run: Run): Finding[] {
  const { statement } = expected;
  const drafted = statementsOf(playbook, run).findLast(
    (each) => each.statement === statement || each.step === statement,
  );
  if (drafted === undefined) return [unmet("expected-statement", { statement }, expected.at)];
  const texts = Object.values(drafted.texts);
  const wanted =
    expected.elements === "all" ? (playbook.statements[drafted.statement]?.requires ?? []) : (expected.elements ?? []);
  const equals = expected.equals;
  const own = equals === undefined ? undefined : drafted.texts[equals.language];
  return [
    ...expected.contains
      .filter(({ text }) => !texts.some((each) => each.includes(text)))
      .map(({ text, at }) => unmet("expected-words", { statement, text }, at)),
    ...expected.excludes
      .filter(({ text }) => texts.some((each) => each.includes(text)))
      .map(({ text, at }) => unmet("unexpected-words", { statement, text }, at)),
    ...(equals !== undefined && own?.trim() !== equals.text.trim()
      ? [unmet("expected-text", { statement, language: equals.language, came: own ?? "" }, equals.at)]
      : []),
    ...wanted
      .filter((element) => !drafted.elements.includes(element))
      .map((element) => unmet("expected-element", { statement, element }, expected.at)),
  ];
}
