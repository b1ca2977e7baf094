import type { Element } from "../../domain/library.js";

const caller: Readonly<Record<Element, string>> = {
  empathy: "First",
  facts: "“What happened?”",
  unknowns: "“What do you not know yet?”",
  process: "“What are you doing?”",
  commitment: "“Will you stay with this?”",
  action: "“What should I do?”",
  contact: "“Whom can I ask?”",
  next_update: "“When will there be news?”",
};

export const variantEn = {
  pressRelease: "PRESS RELEASE",
  placeAndDate: (place: string, date: string) => `${place}, ${date}`,
  pressContact: (contact: string) => `Press contact: ${contact}`,
  asOf: (moment: string) => `As of ${moment}`,
  sameEverywhere: "The same words stand on all our channels. What changes is changed here first.",
  subject: (title: string, body: string) => `Subject: ${body}: ${title}`,
  toThePress: "Dear editors,",
  signature: (name: string, title: string, body: string) => `${name}\n${title}\n${body}`,
  writtenAnswer: "WRITTEN ANSWER TO A PRESS ENQUIRY",
  question: (gap: string) => `Question: ${gap}`,
  questionGap: "the question, in the journalist's own words, with name and outlet",
  staffNotice: (title: string) => `TO ALL STAFF: ${title}`,
  whatWeSay: "This is what we have said in public. You may share it, in these words.",
  ifAsked: (contact: string) =>
    `If a journalist asks you, take the name, the question and the deadline, and pass them on: ${contact}. Asking is their job.`,
  callLines: "FOR THOSE WHO ANSWER THE TELEPHONE",
  caller,
  callerElse: "Beyond that",
  noMoreThanThis: "What is not here we do not know yet. Note the question and say when there will be an answer.",
  card: (title: string) => `STAND-UP CARD: ${title}`,
  message: (number: number) => `Message ${number}`,
  inSupport: "If there is time",
  place: "place",
  body: "name of the body",
  contact: "press contact",
  speaker: "name of the spokesperson",
  spokesperson: "Spokesperson",
};
