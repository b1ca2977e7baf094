import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Organisation } from "../domain/organisation.js";
import type { Phase, Playbook } from "../domain/playbook.js";
import { compileClocks } from "./clocks.js";
import type { Compiled } from "./compiled.js";
import { checkReference, type Compiling } from "./compiling.js";
import { factsOf, gather, rolesOf, sourcesOf, type Defining } from "./definitions.js";
import { finish } from "./finish.js";
import { compileGuarantees } from "./guarantees.js";
import { LIBRARY } from "./library_shape.js";
import { withLegalClocks } from "./legal_clocks.js";
import { judgingOf } from "./judging.js";
import { checkLeads } from "./leads.js";
import { loadDocument, type Loading } from "./loading.js";
import { checkPhases, nameSteps } from "./name_steps.js";
import { organisationIn } from "./organisation.js";
import { plain } from "./plain.js";
import { checkGrounds } from "./grounds.js";
import { PLAYBOOK } from "./playbook_shape.js";
import { remark } from "./remark.js";
import { holdAgainst } from "./shape_findings.js";
import type { SourceDocument } from "./source_document.js";
import { compileStatements } from "./statements.js";
import { compilePhases } from "./steps.js";
import { loadUses } from "./uses.js";

/** Compiles the playbook at a path with its libraries and the organisation profile. */
export async function playbookFile(path: string, loading: Loading): Promise<Compiled<Playbook>> {
  const document = await loadDocument(path, loading);
  return finish(document === undefined ? undefined : await playbookIn(document, loading), loading);
}

/** The playbook of a document that is read already; it is whole only when nothing was remarked as an error. */
export async function playbookIn(document: SourceDocument, loading: Loading): Promise<Playbook> {
  const { findings } = loading;
  const shaped = holdAgainst(PLAYBOOK, document);
  findings.push(...shaped.findings);
  const libraries = await loadLibraries(document, loading, shaped.data);
  const gathered = gather([...libraries, { document, shaped }], findings);
  const facts = factsOf(gathered, findings);
  const names = nameSteps({ document, gathered, shaped, findings });
  checkPhases({ document, shaped, findings });
  const compiling: Compiling = { document, shaped, gathered, sources: sourcesOf(gathered), facts, names, findings };
  const phases = compilePhases(compiling);
  checkGrounds(phases, compiling);
  await checkLeads(phases, compiling, loading);
  const drafted = draftedBy(phases, compiling);
  const languages = shaped.sound(["languages"]) ? shaped.data.languages : [];
  checkTitle(compiling);
  const organisation = await loadOrganisation(loading);
  return plain({
    ...headOf(compiling),
    sources: compiling.sources,
    clocks: withLegalClocks(compileClocks(compiling), organisation, compiling),
    ...guaranteesOf(compiling),
    phases,
    facts,
    roles: rolesOf(gathered),
    statements: compileStatements({ gathered, facts, names, languages, findings, drafted, playbook: document.file }),
    ...judgingOf(gathered, findings),
    organisation,
    hash: hashOf(loading),
    file: document.file,
    at: document.locate(["id"], "value"),
  }) as Playbook;
}

function guaranteesOf(compiling: Compiling): Pick<Playbook, "guarantees"> {
  const guarantees = compileGuarantees(compiling);
  return guarantees.length === 0 ? {} : { guarantees };
}

function headOf({ shaped: { data } }: Compiling): Partial<Playbook> {
  const { id, version, title, languages, owner, review_by, incident_title, wants_sources } = data;
  return {
    id,
    version,
    title: title,
    languages,
    ...(owner === undefined ? {} : { owner: owner }),
    ...(review_by === undefined ? {} : { review_by }),
    ...(wants_sources === undefined ? {} : { wants_sources }),
    ...(incident_title === undefined ? {} : { incident_title }),
  };
}

async function loadLibraries(document: SourceDocument, loading: Loading, data: unknown): Promise<Defining[]> {
  const { uses } = (data ?? {}) as { uses?: unknown };
  const paths = Array.isArray(uses) ? uses.map((path) => (typeof path === "string" ? path : "")) : [];
  const wanted = paths.every((path) => path !== "") ? paths : [];
  const documents = await loadUses(document, wanted, loading);
  return documents.flatMap((library) => {
    if (!isLibrary(library.data)) {
      const at = library.locate([], "nearest_key");
      loading.findings.push(
        remark("uses-not-a-library", at, { file: library.file }, { related: [document.locate(["uses"], "key")] }),
      );
      return [];
    }
    const shaped = holdAgainst(LIBRARY, library);
    loading.findings.push(...shaped.findings);
    return [{ document: library, shaped }];
  });
}

function isLibrary(data: unknown): boolean {
  return typeof data === "object" && data !== null && Object.hasOwn(data, "library");
}

async function loadOrganisation(loading: Loading): Promise<Organisation> {
  const path = loading.options.organisation;
  const document = path === undefined ? undefined : await loadDocument(path, loading);
  return (document === undefined ? undefined : organisationIn(document, loading)) ?? {};
}

/** The first step that drafts each statement. */
function draftedBy(phases: readonly Phase[], { names }: Compiling): Map<string, number> {
  const drafted = new Map<string, number>();
  for (const { id, kind, fields } of phases.flatMap((phase) => phase.steps)) {
    const statement = (fields as { statement?: unknown }).statement;
    const index = names.get(id)?.index;
    if (kind === "statement" && typeof statement === "string" && index !== undefined && !drafted.has(statement))
      drafted.set(statement, index);
  }
  return drafted;
}

function checkTitle(compiling: Compiling): void {
  const { shaped, names, document, findings } = compiling;
  const { incident_title: id } = shaped.data;
  if (id === undefined || !shaped.sound(["incident_title"])) return;
  const path = ["incident_title"];
  const step = names.get(id);
  if (!checkReference(compiling, { id, what: "step", path }, step !== undefined, () => names.keys())) return;
  if (step === undefined || step.broken || step.kind === "text") return;
  findings.push(
    remark("title-not-text", document.locate(path, "value"), { step: id, kind: step.kind }, { related: [step.at] }),
  );
}

/** SHA-256 over the texts in the order of reading; each is led by its length, so that no two sets read the same. */
function hashOf({ sources }: Loading): string {
  return bytesToHex(sha256(utf8ToBytes([...sources.values()].map((text) => `${text.length}:${text}`).join("\n"))));
}
