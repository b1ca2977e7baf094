import type { SignalLevel } from "./coverage.js";

/** What can be counted of coverage and of questions: the fields of a monitor step's value, in the order of the form. */
export const FIGURES = [
  "mentions",
  "stories",
  "outlets",
  "burst",
  "askers",
  "questions",
  "overdue",
  "rumours",
] as const;
export type FigureName = (typeof FIGURES)[number];

/** The figures that are counts. */
export const COUNTS = [
  "mentions",
  "stories",
  "outlets",
  "askers",
  "questions",
  "overdue",
  "rumours",
] as const satisfies readonly FigureName[];

/** Figures as far as they are known: counts, and whether there is a burst. What is missing is not known, never zero. */
export type Figures = { readonly [Name in FigureName]?: Name extends "burst" ? boolean : number };

/** What monitoring and the logs of the incident hold about a stretch of time: the evidence that a monitor step offers. */
export interface MediaPicture {
  /** Start of the stretch and the last moment that was read, ISO 8601. */
  readonly from: string;
  readonly at: string;
  readonly figures: Figures;
  readonly alerts: readonly AlertSaid[];
  /** The stories with most outlets, at most five. */
  readonly stories: readonly { readonly title: string; readonly outlets: number; readonly url?: string }[];
}

/** An alert in a sentence, and the signal it supports. */
export interface AlertSaid {
  readonly id: string;
  /** In the language of the walk when it was said. */
  readonly says: string;
  readonly signal?: string;
  readonly level?: SignalLevel;
}
