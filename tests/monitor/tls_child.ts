/**
 * Visits a server whose certificate this process trusts (NODE_EXTRA_CA_CERTS), and prints what came of it as JSON: an
 * address that answers, one that passes on to plain http, and one whose name the certificate does not hold.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { visit } from "../../src/monitor/fetch/visit.js";

const [folder = ""] = process.argv.slice(2);
const pem = (name: string): Buffer => readFileSync(`${folder}/${name}.pem`);

const server = createServer({ key: pem("key"), cert: pem("certificate") }, (request, response) => {
  if (request.url === "/down") response.writeHead(302, { location: "http://localhost:1/feed" }).end();
  else if (request.url === "/up") response.writeHead(301, { location: "/feed" }).end();
  else response.end("<rss/>");
});

server.listen(0, "127.0.0.1", () => void report());

async function report(): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const options = {
    agent: "test",
    allowed: new Set(["localhost", "127.0.0.1"]),
    now: () => 0,
    resolve: async () => [{ address: "127.0.0.1", family: 4 as const }],
  };
  const results = [];
  for (const address of [
    `localhost:${port}/feed`,
    `localhost:${port}/up`,
    `localhost:${port}/down`,
    `127.0.0.1:${port}/feed`,
  ]) {
    const made = await visit(`https://${address}`, options);
    results.push(made.status === "failed" ? made.problem : made.status);
  }
  process.stdout.write(JSON.stringify(results));
  server.close();
}
