import { countFindings, type Counts, type Remark } from "../domain/finding.js";
import type { Span } from "../domain/span.js";
import { placeOf, sourceLines, type Place, type SourceLines } from "./source_lines.js";

/** Remarks with the texts they are about: all that a reporter needs. */
export interface Diagnostics {
  /** Sorted and without doubles; `tidy` makes them so. */
  readonly remarks: readonly Remark[];
  /** How many files were looked at. */
  readonly files: number;
  readonly counts: Counts;
  linesOf(file: string): SourceLines;
  placeOf(span: Span): Place;
}

/** Sorts remarks by file and place, drops doubles, and counts what is left. */
export function diagnose(remarks: readonly Remark[], sources: ReadonlyMap<string, string>, files: number): Diagnostics {
  const tidy = withoutDoubles(remarks.toSorted(inOrder));
  const cut = new Map<string, SourceLines>();
  const linesOf = (file: string): SourceLines => {
    const lines = cut.get(file) ?? sourceLines(sources.get(file) ?? "");
    cut.set(file, lines);
    return lines;
  };
  return {
    remarks: tidy,
    files,
    counts: countFindings(tidy),
    linesOf,
    placeOf: (span) => placeOf(span, linesOf(span.file)),
  };
}

/** How many files have at least one remark. */
export function filesWithRemarks({ remarks }: Diagnostics): number {
  return new Set(remarks.map(({ at }) => at.file)).size;
}

function inOrder(a: Remark, b: Remark): number {
  return (
    byCode(a.at.file, b.at.file) ||
    a.at.start - b.at.start ||
    a.at.end - b.at.end ||
    byCode(a.code, b.code) ||
    byCode(a.message, b.message)
  );
}

// Not localeCompare: the order must be the same on every machine.
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withoutDoubles(sorted: readonly Remark[]): Remark[] {
  return sorted.filter((remark, i) => {
    const before = sorted[i - 1];
    return before === undefined || inOrder(before, remark) !== 0;
  });
}
