import { afterEach, describe, expect, it } from "vitest";
import { ask, endAll } from "./asking.js";

afterEach(endAll);

/** "việt" decomposed: six code units. */
const DECOMPOSED = "vie\u0323\u0302t";

/**
 * What input methods send for "việt" (Telex and VNI): letters as typed, taken back by erasures, then the letters with
 * their marks. Each row: name, the pieces that arrive one after the other, and what the line shows before each next one.
 */
const SEQUENCES: readonly (readonly [string, readonly string[]])[] = [
  ["erasures 0x7f, fused in one chunk", ["vie\u007fêt\u007f\u007fệt"]],
  ["erasures 0x7f, each on its own", ["vie", "\u007f", "ê", "t", "\u007f", "\u007f", "ệt"]],
  ["erasures 0x08, fused in one chunk (Windows, Unikey)", ["vie\bêt\b\bệt"]],
  ["erasures 0x08, each on its own", ["vie", "\b", "ê", "t", "\b", "\b", "ệt"]],
  ["decomposed letters (NFD)", [DECOMPOSED]],
  ["decomposed letters, each mark on its own", ["vie", "\u0323", "\u0302", "t"]],
  ["decomposed letters, then one erasure 0x08 for the letter with its marks", ["vie\u0323\u0302\bệt"]],
];

describe("Vietnamese input methods", () => {
  it("mean the same word to the rich prompter, however they send it", async () => {
    const { session, replies } = ask(SEQUENCES.map(() => "text"));
    for (const [name, pieces] of SEQUENCES) {
      await session.waitFor(/Sự việc xảy ra ở đâu\?  ›$/m);
      for (const piece of pieces) {
        session.send(piece);
        // Each piece is drawn before the next is sent, as between the keys of a person.
        await session.waitFor(/›/);
      }
      expect(await session.waitFor(/› việt$/m, { now: true }), name).toContain("việt");
      session.send("\r");
    }
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual(SEQUENCES.map(() => ({ is: "answer", value: "việt" })));
  });

  it("mean the same word to the plain prompter, however they send it", async () => {
    const { session, replies } = ask(
      SEQUENCES.map(() => "text"),
      { env: { PLAIN: "1" } },
    );
    for (const [, pieces] of SEQUENCES) await session.answer(/Sự việc xảy ra[^]*Trả lời:$/, `${pieces.join("")}\r`);
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual(SEQUENCES.map(() => ({ is: "answer", value: "việt" })));
  });

  it("rich: an erasure 0x7f takes a decomposed letter with its marks", async () => {
    const { session, replies } = ask(["text"]);
    await session.answer("Sự việc xảy ra ở đâu?", "vie\u0323\u0302\u007fệt");
    await session.answer(/› việt$/m, "\r");
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual([{ is: "answer", value: "việt" }]);
  });

  it("stays on the line that the cursor shows, in the middle of a text too", async () => {
    const { session, replies } = ask(["text"]);
    await session.answer("Sự việc xảy ra ở đâu?", "xưởng");
    await session.answer("› xưởng", "\u001b[H");
    session.send(`${DECOMPOSED} `);
    await session.answer("› việt xưởng", "\r");
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual([{ is: "answer", value: "việt xưởng" }]);
  });
});
