import { join } from "node:path";
import { cliWords } from "../words/cli.js";
import type { Environment } from "./environment.js";
import { EXIT } from "./failures.js";
import type { Origin, Setting } from "./resolve_settings.js";
import { PROFILE, profileStore } from "./store_folder.js";

/** What `lectern settings` can be asked. */
export interface SettingsOptions {
  readonly json?: true;
}

async function storeSetting(environment: Environment): Promise<Setting<string>> {
  const { settings, cwd, language, folders } = environment;
  if (settings.store !== undefined && settings.store.from.is !== "file") return settings.store;
  const value = await profileStore(cwd, language);
  if (value !== undefined) return { value, from: { is: "file", name: join(cwd, PROFILE) } };
  return settings.store ?? { value: join(folders.data, "incidents"), from: { is: "fallback" } };
}

/** Shows every setting in force with where it comes from. */
export async function settings(options: SettingsOptions, environment: Environment): Promise<number> {
  const { language, stdout } = environment;
  const words = cliWords(language).settings;
  const all: Readonly<Record<keyof typeof words.names, Setting<string | boolean>>> = {
    ...environment.settings,
    store: await storeSetting(environment),
  };
  const names = Object.keys(words.names) as (keyof typeof words.names)[];
  if (options.json) {
    const settings = Object.fromEntries(names.map((name) => [name, all[name]]));
    stdout.write(`${JSON.stringify({ schemaVersion: 1, settings }, undefined, 2)}\n`);
    return EXIT.done;
  }
  const origin = (from: Origin): string =>
    from.is === "fallback" ? words.from.fallback : words.from[from.is](from.name);
  const shown = (value: string | boolean): string => (typeof value === "string" ? value : value ? words.yes : words.no);
  const lines = names.map((name) => `${words.names[name]}: ${shown(all[name].value)} (${origin(all[name].from)})`);
  stdout.write(`${words.title}\n${lines.map((line) => `  ${line}\n`).join("")}`);
  return EXIT.done;
}
