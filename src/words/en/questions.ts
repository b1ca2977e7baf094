import type { QuestionGroup } from "../../domain/anticipated.js";

const groups: Readonly<Record<QuestionGroup, string>> = {
  speaker: "About you",
  what_happened: "What happened",
  people: "People",
  danger: "Is it still dangerous",
  response: "What is being done",
  cause: "Cause and responsibility",
  knowledge: "What we know",
  record: "What was before",
  money: "Money",
  future: "What comes after",
  hostile: "Questions with a trap",
};

export const questionsEn = {
  groups,
  heading: "QUESTIONS TO BE READY FOR",
  crisis: (title: string) => `Type of crisis: ${title}`,
  anyCrisis: "No type of crisis is settled yet: every question stands here.",
  open: (count: number) => `Nothing to say yet to ${count === 1 ? "one question" : `${count} questions`}`,
  openNow: "Decide before you go in: what is true, who can say it, by when.",
  allCovered: "There is something true to say to each of them.",
  confirmed: (value: string, by: string | undefined) => (by === undefined ? value : `${value} (confirmed by ${by})`),
  sayThis: "You can say:",
  waitsFor: (facts: string) => `Waits for: ${facts}`,
  none: "The playbook of this incident names no questions. `uses: [lectern:library/questions.yaml]` brings in ours.",
  handling: "Say what you can; of the rest, say why not and when. Do not repeat words that accuse.",
};
