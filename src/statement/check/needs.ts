import type { Pattern } from "./pattern.js";

/** Words so frequent in either language that asking for one of them rules out hardly any sentence. */
const FREQUENT = new Set(
  (
    "the a an and of to in is are was were be been has have had will we our us it that this they he she you i for on not no by at with or as all " +
    "không có là đã các những của và cho được chúng tôi người đang sẽ một trong với này để khi vì do bị về tại đến từ ra ở hai ba"
  ).split(" "),
);

/** Any one of these atoms must stand in the sentence; `weight` grows with how often that is the case. */
export interface Need {
  readonly atoms: readonly number[];
  readonly weight: number;
}

/**
 * What a sentence must contain for a pattern to match in it at all: all of these. Most sentences lack something of
 * most patterns, and those patterns then cost nothing there.
 */
export function needsOf(pattern: Pattern, idOf: (pattern: Pattern) => number | undefined): Need[] {
  switch (pattern.type) {
    case "atom": {
      const id = idOf(pattern);
      if (id === undefined || pattern.atom.type === "not" || pattern.atom.type === "any") return [];
      return [{ atoms: [id], weight: weightOf(pattern) }];
    }
    case "sequence":
      return pattern.items.flatMap((item) => needsOf(item, idOf));
    case "choice":
      return choiceNeeds(pattern, idOf);
    case "optional":
    case "gap":
      return [];
  }
}

function choiceNeeds(pattern: Pattern & { type: "choice" }, idOf: (pattern: Pattern) => number | undefined): Need[] {
  const words = pattern.items.filter((item) => item.type === "atom" && item.atom.type === "word");
  const needs: (Need | undefined)[] = [];
  if (words.length > 0) {
    const id = idOf({ type: "choice", items: words });
    needs.push(
      id === undefined ? undefined : { atoms: [id], weight: words.reduce((sum, word) => sum + weightOf(word), 0) },
    );
  }
  for (const item of pattern.items) {
    if (item.type === "atom" && item.atom.type === "word") continue;
    needs.push(needsOf(item, idOf).toSorted((a, b) => a.weight - b.weight)[0]);
  }
  const known = needs.filter((need) => need !== undefined);
  if (known.length < needs.length) return [];
  return [{ atoms: known.flatMap((need) => need.atoms), weight: known.reduce((sum, need) => sum + need.weight, 0) }];
}

function weightOf(pattern: Pattern): number {
  if (pattern.type !== "atom") return 1;
  if (pattern.atom.type === "word") return FREQUENT.has(pattern.atom.word.toLowerCase()) ? 100 : 1;
  return pattern.atom.type === "class" || pattern.atom.type === "suffix" ? 50 : 5;
}
