import MarkdownIt from "markdown-it";
import { htmlEscaped } from "../report/markup.js";
import type { RunSheet, SheetBox, SheetField, SheetPhase, SheetStep } from "../domain/run_sheet.js";
import { runSheetWords } from "../words/run_sheet.js";
import { cleaned } from "./clean.js";

const markdown = new MarkdownIt({ html: false, linkify: false });

const STYLE = `
:root{color-scheme:light}
body{font:1rem/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff;overflow-wrap:break-word}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.2rem;margin:1.75rem 0 .5rem;border-bottom:2px solid #1b1b1b;padding-bottom:.15rem}
h3{font-size:1rem;margin:1.1rem 0 .25rem}
p,ul{margin:.3rem 0}
.if{font-style:italic;color:#3b3b3b}
.name{font-weight:600;margin-top:.5rem}
.guide{border-left:3px solid #767676;padding-left:.75rem;color:#3b3b3b;font-size:.9375rem}
.source{font-size:.8125rem;color:#4a4a4a}
.blank{display:flex;gap:.5rem;align-items:baseline;margin:.5rem 0}
.blank span:last-child{flex:1;border-bottom:1px solid #1b1b1b;min-height:1.4em}
.boxes{list-style:none;padding:0}
.boxes li{padding-left:1.6rem;text-indent:-1.6rem;margin:.2rem 0}
.boxes li::before{content:"\\2610";display:inline-block;width:1.6rem;text-indent:0}
.boxes small{color:#3b3b3b}
.boxes.many{columns:2;column-gap:1.5rem}
.boxes li{break-inside:avoid}
@page{size:A4;margin:12mm 12mm 12mm 18mm}
@media print{body{max-width:none;padding:0;font-size:9pt;line-height:1.3}h2,h3,.if,.guide{break-after:avoid}h2{margin-top:1rem}h3{margin-top:.7rem}}
`.trim();

/** A run sheet as one page that prints well and needs nothing else. */
export function runSheetHtml(given: RunSheet): string {
  const sheet = cleaned(given);
  const words = runSheetWords(sheet.language);
  const title = `${words.heading}: ${sheet.title}`;
  const list = (heading: string, items: readonly string[]): string =>
    items.length === 0
      ? ""
      : `<h2>${htmlEscaped(heading)}</h2>\n<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>\n`;
  const clocks = sheet.clocks.map(
    (clock) => `${htmlEscaped(clock.title)}: ${htmlEscaped(clock.due)}; ${htmlEscaped(words.dueAt)} ………`,
  );
  return `<!doctype html>
<html lang="${htmlEscaped(sheet.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${htmlEscaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${htmlEscaped(title)}</h1>
<p>${htmlEscaped([sheet.body, sheet.edition].filter((part) => part !== undefined).join(" · "))}</p>
<p>${htmlEscaped(words.intro)}</p>
${[words.incident, words.opened, words.who].map((label) => blank(label)).join("\n")}
${list(words.contacts, sheet.contacts.map(htmlEscaped))}${list(words.clocks, clocks)}${sheet.phases.map((phase) => phaseHtml(phase, sheet)).join("\n")}
</main>
</body>
</html>
`;
}

function phaseHtml(phase: SheetPhase, sheet: RunSheet): string {
  const words = runSheetWords(sheet.language);
  const round = phase.each_round ? ` (${words.eachRound})` : "";
  return [
    `<section><h2>${htmlEscaped(`${phase.number}. ${phase.title}${round}`)}</h2>`,
    ...(phase.only_if === undefined ? [] : [`<p class="if">${htmlEscaped(words.onlyIf(phase.only_if))}</p>`]),
    ...(phase.guide === undefined ? [] : [guideHtml(phase.guide)]),
    ...phase.steps.map((step) => stepHtml(step, sheet)),
    "</section>",
  ].join("\n");
}

function stepHtml(step: SheetStep, sheet: RunSheet): string {
  const words = runSheetWords(sheet.language);
  const condition = [
    ...(step.only_if === undefined ? [] : [words.onlyIf(step.only_if)]),
    ...(step.precaution ? [words.precaution] : []),
  ].join(" ");
  return [
    `<div class="step"><h3>${htmlEscaped(`${step.number} ${step.ask}`)}</h3>`,
    ...(condition === "" ? [] : [`<p class="if">${htmlEscaped(condition)}</p>`]),
    ...(step.guide === undefined ? [] : [guideHtml(step.guide)]),
    ...step.fields.map((field) => fieldHtml(field, sheet)),
    ...(step.source === undefined ? [] : [`<p class="source">${htmlEscaped(step.source)}</p>`]),
    "</div>",
  ].join("\n");
}

/** Headings inside a guide would break the order of the page's own: they become plain strong lines. */
function guideHtml(guide: string): string {
  const html = markdown
    .render(guide)
    .replaceAll(/<(\/?)h[1-6]>/g, (_, end: string) => (end === "" ? "<p><strong>" : "</strong></p>"));
  return `<div class="guide">${html.trim()}</div>`;
}

function fieldHtml(field: SheetField, sheet: RunSheet): string {
  switch (field.is) {
    case "blank":
      return Array.from({ length: field.lines }, (_, i) => blank(i === 0 ? (field.label ?? "") : "")).join("\n");
    case "boxes":
      return `<ul class="boxes${field.boxes.length > 5 ? " many" : ""}">${field.boxes.map((box) => boxHtml(box, sheet)).join("")}</ul>`;
    case "name":
      return `<p class="name">${htmlEscaped(field.text)}</p>`;
    case "note":
      return `<p class="if">${htmlEscaped(field.text)}</p>`;
    case "text":
      return `<p>${htmlEscaped(field.text)}</p>`;
  }
}

function boxHtml({ label, help, only_if }: SheetBox, { language }: RunSheet): string {
  const more = [help, only_if === undefined ? undefined : runSheetWords(language).onlyIf(only_if)];
  const notes = more.filter((part) => part !== undefined).map((part) => ` <small>${htmlEscaped(part)}</small>`);
  return `<li>${htmlEscaped(label)}${notes.join("")}</li>`;
}

function blank(label: string): string {
  return `<div class="blank"><span>${htmlEscaped(label === "" ? "" : `${label}:`)}</span><span></span></div>`;
}
