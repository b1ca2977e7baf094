import { mkdir, open } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { stat } from "node:fs/promises";
import { Document } from "yaml";
import type { Remark } from "../domain/finding.js";
import { stepsOf } from "../domain/playbook.js";
import { textIn } from "../domain/text.js";
import type { Shown } from "../engine/explore/coverage.js";
import type { Explored } from "../engine/explore/explore.js";
import { putIntoWords } from "../lint/catalogue/put_into_words.js";
import type { ExploredFinding } from "../lint/explored.js";
import { diagnose, type Diagnostics } from "../report/diagnostics.js";
import { diagnosticsGithub } from "../report/diagnostics_github.js";
import { diagnosticsOneLine } from "../report/diagnostics_oneline.js";
import { diagnosticsSarif } from "../report/diagnostics_sarif.js";
import { exploreJson } from "../report/explore_json.js";
import type { ExploreResult } from "../report/explore_result.js";
import { exploreText } from "../report/explore_text.js";
import { symbolsFor } from "../terminal/symbols.js";
import { showWalk, type ShownWalk } from "../walk/shown_walk.js";
import { exploreWords } from "../words/explore.js";
import type { Environment } from "./environment.js";
import { explorePlaybook } from "./explore_playbook.js";
import { EXIT, Failure } from "./failures.js";
import { fileReader } from "./file_reader.js";
import { playbookPath } from "./find_playbook.js";
import { lookOf } from "./look.js";
import { showFindings } from "./show_findings.js";
import { PROFILE } from "./store_folder.js";

/** Options of `lectern explore`. */
export interface ExploreOptions {
  readonly playbook: string;
  readonly format?: "text" | "oneline" | "json" | "github" | "sarif";
  /** A step: the scenario that leads there goes to stdout, and nothing else. */
  readonly witness?: string;
  /** A folder for the scenarios of all steps and findings. */
  readonly out?: string;
}

/** `lectern explore`: every walk of a playbook, counted and proven. Exit 1 for an error found, 3 when it has errors. */
export async function explore(options: ExploreOptions, environment: Environment): Promise<number> {
  const path = await playbookPath(options.playbook, environment);
  const { cwd, folders } = environment;
  const hasProfile = await stat(join(cwd, PROFILE)).then(
    (stats) => stats.isFile(),
    () => false,
  );
  const compiling = {
    builtIn: join(folders.installation, "playbooks"),
    ...(hasProfile ? { organisation: PROFILE } : {}),
  };
  const { explored, found, sources } = await explorePlaybook(path, fileReader(cwd), compiling);
  if (explored === undefined) {
    showFindings(
      found.map(({ finding }) => finding),
      sources,
      environment,
    );
    return EXIT.couldNot;
  }
  if (options.witness !== undefined) return writeWitness(explored, options.witness, path, environment);
  if (options.out !== undefined) return writeAll(explored, { folder: options.out, found, path }, environment);
  const { format = "text" } = options;
  const language = format === "json" && environment.settings.language.from.is !== "flag" ? "en" : environment.language;
  const remarks = found.map((each) => inWords(each, { explored, path, language }));
  const diagnostics = diagnose(remarks, sources, 1);
  environment.stdout.write(written(resultOf(explored, diagnostics, { path, language }), format, language, environment));
  return diagnostics.counts.error > 0 ? EXIT.findings : EXIT.done;
}

function written(
  result: ExploreResult,
  format: NonNullable<ExploreOptions["format"]>,
  language: string,
  { stdout, version }: Environment,
): string {
  const look = lookOf(stdout, language);
  switch (format) {
    case "text":
      return exploreText(result, look, symbolsFor(stdout.unicode));
    case "json":
      return exploreJson(result, language);
    case "oneline":
      return diagnosticsOneLine(result.diagnostics, look);
    case "github":
      return diagnosticsGithub(result.diagnostics, look);
    case "sarif":
      return diagnosticsSarif(result.diagnostics, version, look);
  }
}

interface Naming {
  readonly explored: Explored;
  /** The playbook as a scenario beside it, or in the current folder, names it. */
  readonly path: string;
  readonly language: string;
}

function inWords({ finding, shown }: ExploredFinding, { explored, path, language }: Naming): Remark {
  if (shown === undefined) return putIntoWords(finding, language);
  const walk = walkOf(explored, shown, { id: finding.code.replaceAll("-", "_"), path });
  // What the walk really takes is no guess any more, whatever exploring could tell.
  const remark = putIntoWords(walk.taken ? { ...finding, args: { ...finding.args, exact: 1 } } : finding, language);
  const answers = walk.decisive.map(({ step, round, answer }) => {
    const said = typeof answer === "string" ? answer : JSON.stringify(answer);
    return round === 1 ? `${step}: ${said}` : `${step} (${round}): ${said}`;
  });
  return { ...remark, walk: { answers, scenario: yamlOf(walk) } };
}

