import type { Digest, NamedCount } from "../domain/digest.js";
import { monitorWords } from "../words/monitor.js";
import { bottomLine, closingSections } from "./digest_lines.js";
import { changeOf, fullTime, whyOf, type DigestView } from "./digest_view.js";
import { markdownLink, markdownText } from "./markup.js";
import { sparkline } from "./sparkline.js";

/** The digest as Markdown, in the order of the facts sheet 5.2. */
export function digestMarkdown(digest: Digest, view: DigestView): string {
  const { digest: words, figure } = monitorWords(view.language);
  const line = (text: string): string => `- ${markdownText(text)}`;
  const counts = (title: string, list: readonly NamedCount[]): string[] =>
    list.length === 0
      ? []
      : [
          `### ${title}`,
          "",
          ...list.map((one) =>
            line(`${one.name === "" ? words.channelUnknown : one.name}: ${changeOf(one, view.language)}`),
          ),
          "",
        ];
  const parts = [
    `# ${words.title}${digest.body === "" ? "" : `: ${markdownText(digest.body)}`}`,
    "",
    line(words.number(digest.number)),
    line(words.period(fullTime(digest.from, view), fullTime(digest.to, view), digest.zone)),
    line(`${words.preparedBy}: ${digest.preparedBy}`),
    line(`${words.readBy}: …`),
    "",
    `## ${words.bottomLine}`,
    "",
    ...bottomLine(digest, view).map(line),
    "",
    `## ${words.numbers}`,
    "",
    line(`${words.mentions}: ${changeOf(digest.mentions, view.language)}`),
    ...(digest.failing.length === 0 ? [] : [line(words.failed(digest.failing.join(", ")))]),
    line(words.tone),
    "",
    ...counts(words.byChannel, digest.channels),
    ...counts(words.byOutlet, digest.topOutlets),
    ...counts(words.byTerm, digest.terms),
    `### ${words.byHour}`,
    "",
    `${sparkline(
      digest.hours.map((hour) => hour.mentions),
      true,
    )} (${figure(digest.mentions.now)})`,
    "",
    `## ${words.items}`,
    "",
    words.criticalFirst,
    "",
    ...storyTable(digest, view),
    "",
    `## ${words.narratives}`,
    "",
    ...(digest.questions.length === 0
      ? [words.noQuestions]
      : digest.questions.map(({ title, outlet, url }) => `- ${markdownLink(title, url)} (${markdownText(outlet)})`)),
    "",
    ...closingSections(digest, view).flatMap(({ title, lines }) => [`## ${title}`, "", ...lines.map(line), ""]),
  ];
  return `${parts.join("\n").trimEnd()}\n`;
}

function storyTable(digest: Digest, view: DigestView): string[] {
  const words = monitorWords(view.language);
  const { columns, unverified } = words.digest;
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const titles = [
    columns.time,
    columns.outlet,
    columns.title,
    columns.why,
    columns.reach,
    columns.accuracy,
    columns.handling,
    columns.deadline,
  ];
  const rows = digest.stories.map((story) =>
    row([
      fullTime(story.first, view),
      markdownText(story.outlets.join(", ")),
      markdownLink(story.title, story.url),
      markdownText(whyOf(story, view.language)),
      markdownText(words.reach(story.outlets.length, story.mentions)),
      unverified,
      "",
      "",
    ]),
  );
  return digest.stories.length === 0 ? [words.digest.quiet] : [row(titles), row(titles.map(() => "---")), ...rows];
}
