import type { Change } from "../domain/redline.js";
import { draftingWords } from "../words/drafting.js";
import { wrap } from "../terminal/wrap.js";
import type { Look } from "./style.js";

/**
 * A redline as text: "[-gone-]" and "{+new+}" stand around what changed, so that it reads the same without colour;
 * paragraphs in which nothing changed are left out but for their first words.
 */
export function redlineText(changes: readonly Change[], look: Look): string {
  if (changes.every(({ is }) => is === "same")) return draftingWords(look.language).unchanged;
  return paragraphs(changes)
    .map((paragraph) => paragraphText(paragraph, look))
    .join("\n\n");
}

/** Where a run spans paragraphs it is cut, so that each paragraph is marked for itself. */
function paragraphs(changes: readonly Change[]): Change[][] {
  const all: Change[][] = [[]];
  for (const { is, text } of changes) {
    text.split(/\n\s*\n/).forEach((piece, i) => {
      if (i > 0) all.push([]);
      if (piece !== "") all.at(-1)?.push({ is, text: piece });
    });
  }
  return all.filter((paragraph) => paragraph.length > 0);
}

/** Letters of an unchanged paragraph that are shown, so that the place is known. */
const GLANCE = 40;

function paragraphText(paragraph: readonly Change[], look: Look): string {
  const { style, printable } = look;
  if (paragraph.every(({ is }) => is === "same")) {
    const text = printable(paragraph.map((change) => change.text).join("")).trim();
    return style.quiet(text.length <= GLANCE ? text : `${text.slice(0, text.lastIndexOf(" ", GLANCE) + 1)}…`);
  }
  const marked = paragraph.map(({ is, text }) =>
    is === "same" ? text : is === "gone" ? `[-${text}-]` : `{+${text}+}`,
  );
  const lines = wrap(printable(marked.join("")).trim(), look.columns);
  return coloured(lines, look);
}

/** Colours what stands between the marks, also where it runs over lines. */
function coloured(lines: readonly string[], { style }: Look): string {
  let open: "gone" | "new" | undefined;
  return lines
    .map((line) =>
      line
        .split(/(\[-|-\]|\{\+|\+\})/)
        .map((piece) => {
          if (piece === "[-") open = "gone";
          if (piece === "{+") open = "new";
          const shown = open === undefined ? piece : open === "gone" ? style.danger(piece) : style.done(piece);
          if (piece === "-]" || piece === "+}") open = undefined;
          return shown;
        })
        .join(""),
    )
    .join("\n");
}
