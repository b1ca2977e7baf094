import { decodeEntities } from "./entities.js";

/** Elements whose content is not text for a reader. */
const HIDDEN = new Set(["script", "style", "head", "template", "svg", "math", "noscript", "iframe", "object"]);
/** Elements that do not part words: `w<b>or</b>d` is one word. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr".split(
    " ",
  ),
);

const LONGEST_TAG = 4096;

/** Where a tag that opens at `from` ends (the index of its `>`), quotes respected as far as they close. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  const limit = Math.min(html.length, from + LONGEST_TAG);
  for (let at = from; at < limit; at += 1) {
    const letter = html[at] as string;
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === ">") return at;
    else if ((letter === '"' || letter === "'") && html[at - 1] === "=") quote = letter;
  }
  return html.indexOf(">", from);
}

/** The text of an HTML fragment in one pass over it: tags away, block elements as spaces, references decoded once. */
export function htmlText(html: string): string {
  if (!html.includes("<")) return decodeEntities(html);
  let text = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    text += html.slice(at, open);
    const next = readMarkup(html, open);
    // No tag closes any more: what is left is text, and looking again at every `<` would take quadratic time.
    if (next === undefined) {
      at = open;
      break;
    }
    text += next.text;
    at = next.end;
  }
  return decodeEntities(text + html.slice(at));
}

function readMarkup(html: string, open: number): { readonly text: string; readonly end: number } | undefined {
  if (html.startsWith("<!--", open)) {
    const end = html.indexOf("-->", open + 4);
    return { text: " ", end: end < 0 ? html.length : end + 3 };
  }
  if (html.startsWith("<![CDATA[", open)) {
    const end = html.indexOf("]]>", open);
    return { text: html.slice(open + 9, end < 0 ? html.length : end), end: end < 0 ? html.length : end + 3 };
  }
  const name = /^<\/?([a-zA-Z][\w:-]{0,30})|^<[!?]/.exec(html.slice(open, open + 34));
  if (name === null) return { text: "<", end: open + 1 };
  const close = endOfTag(html, open + name[0].length);
  if (close < 0) return undefined;
  const element = name[1]?.toLowerCase() ?? "";
  const opens = html[open + 1] !== "/" && html[close - 1] !== "/";
  if (opens && HIDDEN.has(element)) return { text: " ", end: endOfElement(html, element, close + 1) };
  return { text: INLINE.has(element) ? "" : " ", end: close + 1 };
}

function endOfElement(html: string, element: string, from: number): number {
  const pattern = new RegExp(`</${element}[^>]{0,100}>`, "gi");
  pattern.lastIndex = from;
  return pattern.exec(html) === null ? html.length : pattern.lastIndex;
}
