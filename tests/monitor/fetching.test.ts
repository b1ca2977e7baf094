import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { createServer as createRaw } from "node:net";
import { brotliCompressSync, constants, createGzip, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isPublicAddress } from "../../src/monitor/fetch/address.js";
import { cadenceOf, LEAST_PAUSE, pauseFor } from "../../src/monitor/fetch/pace.js";
import { permitted, type FetchProblem, type Resolve } from "../../src/monitor/fetch/permission.js";
import { FETCH_LIMITS, type FetchLimits } from "../../src/monitor/fetch/request.js";
import { visit, type Visit, type VisitOptions } from "../../src/monitor/fetch/visit.js";

const FEED =
  '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>t</title><item><title>Thu hồi</title></item></channel></rss>';
const NOW = Date.parse("2026-11-23T12:00:00+07:00");

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const routes = new Map<string, Handler>();
const asked: { readonly path: string; readonly headers: IncomingMessage["headers"] }[] = [];
let server: Server;
let other: Server;
let base = "";
let elsewhere = "";
let host = "";

beforeAll(async () => {
  const answer: Handler = (request, response) => {
    asked.push({ path: request.url ?? "", headers: request.headers });
    (routes.get((request.url ?? "").split("?")[0] as string) ?? ((_, res) => res.writeHead(404).end()))(
      request,
      response,
    );
  };
  server = createServer(answer);
  other = createServer(answer);
  for (const one of [server, other]) await new Promise<void>((ready) => one.listen(0, "127.0.0.1", () => ready()));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  base = `http://${host}`;
  elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});

afterAll(async () => {
  for (const one of [server, other]) await new Promise((done) => one.close(done));
});

const limits = (changes: Partial<FetchLimits>): FetchLimits => ({
  ...FETCH_LIMITS,
  connect: 2000,
  headers: 2000,
  total: 5000,
  ...changes,
});

function go(path: string, options: Partial<VisitOptions> = {}): Promise<Visit> {
  return visit(path.startsWith("http") ? path : base + path, {
    agent: "Lectern/test (+https://portal.example)",
    allowed: new Set([host]),
    now: () => NOW,
    limits: limits({}),
    ...options,
  });
}

function serve(path: string, handler: Handler): void {
  routes.set(path, handler);
}

const problemOf = (made: Visit): FetchProblem | undefined => (made.status === "failed" ? made.problem : undefined);
const textOf = (made: Visit): string =>
  made.status === "fetched" ? new TextDecoder().decode(made.bytes) : made.status;