function walkOf({ model }: Explored, shown: Shown, { id, path }: { id: string; path: string }): ShownWalk {
  return showWalk(model.playbook, { ...shown, id, path });
}

function yamlOf({ scenario }: ShownWalk): string {
  return new Document(scenario).toString({ lineWidth: 120 });
}

function resultOf(
  explored: Explored,
  diagnostics: Diagnostics,
  { path, language }: Pick<Naming, "path" | "language">,
): ExploreResult {
  const { model, coverage, counted, notCounted } = explored;
  const { playbook } = model;
  return {
    playbook: playbook.id,
    counted:
      counted === undefined
        ? { stoppedAt: notCounted?.position.id ?? "", names: notCounted?.place.variables ?? [] }
        : { ...counted, walks: String(counted.walks) },
    states: coverage.states,
    steps: stepsOf(playbook).map(({ id }) => {
      const shown = coverage.steps.get(id);
      if (shown === undefined) return { id, reachable: false, exact: true };
      return { id, reachable: true, exact: shown.exact, witness: witnessOf(shown) };
    }),
    guarantees: (playbook.guarantees ?? []).map(({ text }, number) => {
      const shown = coverage.broken.get(number);
      const isOpen = coverage.open.has(number) || explored.gaveUp.length > 0;
      if (shown === undefined) return { text, holds: isOpen ? "open" : "yes", exact: true };
      const walk = walkOf(explored, shown, { id: `guarantee_${number + 1}`, path });
      return { text, holds: "no", exact: shown.exact || walk.taken, counterexample: yamlOf(walk) };
    }),
    clocks: playbook.clocks.map(({ id, title, within }) => {
      const times = coverage.clocks.get(id);
      const minutes = (ms: number): number => Math.round(ms / 60_000);
      const ends = times === undefined ? {} : { soonest: minutes(times.soonest), latest: minutes(times.latest) };
      return {
        clock: id,
        title: textIn(title, language),
        within: minutes(within),
        ...ends,
        exact: times?.exact ?? true,
      };
    }),
    diagnostics,
  };
}

function witnessOf({ trail }: Shown): NonNullable<ExploreResult["steps"][number]["witness"]> {
  const answers = [];
  for (let at = trail; at !== undefined; at = at.before) {
    const answer = at.left.is === "scripted" ? at.left.value : at.left.is === "unknown" ? "not_known" : { skip: "" };
    answers.unshift({ step: at.step, round: at.round, answer });
  }
  return answers;
}

function writeWitness(explored: Explored, step: string, path: string, environment: Environment): number {
  const words = exploreWords(environment.language);
  if (!stepsOf(explored.model.playbook).some(({ id }) => id === step))
    throw new Failure("wrong_use", words.noSuchStep(step));
  const shown = explored.coverage.steps.get(step);
  if (shown === undefined) {
    environment.stderr.write(`${words.neverReached(step)}\n`);
    return EXIT.findings;
  }
  const walk = walkOf(explored, shown, { id: `to_${step}`, path });
  if (!walk.taken) {
    environment.stderr.write(`${words.notTaken(step)}\n`);
    return EXIT.findings;
  }
  environment.stdout.write(yamlOf(walk));
  return EXIT.done;
}

interface Writing {
  readonly folder: string;
  readonly found: readonly ExploredFinding[];
  readonly path: string;
}

/** Writes the walk to each step and the walk of each finding; a file that is there already stops it before the first. */
async function writeAll(
  explored: Explored,
  { folder, found, path }: Writing,
  environment: Environment,
): Promise<number> {
  const { cwd, language, stderr } = environment;
  const words = exploreWords(language);
  const named = path.startsWith("lectern:")
    ? path
    : relative(resolve(cwd, folder), resolve(cwd, path)).replaceAll("\\", "/");
  const files = new Map<string, string>();
  const add = (id: string, shown: Shown): void => {
    const walk = walkOf(explored, shown, { id, path: named });
    if (walk.taken) files.set(`${id}.yaml`, yamlOf(walk));
  };
  for (const [step, shown] of explored.coverage.steps) add(`to_${step}`, shown);
  for (const [i, { finding, shown }] of found.entries())
    if (shown !== undefined) add(`${finding.code.replaceAll("-", "_")}_${i + 1}`, shown);
  for (const file of files.keys()) {
    const exists = await stat(resolve(cwd, folder, file)).catch(() => undefined);
    if (exists !== undefined)
      throw new Failure("wrong_use", words.exists(join(folder, file)), { help: words.existsHelp });
  }
  await mkdir(resolve(cwd, folder), { recursive: true });
  for (const [file, text] of files) {
    const handle = await open(resolve(cwd, folder, file), "wx");
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
  }
  stderr.write(`${words.written(files.size, folder)}\n`);
  return EXIT.done;
}
