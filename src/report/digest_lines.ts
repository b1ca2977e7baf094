import type { Digest } from "../domain/digest.js";
import { monitorWords } from "../words/monitor.js";
import { alertReason } from "./alert_text.js";
import { fullTime, type DigestView } from "./digest_view.js";

/** The three sentences a digest begins with; the decision is left to a person. */
export function bottomLine(digest: Digest, { language }: DigestView): string[] {
  const words = monitorWords(language);
  const { figure } = words;
  if (digest.mentions.now === 0) return [words.digest.quiet, words.digest.decide];
  const loudest = digest.stories.reduce((most, story) => (story.outlets.length > most.outlets.length ? story : most));
  const first = words.digest.summary(
    figure(digest.mentions.now),
    figure(digest.stories.length),
    figure(digest.outlets),
  );
  return [
    first,
    words.digest.loudest(loudest.title, loudest.outlets.length),
    ...digest.alerts.map((alert) => alertReason(alert, language)),
    words.digest.decide,
  ];
}

/** Rumours, enquiries and the rest behind the table: a heading and its lines. */
export function closingSections(
  digest: Digest,
  view: DigestView,
): { readonly title: string; readonly lines: readonly string[] }[] {
  const { digest: words } = monitorWords(view.language);
  const rumours = digest.rumours.map(
    (rumour) =>
      `[${rumour.id}] ${rumour.text} (${rumour.change}; ${rumour.verification}; ${rumour.decision}): ${rumour.reason}`,
  );
  const enquiries = digest.enquiries.map(
    (enquiry) =>
      `[${enquiry.id}] ${enquiry.outlet}: ${enquiry.question} (${[enquiry.status, enquiry.due, enquiry.owner].filter((part) => part !== undefined).join("; ")})`,
  );
  return [
    { title: words.rumours, lines: rumours.length === 0 ? [words.noRumours] : rumours },
    { title: words.own, lines: [words.noOwn] },
    { title: words.enquiries, lines: enquiries.length === 0 ? [words.noEnquiries] : enquiries },
    { title: words.vulnerable, lines: [words.vulnerableNote] },
    { title: words.next, lines: [words.nextNote(fullTime(digest.next, view)), words.archive(digest.archive)] },
  ];
}
