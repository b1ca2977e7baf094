import type { Level } from "../domain/finding.js";
import type { Diagnostics } from "./diagnostics.js";
import { helpOf } from "./diagnostics_text.js";
import type { Look } from "./style.js";

const COMMAND: Readonly<Record<Level, string>> = { error: "error", warning: "warning", info: "notice" };

/** For GitHub Actions: one workflow command a remark, which becomes an annotation beside the line. */
export function diagnosticsGithub(diagnostics: Diagnostics, look: Look): string {
  return diagnostics.remarks
    .map((remark) => {
      const { file, line, column, endLine, endColumn } = diagnostics.placeOf(remark.at);
      // GitHub refuses columns on a remark that spans lines.
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : "";
      const where = `file=${property(look.printable(file))},line=${line},endLine=${endLine}${columns},title=${property(remark.code)}`;
      const help = helpOf(remark, diagnostics, look.language);
      const text = [remark.message, ...(remark.walk?.answers ?? []), ...(help === undefined ? [] : [help])]
        .map(look.printable)
        .join("\n");
      return `::${COMMAND[remark.level]} ${where}::${data(text)}\n`;
    })
    .join("");
}

// The escapes of GitHub's own toolkit (actions/toolkit, packages/core/src/command.ts).
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