describe("which addresses are visited", () => {
  test.each([
    "file:///etc/passwd",
    "ftp://a.example/x",
    "gopher://a.example/",
    "data:text/xml,x",
    "javascript:alert(1)",
    "blob:https://a.example/1",
  ])("F1: %s is refused", async (address) => {
    expect(problemOf(await visit(address, { agent: "test", now: () => NOW }))).toBe("scheme");
  });

  test.each([
    ["https://user:pass@a.example/", "credentials"],
    ["https://a.example:8443/", "port"],
    ["không phải", "not_an_address"],
    ["http://127.1/", "private_address"],
    ["http://2130706433/", "private_address"],
    ["http://0x7f.1/", "private_address"],
    ["http://0177.0.0.1/", "private_address"],
    ["http://[::ffff:7f00:1]/", "private_address"],
    ["http://[::1]/", "private_address"],
    ["http://169.254.169.254/latest/meta-data", "private_address"],
  ])("F1 F3: %s is refused: %s", (address, problem) => {
    expect(() => permitted(address, undefined, new Set())).toThrow(problem);
  });

  test("F4: a host that the profile names may be inside and on another port, and only that one", () => {
    expect(permitted("http://127.0.0.1:8080/x", undefined, new Set(["127.0.0.1:8080"])).port).toBe("8080");
    expect(permitted("http://intranet:8080/x", undefined, new Set(["intranet"])).hostname).toBe("intranet");
    expect(() => permitted("http://127.0.0.1:8081/x", undefined, new Set(["127.0.0.1:8080"]))).toThrow("port");
  });

  test.each(
    "0.1.2.3 10.0.0.1 100.64.0.1 127.0.0.1 169.254.0.1 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::fFFf:7f00:1 ::127.0.0.1 64:ff9b::7f00:1 100::1 2001:db8::1 2002:7f00:1::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 ff02::1 127.1 x".split(
      " ",
    ),
  )("F2: %s is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    "8.8.8.8",
    "172.15.0.1",
    "172.32.0.1",
    "100.128.0.1",
    "203.162.0.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "[2606:4700::1111]",
  ])("F2: %s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test("F2 F3: a name that points inside is refused after it is resolved, also when only one of its addresses does", async () => {
    const answers: Readonly<Record<string, readonly string[]>> = {
      "inside.example": ["127.0.0.1"],
      "both.example": ["93.184.216.34", "10.0.0.5"],
      "localhost.": ["::1"],
    };
    const resolve: Resolve = async (name) =>
      (answers[name] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    for (const name of Object.keys(answers))
      expect(problemOf(await go(`http://${name}/feed`, { resolve, allowed: new Set() }))).toBe("private_address");
    expect(problemOf(await go("http://nowhere.example/", { resolve, allowed: new Set() }))).toBe("no_such_host");
  });

  test("F2 F3: the connection goes to the address that was judged, though the name answers otherwise the second time", async () => {
    serve("/rebind", (_, response) => response.end(FEED));
    let times = 0;
    const resolve: Resolve = async () => {
      times += 1;
      return [{ address: times === 1 ? "127.0.0.1" : "10.9.9.9", family: 4 }];
    };
    const port = new URL(base).port;
    expect(
      textOf(await go(`http://feeds.example:${port}/rebind`, { resolve, allowed: new Set([`feeds.example:${port}`]) })),
    ).toBe(FEED);
    expect(times).toBe(1);
  });
});

describe("redirects", () => {
  test("F5: are counted, at most five", async () => {
    serve("/hop", (request, response) => {
      const left = Number(new URL(request.url ?? "", base).searchParams.get("n"));
      if (left === 0) response.end(FEED);
      else response.writeHead(302, { location: `/hop?n=${left - 1}` }).end();
    });
    const five = await go("/hop?n=5");
    expect([five.status, five.redirects]).toEqual(["fetched", 5]);
    expect(problemOf(await go("/hop?n=6"))).toBe("too_many_redirects");
    serve("/loop", (_, response) => response.writeHead(301, { location: "/loop" }).end());
    expect(problemOf(await go("/loop"))).toBe("too_many_redirects");
  });

  test("F5: every hop is judged like the first", async () => {
    for (const [location, problem] of [
      ["http://169.254.169.254/", "private_address"],
      ["file:///etc/passwd", "scheme"],
      [`${elsewhere}/x`, "port"],
      ["http://a:b@a.example/", "credentials"],
      ["http://[", "not_an_address"],
    ] as const) {
      serve("/out", (_, response) => response.writeHead(302, { location }).end());
      expect(problemOf(await go("/out"))).toBe(problem);
    }
  });

  test("F5: a move for good is told apart from one for now", async () => {
    serve("/new", (_, response) => response.end(FEED));
    serve("/forever", (_, response) => response.writeHead(308, { location: "/new" }).end());
    serve("/today", (_, response) => response.writeHead(307, { location: "/new" }).end());
    expect((await go("/forever")).moved).toBe(`${base}/new`);
    expect((await go("/today")).moved).toBeUndefined();
  });

  test("F5 F8: validators are not carried to another address", async () => {
    serve("/from", (_, response) => response.writeHead(302, { location: `${elsewhere}/to` }).end());
    serve("/to", (_, response) => response.end(FEED));
    asked.length = 0;
    await go("/from", {
      allowed: new Set([host, new URL(elsewhere).host]),
      validators: { url: `${base}/from`, etag: '"a"' },
    });
    expect(asked.map(({ path, headers }) => [path, headers["if-none-match"]])).toEqual([
      ["/from", '"a"'],
      ["/to", undefined],
    ]);
  });
});

