import type { DeskItem, Texts, Version } from "../domain/statement_desk.js";
import type { Language } from "../domain/text.js";
import { factGaps, type FactGap } from "./same_facts.js";

/** Something about a version that its author should know before it goes on. */
export type VersionRemark =
  /** One language says what another does not. */
  | { readonly is: "languages"; readonly gap: FactGap }
  /** The text for a channel and the master do not say the same. */
  | { readonly is: "channel"; readonly language: Language; readonly gap: FactGap }
  /** The master was written anew since the text for the channel was made. */
  | { readonly is: "older_than_master"; readonly master: number }
  /** A sentence that stands on no fact yet; `number` counts from 1 in its language. */
  | { readonly is: "free"; readonly language: Language; readonly number: number; readonly text: string };

/** What there is to say about a version: no fact may differ between its languages, nor against the master. */
export function remarksOn(version: Version, item: Pick<DeskItem, "versions" | "waivers">): VersionRemark[] {
  const free = freeSentences(version, item);
  // What a free sentence says is not known yet: a fact may seem to be missing only because nobody has tied it.
  const unsure = new Set(free.flatMap((remark) => (remark.is === "free" ? [remark.language] : [])));
  const gaps = betweenLanguages(version.texts).filter(
    (remark) => remark.is !== "languages" || remark.gap.is === "figure" || !unsure.has(remark.gap.missing_in),
  );
  return [...againstMaster(version, item), ...free, ...gaps];
}

function betweenLanguages(texts: Texts): VersionRemark[] {
  const all = Object.entries(texts).map(([language, sentences]) => ({ name: language, language, sentences }));
  const [first, ...others] = all;
  if (first === undefined) return [];
  return others.flatMap((other) => factGaps(first, other).map((gap): VersionRemark => ({ is: "languages", gap })));
}

/** The names that gaps between a channel's text and the master go by. */
export const MASTER = "master";

function againstMaster({ channel, number, texts }: Version, { versions }: Pick<DeskItem, "versions">): VersionRemark[] {
  const master = versions.findLast((version) => version.channel === undefined);
  if (channel === undefined || master === undefined) return [];
  const gaps = Object.entries(texts).flatMap(([language, sentences]) =>
    factGaps(
      { name: MASTER, language, sentences: master.texts[language] ?? [] },
      { name: channel, language, sentences },
    ).map((gap): VersionRemark => ({ is: "channel", language, gap })),
  );
  return master.number > number ? [{ is: "older_than_master", master: master.number }, ...gaps] : gaps;
}

function freeSentences({ texts }: Version, { waivers }: Pick<DeskItem, "waivers">): VersionRemark[] {
  const excused = new Set(waivers.filter(({ block }) => block === "unattributed").map(({ text }) => text));
  return Object.entries(texts).flatMap(([language, sentences]) =>
    sentences.flatMap(({ attributed, text }, i): VersionRemark[] =>
      attributed || text.trim() === "" || excused.has(text.trim())
        ? []
        : [{ is: "free", language, number: i + 1, text: text.trim() }],
    ),
  );
}
