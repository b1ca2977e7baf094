import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftingWords } from "../../src/words/drafting.js";
import { deskIncident } from "../cli/desk_incident.js";
import { KEYS, TerminalSession } from "./terminal_session.js";

const bin = join(process.cwd(), "bin/lectern.js");
/** An editor that changes one sentence, as a person would. */
const EDITOR = "sed -i 's/Có 3 người bị nạn/Chắc là chập điện. Có 3 người bị nạn/'";

describe.each(["rich", "plain"])("lectern statement revise, %s", (mode) => {
  async function begun(editor: string) {
    const { home, call } = await deskIncident();
    const args = ["statement", "revise", "holding", "--text-language", "vi", ...(mode === "plain" ? ["--plain"] : [])];
    const env = { HOME: home, EDITOR: editor, LECTERN_LANG: "vi" };
    return { call, session: new TerminalSession(process.execPath, [bin, ...args], { cwd: home, env }) };
  }
  const words = draftingWords("vi");

  it("shows what changed and what the check says, and keeps the text when the person is content", async () => {
    const { call, session } = await begun(EDITOR);
    const screen = await session.waitFor(/3\.? .*Giữ nguyên/);
    expect(screen).toContain("{+Chắc là chập điện. +}Có 3 người");
    expect(screen).toContain("suy đoán");
    expect(screen).not.toMatch(/.{81}/);
    session.send(`1${KEYS.enter}`);
    expect(await session.exit).toMatchObject({ code: 0 });
    expect(session.scrollback()).toContain(words.drafted(2));
    const { stdout } = await call(["statement", "diff", "holding", "--lang", "vi"]);
    expect(stdout).toContain("{+Chắc là chập điện. +}");
  });

  it("leaves the text as it was when the person says so, or goes", async () => {
    for (const [keys, code] of [
      [`3${KEYS.enter}`, 0],
      [KEYS.interrupt, 130],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one session after the other
      const { call, session } = await begun(EDITOR);
      // oxlint-disable-next-line no-await-in-loop
      await session.answer(/3\.? .*Giữ nguyên/, keys);
      // oxlint-disable-next-line no-await-in-loop
      expect(await session.exit).toMatchObject({ code });
      // oxlint-disable-next-line no-await-in-loop
      expect((await call(["statement", "diff", "holding", "--lang", "vi"])).stderr).toContain(words.onlyOne);
    }
  });

  it("says how to go on without an editor", async () => {
    const { session } = await begun("");
    expect(await session.exit).toMatchObject({ code: 0 });
    expect(session.scrollback()).toContain(words.revise.dropped);
  });
});