describe("limits", () => {
  test("F6: a server that sends one byte at a time is left in time", async () => {
    serve("/drip", (_, response) => {
      const timer = setInterval(() => response.write("<"), 10);
      response.on("close", () => clearInterval(timer));
    });
    expect(problemOf(await go("/drip", { limits: limits({ total: 250 }) }))).toBe("timeout");
  });

  test("F6: a server that never answers is left in time", async () => {
    const silent = createRaw(() => undefined);
    await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", () => ready()));
    const address = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
    expect(
      problemOf(await go(`http://${address}/`, { allowed: new Set([address]), limits: limits({ total: 200 }) })),
    ).toBe("timeout");
    silent.close();
  });

  test("F6: an endless body stops at the limit", async () => {
    serve("/endless", (_, response) => {
      const block = Buffer.alloc(65_536, "x");
      const more = (): void => {
        while (!response.destroyed && response.write(block));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    expect(problemOf(await go("/endless", { limits: limits({ bytes: 1024 * 1024 }) }))).toBe("too_large");
  });

  test("F6: a gzip bomb stops early", async () => {
    let sent = 0;
    serve("/bomb", (_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      const pack = createGzip({ level: 9 });
      pack.on("data", (part: Buffer) => (sent += part.length));
      pack.pipe(response);
      const block = Buffer.alloc(4 * 1024 * 1024);
      let left = 2500;
      const more = (): void => {
        if (left-- > 0 && !response.destroyed) pack.write(block, more);
      };
      more();
      response.on("close", () => pack.destroy());
    });
    expect(problemOf(await go("/bomb", { limits: limits({ bytes: 2 ** 31, total: 20_000 }) }))).toBe("bomb");
    // Ten gigabytes were on offer; what was taken is a few packed blocks of them.
    expect(sent).toBeLessThan(5_000_000);
  });

  test.each([
    ["gzip", gzipSync(FEED)],
    ["deflate", deflateSync(FEED)],
    ["br", brotliCompressSync(FEED)],
    ["identity", Buffer.from(FEED)],
  ])("F10: a %s body is unpacked", async (encoding, body) => {
    serve("/packed", (_, response) => response.writeHead(200, { "content-encoding": encoding }).end(body));
    expect(textOf(await go("/packed"))).toBe(FEED);
  });

  test("F6: damaged or unknown packing is a problem, half of a packed document is half a document", async () => {
    serve("/odd", (_, response) => response.writeHead(200, { "content-encoding": "zstd" }).end("x"));
    expect(problemOf(await go("/odd"))).toBe("encoding");
    serve("/damaged", (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("không phải gzip"));
    expect(problemOf(await go("/damaged"))).toBe("encoding");
    const packed = gzipSync(FEED.repeat(50), { level: constants.Z_NO_COMPRESSION });
    serve("/half", (_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(packed.subarray(0, packed.length / 2)),
    );
    expect(textOf(await go("/half"))).toContain("Thu hồi");
  });

  test("F6: a connection that breaks off is a problem of its own", async () => {
    serve("/cut", (_, response) => {
      response.writeHead(200, { "content-length": "100000" });
      response.write(FEED);
      setImmediate(() => response.destroy());
    });
    expect(problemOf(await go("/cut"))).toBe("unreachable");
    const gone = createRaw((socket) => socket.destroy());
    await new Promise<void>((ready) => gone.listen(0, "127.0.0.1", () => ready()));
    const address = `127.0.0.1:${(gone.address() as AddressInfo).port}`;
    expect(problemOf(await go(`http://${address}/`, { allowed: new Set([address]) }))).toBe("unreachable");
    gone.close();
  });
});

describe("asking politely", () => {
  test("F8: validators go back verbatim and a 304 is an answer", async () => {
    serve("/same", (request, response) => {
      if (request.headers["if-none-match"] === 'W/"v 1"' && request.headers["if-modified-since"] === "as it came")
        response.writeHead(304).end();
      else
        response
          .writeHead(200, {
            etag: 'W/"v 1"',
            "last-modified": "Mon, 23 Nov 2026 00:00:00 GMT",
            "cache-control": "public, max-age=600",
          })
          .end(FEED);
    });
    const first = await go("/same");
    expect(first).toMatchObject({
      status: "fetched",
      fresh: 600_000,
      validators: { url: `${base}/same`, etag: 'W/"v 1"', modified: "Mon, 23 Nov 2026 00:00:00 GMT" },
    });
    const validators = { url: `${base}/same`, etag: 'W/"v 1"', modified: "as it came" };
    expect((await go("/same", { validators })).status).toBe("unchanged");
  });

  test("F10: says who asks and what it takes", async () => {
    serve("/who", (_, response) => response.end(FEED));
    asked.length = 0;
    await go("/who");
    expect(asked[0]?.headers).toMatchObject({
      "user-agent": "Lectern/test (+https://portal.example)",
      "accept-encoding": "gzip, deflate, br",
      accept: expect.stringContaining("application/rss+xml") as string,
    });
    expect(asked[0]?.headers.cookie).toBeUndefined();
  });

  test("F9: Retry-After is read in seconds and as a date", async () => {
    serve("/busy", (_, response) => response.writeHead(429, { "retry-after": "120" }).end());
    expect(await go("/busy")).toMatchObject({ status: "failed", problem: "busy", detail: "429", retryAfter: 120_000 });
    serve("/later", (_, response) =>
      response.writeHead(503, { "retry-after": new Date(NOW + 60_000).toUTCString() }).end(),
    );
    expect(await go("/later")).toMatchObject({ problem: "busy", retryAfter: 60_000 });
    serve("/gone", (_, response) => response.writeHead(410).end());
    expect(problemOf(await go("/gone"))).toBe("gone");
    expect(problemOf(await go("/không-có"))).toBe("status");
  });

  test("the charset of the header comes along", async () => {
    serve("/charset", (_, response) =>
      response.writeHead(200, { "content-type": 'text/xml; charset="windows-1258"' }).end("x"),
    );
    expect(await go("/charset")).toMatchObject({ charset: "windows-1258" });
  });

  test("F9: sources are left alone as they ask, ever longer while they fail, and never asked twice a minute", () => {
    const HOUR = 3_600_000;
    const ok = { failures: 0, conditional: true };
    expect(pauseFor(ok, undefined, 0.5)).toBe(HOUR);
    expect(pauseFor(ok, "crisis", 0.5)).toBe(HOUR / 4);
    expect(pauseFor({ ...ok, fresh: 3 * HOUR }, "alert", 0.5)).toBe(3 * HOUR);
    expect(pauseFor({ ...ok, fresh: 3 * HOUR }, "crisis", 0.5)).toBe(HOUR / 4);
    expect(pauseFor({ ...ok, conditional: false }, undefined, 0.5)).toBe(24 * HOUR);
    expect(pauseFor({ ...ok, retryAfter: 2 * HOUR }, "crisis", 0.5)).toBe(2 * HOUR);
    expect([1, 2, 3, 20].map((failures) => pauseFor({ failures, conditional: true }, undefined, 0.5))).toEqual([
      HOUR,
      2 * HOUR,
      4 * HOUR,
      24 * HOUR,
    ]);
    expect([pauseFor(ok, undefined, 0), pauseFor(ok, undefined, 1)]).toEqual([0.9 * HOUR, 1.1 * HOUR]);
    expect(LEAST_PAUSE).toBe(60_000);
    expect(cadenceOf("serious")).toBe(HOUR / 2);
  });
});
