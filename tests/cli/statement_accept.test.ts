import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newKeyPair, signatureOf } from "../../src/cli/key_pair.js";
import { asBlock, fromBlock, messageOf, type ApprovalPaper } from "../../src/statement/desk/paper.js";
import { deskIncident, type DeskIncident } from "./signing_incident.js";

const MAKE = ["statement", "approve", "holding", "--role", "legal", "--out", "-"];

interface Signing {
  readonly desk: DeskIncident;
  readonly key: string;
  readonly secret: string;
  /** The block that the legal officer's machine has made, at 08:05. */
  readonly block: string;
  readonly paper: ApprovalPaper;
  /** Takes a text in at a minute past eight. */
  readonly accept: (text: string, minute?: number) => ReturnType<DeskIncident["at"]>;
  /** The paper, changed and signed anew with the officer's own key or another one. */
  readonly resigned: (changed: Partial<ApprovalPaper>, secret?: string) => string;
}

const role = (key: string, more = ""): string => `    legal: { name: Lê Bình, keys: [{ key: "${key}"${more} }] }\n`;

async function signing(): Promise<Signing> {
  const desk = await deskIncident();
  const { stdout } = await desk.at(1, ["key", "new", "--json"]);
  const { key } = JSON.parse(stdout) as { key: string };
  const secret = readFileSync(join(desk.home, ".config", "lectern", "approval_key.pem"), "utf8");
  desk.profile(role(key));
  const made = await desk.at(5, MAKE);
  const block = made.stdout;
  const paper = fromBlock(block)?.paper;
  if (paper === undefined) throw new Error(made.stderr);
  return {
    desk,
    key,
    secret,
    block,
    paper,
    accept: (input, minute = 6) => desk.at(minute, ["statement", "accept", "-"], { input }),
    resigned(changed, own = secret) {
      const other = { ...paper, ...changed };
      return asBlock({ paper: other, signature: signatureOf(messageOf(other), own) });
    },
  };
}

