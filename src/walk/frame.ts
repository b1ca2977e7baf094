import { textIn, type Language } from "../domain/text.js";
import type { Organisation, Person } from "../domain/organisation.js";
import { gapMarker, printDate, printMoment } from "../statement/printing.js";
import type { Frame } from "../statement/variant/frame.js";
import { variantWords } from "../words/variant.js";

/** The words around a text for a channel, out of the profile; what the profile does not say is a visible gap. */
export function frameFor(organisation: Organisation, language: Language, at: string): Frame {
  const words = variantWords(language);
  const gap = (what: string): string => gapMarker(what, language);
  const body = textIn(organisation.name, language) || gap(words.body);
  const press = contactOf(organisation.press_contact, language) ?? gap(words.contact);
  const speaker = organisation.spokesperson;
  return {
    pressRelease: words.pressRelease,
    placeAndDate: words.placeAndDate(gap(words.place), printDate(at, language)),
    pressContact: words.pressContact(press),
    asOf: words.asOf(printMoment(at, language)),
    sameEverywhere: words.sameEverywhere,
    subject: (title) => words.subject(title, body),
    toThePress: words.toThePress,
    signature: words.signature(
      speaker?.name ?? gap(words.speaker),
      textIn(speaker?.title, language) || words.spokesperson,
      body,
    ),
    writtenAnswer: words.writtenAnswer,
    question: words.question(gap(words.questionGap)),
    staffNotice: words.staffNotice,
    whatWeSay: words.whatWeSay,
    ifAsked: words.ifAsked(press),
    callLines: words.callLines,
    caller: words.caller,
    callerElse: words.callerElse,
    noMoreThanThis: words.noMoreThanThis,
    card: words.card,
    message: words.message,
    inSupport: words.inSupport,
  };
}

function contactOf(person: Person | undefined, language: Language): string | undefined {
  if (person === undefined) return undefined;
  const title = textIn(person.title, language);
  return [person.name, title, person.phone, person.email]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}
