import { isoAt } from "../domain/clock_time.js";
import type { Alert, ScanReport, SourceReport, Story, TermCount } from "../domain/coverage.js";
import { width } from "../terminal/width.js";
import { wrap } from "../terminal/wrap.js";
import { monitorWords } from "../words/monitor.js";
import { alertReason } from "./alert_text.js";
import { sparkline } from "./sparkline.js";
import type { Look } from "./style.js";

/** How a scan is shown: to whom, where the zone's clocks stand, and with which signs. */
export interface ScanView {
  readonly look: Look;
  readonly offsetAt: (ms: number) => number;
  readonly unicode: boolean;
  /** Shown stories at most; all others are counted. */
  readonly most: number;
}

const HOUR = 3_600_000;
const LONGEST_SPARK = 48;

/** A scan for people: alerts, what is new by story and why it is shown, counts, and how the sources fared. */
export function scanText(report: ScanReport, view: ScanView): string {
  const words = monitorWords(view.look.language);
  const told = report.alerts.filter((alert) => !alert.single);
  const single = report.alerts.filter((alert) => alert.single);
  const blocks = [
    section(
      words.alerts,
      told.length === 0 ? [words.noAlerts] : told.flatMap((alert) => alertLines(alert, view)),
      view,
    ),
    ...(single.length === 0
      ? []
      : [
          section(
            words.single,
            single.flatMap((alert) => alertLines(alert, view)),
            view,
          ),
        ]),
    section(words.stories(report.stories.length), storyList(report.stories, view), view),
    ...(report.counts.length === 0 ? [] : [section(words.counts, countLines(report.counts, view), view)]),
    section(
      words.sources,
      report.sources.flatMap((source) => sourceLines(source, view)),
      view,
    ),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[], view: ScanView): string {
  return [view.look.style.strong(title), ...lines].join("\n");
}

/** A text under a head; what wraps stands under the text. */
function hanging(head: string, text: string, view: ScanView): string[] {
  const { columns, printable } = view.look;
  const room = columns === undefined ? undefined : Math.max(20, columns - width(head));
  return wrap(printable(text), room).map((line, index) => `${index === 0 ? head : " ".repeat(width(head))}${line}`);
}

/** "08:45 23/11": a moment of the organisation's zone, short. */
export function shortTime(ms: number, offsetAt: (ms: number) => number): string {
  const iso = isoAt(ms, offsetAt(ms));
  return `${iso.slice(11, 16)} ${iso.slice(8, 10)}/${iso.slice(5, 7)}`;
}

/** The lines of one alert. */
export function alertLines(alert: Alert, view: ScanView): string[] {
  const { look } = view;
  const words = monitorWords(look.language);
  const head = `${alert.escalated ? words.alertHeads.again : words.alertHeads[alert.kind]}, ${shortTime(alert.at, view.offsetAt)}`;
  const paint = alert.single || alert.kind === "fall" ? look.style.caution : look.style.danger;
  return [
    `  ${paint(`! ${head}`)}`,
    ...hanging("    ", alertReason(alert, look.language), view),
    ...(alert.story === undefined ? [] : hanging("    ", words.largest(alert.story), view)),
    ...(alert.also.length === 0 ? [] : hanging("    ", words.also(alert.also.join(", ")), view)),
  ];
}

function storyList(stories: readonly Story[], view: ScanView): string[] {
  const words = monitorWords(view.look.language);
  if (stories.length === 0) return [`  ${words.noStories}`];
  const shown = stories.slice(0, view.most).flatMap((story, index) => storyLines(story, index + 1, view));
  return stories.length > view.most ? [...shown, `  + ${words.stories(stories.length - view.most)}`] : shown;
}

function storyLines(story: Story, number: number, view: ScanView): string[] {
  const { look, offsetAt } = view;
  const words = monitorWords(look.language);
  const related = story.related === undefined ? "" : ` · ${words.related}`;
  const reach = `${words.reach(story.outlets.length, story.mentions)} · ${shortTime(story.first, offsetAt)}${story.last - story.first >= HOUR ? ` – ${shortTime(story.last, offsetAt)}` : ""}${related}`;
  const dated = story.copies[0]?.dated;
  const why = story.matched.map(
    ({ phrase, excerpt, how }) => `${words.why(phrase, excerpt)}${how === "bare" ? ` (${words.bare})` : ""}`,
  );
  return [
    ...hanging(`${String(number).padStart(3)}. `, story.title, view),
    ...hanging("     ", reach, view).map(look.style.quiet),
    ...hanging("     ", story.outlets.slice(0, 8).join(", ") + (story.outlets.length > 8 ? ", …" : ""), view).map(
      look.style.quiet,
    ),
    ...(why.length === 0 ? [words.noMatch] : why).flatMap((line) => hanging("     ", line, view)),
    ...(dated === undefined ? [] : hanging("     ", words.dated[dated as keyof typeof words.dated] ?? dated, view)),
    ...(story.url === undefined ? [] : [`     ${look.printable(story.url)}`]),
  ];
}

function countLines(counts: readonly TermCount[], view: ScanView): string[] {
  const last = counts.reduce((most, one) => Math.max(most, one.hour), 0);
  const first = Math.max(
    last - (LONGEST_SPARK - 1) * HOUR,
    counts.reduce((least, one) => Math.min(least, one.hour), last),
  );
  const hours = Array.from({ length: (last - first) / HOUR + 1 }, (_, index) => first + index * HOUR);
  const terms = [...new Set(counts.map((one) => one.term))];
  const wide = Math.min(30, Math.max(...terms.map(width)));
  return terms.map((term) => {
    const byHour = new Map(counts.filter((one) => one.term === term).map((one) => [one.hour, one.mentions]));
    const series = hours.map((hour) => byHour.get(hour) ?? 0);
    const total = [...byHour.values()].reduce((sum, one) => sum + one, 0);
    const name = view.look.printable(term);
    return `  ${name}${" ".repeat(Math.max(1, wide + 2 - width(name)))}${sparkline(series, view.unicode)} ${total}`;
  });
}

function sourceLines(source: SourceReport, view: ScanView): string[] {
  const words = monitorWords(view.look.language);
  const { error } = source;
  const parts = [
    words.status[source.status],
    ...(source.status === "read" ? [words.items(source.items, source.fresh)] : []),
    ...(source.redirects === 0 ? [] : [words.redirected(source.redirects)]),
    ...(error === undefined ? [] : [`${words.errors[error.code] ?? error.code}${detailOf(error.args)}`]),
    ...source.notes.map(({ code, args }) => words.notes[code]?.(args) ?? code),
  ];
  const lines = hanging(`  ${view.look.printable(source.id)}: `, parts.join("; "), view);
  return source.status === "failed" ? lines.map(view.look.style.caution) : lines;
}

function detailOf(args: Readonly<Record<string, string | number>>): string {
  const detail = args["detail"] ?? "";
  return detail === "" ? "" : ` (${detail})`;
}