describe("a signed approval from another machine", () => {
  it("counts once it is verified, and the record keeps key and signature", async () => {
    const { desk, accept, block, key } = await signing();
    expect(await accept(block)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("Lê Bình (signed with a key)"),
    });
    expect(desk.entries().at(-1)).toMatchObject({ type: "approved", role: "legal", said: { how: "signed", key } });
  });

  it("survives a mail that quotes it and breaks its lines, and a file with words around it", async () => {
    const { desk, accept, block } = await signing();
    const mailed = `Anh gửi em nhé,\r\n${block.replaceAll("\n", "\r\n> ")}\r\nBình`;
    expect((await accept(mailed)).code).toBe(0);
    const other = await signing();
    writeFileSync(join(other.desk.home, "a.txt"), `Words\n\n${other.block}`);
    expect((await other.desk.at(6, ["statement", "accept", "a.txt"])).code).toBe(0);
    expect(desk.entries().at(-1)?.type).toBe("approved");
  });

  it("is written into a new file for its owner only, and never over another one", async () => {
    const { desk } = await signing();
    const make = (): ReturnType<DeskIncident["at"]> => desk.at(5, [...MAKE.slice(0, -1), "a.txt"]);
    expect((await make()).code).toBe(0);
    expect(statSync(join(desk.home, "a.txt")).mode & 0o077).toBe(0);
    expect((await make()).code).toBe(3);
    expect(desk.entries().some(({ type }) => type === "approved")).toBe(false);
  });

  const refusals: readonly (readonly [string, string, (signing: Signing) => string | Promise<string>])[] = [
    [
      "edited",
      "its signature does not fit its words",
      ({ block, paper }) =>
        asBlock({ paper: { ...paper, role: "head" }, signature: fromBlock(block)?.signature ?? "" }),
    ],
    [
      "forged with a key that nobody has",
      "its key stands under nobody",
      ({ resigned }) => {
        const forger = newKeyPair();
        return resigned({ key: forger.key }, forger.secret);
      },
    ],
    [
      "signed by somebody else in the officer's name",
      "its signature does not fit its words",
      ({ resigned }) => resigned({}, newKeyPair().secret),
    ],
    [
      "signed with the right key in another name",
      "its key belongs to somebody else",
      ({ resigned }) => resigned({ name: "Trần Minh" }),
    ],
    [
      "for a role that the key does not hold",
      "its key belongs to somebody else",
      ({ resigned }) => resigned({ role: "head" }),
    ],
    [
      "of another incident",
      "it was given for another incident",
      ({ resigned }) => resigned({ incident: "2026-03-01-aaaa" }),
    ],
    ["for other words", "it was given to other words", ({ resigned }) => resigned({ binds: "0".repeat(64) })],
    [
      "longer valid than allowed",
      "it claims to count for longer",
      ({ resigned }) => resigned({ valid_until: "2027-03-02T12:05:00+07:00" }),
    ],
    [
      "given tomorrow",
      "still to come",
      ({ resigned }) => resigned({ given_at: "2026-03-03T08:05:00+07:00", valid_until: "2026-03-03T09:05:00+07:00" }),
    ],
    [
      "given before the text was written",
      "before the text was written",
      ({ resigned }) => resigned({ given_at: "2026-03-02T07:05:00+07:00", valid_until: "2026-03-02T09:05:00+07:00" }),
    ],
    [
      "as a deputy that the profile does not know",
      "its key belongs to somebody else",
      ({ resigned }) => resigned({ deputy: true }),
    ],
    [
      "replayed",
      "it is in the record already",
      async ({ accept, block }) => {
        await accept(block);
        return block;
      },
    ],
    [
      "revoked",
      "its key has been revoked",
      ({ desk, key, block }) => {
        desk.profile(role(key, ", revoked_on: 2026-03-02, reason: lost"));
        return block;
      },
    ],
    [
      "changed since: the text",
      "it was given to other words",
      async ({ desk, block }) => {
        writeFileSync(join(desk.home, "new.txt"), "We are with everybody affected. Another text.");
        await desk.at(6, ["statement", "revise", "holding", "--file", "new.txt", "--text-language", "en"]);
        return block;
      },
    ],
    ["no approval at all", "there is no signed approval", () => "Tôi duyệt. Bình"],
    ["a broken block", "there is no signed approval", ({ block }) => block.replace(/^eyJ/m, "???")],
  ];

  it.each(refusals)("is refused when it is %s", async (_what, words, made) => {
    const prepared = await signing();
    const text = await made(prepared);
    const before = prepared.desk.entries().length;
    const result = await prepared.accept(text, 7);
    expect([result.code, result.stderr]).toEqual([3, expect.stringContaining(words)]);
    expect(prepared.desk.entries()).toHaveLength(before);
  });

  it("is refused once its time is over", async () => {
    const { accept, block, desk } = await signing();
    const result = await accept(block, 5 + 4 * 60 + 1);
    expect([result.code, result.stderr]).toEqual([3, expect.stringContaining("its time is over")]);
    expect(desk.entries().some(({ type }) => type === "approved")).toBe(false);
  });

  it("counts no more for a release once its key is revoked", async () => {
    const { accept, block, desk, key } = await signing();
    await accept(block);
    await desk.at(7, ["statement", "approve", "holding", "--role", "head", "--name", "Minh", "--by", "phone"]);
    desk.profile(role(key, ", revoked_on: 2026-03-02"));
    const out = ["statement", "release", "holding", "portal", "--type", "portal", "--reason", "known"];
    expect(await desk.at(8, out)).toMatchObject({ code: 1, stdout: expect.stringContaining("Legal officer") });
    desk.profile(role(key));
    expect((await desk.at(9, out)).code).toBe(0);
  });
});

describe("lectern key", () => {
  it("makes a key that only its owner can read, shows its public half, and never writes over it", async () => {
    const desk = await deskIncident();
    expect((await desk.at(1, ["key", "show"])).code).toBe(3);
    const made = await desk.at(1, ["key", "new"]);
    expect([made.code, made.stdout]).toEqual([
      0,
      expect.stringMatching(/^keys: \[\{ key: "ed25519:[\w-]{43}", since: 2026-03-02 \}\]\n$/),
    ]);
    const path = join(desk.home, ".config", "lectern", "approval_key.pem");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const secret = readFileSync(path, "utf8");
    expect((await desk.at(2, ["key", "new"])).code).toBe(3);
    expect(readFileSync(path, "utf8")).toBe(secret);
    expect((await desk.at(2, ["key", "show"])).stdout).toBe(made.stdout);
  });

  it("cannot sign for a role that the profile does not give it", async () => {
    const { desk, key } = await signing();
    desk.profile(role(key).replace("legal", "head"));
    expect(await desk.at(6, MAKE)).toMatchObject({ code: 3, stderr: expect.stringContaining("stands under nobody") });
  });

  it("says so when the file is no key", async () => {
    const { desk } = await signing();
    writeFileSync(join(desk.home, ".config", "lectern", "approval_key.pem"), "nothing");
    expect(await desk.at(6, ["key", "show"])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("not a private key"),
    });
  });
});
