import type { Diagnostics } from "./diagnostics.js";
import type { Look } from "./style.js";

/** For editors: `file:line:column: message [code]`, one line a remark and nothing else. */
export function diagnosticsOneLine(diagnostics: Diagnostics, { printable }: Look): string {
  return diagnostics.remarks
    .map((remark) => {
      const { file, line, column } = diagnostics.placeOf(remark.at);
      return `${printable(file)}:${line}:${column}: ${printable(remark.message)} [${remark.code}]\n`;
    })
    .join("");
}
