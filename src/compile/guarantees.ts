import type { Condition } from "../domain/expression.js";
import type { Guarantee } from "../domain/guarantee.js";
import type { Path, Span } from "../domain/span.js";
import { withoutEchoes, type Compiling } from "./compiling.js";
import { checkCondition } from "./expression.js";
import { nearest } from "./nearest.js";
import type { GuaranteeData } from "./playbook_shape.js";
import { remark } from "./remark.js";
import type { ScalarPlace } from "./scalar.js";
import { scopeBefore } from "./step_names.js";

/** "families_told before press_conference when casualties > 0". */
const ORDER = /^(\s*)(\S+)(\s+before\s+)(\S+)(?:(\s+when\s+)(\S[\s\S]*))?\s*$/;
/** "holding when casualties > 0". */
const ALONE = /^(\s*)(\S+)(?:(\s+when\s+)(\S[\s\S]*))?\s*$/;

const WORDS = ["never", "always", "eventually"] as const;
type Word = (typeof WORDS)[number];

/** What a playbook guarantees; a guarantee that cannot be read is left out and remarked on. */
export function compileGuarantees(compiling: Compiling): Guarantee[] {
  const { guarantees } = compiling.shaped.data as { guarantees?: unknown };
  if (!Array.isArray(guarantees)) return [];
  return (guarantees as GuaranteeData[]).flatMap((data, i) => {
    const path = ["guarantees", i];
    return compiling.shaped.sound(path) ? (compileGuarantee(compiling, data, path) ?? []) : [];
  });
}

/** A part of a guarantee's text: what it says, and where it begins. */
interface Part {
  readonly text: string;
  readonly from: number;
}

interface Reading {
  readonly compiling: Compiling;
  readonly place: ScalarPlace;
  readonly at: Span;
}

function compileGuarantee(compiling: Compiling, data: GuaranteeData, path: Path): Guarantee | undefined {
  const { document, findings } = compiling;
  const given = WORDS.filter((word) => data[word] !== undefined);
  const [word] = given;
  if (word === undefined || given.length > 1) {
    findings.push(remark("guarantee-form", document.locate(path, "value"), { word: "" }));
    return undefined;
  }
  const text = data[word] as string;
  const at = document.locate([...path, word], "value");
  const reading: Reading = { compiling, place: document.placeOf([...path, word]), at };
  return word === "eventually" ? eventually(reading, text) : order(reading, word, text);
}

function eventually(reading: Reading, text: string): Guarantee | undefined {
  const match = ALONE.exec(text);
  const [, space = "", step = "", when = "", source] = match ?? [];
  if (match === null || /\sbefore\s/.test(text.split(/\swhen\s/)[0] ?? "")) return malformed(reading, "eventually");
  const known = isStep(reading, { text: step, from: space.length });
  const condition = conditionOf(reading, source, space.length + step.length + when.length, Infinity);
  if (!known || condition === "wrong") return undefined;
  const at = reading.at;
  return { is: "eventually", step, ...condition, text: `eventually: ${text.trim()}`, at };
}

function order(reading: Reading, word: Exclude<Word, "eventually">, text: string): Guarantee | undefined {
  const match = ORDER.exec(text);
  if (match === null) return malformed(reading, word);
  const [, space = "", one = "", before = "", other = "", when = "", source] = match;
  const second = space.length + one.length + before.length;
  const parts = [
    { text: one, from: space.length },
    { text: other, from: second },
  ];
  const known = parts.map((part) => isStep(reading, part));
  // "never X before Y": X has to wait for Y.
  const [first, next] = word === "never" ? [other, one] : [one, other];
  if (one === other) return malformed(reading, word);
  const index = reading.compiling.names.get(next)?.index ?? 0;
  const condition = conditionOf(reading, source, second + other.length + when.length, index);
  if (known.includes(false) || condition === "wrong") return undefined;
  return {
    is: "order",
    enforced: word === "never",
    first,
    next,
    ...condition,
    text: `${word}: ${text.trim()}`,
    at: reading.at,
  };
}

function malformed({ compiling, at }: Reading, word: Word): undefined {
  compiling.findings.push(remark("guarantee-form", at, { word }));
  return undefined;
}

function isStep({ compiling, place }: Reading, { text, from }: Part): boolean {
  const { names, findings } = compiling;
  if (names.has(text)) return true;
  const suggestion = nearest(text, [...names.keys()]);
  const at = { file: place.file, start: place.at(from), end: place.at(from + text.length) };
  findings.push(remark("unknown-reference", at, { id: text, what: "step" }, { suggestion }));
  return false;
}

function conditionOf(
  { compiling, place }: Reading,
  source: string | undefined,
  from: number,
  upTo: number,
): { readonly when?: Condition } | "wrong" {
  if (source === undefined) return {};
  const shifted: ScalarPlace = { ...place, at: (offset) => place.at(from + offset) };
  const { condition, findings } = checkCondition(source.trimEnd(), scopeBefore(compiling.names, upTo), shifted);
  compiling.findings.push(...withoutEchoes(findings, source, compiling.names));
  return condition === undefined ? "wrong" : { when: condition };
}
