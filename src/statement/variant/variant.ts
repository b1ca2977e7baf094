import type { TextForm } from "../../domain/channel.js";
import type { Element } from "../../domain/library.js";
import type { Language } from "../../domain/text.js";
import type { Sentence } from "../../domain/sentence.js";
import type { Frame } from "./frame.js";

/** The text that was drafted and revised, in one language. */
export interface Master {
  readonly language: Language;
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** A paragraph: sentences of the master, or words around them that say no fact. */
export type Piece =
  | { readonly is: "said"; readonly sentences: readonly Sentence[] }
  | { readonly is: "heading" | "frame"; readonly text: string };

/** The master in the shape of a form: the same sentences, each once, so that no fact is added or lost. */
export function variantOf(form: TextForm, master: Master, frame: Frame): Piece[] {
  return SHAPES[form](master, frame).filter((piece) => piece.is !== "said" || piece.sentences.length > 0);
}

type Shape = (master: Master, frame: Frame) => Piece[];

const SHAPES: Readonly<Record<TextForm, Shape>> = {
  press_release: (master, frame) => [
    heading(frame.pressRelease),
    frameLine(frame.placeAndDate),
    heading(master.title),
    ...paragraphs(master.sentences),
    frameLine(frame.pressContact),
  ],
  page: (master, frame) => [
    heading(master.title),
    frameLine(frame.asOf),
    ...paragraphs(master.sentences),
    frameLine(frame.sameEverywhere),
  ],
  post: (master) => [said(master.sentences)],
  email: (master, frame) => [
    frameLine(frame.subject(master.title)),
    frameLine(frame.toThePress),
    ...paragraphs(master.sentences),
    frameLine(frame.pressContact),
    frameLine(frame.signature),
  ],
  answer: (master, frame) => [
    heading(frame.writtenAnswer),
    frameLine(frame.question),
    ...paragraphs(master.sentences),
    frameLine(frame.pressContact),
  ],
  card: cardPieces,
  staff_notice: (master, frame) => [
    heading(frame.staffNotice(master.title)),
    frameLine(frame.whatWeSay),
    ...paragraphs(master.sentences),
    frameLine(frame.ifAsked),
  ],
  call_lines: (master, frame) => {
    const rest = master.sentences.filter(({ element }) => element === undefined);
    return [
      heading(frame.callLines),
      ...CALL_ORDER.flatMap((element) => section(frame.caller[element], of(master, element))),
      ...section(frame.callerElse, rest),
      frameLine(frame.noMoreThanThis),
    ];
  },
};

const heading = (text: string): Piece => ({ is: "heading", text });
const frameLine = (text: string): Piece => ({ is: "frame", text });
const said = (sentences: readonly Sentence[]): Piece => ({ is: "said", sentences });

/** The sentences cut where the master has its blank lines. */
function paragraphs(sentences: readonly Sentence[]): Piece[] {
  const groups: Sentence[][] = [[]];
  for (const sentence of sentences) {
    groups.at(-1)?.push(sentence);
    if (/\n\s*\n\s*$/.test(sentence.text)) groups.push([]);
  }
  return groups.map(said);
}

const of = ({ sentences }: Master, element: Element): Sentence[] =>
  sentences.filter((sentence) => sentence.element === element);

function section(title: string, sentences: readonly Sentence[]): Piece[] {
  return sentences.length === 0 ? [] : [heading(title), said(sentences)];
}

/** What a caller asks, in the order in which a call goes. */
const CALL_ORDER: readonly Element[] = [
  "empathy",
  "facts",
  "action",
  "process",
  "unknowns",
  "commitment",
  "contact",
  "next_update",
];

/** Compassion, conviction, what comes next: the three messages that come first (Covello; facts.md 2.1, CCO). */
const MESSAGES: readonly (readonly Element[])[] = [["empathy"], ["process", "commitment"], ["action", "next_update"]];

/** The sentences that the card leads with: the first of each message that the master has. */
export function leads({ sentences }: Pick<Master, "sentences">): Sentence[] {
  return MESSAGES.flatMap((elements) => {
    const lead = elements
      .map((element) => sentences.find((sentence) => sentence.element === element))
      .find((sentence) => sentence !== undefined);
    return lead === undefined ? [] : [lead];
  });
}

function cardPieces(master: Master, frame: Frame): Piece[] {
  const first = leads(master);
  const rest = master.sentences.filter((sentence) => !first.includes(sentence));
  return [
    heading(frame.card(master.title)),
    ...first.flatMap((lead, i) => [heading(frame.message(i + 1)), said([lead])]),
    ...(rest.length === 0 ? [] : [heading(frame.inSupport), ...rest.map((sentence) => said([sentence]))]),
    frameLine(frame.noMoreThanThis),
  ];
}
