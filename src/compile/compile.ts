import type { Organisation } from "../domain/organisation.js";
import type { Playbook } from "../domain/playbook.js";
import type { Scenario } from "../domain/scenario.js";
import { checkTextChecks } from "./check_text_checks.js";
import type { Compiled } from "./compiled.js";
import { finish } from "./finish.js";
import { libraryFile, libraryIn, type Library } from "./library.js";
import { loadDocument, startLoading, type CompileOptions } from "./loading.js";
import { nearest } from "./nearest.js";
import { organisationFile, organisationIn } from "./organisation.js";
import { playbookFile, playbookIn } from "./playbook.js";
import { remark } from "./remark.js";
import { scenarioFile, scenarioIn } from "./scenario.js";
import type { SourceReader } from "./source_reader.js";

/** Compiles a playbook with its libraries and the organisation profile; never throws for what a file says. */
export function compilePlaybook(
  path: string,
  reader: SourceReader,
  options: CompileOptions,
): Promise<Compiled<Playbook>> {
  return playbookFile(path, startLoading(reader, options));
}

/** Compiles a scenario; whether it fits its playbook is found out by playing it. */
export function compileScenario(
  path: string,
  reader: SourceReader,
  options: CompileOptions,
): Promise<Compiled<Scenario>> {
  return scenarioFile(path, startLoading(reader, options));
}

/** Compiles a library on its own: names that it leaves to its playbooks are not judged. */
export function compileLibrary(
  path: string,
  reader: SourceReader,
  options: CompileOptions,
): Promise<Compiled<Library>> {
  return libraryFile(path, startLoading(reader, options));
}

/** Compiles an organisation profile. */
export function compileOrganisation(
  path: string,
  reader: SourceReader,
  options: CompileOptions,
): Promise<Compiled<Organisation>> {
  return organisationFile(path, startLoading(reader, options));
}

/** An authored file of any sort, by what it turned out to be. */
export type AnyFile =
  | { readonly is: "playbook"; readonly playbook: Playbook }
  | { readonly is: "library"; readonly library: Library }
  | { readonly is: "scenario"; readonly scenario: Scenario }
  | { readonly is: "organisation"; readonly organisation: Organisation };

/** The key that tells each sort of file, in the order in which they are looked for. */
const MARKS = { scenario: "scenario", organisation: "organisation", library: "library", playbook: "phases" } as const;

/** What came of a file of any sort; `sort` is there as soon as its keys tell. */
export interface CompiledFile extends Compiled<AnyFile> {
  readonly sort?: keyof typeof MARKS;
}

/** Compiles a file, told by its keys to be a playbook, a library, a scenario or an organisation profile. */
export async function compileFile(path: string, reader: SourceReader, options: CompileOptions): Promise<CompiledFile> {
  const loading = startLoading(reader, options);
  const document = await loadDocument(path, loading);
  if (document === undefined) return finish<AnyFile>(undefined, loading);
  const sort = sortOf(document.data);
  switch (sort) {
    case "playbook":
      return { ...finish<AnyFile>({ is: sort, playbook: await playbookIn(document, loading) }, loading), sort };
    case "library":
      await checkTextChecks(document, loading);
      return { ...finish<AnyFile>({ is: sort, library: libraryIn(document, loading) }, loading), sort };
    case "scenario": {
      const scenario = scenarioIn(document, loading);
      return { ...finish<AnyFile>(scenario && { is: sort, scenario }, loading), sort };
    }
    case "organisation": {
      const organisation = organisationIn(document, loading);
      return { ...finish<AnyFile>(organisation && { is: sort, organisation }, loading), sort };
    }
    case undefined: {
      const keys = typeof document.data === "object" && document.data !== null ? Object.keys(document.data) : [];
      const near = keys.find((key) => nearest(key, Object.values(MARKS)) !== undefined);
      const at = near === undefined ? document.locate([], "nearest_key") : document.locate([near], "key");
      const suggestion = near === undefined ? undefined : nearest(near, Object.values(MARKS));
      loading.findings.push(remark("unknown-file", at, {}, { suggestion }));
      return finish<AnyFile>(undefined, loading);
    }
  }
}

function sortOf(data: unknown): keyof typeof MARKS | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const sorts = Object.keys(MARKS) as (keyof typeof MARKS)[];
  return sorts.find((sort) => Object.hasOwn(data, MARKS[sort]));
}
