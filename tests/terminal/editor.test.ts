import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEditor, type EditorPlace } from "../../src/terminal/editor.js";
import { editorWords } from "../../src/terminal/editor_words.js";
import { terminalWords } from "../../src/words/terminal.js";

let folder: string;
let temporary: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern editor "));
  temporary = mkdtempSync(join(folder, "tmp-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An editor that is a shell script; $1 is the file. */
function place(script: string, variable = "EDITOR"): EditorPlace {
  const path = join(folder, "editor.sh");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o700);
  return { env: { PATH: process.env["PATH"], [variable]: `"${path}"` }, temporary, platform: "linux" };
}

describe("an editor", () => {
  it("gives back what was written, composed and without the last line break", async () => {
    const edited = await openEditor("cũ", "Kể lại", place(`printf 'vie\\314\\243\\314\\202t\\r\\nnam\\n' > "$1"`));
    expect(edited).toEqual({ is: "changed", text: "việt\nnam" });
  });

  it("starts from the text, in a file that only this person can read, and leaves nothing behind", async () => {
    const seen = join(folder, "seen");
    await openEditor(
      "Chúng tôi rất tiếc.",
      "Tuyên bố vi",
      place(`{ cat "$1"; basename "$1"; stat -c '%a' "$1" "$(dirname "$1")"; } > "${seen}"`),
    );
    expect(readFileSync(seen, "utf8")).toBe("Chúng tôi rất tiếc.\nTuyên_bố_vi.txt\n600\n700\n");
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("that changes nothing is no answer", async () => {
    expect(await openEditor("một\n\nhai\n", "x", place("true"))).toEqual({ is: "unchanged" });
    expect(await openEditor("một", "x", place(`printf 'một\\n\\n' > "$1"`))).toEqual({ is: "unchanged" });
  });

  it("is $VISUAL before $EDITOR, and may have arguments", async () => {
    const at = place(`echo "$1" > "$2"`, "VISUAL");
    const edited = await openEditor("", "x", {
      ...at,
      env: { ...at.env, VISUAL: `${at.env["VISUAL"] ?? ""} --wait`, EDITOR: "false" },
    });
    expect(edited).toEqual({ is: "changed", text: "--wait" });
  });

  it("that is not set, is not there or fails says so, and what was written is kept", async () => {
    const words = terminalWords("vi");
    const none = await openEditor("", "x", { env: {}, temporary, platform: "linux" });
    expect(none).toEqual({ is: "missing" });
    const absent = await openEditor("", "x", {
      env: { EDITOR: "no-such-editor", PATH: process.env["PATH"] },
      temporary,
      platform: "linux",
    });
    expect(absent).toEqual({ is: "not_found", editor: "no-such-editor" });
    expect(readdirSync(temporary)).toEqual([]);
    const failed = await openEditor("cũ", "x", place(`echo mới > "$1"; exit 1`));
    expect(failed).toMatchObject({ is: "failed" });
    const kept = (failed as { readonly kept: string }).kept;
    expect(readFileSync(kept, "utf8")).toBe("mới\n");
    expect(editorWords(failed as Parameters<typeof editorWords>[0], words)).toContain(kept);
    expect(editorWords(none as Parameters<typeof editorWords>[0], words)).toContain("EDITOR=nano");
    expect(existsSync(kept)).toBe(true);
  });
});
