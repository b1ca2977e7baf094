import { FIGURES, type Figures, type MediaPicture } from "../domain/media_picture.js";
import type { Playbook } from "../domain/playbook.js";
import type { Question } from "../domain/question.js";
import type { Run } from "../domain/run.js";
import { textIn } from "../domain/text.js";
import { viewOf } from "../engine/view.js";
import { FIGURE_TITLES, seenBefore, type MonitorAnswer } from "../kinds/monitor.js";
import { proposedRatings } from "../kinds/proposed_ratings.js";
import { printMoment } from "../statement/printing.js";
import { judgingWords } from "../words/judging.js";
import { lookoutWords } from "../words/lookout.js";

/** Figures in one line: "Mentions 40; outlets that carried it 6". */
export function figuresInWords(figures: Figures, language: string): string {
  const words = lookoutWords(language);
  return FIGURES.flatMap((name) => {
    const value = figures[name];
    if (value === undefined) return [];
    const said = typeof value === "boolean" ? (value ? words.yes : words.no) : String(value);
    return [`${textIn(FIGURE_TITLES[name], language)} ${said}`];
  }).join("; ");
}

/** What stands above a question that takes in a scan: how far it reaches, its alerts and stories, the round before. */
export function pictureGuide(question: Question, run: Run): string {
  const words = lookoutWords(run.language);
  const { picture } = question;
  const last = run.answers.get(question.step)?.findLast(({ round }) => round < run.round)?.said.outcome;
  const before =
    last?.is === "value" ? figuresInWords((last.value as unknown as MonitorAnswer).figures, run.language) : "";
  const parts = [
    ...(picture === undefined ? [words.notRead] : pictureParts(picture, run.language)),
    ...(before === "" ? [] : [words.before(before)]),
  ];
  return parts.join("\n\n");
}

/** What a signals step starts from because of a monitor step before it: the levels proposed, each with its evidence. */
export function proposalsGuide(playbook: Playbook, run: Run, question: Question, at: string): string {
  const { language } = run;
  const words = lookoutWords(language);
  const view = viewOf(playbook, run, question.step, at);
  const seen = seenBefore(question.step, view);
  if (seen === undefined || view.earlier !== undefined || question.form.form !== "rate_signs") return "";
  const { ratings, remarks } = proposedRatings(question.form.signs, seen, {}, view);
  const lines = Object.entries(ratings).map(([id, level]) =>
    words.proposal(
      textIn(playbook.signals[id]?.title, language),
      judgingWords(language).level[level] ?? level,
      remarks[id] ?? "",
    ),
  );
  return lines.length === 0 ? "" : `${words.proposed}\n\n${lines.map((line) => `- ${literally(line)}`).join("\n")}`;
}

function pictureParts({ at, from, alerts, stories }: MediaPicture, language: string): string[] {
  const words = lookoutWords(language);
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${literally(line)}`).join("\n");
  return [
    `${words.read(printMoment(at, language), printMoment(from, language))} ${words.check}`,
    ...(alerts.length === 0 ? [] : [`${words.alerts(alerts.length)}\n\n${list(alerts.map(({ says }) => says))}`]),
    ...(stories.length === 0
      ? []
      : [`${words.stories}\n\n${list(stories.map(({ title, outlets }) => words.story(title, outlets)))}`]),
  ];
}

/** Text from outside as it stands, not as Markdown. */
export function literally(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, "\\$&");
}
