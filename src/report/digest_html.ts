import type { Digest, NamedCount } from "../domain/digest.js";
import { monitorWords } from "../words/monitor.js";
import { barChart, timeChart } from "./chart_svg.js";
import { bottomLine, closingSections } from "./digest_lines.js";
import { changeOf, fullTime, whyOf, type DigestView } from "./digest_view.js";
import { htmlEscaped, htmlLink } from "./markup.js";

/** The style of the page. Its hash stands in the page's own policy, so that nothing else can style or script it. */
export const DIGEST_STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff;overflow-wrap:anywhere}a{color:#0b4f8a}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}caption{text-align:left;font-weight:600;padding:.3rem 0}svg{max-width:100%;height:auto}.chart{overflow-x:auto}.chart svg{min-width:40rem}.wide th,.wide td{overflow-wrap:break-word}.bar{fill:#2b5f8a}.marked{fill:#a4262c}.mark{stroke:#a4262c;fill:#a4262c}.axis{stroke:#767676}.label{font-size:12px;fill:#1b1b1b}@media screen and (max-width:45rem){.newest{direction:rtl}.newest svg{direction:ltr}.wide,.wide caption,.wide tbody,.wide tr,.wide th,.wide td{display:block;border:0;padding:.1rem 0}.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.wide tr{border-top:1px solid #767676;padding:.5rem 0}.wide td:empty{display:none}.wide td::before{content:attr(data-label) ": ";font-weight:600}}@media print{.chart svg{min-width:0}h2,h3{break-after:avoid}.chart,tr{break-inside:avoid}body{margin:0;max-width:none}details{display:none}}';

/** SHA-256 of `DIGEST_STYLE`, as a policy names it. */
export const DIGEST_STYLE_HASH = "sha256-VvQ05/K4gm36XGvuTFh/yEDLHvcLc6At5e9OoCNihR4=";

/** The digest as one page that needs nothing else: charts with their numbers as tables, links that tell nobody where they come from. */
export function digestHtml(digest: Digest, view: DigestView): string {
  const { digest: words } = monitorWords(view.language);
  const title = `${words.title}${digest.body === "" ? "" : `: ${digest.body}`}`;
  const head = [
    words.number(digest.number),
    words.period(fullTime(digest.from, view), fullTime(digest.to, view), digest.zone),
    `${words.preparedBy}: ${digest.preparedBy}`,
    `${words.readBy}: …`,
  ];
  const closing = closingSections(digest, view).map(
    (section) => `<h2>${htmlEscaped(section.title)}</h2>${list(section.lines)}`,
  );
  return `<!doctype html>
<html lang="${view.language === "vi" ? "vi" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${DIGEST_STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${htmlEscaped(title)}</title>
<style>${DIGEST_STYLE}</style>
</head>
<body>
<main>
<h1>${htmlEscaped(title)}</h1>
${list(head)}
<h2>${htmlEscaped(words.bottomLine)}</h2>
${list(bottomLine(digest, view))}
<h2>${htmlEscaped(words.numbers)}</h2>
${numbers(digest, view)}
<h2>${htmlEscaped(words.items)}</h2>
${stories(digest, view)}
<h2>${htmlEscaped(words.narratives)}</h2>
${digest.questions.length === 0 ? list([words.noQuestions]) : `<ul>${digest.questions.map(({ title: asked, outlet, url }) => `<li>${htmlLink(asked, url)} (${htmlEscaped(outlet)})</li>`).join("")}</ul>`}
${closing.join("\n")}
</main>
</body>
</html>
`;
}

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${htmlEscaped(line)}</li>`).join("")}</ul>`;
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map(
    (row) =>
      `<tr>${row.map((cell, index) => (index === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join("")}</tr>`,
  );
  return `<table><caption>${htmlEscaped(caption)}</caption><thead><tr>${head.map((cell) => `<th scope="col">${htmlEscaped(cell)}</th>`).join("")}</tr></thead><tbody>${cells.join("")}</tbody></table>`;
}

