import { sha256 } from "@noble/hashes/sha2.js";
import { textIn } from "../domain/text.js";
import { htmlEscaped } from "../report/markup.js";
import { exportWords } from "../words/export.js";
import type { Block, Words } from "./block.js";
import { cleaned } from "./clean.js";
import type { LanguageText, ReadyText } from "./ready_text.js";
import { contactLines, headingOf, sortOf, standingOf } from "./standing.js";

const STYLE = `
:root{color-scheme:light}
body{font:1.0625rem/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;max-width:42rem;margin:0 auto;padding:1.25rem;color:#1b1b1b;background:#fff;overflow-wrap:break-word}
header p{margin:0;font-weight:600}
h1{font-size:1.75rem;line-height:1.25;margin:.25rem 0 1.25rem}
h2{font-size:1.25rem;margin:1.5rem 0 .5rem}
h3{font-size:1.0625rem;margin:1.25rem 0 .5rem}
a{color:#0b4f8a}
a:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
.draft{border:3px solid #a4262c;color:#a4262c;font-weight:700;padding:.5rem .75rem;margin:0 0 1.25rem}
nav ul{list-style:none;display:flex;gap:1rem;padding:0;margin:0 0 1.25rem}
nav a{display:inline-block;padding:.25rem 0}
article+article{border-top:1px solid #767676;margin-top:2.5rem;padding-top:1.5rem}
footer{border-top:1px solid #767676;margin-top:2rem;padding-top:1rem;font-size:.9375rem}
footer h2{font-size:1rem;margin:1rem 0 .25rem}
footer p,footer ul{margin:.25rem 0}
@page{size:A4;margin:20mm 20mm 20mm 30mm}
@media print{body{max-width:none;padding:0;font-size:12pt}nav{display:none}a{color:inherit;text-decoration:none}article+article{break-before:page;border:0;margin:0;padding:0}h1,h2,h3{break-after:avoid}p,li{orphans:3;widows:3}footer{break-inside:avoid}}
`.trim();

/** The text as one page that needs nothing else: readable on a telephone, by a screen reader and on paper. */
export function htmlPage(given: ReadyText): string {
  const ready = cleaned(given);
  const [first] = ready.texts;
  const { mark } = standingOf(ready, first.language);
  const style = `${STYLE}${mark === undefined ? "" : `@page{@top-center{content:"${mark}";color:#a4262c;font:700 11pt sans-serif}}`}`;
  const title = `${mark === undefined ? "" : `${mark}: `}${headingOf(first)}`;
  return `<!doctype html>
<html lang="${htmlEscaped(first.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'">
<title>${htmlEscaped(title.replaceAll("\n", " "))}</title>
<style>${style}</style>
</head>
<body>
${navigation(ready)}<main>
${ready.texts.map((text) => article(ready, text)).join("\n")}
</main>
</body>
</html>
`;
}

/** The hash by which the page's own policy names its style: nothing else can style or script it. */
function hashOf(style: string): string {
  return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(style))));
}

function navigation({ texts }: ReadyText): string {
  if (texts.length < 2) return "";
  const links = texts.map(({ language }) => {
    const tag = htmlEscaped(language);
    return `<li><a href="#text-${tag}" lang="${tag}" hreflang="${tag}">${htmlEscaped(exportWords(language).languageName)}</a></li>`;
  });
  return `<nav aria-label="${htmlEscaped(exportWords(texts[0].language).languages)}"><ul>${links.join("")}</ul></nav>\n`;
}

function article(ready: ReadyText, text: LanguageText): string {
  const { language, blocks } = text;
  const { mark } = standingOf(ready, language);
  const head = [textIn(ready.organisation.name, language), sortOf(text)].filter(
    (line) => line !== undefined && line !== "",
  );
  return `<article id="text-${htmlEscaped(language)}" lang="${htmlEscaped(language)}">
${mark === undefined ? "" : `<p class="draft" role="note">${htmlEscaped(mark)}</p>\n`}<header>
${head.map((line) => `<p>${htmlEscaped(line ?? "")}</p>`).join("\n")}
<h1>${lines(headingOf(text))}</h1>
</header>
${blocks.map(blockHtml).join("\n")}
${footer(ready, text)}
</article>`;
}

function footer(ready: ReadyText, { language }: LanguageText): string {
  const words = exportWords(language);
  const contacts = contactLines(ready, language);
  const { lines: standing, approvals } = standingOf(ready, language);
  return `<footer>
${contacts.length === 0 ? "" : `<h2>${htmlEscaped(words.contact)}</h2>\n${contacts.map((line) => `<p>${linked(line)}</p>`).join("\n")}\n`}<h2>${htmlEscaped(words.aboutText)}</h2>
${standing.map((line) => `<p>${htmlEscaped(line)}</p>`).join("\n")}
${approvals.length === 0 ? "" : `<p>${htmlEscaped(words.approvals)}:</p>\n<ul>${approvals.map((line) => `<li>${htmlEscaped(line)}</li>`).join("")}</ul>\n`}</footer>`;
}

function blockHtml(block: Block): string {
  if (block.is === "heading") return `<h${block.level}>${inline(block.words)}</h${block.level}>`;
  if (block.is === "paragraph") return `<p>${inline(block.words)}</p>`;
  const tag = block.ordered ? "ol" : "ul";
  return `<${tag}>${block.items.map((item) => `<li>${inline(item)}</li>`).join("")}</${tag}>`;
}

function inline(words: readonly Words[]): string {
  return words
    .map(({ text, strong, emphasis, link }) => {
      const inner = link === undefined ? linked(text) : `<a href="${htmlEscaped(link)}">${lines(text)}</a>`;
      const stressed = emphasis ? `<em>${inner}</em>` : inner;
      return strong ? `<strong>${stressed}</strong>` : stressed;
    })
    .join("");
}

const ADDRESS = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?)"'”’\]])/i;

/** Words with the web addresses in them as links. */
function linked(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<a href="${htmlEscaped(part)}">${htmlEscaped(part)}</a>` : lines(part)))
    .join("");
}

function lines(text: string): string {
  return htmlEscaped(text).replaceAll("\n", "<br>\n");
}
