import { join } from "node:path";
import { compileScenario } from "../compile/compile.js";
import type { ScriptedAnswers } from "../walk/ports.js";
import { runWords } from "../words/run.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { fileReader } from "./file_reader.js";
import { showFindings } from "./show_findings.js";

/** The answers of a scenario file; one with errors is a Failure, and its errors stand on stderr with their places. */
export async function readAnswers(file: string, environment: Environment): Promise<ScriptedAnswers> {
  const { cwd, folders, language } = environment;
  const options = { builtIn: join(folders.installation, "playbooks") };
  const { result, findings, sources } = await compileScenario(file, fileReader(cwd), options);
  if (result === undefined) {
    showFindings(findings, sources, environment);
    throw new Failure("could_not", runWords(language).answersWrong(file));
  }
  return {
    answer: (step, round) => result.rounds[round - 1]?.answers.find((answer) => answer.step === step),
    rounds: result.rounds.length,
    closes: result.closes,
  };
}
