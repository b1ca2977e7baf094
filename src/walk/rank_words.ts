import type { RankedChannel, RankedStrategy } from "../domain/assessment.js";
import type { Playbook } from "../domain/playbook.js";
import type { Choice, Form, Question } from "../domain/question.js";
import type { Run } from "../domain/run.js";
import { textIn } from "../domain/text.js";
import { viewOf } from "../engine/view.js";
import { settledBefore } from "../kinds/signals.js";
import { besideStrategies } from "../kinds/strategy.js";
import { printList } from "../statement/printing.js";
import { judgingWords } from "../words/judging.js";
import { pictureGuide, proposalsGuide } from "./picture_words.js";

/** A form whose ranked choices say why they stand where they do. */
export function withReasons(form: Form, playbook: Playbook, language: string): Form {
  switch (form.form) {
    case "choose_one":
      return { ...form, choices: form.choices.map((choice) => reasoned(choice, playbook, language)) };
    case "tick_items":
      return { ...form, items: form.items.map((item) => ({ ...item, ...reasoned(item, playbook, language) })) };
    default:
      return form;
  }
}

function reasoned({ rank, ...choice }: Choice, playbook: Playbook, language: string): Choice {
  if (rank === undefined) return choice;
  return "channel" in rank
    ? { ...choice, ...channelReasons(rank, playbook, language) }
    : { ...choice, ...strategyReasons(choice, rank, language) };
}

function strategyReasons(choice: Choice, rank: RankedStrategy, language: string): Pick<Choice, "note" | "help"> {
  const limits = textIn(rank.limits, language);
  const what = textIn(choice.help, language);
  return {
    // Without a type no type says why it fits.
    note: rank.cluster === undefined ? judgingWords(language).anyType : textIn(rank.because, language),
    help: limits === "" ? what : `${what} ${judgingWords(language).limits(limits)}`,
  };
}

/** The two strongest reasons beside the channel; the whole sum and what would change it where one stands on it. */
function channelReasons(rank: RankedChannel, playbook: Playbook, language: string): Pick<Choice, "note" | "help"> {
  const words = judgingWords(language);
  const channel = playbook.channels[rank.channel];
  const named = (criterion: string): string => words.criteria[criterion] ?? criterion;
  const why = textIn(channel?.why, language);
  const [against] = rank.against;
  const note =
    against === undefined
      ? words.channelNote(rank.score, why)
      : rank.standing === "blocked"
        ? words.blocked(textIn(against, language))
        : words.avoid(textIn(against, language));
  const parts = rank.parts.map(({ criterion, adds }) => `${named(criterion)} ${adds}`).join(" + ");
  const check = rank.check.map((text) => textIn(text, language)).join("; ");
  const limits = textIn(channel?.limits, language);
  const help = [
    ...(against === undefined ? [] : [`${why}.`]),
    words.sum(parts, rank.effort, rank.score),
    ...(rank.first_if === undefined ? [] : [words.firstIf(named(rank.first_if.criterion), rank.first_if.by)]),
    words.leadTime((channel?.lead_time ?? 0) / 60_000),
    ...(check === "" ? [] : [words.check(`${check}.`)]),
    ...(limits === "" ? [] : [words.limits(limits)]),
  ];
  return { note, help: help.join(" ") };
}

/** What stands above a ranked question: base information first, responsibility, first acts; the order of release. */
export function judgedGuide(playbook: Playbook, run: Run, question: Question, at: string): string {
  if (question.kind === "channels") return judgingWords(run.language).before;
  if (question.kind === "monitor") return pictureGuide(question, run);
  if (question.kind === "signals") return proposalsGuide(playbook, run, question, at);
  return question.kind === "strategy" ? strategyGuide(playbook, run, question, at) : "";
}

function strategyGuide(playbook: Playbook, run: Run, question: Question, at: string): string {
  const { language } = run;
  const words = judgingWords(language);
  const view = viewOf(playbook, run, question.step, at);
  const settled = settledBefore(question.step, view);
  const beside = besideStrategies(question.step, view).map(({ strategy, limits }) =>
    words.beside(textIn(playbook.strategies[strategy]?.title, language), textIn(limits, language)),
  );
  const type = settled?.crisis === undefined ? undefined : playbook.crises[settled.crisis];
  const ranks = question.form.form === "choose_one" ? question.form.choices.flatMap(({ rank }) => rank ?? []) : [];
  const first = ranks[0] as RankedStrategy | undefined;
  const base = Object.values(playbook.strategies).filter(({ group }) => group === "base");
  const all = (texts: readonly unknown[]): string =>
    printList(
      texts.map((text) => textIn(text as string, language)),
      language,
    );
  const raised = (first?.raised_by ?? []).map((id) => (playbook.signals[id] ?? playbook.outrage[id])?.title ?? id);
  const heavier = type?.cluster === "preventable" ? words.heavier : words.clusterRaised;
  return [
    ...(base.length === 0 ? [] : [words.base(all(base.map(({ title }) => title)))]),
    ...(first?.cluster === undefined ? [] : [words.cluster[first.cluster] ?? ""]),
    ...(raised.length === 0 ? [] : [heavier(all(raised))]),
    ...(type === undefined ? [] : [words.firstActs(all(type.first_acts)), words.mustSay(all(type.must_say))]),
    ...beside,
  ]
    .map((line) => `- ${line}`)
    .join("\n");
}
