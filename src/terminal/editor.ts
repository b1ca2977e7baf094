import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What opening an editor needs to know of the machine. */
export interface EditorPlace {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A folder for what lives a moment, absolute. */
  readonly temporary: string;
  readonly platform: string;
}

/** What came of it. After a failure with something written, `kept` is the file that still has it. */
export type Edited =
  | { readonly is: "changed"; readonly text: string }
  | { readonly is: "unchanged" }
  | { readonly is: "missing" }
  | { readonly is: "not_found" | "failed"; readonly editor: string; readonly kept?: string };

/** What a shell answers when there is no such command, or it may not be run (POSIX, "Exit Status for Commands"). */
const NOT_FOUND: ReadonlySet<number | null> = new Set([126, 127]);

/**
 * Opens $VISUAL or $EDITOR on a text, in a file of its own that only this person can read, named after `name`, and
 * gone afterwards.
 */
export async function openEditor(text: string, name: string, place: EditorPlace): Promise<Edited> {
  const editor = place.env["VISUAL"] || place.env["EDITOR"] || (place.platform === "win32" ? "notepad" : undefined);
  if (!editor) return { is: "missing" };
  const folder = await mkdtemp(join(place.temporary, "lectern-"));
  const path = join(
    folder,
    `${
      name
        .replaceAll(/[^\p{L}\p{N}_.-]+/gu, "_")
        .replace(/^\.+/, "")
        .slice(0, 60) || "text"
    }.txt`,
  );
  let keep = false;
  try {
    await writeFile(path, ended(text), { mode: 0o600, flag: "wx" });
    const code = await run(editor, path, place);
    const written = await readFile(path, "utf8").catch(() => ended(text));
    const changed = tidy(written) !== tidy(text);
    if (code !== 0) {
      keep = changed;
      return { is: NOT_FOUND.has(code) ? "not_found" : "failed", editor, ...(changed ? { kept: path } : {}) };
    }
    return changed ? { is: "changed", text: tidy(written) } : { is: "unchanged" };
  } finally {
    if (!keep) await rm(folder, { recursive: true, force: true });
  }
}

const ended = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);

/** As it is compared and given back: composed, one kind of line break, no byte order mark, nothing at the ends. */
function tidy(text: string): string {
  return text
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n")
    .normalize("NFC")
    .trim();
}

/** The exit status; null for a signal. The variable is a command line ("code --wait"), so a shell reads it, as git does. */
function run(editor: string, path: string, { env, platform }: EditorPlace): Promise<number | null> {
  return new Promise((resolve) => {
    // The editor draws on stderr: stdout may lead into a file.
    const options = { stdio: ["inherit", 2, "inherit"] as ["inherit", 2, "inherit"], env: env as NodeJS.ProcessEnv };
    const child =
      platform === "win32"
        ? spawn(`${editor} "${path}"`, { ...options, shell: true })
        : spawn("/bin/sh", ["-c", `${editor} "$1"`, "lectern", path], options);
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code));
  });
}
