import type { Step } from "../domain/playbook.js";
import type { Finding } from "../domain/finding.js";
import type { Text } from "../domain/text.js";
import type { Option } from "../kinds/fields.js";
import { lintFinding, type LintContext, type Rule } from "./rule.js";

/** Characters that a question takes up at most: at 80 columns two and a half lines, read at a glance. */
const LONGEST_ASK = 200;

/** A question is short enough to be taken in at a glance. */
export const shortQuestions: Rule = (playbook, context) =>
  placed(playbook, ({ step, path }) => {
    const longest = Math.max(...texts(step.ask).map(([, text]) => [...text.normalize("NFC")].length));
    if (longest <= LONGEST_ASK) return [];
    const at = context.locate(step.at.file, [...path, "ask"], "key") ?? step.at;
    return [lintFinding("long-question", at, { step: step.id, length: longest, longest: LONGEST_ASK })];
  });

/** No two choices of a step read the same. */
export const distinctChoices: Rule = (playbook, context) =>
  placed(playbook, ({ step, path }) =>
    (["options", "items"] as const).flatMap((key) => {
      const choices = (step.fields as Readonly<Record<string, readonly Option[] | undefined>>)[key];
      return Array.isArray(choices) ? sameTitles(choices, step, { context, path: [...path, key] }) : [];
    }),
  );

interface Place {
  readonly context: LintContext;
  readonly path: readonly (string | number)[];
}

function sameTitles(choices: readonly Option[], step: Step, { context, path }: Place): Finding[] {
  const first = new Map<string, number>();
  const locate = (i: number): Step["at"] => context.locate(step.at.file, [...path, i, "title"], "value") ?? step.at;
  return choices.flatMap((choice, i) => {
    const read = texts(choice.title).map(
      ([language, title]) => `${language}:${title.normalize("NFC").trim().toLowerCase()}`,
    );
    const earlier = read.map((title) => first.get(title)).find((seen) => seen !== undefined);
    for (const title of read) if (!first.has(title)) first.set(title, i);
    if (earlier === undefined) return [];
    return [
      lintFinding("same-title", locate(i), { first: (choices[earlier] as Option).id, second: choice.id }, [
        locate(earlier),
      ]),
    ];
  });
}

function texts(text: Text): [string, string][] {
  return typeof text === "string" ? [["", text]] : Object.entries(text);
}

function placed(
  playbook: Parameters<Rule>[0],
  judge: (place: { step: Step; path: readonly (string | number)[] }) => Finding[],
): Finding[] {
  return playbook.phases.flatMap((phase, i) =>
    phase.steps.flatMap((step, j) => judge({ step, path: ["phases", i, "steps", j] })),
  );
}
