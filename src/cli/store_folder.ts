import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { cliWords } from "../words/cli.js";
import { Failure } from "./failures.js";
import type { Settings } from "./resolve_settings.js";

/** What decides where incidents are kept. */
export interface StoreSources {
  readonly settings: Settings;
  readonly cwd: string;
  readonly data: string;
}

/** The organisation profile, as it is called in every folder. */
export const PROFILE = "lectern.yaml";

/** `organisation.store` of the profile in `cwd`; undefined without one. Throws a Failure when the file cannot be read. */
export async function profileStore(cwd: string, language: string): Promise<string | undefined> {
  const words = cliWords(language).settings;
  let text: string;
  try {
    text = await readFile(join(cwd, PROFILE), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Failure("could_not", words.profileDamaged(PROFILE), { cause: error });
  }
  if (!/^\s+["']?store\b/m.test(text) && !/[{,]\s*["']?store\b/.test(text)) return undefined;
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text);
  const store: unknown = document.errors.length > 0 ? undefined : document.getIn(["organisation", "store"]);
  if (typeof store === "string" && store !== "") return resolve(cwd, store);
  if (store === undefined && document.errors.length === 0) return undefined;
  throw new Failure("could_not", words.profileDamaged(PROFILE), { help: words.profileHelp(PROFILE) });
}

/**
 * The folder of incidents. Options and variables win, then the profile of the current folder, then the person's
 * settings. A profile that cannot be read is a failure: guessing would hide an incident.
 */
export async function storeFolder(sources: StoreSources): Promise<string> {
  const { settings, cwd, data } = sources;
  if (settings.store !== undefined && settings.store.from.is !== "file") return settings.store.value;
  const fromProfile = await profileStore(cwd, settings.language.value);
  return fromProfile ?? settings.store?.value ?? join(data, "incidents");
}