/** A table of many columns: on a narrow screen each row is a card, and its cells name their column. The roles outlive that. */
function wideTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (content: string, index: number): string =>
    index === 0
      ? `<th role="rowheader" scope="row">${content}</th>`
      : `<td role="cell" data-label="${htmlEscaped(head[index] ?? "")}">${content}</td>`;
  const body = rows.map((row) => `<tr role="row">${row.map(cell).join("")}</tr>`).join("");
  const heads = head.map((each) => `<th role="columnheader" scope="col">${htmlEscaped(each)}</th>`).join("");
  return `<table class="wide" role="table"><caption>${htmlEscaped(caption)}</caption><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${body}</tbody></table>`;
}

/** A chart that scrolls by itself where the screen is narrower than it can be read; over time it begins at the newest. */
function chart(title: string, drawing: string, order = ""): string {
  return `<div class="chart${order}" role="region" tabindex="0" aria-label="${htmlEscaped(title)}">${drawing}</div>`;
}

function numbers(digest: Digest, view: DigestView): string {
  const { digest: words } = monitorWords(view.language);
  const counts = (title: string, all: readonly NamedCount[]): string =>
    all.length === 0
      ? ""
      : `<h3>${htmlEscaped(title)}</h3>${list(all.map((one) => `${one.name === "" ? words.channelUnknown : one.name}: ${changeOf(one, view.language)}`))}`;
  const failed = digest.failing.length === 0 ? [] : [words.failed(digest.failing.join(", "))];
  const hours = digest.hours.map(({ hour, mentions, alert }) => ({
    label: fullTime(hour, view).slice(0, 11),
    value: mentions,
    marked: alert,
  }));
  const outlets = digest.topOutlets.map(({ name, now }) => ({ label: name, value: now }));
  const peak = hours.reduce((most, bar) => (bar.value > most.value ? bar : most), {
    label: "",
    value: 0,
    marked: false,
  });
  const byHour = timeChart(hours, {
    id: "hours",
    title: words.chartMentions,
    description: `${changeOf(digest.mentions, view.language)}; ${peak.label}: ${peak.value}`,
    mark: words.alertMark,
  });
  const byOutlet = barChart(outlets, {
    id: "outlets",
    title: words.chartOutlets,
    description: outlets.map((bar) => `${bar.label}: ${bar.value}`).join("; "),
    mark: "",
  });
  const hourRows = hours.map((bar) => [
    htmlEscaped(bar.label),
    `${bar.value}${bar.marked ? ` (${htmlEscaped(words.alertMark)})` : ""}`,
  ]);
  const outletRows = outlets.map((bar) => [htmlEscaped(bar.label), String(bar.value)]);
  return [
    list([`${words.mentions}: ${changeOf(digest.mentions, view.language)}`, ...failed, words.tone]),
    `<h3>${htmlEscaped(words.byHour)}</h3>${chart(words.byHour, byHour, " newest")}<details><summary>${htmlEscaped(words.table)}</summary>${table(words.chartMentions, [words.hour, words.mentions], hourRows)}</details>`,
    outlets.length === 0
      ? ""
      : `<h3>${htmlEscaped(words.byOutlet)}</h3>${chart(words.byOutlet, byOutlet)}${table(words.chartOutlets, [words.columns.outlet, words.mentions], outletRows)}`,
    counts(words.byChannel, digest.channels),
    counts(words.byTerm, digest.terms),
  ].join("\n");
}

function stories(digest: Digest, view: DigestView): string {
  const words = monitorWords(view.language);
  const { columns, unverified } = words.digest;
  if (digest.stories.length === 0) return list([words.digest.quiet]);
  const head = [
    columns.time,
    columns.outlet,
    columns.title,
    columns.why,
    columns.reach,
    columns.accuracy,
    columns.handling,
    columns.deadline,
  ];
  const rows = digest.stories.map((story) => [
    htmlEscaped(fullTime(story.first, view)),
    htmlEscaped(story.outlets.join(", ")),
    htmlLink(story.title, story.url),
    htmlEscaped(whyOf(story, view.language)),
    htmlEscaped(words.reach(story.outlets.length, story.mentions)),
    htmlEscaped(unverified),
    "",
    "",
  ]);
  return wideTable(words.digest.criticalFirst, head, rows);
}
