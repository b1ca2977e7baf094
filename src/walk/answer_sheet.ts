import type { Playbook, Step } from "../domain/playbook.js";
import { textIn, type Language } from "../domain/text.js";
import { runSheetWords } from "../words/run_sheet.js";

/**
 * A file of answers with every step as a comment that shows what may stand there: what was written on paper is typed
 * in behind the ids, and `lectern run --answers` takes it.
 */
export function answerSheet(playbook: Playbook, named: string, language: Language): string {
  const words = runSheetWords(language);
  const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
  const lines = playbook.phases.flatMap((phase, i) => [
    "",
    `  # ${i + 1}. ${oneLine(textIn(phase.title, language))}`,
    ...phase.steps.flatMap((step, j) => [
      `  # ${i + 1}.${j + 1} ${oneLine(textIn(step.ask, language))}`,
      `  # ${step.id}: ${shapeOf(step, playbook)}`,
    ]),
  ]);
  return [
    ...words.answersHead.map((line) => `# ${line}`),
    `scenario: ${playbook.id}_on_paper`,
    `playbook: ${JSON.stringify(named)}`,
    `language: ${language}`,
    "starts: 2026-01-01T08:00:00+07:00",
    "answers:",
    ...lines,
    "",
  ].join("\n");
}

/** The short forms that a step takes, as a scenario writes them. */
function shapeOf(step: Step, playbook: Playbook): string {
  const fields = step.fields as Partial<Record<"options" | "items", readonly { readonly id: string }[]>>;
  const ids = (fields.options ?? fields.items ?? []).map(({ id }) => id);
  const shapes: Readonly<Record<string, string>> = {
    note: "read",
    text: '"…"',
    number: "0",
    date_time: "2026-01-01T08:00:00+07:00",
    yes_no: "true | false",
    one_of: ids.join(" | "),
    many_of: `[${ids.join(", ")}]`,
    checklist: `[${ids.join(", ")}] | all`,
    signals: `{ ${Object.keys(playbook.signals)
      .slice(0, 2)
      .map((id) => `${id}: alert`)
      .join(", ")} }`,
    strategy: Object.keys(playbook.strategies).join(" | "),
    channels: `[${Object.keys(playbook.channels).join(", ")}]`,
    statement: "draft",
    lead_to: "true | false",
  };
  const shape = shapes[step.kind] ?? "…";
  return step.may_be_unknown ? `${shape} | not_known` : shape;
}
