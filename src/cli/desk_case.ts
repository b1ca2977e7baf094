import { nearest } from "../compile/nearest.js";
import type { StatementDefinition } from "../domain/library.js";
import type { DeskItem, Version } from "../domain/statement_desk.js";
import { textIn } from "../domain/text.js";
import { viewOf } from "../engine/view.js";
import type { View } from "../kinds/kind.js";
import type { ReplayedWalk } from "../walk/status.js";
import { draftingWords } from "../words/drafting.js";
import { replayedWalks, type CaseFile } from "./case_file.js";
import { Failure } from "./failures.js";

/** A statement of an incident: what the record holds of it, and the walk whose playbook defines it. */
export interface DeskCase {
  readonly statement: string;
  readonly file: CaseFile;
  readonly walk: ReplayedWalk;
  readonly definition: StatementDefinition;
  /** Undefined before anything was written. */
  readonly item: DeskItem | undefined;
  /** What drafting sees at a moment. */
  readonly viewAt: (at: string) => View;
}

/** The statements that the playbooks of an incident define, each at the walk that was begun last. */
export function statementsOf(file: CaseFile): DeskCase[] {
  const found = new Map<string, DeskCase>();
  for (const walk of replayedWalks(file)) {
    for (const definition of Object.values(walk.playbook.statements)) {
      const { playbook, run } = walk;
      found.set(definition.id, {
        statement: definition.id,
        file,
        walk,
        definition,
        item: run.desk.get(definition.id),
        viewAt: (at) => viewOf(playbook, run, "", at),
      });
    }
  }
  return [...found.values()];
}

/** The statement that a person names. Throws a Failure with what there is when it is none. */
export function namedStatement(given: string, file: CaseFile, language: string): DeskCase {
  const all = statementsOf(file);
  const found = all.find(({ statement }) => statement === given);
  if (found !== undefined) return found;
  const ids = all.map(({ statement }) => statement);
  const words = draftingWords(language);
  const near = nearest(given, ids);
  throw new Failure("could_not", words.noSuch(given), { help: words.there(near ?? ids.join(", ")) });
}

/** Which version of a statement: by its number, else the latest for a channel or of the master. */
export function versionOf(
  { item, statement }: DeskCase,
  wanted: { readonly number?: string; readonly channel?: string },
  language: string,
): Version {
  const words = draftingWords(language);
  const { number, channel } = wanted;
  const versions = item?.versions ?? [];
  if (number !== undefined) {
    const found = versions.find((version) => String(version.number) === number);
    if (found === undefined) throw new Failure("could_not", words.noSuchVersion(number, versions.length));
    return found;
  }
  const latest = versions.findLast((version) => version.channel === channel);
  if (latest !== undefined) return latest;
  throw new Failure("could_not", words.noVersion(statement), { help: words.noVersionHelp(statement) });
}

/** The name of a channel for people. */
export function channelTitle({ walk }: DeskCase, channel: string, language: string): string {
  return textIn(walk.playbook.channels[channel]?.title, language) || channel;
}
