import type { Finding } from "../domain/finding.js";
import { holderOf } from "../domain/organisation.js";
import type { Playbook } from "../domain/playbook.js";
import type { Profile } from "./organisation.js";
import { lintFinding, type LintContext } from "./rule.js";
import { rolesNamed } from "./uses.js";

/** Every role that playbooks ask to act or to sign off is held by somebody in the profile. */
export function rolesHeld(profile: Profile, playbooks: readonly Playbook[], context: LintContext): Finding[] {
  const { organisation, file } = profile;
  const named = new Set(playbooks.flatMap((playbook) => rolesNamed(playbook)));
  const free = [...named].filter((role) => holderOf(organisation, role) === undefined).toSorted();
  if (free.length === 0) return [];
  const path = organisation.roles === undefined ? ["organisation"] : ["organisation", "roles"];
  const at = context.locate(file, path, "key") ?? { file, start: 0, end: 0 };
  return [lintFinding("role-not-held", at, { roles: free.join(", "), count: free.length })];
}
