import { durationMs } from "../domain/clock_time.js";
import type {
  PathExpectation,
  Scenario,
  ScriptedAnswer,
  ScriptedChange,
  StatementExpectation,
} from "../domain/scenario.js";
import type { Path } from "../domain/span.js";
import type { Value } from "../domain/value.js";
import type { WatchTerm } from "../domain/watching.js";
import type { Compiled } from "./compiled.js";
import { finish } from "./finish.js";
import { loadDocument, type Loading } from "./loading.js";
import { plain } from "./plain.js";
import { ANSWERED, SCENARIO, SKIPPED, type ScenarioData } from "./scenario_shape.js";
import { holdAgainst } from "./shape_findings.js";
import type { SourceDocument } from "./source_document.js";

interface Reading {
  readonly document: SourceDocument;
  readonly loading: Loading;
}

/** Compiles the scenario at a path; whether it fits its playbook is found out by playing it. */
export async function scenarioFile(path: string, loading: Loading): Promise<Compiled<Scenario>> {
  const document = await loadDocument(path, loading);
  return finish(document === undefined ? undefined : scenarioIn(document, loading), loading);
}

/** The scenario of a document that is read already; undefined when its shape is wrong. */
export function scenarioIn(document: SourceDocument, loading: Loading): Scenario | undefined {
  const { data, findings } = holdAgainst(SCENARIO, document);
  loading.findings.push(...findings);
  if (findings.length > 0) return undefined;
  const reading = { document, loading };
  const at = document.locate(["scenario"], "value");
  const first = {
    after: 0,
    answers: answersAt(reading, data.answers, ["answers"]),
    at: document.locate(["answers"], "key"),
  };
  return plain({
    id: data.scenario,
    ...(data.title === undefined ? {} : { title: data.title }),
    file: document.file,
    playbook: { path: data.playbook, at: document.locate(["playbook"], "value") },
    language: data.language,
    starts: data.starts,
    rounds: [first, ...(data.rounds ?? []).map((round, i) => roundAt(reading, round, ["rounds", i]))],
    ...(data.monitor === undefined ? {} : { monitor: recordedAt(reading, data.monitor) }),
    changes: (data.changes ?? []).map((change, i) => changeAt(reading, change, ["changes", i])),
    closes: data.closes ?? false,
    expect: expectationsOf(reading, data.expect),
    at,
  }) as Scenario;
}

function recordedAt(
  { document }: Reading,
  { mentions, terms = [] }: NonNullable<ScenarioData["monitor"]>,
): NonNullable<Scenario["monitor"]> {
  return {
    mentions: mentions.map((path, i) => ({ path, at: document.locate(["monitor", "mentions", i], "value") })),
    terms: terms as readonly WatchTerm[],
  };
}

function roundAt(
  reading: Reading,
  round: NonNullable<ScenarioData["rounds"]>[number],
  path: Path,
): Scenario["rounds"][number] {
  return {
    after: durationMs(round.after) as number,
    answers: answersAt(reading, round.answers ?? {}, [...path, "answers"]),
    at: reading.document.locate([...path, "after"], "value"),
  };
}

function changeAt(reading: Reading, change: NonNullable<ScenarioData["changes"]>[number], path: Path): ScriptedChange {
  return {
    when: change.at,
    round: change.round ?? 1,
    set: answersAt(reading, change.set, [...path, "set"]),
    at: reading.document.locate([...path, "at"], "value"),
  };
}

function answersAt(reading: Reading, answers: Readonly<Record<string, unknown>>, path: Path): ScriptedAnswer[] {
  return Object.entries(answers).map(([step, answer]) => answerAt(reading, step, answer, [...path, step]));
}

function answerAt(reading: Reading, step: string, answer: unknown, path: Path): ScriptedAnswer {
  const at = reading.document.locate(path, "key");
  if (answer === "not_known") return { step, outcome: { is: "unknown" }, at };
  const long =
    isMap(answer) && (Object.hasOwn(answer, "skip") ? SKIPPED : Object.hasOwn(answer, "value") ? ANSWERED : undefined);
  if (!long) return { step, outcome: { is: "scripted", value: answer as Value }, at };
  const { findings } = holdAgainst(long, reading.document, path, answer);
  reading.loading.findings.push(...findings);
  const { skip, value, confirmed_by, source, after } = answer as Readonly<Record<string, string | undefined>>;
  const passes = typeof after === "string" ? durationMs(after) : undefined;
  return {
    step,
    outcome: skip === undefined ? { is: "scripted", value: value as Value } : { is: "skipped", reason: skip },
    ...(confirmed_by === undefined ? {} : { confirmed_by }),
    ...(source === undefined ? {} : { source }),
    ...(passes === undefined ? {} : { after: passes }),
    at,
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type ExpectData = NonNullable<ScenarioData["expect"]>;

function expectationsOf({ document }: Reading, expect: ExpectData | undefined): Scenario["expect"] {
  const { path, values = {}, statements = {}, severity, channels, clocks = {} } = expect ?? {};
  const placed = (group: string, id: string) => document.locate(["expect", group, id], "key");
  return {
    ...(path === undefined ? {} : { path: path.map((round, i) => pathAt(document, round, ["expect", "path", i])) }),
    values: Object.entries(values).map(([step, value]) => ({
      step,
      value: value as Value,
      at: placed("values", step),
    })),
    statements: Object.entries(statements).map(([id, each]) =>
      statementAt(document, id, each, ["expect", "statements", id]),
    ),
    ...(severity === undefined
      ? {}
      : { severity: { value: severity, at: document.locate(["expect", "severity"], "value") } }),
    ...(channels === undefined ? {} : { channels: channelsAt(document, channels) }),
    clocks: Object.entries(clocks).map(([clock, state]) => ({ clock, state, at: placed("clocks", clock) })),
    at: document.locate(expect === undefined ? ["scenario"] : ["expect"], "key"),
  };
}

function channelsAt(
  document: SourceDocument,
  { first, includes = [] }: NonNullable<ExpectData["channels"]>,
): NonNullable<Scenario["expect"]["channels"]> {
  const at = document.locate(["expect", "channels"], "key");
  return { ...(first === undefined ? {} : { first }), includes, at };
}

function pathAt(document: SourceDocument, round: NonNullable<ExpectData["path"]>[number], path: Path): PathExpectation {
  const at = document.locate(path, "value");
  return Array.isArray(round)
    ? { whole: round, at }
    : { includes: round.includes ?? [], excludes: round.excludes ?? [], at };
}

function statementAt(
  document: SourceDocument,
  id: string,
  data: NonNullable<ExpectData["statements"]>[string],
  path: Path,
): StatementExpectation {
  const words = (key: "contains" | "excludes") =>
    (data[key] ?? []).map((text, i) => ({ text, at: document.locate([...path, key, i], "value") }));
  return {
    statement: id,
    contains: words("contains"),
    excludes: words("excludes"),
    ...(data.equals === undefined
      ? {}
      : { equals: { ...data.equals, at: document.locate([...path, "equals", "text"], "value") } }),
    ...(data.elements === undefined ? {} : { elements: data.elements }),
    at: document.locate(path, "key"),
  };
}
