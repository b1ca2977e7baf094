import type { Finding } from "../domain/finding.js";
import { SPOKESPERSON, type Organisation } from "../domain/organisation.js";
import type { MonitorSettings } from "../domain/watching.js";
import type { Compiled } from "./compiled.js";
import { loadDocument, type Loading } from "./loading.js";
import { finish } from "./finish.js";
import { PROFILE } from "./organisation_shape.js";
import { plain } from "./plain.js";
import { remark } from "./remark.js";
import { holdAgainst } from "./shape_findings.js";
import type { SourceDocument } from "./source_document.js";

/** The organisation of a profile that is read already; undefined when something in it is wrong. */
export function organisationIn(document: SourceDocument, loading: Loading): Organisation | undefined {
  const { data, findings } = holdAgainst(PROFILE, document);
  loading.findings.push(...findings);
  if (findings.length > 0) return undefined;
  const organisation = plain(data.organisation) as Organisation;
  const again = spokenForTwice(organisation, document);
  loading.findings.push(...again);
  if (again.length > 0) return undefined;
  return data.monitor === undefined
    ? organisation
    : { ...organisation, monitor: plain(data.monitor) as MonitorSettings };
}

/** Who speaks stands in one place: two would have to be kept the same, and one day would not be. */
function spokenForTwice({ spokesperson, roles = {} }: Organisation, document: SourceDocument): Finding[] {
  if (spokesperson === undefined || !Object.hasOwn(roles, SPOKESPERSON)) return [];
  const related = [document.locate(["organisation", SPOKESPERSON], "key")];
  return [
    remark("spokesperson-twice", document.locate(["organisation", "roles", SPOKESPERSON], "key"), {}, { related }),
  ];
}

/** Compiles the profile at a path as a file of its own. */
export async function organisationFile(path: string, loading: Loading): Promise<Compiled<Organisation>> {
  const document = await loadDocument(path, loading);
  return finish(document === undefined ? undefined : organisationIn(document, loading), loading);
}
