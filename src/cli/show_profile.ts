import { join } from "node:path";
import { compileOrganisation } from "../compile/compile.js";
import { organisationText } from "../report/organisation_text.js";
import { organisationWords } from "../words/organisation.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { fileReader } from "./file_reader.js";
import { lookOf } from "./look.js";
import { isTaken } from "./new_file.js";
import { showFindings } from "./show_findings.js";
import { PROFILE } from "./store_folder.js";

/** `lectern init --show`: prints the profile of the current folder. Throws a Failure where there is none or it has errors. */
export async function showProfile(json: boolean, environment: Environment): Promise<number> {
  const { cwd, language, folders, stdout } = environment;
  const words = organisationWords(language);
  if (!(await isTaken(join(cwd, PROFILE))))
    throw new Failure("could_not", words.noProfile, { help: words.noProfileHelp });
  const builtIn = join(folders.installation, "playbooks");
  const { result, findings, sources } = await compileOrganisation(PROFILE, fileReader(cwd), { builtIn });
  if (result === undefined) {
    showFindings(findings, sources, environment);
    throw new Failure("could_not", words.broken, { help: words.brokenHelp });
  }
  const { monitor: _monitor, ...organisation } = result;
  stdout.write(
    json
      ? `${JSON.stringify({ schemaVersion: 1, organisation }, undefined, 2)}\n`
      : organisationText(organisation, lookOf(stdout, language)),
  );
  return EXIT.done;
}
