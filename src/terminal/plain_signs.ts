import type { PromptForm, Reply, Screen } from "../walk/prompter.js";
import type { Desk, Taken } from "./plain_forms.js";
import { signPages } from "./sign_pages.js";
import { numberOf, ratedSigns, withRating, withRemark, type SignRatings } from "./rated_signs.js";

type SignsForm = Extract<PromptForm, { form: "rate_signs" }>;
type Sign = SignsForm["signs"][number] & { readonly number: number };

/** How one line is read until it is taken or the menu is wanted. */
type ByLine = (screen: Screen, desk: Desk, take: (typed: string) => Taken) => Promise<Reply>;

/** Says the signs page by page, each with the tests of its levels, and reads the levels of a page in one line. */
export async function answerSigns(screen: Screen, form: SignsForm, desk: Desk, byLine: ByLine): Promise<Reply> {
  const { default: given, ...question } = screen;
  const numbered = form.signs.map((sign, index): Sign => ({ ...sign, number: index + 1 }));
  let rated = ratedSigns(given);
  for (const [i, group] of signPages(numbered).entries()) {
    sayGroup(group, rated, { desk, isFirst: i === 0 });
    const before = rated;
    const reply = await byLine(question, desk, (typed) => {
      const taken = takeRatings(typed, group, before);
      return "not" in taken ? { not: desk.words.signs.not(taken.not) } : { value: { ...taken } };
    });
    if (reply.is === "menu") return reply;
    rated = ratedSigns(reply.value);
  }
  return { is: "answer", value: { ...rated } };
}

function sayGroup(
  group: readonly Sign[],
  rated: SignRatings,
  { desk, isFirst }: { readonly desk: Desk; readonly isFirst: boolean },
): void {
  const { signs } = desk.words;
  desk.put(signs.parts[group[0]?.part ?? ""] ?? "", "strong");
  for (const sign of group) {
    const level = rated.ratings[sign.id];
    const now = level === undefined ? "" : ` (${signs.levels[level] ?? level})`;
    const remark = rated.remarks[sign.id] === undefined ? "" : `, ${signs.hasRemark}`;
    desk.put(`${sign.number}. ${sign.title}${now}${remark}${sign.measure === undefined ? "" : `: ${sign.measure}`}`);
    for (const { level: each, test } of sign.levels)
      desk.put(`   ${sign.number}=${numberOf(each)} ${signs.levels[each] ?? each}: ${test}`);
  }
  // One who has read it once needs the room more.
  if (isFirst) desk.put(signs.how);
  if (group.some(({ id }) => rated.remarks[id] !== undefined)) desk.put(signs.noRemark);
  desk.put(signs.enterGoesOn);
}

/** Ratings of one line: "2=1, 5=3 (3 outlets), 7=?". */
function takeRatings(
  typed: string,
  group: readonly Sign[],
  before: SignRatings,
): SignRatings | { readonly not: string } {
  let rated = before;
  const parts = typed.match(/[^,;(]+(\([^)]*\))?/g) ?? [];
  for (const part of parts.map((each) => each.trim()).filter((each) => each !== "")) {
    const match = /^(\d{1,3})\s*=\s*([0-3?])\s*(?:\((.*)\))?$/.exec(part);
    const sign = group.find((each) => String(each.number) === match?.[1]);
    if (match === null || sign === undefined) return { not: part };
    const level = match[2] === "?" ? "?" : Number(match[2]);
    const next = withRating(rated, sign, level);
    if (next === undefined) return { not: part };
    rated = match[3] === undefined ? next : withRemark(next, sign.id, match[3].trim());
  }
  return rated;
}
