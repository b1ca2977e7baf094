const WHOLE: Readonly<Record<string, readonly string[]>> = {
  cannot: ["can", "not"],
  "can't": ["can", "not"],
  "won't": ["will", "not"],
  "shan't": ["shall", "not"],
  "let's": ["let", "us"],
  "ain't": ["is", "not"],
};
const TAILS: readonly (readonly [string, string])[] = [
  ["n't", "not"],
  ["'re", "are"],
  ["'ll", "will"],
  ["'ve", "have"],
  ["'m", "am"],
  ["'d", "would"],
];
/** Before these an 's is "is"; anywhere else it is a possessive, which changes no meaning here. */
const IS_BEFORE_S = new Set([
  "it",
  "that",
  "there",
  "here",
  "what",
  "who",
  "where",
  "he",
  "she",
  "everything",
  "nothing",
  "this",
]);

/**
 * The words that a run of letters stands for: "don't" is "do not", "off-the-record" three words, a possessive its owner.
 * A phrase and a text go through the same function, so that one spelling finds the other.
 */
export function wordParts(run: string): readonly string[] {
  if (!/['’ʼ\-‐‑]/.test(run)) return [run];
  return run.split(/[-‐‑]+/).flatMap((piece) => (piece === "" ? [] : contraction(piece)));
}

function contraction(piece: string): readonly string[] {
  const word = piece.replace(/[’ʼ]/g, "'");
  if (!word.includes("'")) return [word];
  const lower = word.toLowerCase();
  const whole = WHOLE[lower];
  if (whole !== undefined) return whole;
  for (const [tail, meaning] of TAILS) {
    if (lower.endsWith(tail) && lower.length > tail.length) return [word.slice(0, -tail.length), meaning];
  }
  if (lower.endsWith("'s")) {
    const owner = word.slice(0, -2);
    return IS_BEFORE_S.has(owner.toLowerCase()) ? [owner, "is"] : [owner];
  }
  return [word.replace(/'/g, "")];
}
