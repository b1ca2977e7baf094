import { printable } from "../terminal/printable.js";
import type { Diagnostics } from "./diagnostics.js";

/** For editors: `file:line:column: message [code]`, one line a remark and nothing else. */
export function diagnosticsOneLine(diagnostics: Diagnostics): string {
  return diagnostics.remarks
    .map((remark) => {
      const { file, line, column } = diagnostics.placeOf(remark.at);
      return `${oneLine(file)}:${line}:${column}: ${oneLine(remark.message)} [${remark.code}]\n`;
    })
    .join("");
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, " "));
}
