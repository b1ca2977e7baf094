import { request as plainRequest, type IncomingMessage } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { FetchFailure, resolvePublic, type AllowedHosts, type Resolve } from "./permission.js";

/** Limits of one visit, milliseconds and bytes. */
export interface FetchLimits {
  readonly connect: number;
  readonly headers: number;
  readonly total: number;
  readonly bytes: number;
  /** How many times larger than its compressed form a body may be. */
  readonly ratio: number;
  readonly redirects: number;
}

/** Monitoring notes F5 and F6. */
export const FETCH_LIMITS: FetchLimits = {
  connect: 10_000,
  headers: 10_000,
  total: 30_000,
  bytes: 10 * 1024 * 1024,
  ratio: 100,
  redirects: 5,
};

export interface RequestOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: FetchLimits;
  readonly resolve: Resolve;
  readonly allowed: AllowedHosts;
  /** Ends the visit from outside. */
  readonly signal: AbortSignal;
}

/**
 * Sends one GET and waits for the head of its answer. Names are resolved and judged here, at the moment of connecting,
 * and the connection goes to the very address that was judged, so that a name that changes between two look-ups gains nothing.
 */
export async function sendRequest(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  const literal = isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0;
  const addresses = literal ? [] : await resolvePublic(url, options.resolve, options.allowed);
  const lookup: LookupFunction = (_, wanted, done) => {
    if (wanted.all === true) done(null, [...addresses]);
    else done(null, addresses[0]?.address ?? "", addresses[0]?.family);
  };
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const call = send(url, { method: "GET", headers: options.headers, lookup, agent: false, signal: options.signal });
    const late = setTimeout(
      () => call.destroy(new FetchFailure("timeout")),
      options.limits.connect + options.limits.headers,
    );
    call.on("socket", (socket) => {
      const slow = setTimeout(() => call.destroy(new FetchFailure("timeout")), options.limits.connect);
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => clearTimeout(slow));
      socket.once("close", () => clearTimeout(slow));
    });
    call.on("response", (answer) => {
      clearTimeout(late);
      resolve(answer);
    });
    call.on("error", (error) => {
      clearTimeout(late);
      reject(failureOf(error));
    });
    call.end();
  });
}

/** What a network error means to somebody who reads of it. */
export function failureOf(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const code = (error as { code?: unknown }).code;
  const name = typeof code === "string" ? code : "";
  if (name === "ABORT_ERR") return new FetchFailure("timeout");
  if (/^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|EPROTO)/.test(name))
    return new FetchFailure("tls", name);
  return new FetchFailure("unreachable", name);
}
