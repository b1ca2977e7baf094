/** "a, b or c". */
const either = (values: readonly string[]): string =>
  values.length < 2 ? (values[0] ?? "") : `${values.slice(0, -1).join(", ")} or ${values.at(-1) ?? ""}`;

/** How conditions are put into words, in English. A side is a question's name in quotation marks. */
export const conditionsEn = {
  and: (parts: readonly string[]) => parts.join(", and "),
  or: (parts: readonly string[]) => parts.join(", or "),
  grouped: (text: string) => `(${text})`,
  named: (title: string) => `“${title}”`,
  before: (what: string) => `${what} in the round before`,
  is: (what: string, values: readonly string[]) => `${what} is ${either(values)}`,
  isNot: (what: string, values: readonly string[]) => `${what} is not ${either(values)}`,
  has: (what: string, value: string) => `${what} includes ${value}`,
  hasNot: (what: string, value: string) => `${what} does not include ${value}`,
  confirmed: (what: string) => `${what} is confirmed`,
  notConfirmed: (what: string) => `${what} is not confirmed`,
  yes: (what: string) => `${what}: yes`,
  no: (what: string) => `${what}: no`,
  known: (what: string) => `${what} has an answer`,
  unknown: (what: string) => `${what} has no answer yet`,
  compared: { "==": "is", "!=": "is not", "<": "is under", "<=": "is at most", ">": "is over", ">=": "is at least" },
  atLeast: (what: string, severity: string) => `${what} is ${severity} or worse`,
  round: {
    first: "it is the first round",
    later: "it is a later round",
    is: (how: string, number: string) => `the round ${how} ${number}`,
  },
  fields: {
    severity: "the severity",
    crisis: "the type of crisis",
    present: "the signs seen",
    score: "the score",
    status: "the state of",
    approved: "approved",
    released: "released",
  } as Readonly<Record<string, string>>,
};
