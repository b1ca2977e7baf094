import type { CardGroup } from "../domain/anticipated.js";
import { textIn } from "../domain/text.js";
import { factNow } from "../engine/ledger.js";
import { headLines } from "../report/status_text.js";
import { questionsText } from "../report/questions_text.js";
import { questionCard, uncovered } from "../statement/question_card.js";
import type { ReplayedWalk } from "../walk/status.js";
import { questionsWords } from "../words/questions.js";
import { headOf, replayedWalks } from "./case_file.js";
import type { Environment } from "./environment.js";
import { EXIT } from "./failures.js";
import { languageOfDocument, stampFor, storeOf, viewFor, writeJson } from "./record_view.js";
import { readCase } from "./status.js";
import { incidentToWrite } from "./which_incident.js";

/** Options of `lectern statement questions`. */
export interface StatementQuestionsOptions {
  readonly incident?: string;
  readonly json?: true;
}

/** `lectern statement questions`: what will be asked and what there is to say to it. It only reads. */
export async function statementQuestions(
  options: StatementQuestionsOptions,
  environment: Environment,
): Promise<number> {
  const { language, stdout, stderr } = environment;
  const store = await storeOf(environment);
  const naming = "lectern statement questions <id>";
  const id = await incidentToWrite(options.incident, store, { language, naming });
  const file = await readCase(store, id, language);
  const reader = options.json ? languageOfDocument(environment, file.summary.walks[0]?.language) : language;
  const walks = replayedWalks(file).filter(({ playbook }) => Object.keys(playbook.questions ?? {}).length > 0);
  const crisis = replayedWalks(file)
    .map(crisisOf)
    .findLast((type) => type !== undefined);
  const groups = walks.length === 0 ? [] : cardOf(walks, crisis, reader);
  if (options.json) {
    writeJson(environment, {
      incident: id,
      ...(crisis === undefined ? {} : { crisis }),
      groups,
      uncovered: uncovered(groups).map((question) => question.id),
    });
    return EXIT.done;
  }
  if (groups.length === 0) {
    stderr.write(`${questionsWords(language).none}\n`);
    return EXIT.done;
  }
  const view = viewFor(environment, stampFor(environment, file.summary.opened_at).at);
  const facts = factsOf(walks);
  const type = walks.map(({ playbook }) => playbook.crises[crisis ?? ""]).find((found) => found !== undefined);
  stdout.write(
    questionsText(
      {
        head: headLines(headOf(file), view),
        ...(type === undefined ? {} : { crisis: textIn(type.title, language) }),
        groups,
        uncovered: uncovered(groups),
        titleOf: (fact) => textIn(facts[fact]?.title, language) || fact,
      },
      view,
    ),
  );
  return EXIT.done;
}

/** The type of crisis that a walk settled on last. */
function crisisOf({ playbook, run }: ReplayedWalk): string | undefined {
  const steps = playbook.phases.flatMap((phase) => phase.steps.filter(({ kind }) => kind === "signals"));
  const values = steps.map(({ id }) => run.values.get(id) as { readonly crisis?: string } | undefined);
  return values.findLast((value) => value?.crisis !== undefined)?.crisis;
}

/** The questions of all walks of the incident, each once, with what the ledger holds now. */
function cardOf(walks: readonly ReplayedWalk[], crisis: string | undefined, language: string): CardGroup[] {
  const questions = Object.fromEntries(walks.flatMap(({ playbook }) => Object.entries(playbook.questions ?? {})));
  return questionCard({
    playbook: { questions, facts: factsOf(walks) },
    language,
    ...(crisis === undefined ? {} : { crisis }),
    fact: (id) => walks.map(({ playbook, run }) => factNow(playbook, run, id)).find((entry) => entry !== undefined),
  });
}

function factsOf(walks: readonly ReplayedWalk[]): ReplayedWalk["playbook"]["facts"] {
  return Object.fromEntries(walks.flatMap(({ playbook }) => Object.entries(playbook.facts)));
}
