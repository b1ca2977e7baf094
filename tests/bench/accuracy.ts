import { CATEGORIES } from "../../src/statement/check/category.js";
import { labelled, score, type Labelled, type Score, type Share } from "../statement/labelled.js";

const percent = ({ found, of }: Share): string => (of === 0 ? "-" : `${((100 * found) / of).toFixed(0)} %`);
const share = (of: Share): string => (of.of === 0 ? "-" : `${of.found} of ${of.of}`);

/**
 * How many faulty statements `statement check` finds and how many clean ones it flags, by category. Of the part that was
 * set aside the losing cases are named by their ids only: who read them could tune to them.
 */
export function accuracy(set: Labelled["set"]): string {
  const scores = (["en", "vi"] as const).map((language) => ({
    language,
    result: score(language, labelled(language, set)),
  }));
  const rows = CATEGORIES.map((category) => [
    category,
    ...scores.flatMap(({ result }) => [
      share(result.faults.get(category) ?? { found: 0, of: 0 }),
      String(result.alarms.get(category) ?? 0),
    ]),
  ]);
  const lines = [
    `Statement checks, labelled statements, ${set === "train" ? "those the rules were improved on" : "those set aside, which nobody tuned to"}:`,
    ...scores.map(({ language, result }) => summary(language, result)),
    "",
    "| fault | English found | false alarms | Vietnamese found | false alarms |",
    "|---|---|---|---|---|",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
    ...scores.flatMap(({ result }) => losing(result)),
  ];
  return lines.join("\n");
}

function summary(language: string, { faulty, clean }: Score): string {
  return (
    `- ${language}: every fault found in ${share(faulty)} faulty statements (${percent(faulty)}, aim 95 %); ` +
    `${share(clean)} clean ones flagged (${percent(clean)}, aim 5 % at most)`
  );
}

function losing({ misses, flagged }: Score): string[] {
  return [
    ...misses.map(({ id, category }) => `missed: ${id}, ${category}`),
    ...flagged.map(({ id, rules }) => `flagged: ${id}, ${rules.join(", ")}`),
  ];
}
