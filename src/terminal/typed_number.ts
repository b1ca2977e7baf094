/** How numbers are written where the person is, and whether a fraction can be meant. */
export interface NumberContext {
  readonly language: string;
  readonly decimal: boolean;
  /** What it counts: may be typed behind the number. */
  readonly unit?: string;
}

const WORDS: Readonly<Record<string, number>> = {
  k: 1e3,
  nghìn: 1e3,
  nghin: 1e3,
  ngàn: 1e3,
  ngan: 1e3,
  thousand: 1e3,
  triệu: 1e6,
  trieu: 1e6,
  tr: 1e6,
  million: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  ty: 1e9,
  billion: 1e9,
};

/**
 * A number as people type it: "1.200" and "1,5" in Vietnamese, "1,200" and "1.5" in English, "1 200", "2 nghìn",
 * "1,2 triệu", "3 người". Undefined when no number can be read with certainty.
 */
export function typedNumber(text: string, context: NumberContext): number | undefined {
  let typed = text.normalize("NFKC").trim().toLowerCase();
  const unit = context.unit?.normalize("NFKC").trim().toLowerCase();
  if (unit && typed.endsWith(unit)) typed = typed.slice(0, -unit.length).trim();
  const found = /^([+-]?)([\d.,' ]*\d)\s*([^\s\d]*)$/u.exec(typed.replace("−", "-"));
  if (!found) return undefined;
  const [, sign, digits, word] = found as unknown as [string, string, string, string];
  const times = word === "" ? 1 : WORDS[word];
  if (times === undefined) return undefined;
  const value = plainNumber(digits, { ...context, decimal: context.decimal || times > 1 });
  if (value === undefined) return undefined;
  // Ten digits behind the point are kept: 1.2 million is 1200000, not 1199999.9999999998.
  return Number((value * times * (sign === "-" ? -1 : 1)).toFixed(10));
}

/** Digits with marks between them: groups of three are thousands; where both readings are possible the language decides. */
function plainNumber(digits: string, { language, decimal }: NumberContext): number | undefined {
  const text = digits.replace(/ +/g, " ");
  if (/^\d+$/.test(text)) return Number(text);
  const [group, point] = language === "en" ? [",", "."] : [".", ","];
  const readings = decimal
    ? [reading(text, group, point), reading(text, point, group)]
    : [reading(text, group), reading(text, point)];
  return [
    ...readings,
    reading(text, " ", decimal ? point : undefined),
    reading(text, " ", decimal ? group : undefined),
    reading(text, "'", decimal ? point : undefined),
  ].find((value) => value !== undefined);
}

function reading(text: string, group: string, point?: string): number | undefined {
  const [whole = "", fraction, ...more] = point === undefined ? [text] : text.split(point);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const groups = whole.split(group);
  const grouped = groups.length > 1 && groups.every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
  if (!grouped && !/^\d+$/.test(whole)) return undefined;
  return Number(groups.join("") + (fraction === undefined ? "" : `.${fraction}`));
}
