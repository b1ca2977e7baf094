import { FIGURES, type FigureName, type Figures, type MediaPicture } from "../domain/media_picture.js";
import type { FigureRow } from "../domain/question.js";
import type { Text } from "../domain/text.js";
import type { Value } from "../domain/value.js";
import { isMap } from "./evidence.js";
import { foreseenFigures } from "./foreseen_figures.js";
import type { Kind } from "./kind.js";
import { refuse } from "./refuse.js";

interface MonitorFields {
  /** How far back the figures reach; a day where nothing is said. */
  readonly within?: string;
}

/** A monitor step as the record keeps it: what the person settled on, and the evidence that was offered. */
export interface MonitorAnswer {
  readonly figures: Figures;
  readonly picture?: MediaPicture;
}

/** How far back the figures of a monitor step reach where it does not say. */
export const WITHIN = "24h";

/** The names of the figures, as forms and overviews show them. */
export const FIGURE_TITLES: Readonly<Record<FigureName, Text>> = {
  mentions: { vi: "Lượt nhắc đến", en: "Mentions" },
  stories: { vi: "Số tin (đăng lại tính một)", en: "Stories (copies count once)" },
  outlets: { vi: "Số báo, trang đã đăng", en: "Outlets that carried it" },
  burst: { vi: "Tăng đột biến", en: "A burst" },
  askers: { vi: "Số báo đã hỏi", en: "Outlets that asked" },
  questions: { vi: "Câu hỏi của báo chí", en: "Press questions" },
  overdue: { vi: "Câu hỏi quá hạn trả lời", en: "Questions overdue" },
  rumours: { vi: "Tin đồn còn mở", en: "Open rumours" },
};

const ROWS: readonly FigureRow[] = FIGURES.map((id) => ({
  id,
  title: FIGURE_TITLES[id],
  ...(id === "burst" ? { yes_no: true as const } : {}),
}));

const LARGEST = 1_000_000_000;

function figuresOf(given: unknown): { readonly figures: Figures } | ReturnType<typeof refuse> {
  if (!isMap(given)) return refuse("not_an_answer");
  const figures: Record<string, number | boolean> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!FIGURES.includes(name as FigureName)) return refuse("no_such_figure", { figure: name.slice(0, 40) });
    if (name === "burst" ? typeof value !== "boolean" : typeof value !== "number") return refuse("not_an_answer");
    if (typeof value === "number" && !Number.isInteger(value)) return refuse("not_whole");
    if (typeof value === "number" && value < 0) return refuse("number_too_small", { min: 0 });
    if (typeof value === "number" && value > LARGEST) return refuse("number_too_large", { max: LARGEST });
    figures[name] = value as number | boolean;
  }
  return Object.keys(figures).length === 0 ? refuse("no_figures") : { figures };
}

/** What the monitor steps before a step have brought last: the evidence that a signals step starts from. */
export interface Seen {
  readonly figures: Figures;
  readonly alerts: MediaPicture["alerts"];
}

/** The last monitor step before a step that has an answer. */
export function seenBefore(
  step: string,
  view: Pick<Parameters<Kind["form"]>[1], "playbook" | "valueOf">,
): Seen | undefined {
  const steps = view.playbook.phases.flatMap((phase) => phase.steps);
  const at = steps.findIndex(({ id }) => id === step);
  const before = steps.slice(0, at).findLast(({ kind, id }) => kind === "monitor" && view.valueOf(id) !== undefined);
  const value = before === undefined ? undefined : view.valueOf(before.id);
  if (!isMap(value)) return undefined;
  const { alerts, ...figures } = value;
  return { figures, alerts: (alerts as MediaPicture["alerts"] | undefined) ?? [] };
}

/** Takes in what monitoring has seen, corrected by the person where they know better, or what they saw by themselves. */
export const monitor: Kind<MonitorFields> = {
  name: "monitor",
  fields: (shapes) => ({
    within: shapes.duration("How far back the figures reach: 4h. A day where nothing is said."),
  }),
  type: () => ({
    is: "object",
    fields: Object.fromEntries(FIGURES.map((name) => [name, { is: name === "burst" ? "bool" : "int" }])),
  }),
  may_be_unknown: true,
  may_be_skipped: true,
  starts_afresh: true,
  form: () => ({ form: "figures", figures: ROWS }),
  suggest: (_step, { picture }) => picture?.figures,
  accept(_step, answer) {
    if (!isMap(answer)) return refuse("not_an_answer");
    const given = figuresOf(answer["figures"]);
    if ("refused" in given) return given;
    const { picture } = answer;
    const stored: MonitorAnswer = {
      figures: given.figures,
      ...(isMap(picture) ? { picture: picture as unknown as MediaPicture } : {}),
    };
    return { answer: stored as unknown as Value };
  },
  fits: (_step, answer) => isMap(answer) && isMap(answer["figures"]),
  given: (_step, answer) => (answer as unknown as MonitorAnswer).figures,
  worth(_step, answer) {
    const { figures, picture } = answer as unknown as MonitorAnswer;
    return { ...figures, ...(picture === undefined ? {} : { alerts: picture.alerts as unknown as Value }) };
  },
  script(_step, scripted, { picture }) {
    const wantsScan = scripted === "scan" || (isMap(scripted) && scripted["scan"] === true);
    if (!isMap(scripted)) return wantsScan ? { figures: picture?.figures ?? {}, picture } : scripted;
    const { scan: _, ...own } = scripted as Readonly<Record<string, Value>>;
    if (!wantsScan) return { figures: own };
    // Without a scan the figures are empty, and `accept` says so.
    return { figures: { ...picture?.figures, ...own }, ...(picture === undefined ? {} : { picture }) };
  },
  shorten: (_step, answer) => (answer as unknown as MonitorAnswer).figures,
  outcomes: (_step, { reads }) => foreseenFigures(reads),
};
