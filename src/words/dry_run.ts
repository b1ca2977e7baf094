import { dryRunEn } from "./en/dry_run.js";
import { dryRunVi } from "./vi/dry_run.js";

/** The words of `lectern dry-run`. */
export function dryRunWords(language: string): typeof dryRunEn {
  return language === "vi" ? dryRunVi : dryRunEn;
}
