import { isAbsolute, join } from "node:path";
import type { Folders } from "./environment.js";

/** Where to look for the folders of a person. */
export interface Places {
  readonly home: string;
  readonly temporary: string;
  readonly installation: string;
}

/** The folders of a person as the XDG Base Directory Specification 0.8 has them: relative values are ignored. */
export function foldersOf(env: Readonly<Record<string, string | undefined>>, places: Places): Folders {
  const { home, temporary, installation } = places;
  const base = (variable: string, usual: string): string => {
    const value = env[variable] ?? "";
    return join(isAbsolute(value) ? value : join(home, usual), "lectern");
  };
  return {
    home,
    temporary,
    installation,
    data: base("XDG_DATA_HOME", ".local/share"),
    config: base("XDG_CONFIG_HOME", ".config"),
    cache: base("XDG_CACHE_HOME", ".cache"),
  };
}
