import type { TerminalWords } from "../words/terminal.js";
import type { Edited } from "./editor.js";
import { printable } from "./printable.js";

/** What to tell the person when an editor gave nothing back. */
export function editorWords(edited: Exclude<Edited, { is: "changed" }>, words: TerminalWords): string {
  if (edited.is === "missing") return words.editor.missing;
  if (edited.is === "unchanged") return words.editor.unchanged;
  const editor = printable(edited.editor);
  const why = edited.is === "not_found" ? words.editor.notFound(editor) : words.editor.failed(editor);
  return edited.kept === undefined ? why : `${why} ${words.editor.kept(printable(edited.kept))}`;
}
