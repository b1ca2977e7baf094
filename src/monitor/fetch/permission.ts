import { isIP } from "node:net";
import { isPublicAddress } from "./address.js";

/** Why an address is not visited or gave nothing. */
export type FetchProblem =
  | "not_an_address"
  | "scheme"
  | "credentials"
  | "port"
  | "private_address"
  | "no_such_host"
  | "unreachable"
  | "tls"
  | "timeout"
  | "too_large"
  | "bomb"
  | "encoding"
  | "too_many_redirects"
  | "downgrade"
  | "status"
  | "gone"
  | "busy";

/** An address of the resolver. */
export interface Resolved {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Resolves a name to every address it has. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>;

/** Thrown inside a fetch and caught at its edge. */
export class FetchFailure extends Error {
  constructor(
    readonly problem: FetchProblem,
    readonly detail = "",
  ) {
    super(problem);
    this.name = "FetchFailure";
  }
}

/** Hosts that the profile trusts though they are inside or use another port: "feeds.local" or "feeds.local:8080". */
export type AllowedHosts = ReadonlySet<string>;

/** Whether the profile allows this host by name, at any port or at this one. */
export function isAllowed(url: URL, allowed: AllowedHosts): boolean {
  const host = url.hostname.replace(/\.$/, "");
  return (
    allowed.has(host) ||
    allowed.has(`${host}:${url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port}`)
  );
}

/** The address to visit, checked before anything is sent (monitoring notes F1, F3). */
export function permitted(text: string, base: URL | undefined, allowed: AllowedHosts): URL {
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    throw new FetchFailure("not_an_address", text.slice(0, 200));
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new FetchFailure("scheme", url.protocol);
  if (url.username !== "" || url.password !== "") throw new FetchFailure("credentials", url.hostname);
  const trusted = isAllowed(url, allowed);
  // The standard ports are "" here, whatever was written.
  if (url.port !== "" && !trusted) throw new FetchFailure("port", url.port);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !trusted && !isPublicAddress(host)) throw new FetchFailure("private_address", host);
  return url;
}

/** Every address of a host, all of them public unless the host is trusted: one private answer among public ones is a trick. */
export async function resolvePublic(url: URL, resolve: Resolve, allowed: AllowedHosts): Promise<readonly Resolved[]> {
  let found: readonly Resolved[];
  try {
    found = await resolve(url.hostname.replace(/^\[|\]$/g, ""));
  } catch {
    throw new FetchFailure("no_such_host", url.hostname);
  }
  if (found.length === 0) throw new FetchFailure("no_such_host", url.hostname);
  if (isAllowed(url, allowed)) return found;
  const bad = found.find((one) => !isPublicAddress(one.address));
  if (bad !== undefined) throw new FetchFailure("private_address", `${url.hostname} = ${bad.address}`);
  return found;
}
