import type { FactDefinition, Role, StatementDefinition } from "../domain/library.js";
import type { Playbook, Source } from "../domain/playbook.js";
import type { Span } from "../domain/span.js";
import type { Language, Text } from "../domain/text.js";
import type { Compiled } from "./compiled.js";
import { factsOf, gather, rolesOf, sourcesOf } from "./definitions.js";
import { definedForJudging } from "./judging.js";
import { finish } from "./finish.js";
import { LIBRARY } from "./library_shape.js";
import { loadDocument, type Loading } from "./loading.js";
import { plain } from "./plain.js";
import { holdAgainst } from "./shape_findings.js";
import type { SourceDocument } from "./source_document.js";
import { compileStatements } from "./statements.js";

/** A library that was read on its own: names that it leaves to its playbooks are not judged. */
export interface Library {
  readonly id: string;
  readonly title?: Text;
  readonly languages: readonly Language[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly facts: Readonly<Record<string, FactDefinition>>;
  readonly roles: Readonly<Record<string, Role>>;
  readonly statements: Readonly<Record<string, StatementDefinition>>;
  readonly signals: Playbook["signals"];
  readonly outrage: Playbook["outrage"];
  readonly crises: Playbook["crises"];
  readonly strategies: Playbook["strategies"];
  readonly channels: Playbook["channels"];
  readonly questions?: NonNullable<Playbook["questions"]>;
  readonly watch_terms?: Playbook["watch_terms"];
  readonly file: string;
  readonly at: Span;
}

/** The languages of a library that does not say. */
const LANGUAGES: readonly Language[] = ["vi", "en"];

/** The library of a document that is read already. */
export function libraryIn(document: SourceDocument, loading: Loading): Library {
  const shaped = holdAgainst(LIBRARY, document);
  loading.findings.push(...shaped.findings);
  const { findings } = loading;
  const gathered = gather([{ document, shaped }], findings);
  const facts = factsOf(gathered, findings);
  const languages = shaped.sound(["languages"]) ? (shaped.data.languages ?? LANGUAGES) : LANGUAGES;
  const library: Library = {
    id: shaped.data.library,
    ...(shaped.data.title === undefined ? {} : { title: shaped.data.title }),
    languages,
    sources: sourcesOf(gathered),
    facts,
    roles: rolesOf(gathered),
    statements: compileStatements({ gathered, facts, languages, names: new Map(), findings, drafted: new Map() }),
    ...definedForJudging(gathered),
    file: document.file,
    at: document.locate(["library"], "value"),
  };
  return plain(library) as Library;
}

/** Compiles the library at a path on its own. */
export async function libraryFile(path: string, loading: Loading): Promise<Compiled<Library>> {
  const document = await loadDocument(path, loading);
  return finish(document === undefined ? undefined : libraryIn(document, loading), loading);
}
