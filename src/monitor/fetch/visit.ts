import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { momentOf } from "../text/dates.js";
import { readBody } from "./body.js";
import { FetchFailure, permitted, type AllowedHosts, type FetchProblem, type Resolve } from "./permission.js";
import { failureOf, FETCH_LIMITS, sendRequest, type FetchLimits } from "./request.js";

/** What a server gave to ask again with; it belongs to the address that answered, not to the source. */
export interface Validators {
  readonly url: string;
  readonly etag?: string;
  readonly modified?: string;
}

/** What came of visiting an address. Times are milliseconds. */
export type Visit = {
  readonly redirects: number;
  readonly url: string;
  /** Every hop said it moved for good. */ readonly moved?: string;
} & (
  | {
      readonly status: "fetched";
      readonly bytes: Uint8Array;
      readonly charset?: string;
      readonly validators?: Validators;
      readonly fresh?: number;
    }
  | { readonly status: "unchanged"; readonly fresh?: number }
  | { readonly status: "failed"; readonly problem: FetchProblem; readonly detail: string; readonly retryAfter?: number }
);

export interface VisitOptions {
  readonly validators?: Validators;
  readonly allowed?: AllowedHosts;
  readonly limits?: FetchLimits;
  readonly resolve?: Resolve;
  /** "Lectern/0.1.0 (+https://…)". */
  readonly agent: string;
  readonly now: () => number;
}

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/csv;q=0.8, */*;q=0.1";

const byName: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/** Visits an address politely and within limits. Never throws: what goes wrong is part of the answer. */
export async function visit(address: string, options: VisitOptions): Promise<Visit> {
  const limits = options.limits ?? FETCH_LIMITS;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), limits.total);
  const trail: Trail = { url: address, redirects: 0, forGood: true };
  try {
    return await follow(trail, {
      ...options,
      limits,
      allowed: options.allowed ?? new Set(),
      resolve: options.resolve ?? byName,
      signal: abort.signal,
    });
  } catch (error) {
    const failure = abort.signal.aborted ? new FetchFailure("timeout") : failureOf(error);
    return {
      status: "failed",
      redirects: trail.redirects,
      url: trail.url,
      problem: failure.problem,
      detail: failure.detail,
    };
  } finally {
    clearTimeout(timer);
  }
}

interface Trail {
  url: string;
  redirects: number;
  forGood: boolean;
}

interface Ready extends VisitOptions {
  readonly limits: FetchLimits;
  readonly allowed: AllowedHosts;
  readonly resolve: Resolve;
  readonly signal: AbortSignal;
}

async function follow(trail: Trail, options: Ready): Promise<Visit> {
  let url = permitted(trail.url, undefined, options.allowed);
  for (;;) {
    trail.url = url.href;
    const answer = await sendRequest(url, { ...options, headers: headersFor(url, options) });
    const status = answer.statusCode ?? 0;
    const next = answer.headers.location;
    if (![301, 302, 303, 307, 308].includes(status) || next === undefined) return await take(answer, trail, options);
    answer.destroy();
    if (trail.redirects >= options.limits.redirects)
      throw new FetchFailure("too_many_redirects", String(trail.redirects));
    trail.redirects += 1;
    trail.forGood &&= status === 301 || status === 308;
    const target = permitted(next, url, options.allowed);
    if (url.protocol === "https:" && target.protocol === "http:") throw new FetchFailure("downgrade", target.hostname);
    url = target;
  }
}

function headersFor(url: URL, { agent, validators }: Ready): Record<string, string> {
  const known = validators?.url === url.href ? validators : undefined;
  return {
    "user-agent": agent,
    accept: ACCEPT,
    "accept-encoding": "gzip, deflate, br",
    ...(known?.etag === undefined ? {} : { "if-none-match": known.etag }),
    ...(known?.modified === undefined ? {} : { "if-modified-since": known.modified }),
  };
}

async function take(answer: IncomingMessage, trail: Trail, options: Ready): Promise<Visit> {
  const status = answer.statusCode ?? 0;
  const fresh = freshFor(answer, options.now());
  const common = {
    redirects: trail.redirects,
    url: trail.url,
    ...(trail.redirects > 0 && trail.forGood ? { moved: trail.url } : {}),
    ...(fresh === undefined ? {} : { fresh }),
  };
  if (status === 304) {
    answer.destroy();
    return { ...common, status: "unchanged" };
  }
  if (status < 200 || status > 299) {
    answer.destroy();
    return failed(answer, common, options.now());
  }
  const bytes = await readBody(answer, options.limits);
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(answer.headers["content-type"] ?? "")?.[1];
  const { etag, "last-modified": modified } = answer.headers;
  const validators = {
    url: trail.url,
    ...(etag === undefined ? {} : { etag }),
    ...(modified === undefined ? {} : { modified }),
  };
  return {
    ...common,
    status: "fetched",
    bytes,
    ...(charset === undefined ? {} : { charset }),
    ...(etag === undefined && modified === undefined ? {} : { validators }),
  };
}

function failed(
  answer: IncomingMessage,
  common: { readonly redirects: number; readonly url: string },
  now: number,
): Visit {
  const status = answer.statusCode ?? 0;
  const problem = status === 410 ? "gone" : status === 429 || status === 503 ? "busy" : "status";
  const said = answer.headers["retry-after"]?.trim() ?? "";
  const date = /^\d+$/.test(said) ? now + Number(said) * 1000 : momentOf(said, 0);
  const retryAfter = date === undefined ? undefined : Math.min(Math.max(0, date - now), 7 * 86_400_000);
  return {
    ...common,
    status: "failed",
    problem,
    detail: String(status),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/** For how long the server says that its answer holds. */
function freshFor(answer: IncomingMessage, now: number): number | undefined {
  const age = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(answer.headers["cache-control"] ?? "")?.[1];
  if (age !== undefined) return Number(age) * 1000;
  const expires = momentOf(answer.headers.expires ?? "", 0);
  return expires === undefined || expires <= now ? undefined : expires - now;
}
