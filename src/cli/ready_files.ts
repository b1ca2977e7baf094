import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { LetterLayout, ReadyText } from "../export/ready_text.js";
import { readyFilesWords } from "../words/ready_files.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { newFile } from "./new_file.js";

/** The formats, by the ends of their file names. */
export const FORMATS = ["md", "txt", "html", "eml", "docx", "ics"] as const;
export type Format = (typeof FORMATS)[number];

/** A file ready to be written. */
export interface ReadyFile {
  readonly format: Format;
  readonly bytes: Uint8Array;
}

/** Makes the text in each format; a writer and its library are loaded when they are asked for. A calendar of nothing is left out. */
export async function makeFiles(
  ready: ReadyText,
  formats: readonly Format[],
  layout: LetterLayout,
): Promise<ReadyFile[]> {
  const files: ReadyFile[] = [];
  for (const format of formats) {
    const made = await make(ready, format, layout);
    const bytes = typeof made === "string" ? new TextEncoder().encode(made) : made;
    if (bytes !== undefined) files.push({ format, bytes });
  }
  return files;
}

async function make(ready: ReadyText, format: Format, layout: LetterLayout): Promise<string | Uint8Array | undefined> {
  switch (format) {
    case "md":
      return (await import("../export/markdown.js")).markdownText(ready);
    case "txt":
      return (await import("../export/plain.js")).plainText(ready);
    case "html":
      return (await import("../export/html.js")).htmlPage(ready);
    case "eml":
      return (await import("../export/email.js")).email(ready);
    case "docx":
      return (await import("../export/docx.js")).docx(ready, layout);
    case "ics":
      return (await import("../export/calendar.js")).calendar(ready);
  }
}

/** The name that the files of a text share: "holding-v2-portal-20260302-0815-draft". */
export function stemOf(id: string, { version, at, release }: ReadyText, channel: string | undefined): string {
  const moment = (release?.at ?? at).slice(0, 16).replace(/[-:]/g, "").replace("T", "-");
  const parts = [
    slug(id) || "statement",
    version === undefined ? "" : `v${version}`,
    channel === undefined ? "" : slug(channel),
    moment,
    release === undefined ? "draft" : "",
  ];
  return parts.filter((part) => part !== "").join("-");
}

/** Letters and figures that every file system and mail program takes. */
function slug(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  return plain
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

/** A file that is on the disk now. */
export interface WrittenFile {
  readonly format: Format;
  /** As a person would name it from where they stand. */
  readonly path: string;
  readonly bytes: number;
  /** It was there already, byte for byte. */
  readonly existed: boolean;
}

/** How often another name is tried; nobody has so many copies of one minute. */
const MOST_COPIES = 999;

/**
 * Writes the files into a folder, all of them or none, each whole and on the disk, readable by their owner only: what
 * is not out yet, and the addresses of the press, are nobody else's business. No file is ever overwritten: where
 * another one has the name, all of them get a number.
 */
export async function writeFiles(
  files: readonly ReadyFile[],
  place: { readonly folder: string; readonly stem: string },
  environment: Environment,
): Promise<WrittenFile[]> {
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const name = copy === 1 ? place.stem : `${place.stem}-${copy}`;
    const written = await tryName(files, join(place.folder, name), environment);
    if (written !== undefined) return written;
  }
  throw failed(join(place.folder, place.stem), "EEXIST", environment);
}

/** Undefined when one of the names is taken by something else; then nothing is left behind. */
async function tryName(
  files: readonly ReadyFile[],
  path: string,
  environment: Environment,
): Promise<WrittenFile[] | undefined> {
  const undo: (() => Promise<void>)[] = [];
  const written: WrittenFile[] = [];
  for (const { format, bytes } of files) {
    const shown = `${path}.${format}`;
    const full = resolve(environment.cwd, shown);
    try {
      undo.push(await newFile(full, bytes, { mode: 0o600 }));
      written.push({ format, path: shown, bytes: bytes.length, existed: false });
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (code === "EEXIST" && (await holds(full, bytes))) {
        written.push({ format, path: shown, bytes: bytes.length, existed: true });
        continue;
      }
      for (const back of undo.toReversed()) await back();
      if (code === "EEXIST") return undefined;
      throw failed(shown, code, environment, error);
    }
  }
  return written;
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  return readFile(path).then(
    (there) => there.equals(bytes),
    () => false,
  );
}

function failed(path: string, code: string, { language }: Environment, cause?: unknown): Failure {
  const words = readyFilesWords(language);
  return new Failure("could_not", words.cannotWrite(path, code), { help: words.nothingLeft, cause });
}
