import type { Element } from "../../domain/library.js";

/** The words around a text for a channel: greetings, headings, contacts. They say no fact of the incident. */
export interface Frame {
  readonly pressRelease: string;
  /** "Tỉnh A, ngày 02/03/2026", with a gap where the profile does not say. */
  readonly placeAndDate: string;
  readonly pressContact: string;
  readonly asOf: string;
  readonly sameEverywhere: string;
  readonly subject: (title: string) => string;
  readonly toThePress: string;
  readonly signature: string;
  readonly writtenAnswer: string;
  readonly question: string;
  readonly staffNotice: (title: string) => string;
  readonly whatWeSay: string;
  readonly ifAsked: string;
  readonly callLines: string;
  readonly caller: Readonly<Record<Element, string>>;
  readonly callerElse: string;
  readonly noMoreThanThis: string;
  readonly card: (title: string) => string;
  readonly message: (number: number) => string;
  readonly inSupport: string;
}
