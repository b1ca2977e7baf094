import { join } from "node:path";
import { compileScenario } from "../compile/compile.js";
import type { ScriptedAnswer } from "../domain/scenario.js";
import { putIntoWords } from "../lint/catalogue/put_into_words.js";
import { diagnose } from "../report/diagnostics.js";
import { diagnosticsText } from "../report/diagnostics_text.js";
import { runWords } from "../words/run.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { fileReader } from "./file_reader.js";
import { lookOf } from "./look.js";

/** The answer that a scenario has for a step in a round. */
export type Answers = (step: string, round: number) => ScriptedAnswer | undefined;

/** The answers of a scenario file; one with errors is a Failure, and its errors stand on stderr with their places. */
export async function readAnswers(file: string, environment: Environment): Promise<Answers> {
  const { cwd, folders, language, stderr } = environment;
  const options = { builtIn: join(folders.installation, "playbooks") };
  const { result, findings, sources } = await compileScenario(file, fileReader(cwd), options);
  if (result === undefined) {
    const remarks = findings.map((finding) => putIntoWords(finding, language));
    stderr.write(diagnosticsText(diagnose(remarks, sources, 1), lookOf(stderr, language)));
    throw new Failure("could_not", runWords(language).answersWrong(file));
  }
  return (step, round) => result.rounds[round - 1]?.answers.find((answer) => answer.step === step);
}
