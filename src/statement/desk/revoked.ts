import type { Organisation, Person } from "../../domain/organisation.js";

/** Everybody whom a profile names in an office. */
export function officeHolders({ spokesperson, roles = {} }: Organisation): Person[] {
  const posts = [...(spokesperson === undefined ? [] : [spokesperson]), ...Object.values(roles)];
  return posts.flatMap((post) => [post, ...(post.deputies ?? [])]);
}

/** The keys that a profile has taken out of use. */
export function revokedKeys(organisation: Organisation): string[] {
  return officeHolders(organisation)
    .flatMap(({ keys = [] }) => keys)
    .filter(({ revoked_on }) => revoked_on !== undefined)
    .map(({ key }) => key);
}
