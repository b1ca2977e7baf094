import type { TextFix } from "./text_finding.js";

/** One safe change with the line before and after it. */
export interface Preview {
  readonly before: string;
  readonly after: string;
}

/** The changes that can be made together: in order, none of them inside another. */
export function compatibleFixes(fixes: readonly TextFix[]): TextFix[] {
  let reach = 0;
  return fixes
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    .toSorted((a, b) => a.start - b.start)
    .filter((fix) => {
      if (fix.start < reach) return false;
      reach = fix.end;
      return true;
    });
}

/** The text with changes made; they must be in order and apart. */
export function applyFixes(text: string, fixes: readonly TextFix[]): string {
  let from = 0;
  const pieces: string[] = [];
  for (const fix of fixes) {
    pieces.push(text.slice(from, fix.start), fix.replacement);
    from = fix.end;
  }
  return pieces.join("") + text.slice(from);
}

/** The lines that change, as they are and as they would be. */
export function previewOf(text: string, fixes: readonly TextFix[]): Preview[] {
  const before = text.split("\n");
  const after = applyFixes(text, fixes).split("\n");
  return before.flatMap((line, index) => {
    const changed = after[index] ?? "";
    return line === changed ? [] : [{ before: line, after: changed }];
  });
}
