import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkText } from "../../src/statement/check/check.js";
import { libraryChecker, libraryChecks } from "./library.js";

interface Row {
  readonly language: "en" | "vi";
  readonly rule: string;
  readonly text: string;
}

const rows = Object.entries(
  parse(readFileSync(new URL("../fixtures/statements/study_phrases.yaml", import.meta.url), "utf8")) as Record<
    string,
    Row
  >,
);

/** The structural rules of the study by id; SL17 to SL19 are about channels and clocks, not about a text. */
const STRUCTURE: Readonly<Record<string, { readonly en?: readonly string[]; readonly vi?: readonly string[] }>> = {
  SL01: both("empathy_first"),
  SL02: both("missing_unknowns"),
  SL03: both("process_complete"),
  SL04: both("next_update_time"),
  SL05: both("missing_contact"),
  SL06: both("key_messages"),
  SL07: both("unsourced_number"),
  SL08: both("contradiction", "contradicts_released"),
  SL09: both("identifying_details"),
  SL10: both("name_of_the_dead"),
  SL11: both("praise_before_help"),
  SL12: { en: ["denial_without_proof"], vi: ["phu_nhan_khong_chung_cu"] },
  SL13: both("bare_refusal"),
  SL14: both("repeats_accusation"),
  SL15: both("sentence_too_long", "unexplained_abbreviation"),
  SL16: both("myth_first"),
  SL20: {
    en: ["attack_press", "hostile_hands", "threaten_press"],
    vi: ["cong_kich_bao_chi", "chup_mu", "de_doa_bao_chi"],
  },
  SL21: both("contradicts_ledger"),
  SL22: { vi: ["co_quan_cu"] },
  SL23: { en: ["mixed_encoding"], vi: ["mixed_encoding", "no_diacritics"] },
  SL24: both("capitals", "exclamation_marks"),
};

function both(...rules: string[]): { readonly en: readonly string[]; readonly vi: readonly string[] } {
  return { en: rules, vi: rules };
}

describe("the phrases of the study", () => {
  it("all have a sentence here", () => {
    const ids = [
      ...Array.from({ length: 54 }, (_, index) => `E${String(index + 1).padStart(2, "0")}`),
      ...Array.from({ length: 58 }, (_, index) => `V${String(index + 1).padStart(2, "0")}`),
    ];
    expect(rows.map(([id]) => id)).toEqual(ids);
  });

  it.each(rows)("%s", (_, { language, rule, text }) => {
    const report = checkText(libraryChecker(language), text, { kind: "reply", flags: ["harm", "deceased"] });
    expect(report.findings.map((finding) => finding.rule)).toContain(rule);
  });
});

describe.each(["en", "vi"] as const)("the structural rules of the study, %s", (language) => {
  const { rules, structure, elements } = libraryChecks(language);
  const known = new Set([...rules, ...structure, ...elements].map((rule) => rule.id));

  it.each(Object.entries(STRUCTURE))("%s", (_, named) => {
    for (const rule of named[language] ?? []) expect(known).toContain(rule);
  });
});
