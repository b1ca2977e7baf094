import { describe, expect, it } from "vitest";
import type { AnticipatedQuestion } from "../../src/domain/anticipated.js";
import type { LedgerEntry } from "../../src/domain/run.js";
import { questionCard, uncovered, type CardSource } from "../../src/statement/question_card.js";

const at = { file: "q.yaml", start: 0, end: 0 };
const question = (id: string, more: Partial<AnticipatedQuestion>): [string, AnticipatedQuestion] => [
  id,
  { id, group: "people", ask: { vi: `${id}?`, en: `${id}?` }, source: [], at, ...more },
];
const held = (fact: string, more: Partial<LedgerEntry>): LedgerEntry => ({
  fact,
  status: "confirmed",
  at: "",
  by: "lan",
  ...more,
});

const QUESTIONS = Object.fromEntries([
  question("cause", { group: "cause", facts: ["cause"], bridge: { vi: "Chưa rõ.", en: "Not known yet." } }),
  question("how_many", { facts: ["hurt", "deaths"] }),
  question("names", { bridge: { vi: "Gia đình quyết định.", en: "That is for the families." } }),
  question("blame", { group: "cause" }),
  question("data", { crisis: ["data_leak"] }),
]);
const FACTS: CardSource["playbook"]["facts"] = {
  hurt: {
    id: "hurt",
    title: { vi: "Số người bị nạn", en: "Hurt" },
    type: { is: "int" },
    unit: { vi: "người", en: "people" },
    at,
  },
  deaths: { id: "deaths", title: "Deaths", type: { is: "int" }, at },
  cause: {
    id: "cause",
    title: "Cause",
    type: { is: "string" },
    labels: { fire: { vi: "chập điện", en: "a short circuit" } },
    at,
  },
};

function card(ledger: readonly LedgerEntry[], crisis?: string, language = "vi"): ReturnType<typeof questionCard> {
  return questionCard({
    playbook: { questions: QUESTIONS, facts: FACTS },
    language,
    ...(crisis === undefined ? {} : { crisis }),
    fact: (id) => ledger.find(({ fact }) => fact === id),
  });
}

const replyTo = (id: string, groups: ReturnType<typeof card>) =>
  groups.flatMap(({ questions }) => questions).find((each) => each.id === id)?.reply;

describe("questionCard", () => {
  it("answers by facts only when all of them are confirmed", () => {
    const one = held("hurt", { value: 1200, confirmed_by: "Sở Y tế" });
    expect(replyTo("how_many", card([one]))).toEqual({ is: "nothing", waits_for: ["deaths"] });
    expect(replyTo("how_many", card([one, held("deaths", { value: 0 })]))).toEqual({
      is: "facts",
      facts: [
        { fact: "hurt", title: "Số người bị nạn", value: "1.200 người", confirmed_by: "Sở Y tế" },
        { fact: "deaths", title: "Deaths", value: "0" },
      ],
    });
    expect(replyTo("how_many", card([{ ...one, status: "unconfirmed" }]))).toMatchObject({
      waits_for: ["hurt", "deaths"],
    });
  });

  it("bridges while the fact is not confirmed, and says what it waits for", () => {
    expect(replyTo("cause", card([], undefined, "en"))).toEqual({
      is: "bridge",
      text: "Not known yet.",
      waits_for: ["cause"],
    });
    const known = card([held("cause", { value: "fire" })], undefined, "en");
    expect(replyTo("cause", known)).toMatchObject({ is: "facts", facts: [{ value: "a short circuit" }] });
  });

  it("lists what nothing covers, and only what comes up in this type of crisis", () => {
    expect(uncovered(card([])).map(({ id }) => id)).toEqual(["how_many", "data", "blame"]);
    expect(uncovered(card([], "casualties")).map(({ id }) => id)).toEqual(["how_many", "blame"]);
  });
});
