import type { RecordEvent } from "../domain/event.js";
import type { Texts, Version } from "../domain/statement_desk.js";
import { deskAfter } from "../engine/desk.js";
import { sameTexts } from "../statement/desk/rules.js";
import type { DeskCase } from "./desk_case.js";
import type { Environment } from "./environment.js";
import { write } from "./record_access.js";
import { stampFor } from "./record_view.js";

/** What came of writing a version: the version itself, or the one that says the same already. */
export interface Written {
  readonly version: Version;
  readonly isNew: boolean;
  /** The desk with the version in it. */
  readonly desk: DeskCase;
}

/** Keeps texts as a new version of a statement, with `more` events before it, unless the latest says the same. */
export async function writeVersion(
  desk: DeskCase,
  written: { readonly texts: Texts; readonly channel?: string },
  environment: Environment,
  more: readonly RecordEvent[] = [],
): Promise<Written> {
  const { texts, channel } = written;
  const latest = desk.item?.versions.findLast((version) => version.channel === channel);
  const same = latest !== undefined && sameTexts(latest.texts, texts) && sameTies(latest.texts, texts);
  if (same && more.length === 0) return { version: latest, isNew: false, desk };
  const event: RecordEvent = {
    type: "statement_written",
    statement: desk.statement,
    ...(channel === undefined ? {} : { channel }),
    said: { texts },
    ...stampFor(environment, desk.file.summary.opened_at),
  };
  const events = same ? more : [...more, event];
  await write(desk.file, events, environment.language);
  const after = events.reduce((known, each) => deskAfter(known, each), desk.walk.run.desk).get(desk.statement);
  return { version: after?.versions.at(-1) as Version, isNew: !same, desk: { ...desk, item: after } };
}

/** Whether each sentence stands on the same facts as before. */
function sameTies(a: Texts, b: Texts): boolean {
  const ties = (texts: Texts): string =>
    JSON.stringify(
      Object.keys(texts)
        .toSorted()
        .map((language) => (texts[language] ?? []).map(({ facts, attributed }) => [facts, attributed])),
    );
  return ties(a) === ties(b);
}
