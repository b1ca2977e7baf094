import type { Version } from "../domain/statement_desk.js";
import { textIn } from "../domain/text.js";
import { gapsIn } from "../statement/check/structure/placeholder.js";
import { printFigure } from "../statement/figures.js";
import type { FactGap } from "../statement/same_facts.js";
import { textOf } from "../statement/sentence.js";
import { cardLength } from "../statement/variant/card_length.js";
import { splitPost } from "../statement/variant/split_post.js";
import { leads } from "../statement/variant/variant.js";
import { remarksOn, type VersionRemark } from "../statement/version_remarks.js";
import { draftingWords } from "../words/drafting.js";
import type { DeskCase } from "./desk_case.js";

/** What a person should know about a version before it goes on, a line each. */
export function remarkLines(desk: DeskCase, version: Version, language: string): string[] {
  const words = draftingWords(language).remarks;
  const remarks = remarksOn(version, { versions: desk.item?.versions ?? [], waivers: desk.item?.waivers ?? [] });
  const gaps = Object.values(version.texts).flatMap((sentences) => gapsIn(textOf(sentences))).length;
  return [
    ...remarks.map((remark) => remarkLine(remark, desk, language)),
    ...(remarks.some(({ is }) => is === "free") ? [words.freeHelp(desk.statement)] : []),
    ...(gaps === 0 ? [] : [words.gaps(gaps)]),
    ...lengthLines(desk, version, language),
  ];
}

function remarkLine(remark: VersionRemark, desk: DeskCase, language: string): string {
  const words = draftingWords(language).remarks;
  switch (remark.is) {
    case "languages":
    case "channel":
      return gapLine(remark.gap, desk, language);
    case "older_than_master":
      return words.olderThanMaster(remark.master);
    case "free":
      return words.free(nameOf(remark.language, language), remark.number, remark.text);
  }
}

function gapLine(gap: FactGap, { walk: { playbook } }: DeskCase, language: string): string {
  const words = draftingWords(language).remarks;
  const titleOf = (name: string): string => textIn(playbook.channels[name]?.title, language) || nameOf(name, language);
  const [said, missing] = [titleOf(gap.said_in), titleOf(gap.missing_in)];
  return gap.is === "fact"
    ? words.fact(textIn(playbook.facts[gap.fact]?.title, language) || gap.fact, said, missing)
    : words.figure(printFigure(gap.figure, language), said, missing);
}

function nameOf(language: string, reader: string): string {
  return draftingWords(reader).languages[language] ?? language;
}

/** How long the text is where its channel counts: posts in characters, a card in words. */
function lengthLines({ walk: { playbook } }: DeskCase, { channel, texts }: Version, language: string): string[] {
  const { form, counted_as } = playbook.channels[channel ?? ""] ?? {};
  const words = draftingWords(language).remarks;
  return Object.entries(texts).flatMap(([of, sentences]) => {
    if (form === "card") {
      const length = cardLength(leads({ sentences }), of);
      const line = `${nameOf(of, language)}: ${words.card(length.words, length.seconds, length.limit)}`;
      return [length.fits === "no" ? `${line} ${words.cardTooLong}` : line];
    }
    if (form !== "post" || counted_as === undefined) return [];
    const posts = splitPost(sentences, counted_as);
    return posts.map(({ length, limit, too_long }, i) => {
      const line = `${nameOf(of, language)}: ${words.post(i + 1, posts.length, length, limit)}`;
      return too_long ? `${line}; ${words.tooLong}` : line;
    });
  });
}
