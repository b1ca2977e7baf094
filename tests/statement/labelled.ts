import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Category, TextFlag, TextKind } from "../../src/statement/check/category.js";
import { checkText } from "../../src/statement/check/check.js";
import type { TextFinding } from "../../src/statement/check/text_finding.js";
import { libraryChecker } from "./library.js";

/** One statement of the labelled set. */
export interface Labelled {
  readonly id: string;
  readonly set: "train" | "held_out";
  readonly kind: TextKind;
  readonly flags?: readonly ("child_involved" | "victims")[];
  readonly text: string;
  readonly faults: readonly { readonly category: Category; readonly quote: string }[];
}

/** How many of how many. */
export interface Share {
  readonly found: number;
  readonly of: number;
}

/** How the checker did on one part of the set. */
export interface Score {
  /** Faults by category; a statement may hold several. */
  readonly faults: ReadonlyMap<Category, Share>;
  /** Faulty statements of which every fault was found under its own category. */
  readonly faulty: Share;
  /** Clean statements in which anything was found that is more than a hint. */
  readonly clean: Share;
  /** Findings more than a hint in clean statements, by category. */
  readonly alarms: ReadonlyMap<Category, number>;
  readonly misses: readonly { readonly id: string; readonly category: Category }[];
  readonly flagged: readonly { readonly id: string; readonly rules: readonly string[] }[];
}

/** The statements of one part of the set; the other part is never handed out. */
export function labelled(language: "en" | "vi", set: Labelled["set"]): Labelled[] {
  const file = new URL(`../fixtures/statements/labelled/${language}.yaml`, import.meta.url);
  return (parse(readFileSync(file, "utf8")) as Labelled[]).filter((entry) => entry.set === set);
}

/**
 * Scores the checker. A fault is found when a finding of its category touches the words at fault; what is missing has no
 * words, there the category alone counts. Hints do not count, neither for nor against.
 */
export function score(language: "en" | "vi", entries: readonly Labelled[]): Score {
  const faults = new Map<Category, Share>();
  const alarms = new Map<Category, number>();
  const misses: { id: string; category: Category }[] = [];
  const flagged: { id: string; rules: readonly string[] }[] = [];
  let whole = 0;
  for (const entry of entries) {
    const found = findingsIn(language, entry);
    if (entry.faults.length === 0) {
      for (const { category } of found) alarms.set(category, (alarms.get(category) ?? 0) + 1);
      if (found.length > 0) flagged.push({ id: entry.id, rules: [...new Set(found.map(({ rule }) => rule))] });
      continue;
    }
    const missed = entry.faults.filter((fault) => !found.some((finding) => touches(entry.text, fault, finding)));
    for (const fault of entry.faults) {
      const { found: before, of } = faults.get(fault.category) ?? { found: 0, of: 0 };
      faults.set(fault.category, { found: before + (missed.includes(fault) ? 0 : 1), of: of + 1 });
    }
    misses.push(...missed.map(({ category }) => ({ id: entry.id, category })));
    if (missed.length === 0) whole += 1;
  }
  const clean = entries.filter((entry) => entry.faults.length === 0).length;
  return {
    faults,
    alarms,
    misses,
    flagged,
    faulty: { found: whole, of: entries.length - clean },
    clean: { found: flagged.length, of: clean },
  };
}

function findingsIn(language: "en" | "vi", { text, kind, flags = [] }: Labelled): TextFinding[] {
  // The set says "victims" where people were hurt or wronged; the checker calls that harm.
  const known = flags.map((flag): TextFlag => (flag === "victims" ? "harm" : flag));
  const report = checkText(libraryChecker(language), text, { kind, flags: known });
  return report.findings.filter((finding) => finding.level !== "info");
}

function touches(text: string, fault: Labelled["faults"][number], finding: TextFinding): boolean {
  if (finding.category !== fault.category) return false;
  const start = text.indexOf(fault.quote);
  return fault.quote === "" || (finding.start < start + fault.quote.length && finding.end > start);
}
