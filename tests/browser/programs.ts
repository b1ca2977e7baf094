import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Programs that these tests need, by the package of Debian that brings them. */
const PACKAGES = {
  chromium: "chromium",
  soffice: "libreoffice-writer fonts-liberation",
  pdftotext: "poppler-utils",
  pdfinfo: "poppler-utils",
} as const;

/** Where a program is. Throws with how to install it where it is not. */
export function program(name: keyof typeof PACKAGES): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found === undefined)
    throw new Error(`${name} is not here. On Debian: apt-get install --no-install-recommends -y ${PACKAGES[name]}`);
  return found;
}

/** Runs a program and gives back what it printed. Throws with what it complained about. */
export function output(name: keyof typeof PACKAGES, ...argv: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program(name), argv, { encoding: "utf8", timeout: 110_000 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The words of each page of a PDF, as they are laid out. */
export function pagesOf(pdf: string): string[] {
  return output("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1);
}
