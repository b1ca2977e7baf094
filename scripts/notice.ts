import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * "node_modules/@inquirer/core/dist/x.js" -> "node_modules/@inquirer/core", also where packages are nested. A package
 * may ship another one inside its own files, without a manifest: that is covered by the licence of the outer one.
 */
function packageFolder(input: string, root: string): string | undefined {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
  if (folder === undefined || existsSync(join(root, folder, "package.json"))) return folder;
  return packageFolder(folder.slice(0, folder.lastIndexOf("node_modules/")), root);
}

/** Packages whose published files hold copies of what they depend on: those licences come along. */
const HOLDING_COPIES = new Set(["docx"]);

/** A package with everything that it depends on, as folders of this installation. Types are not in the files. */
async function withDependencies(folder: string, root: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(folder)) return seen;
  seen.add(folder);
  const { dependencies = {} } = await manifestOf(folder, root);
  for (const name of Object.keys(dependencies).filter((each) => !each.startsWith("@types/"))) {
    const places = [`${folder}/node_modules/${name}`, `node_modules/${name}`];
    const found = places.find((place) => existsSync(join(root, place, "package.json")));
    if (found !== undefined) await withDependencies(found, root, seen);
  }
  return seen;
}

async function manifestOf(folder: string, root: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(root, folder, "package.json"), "utf8")) as Manifest;
}

async function licenceText(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return texts.map((text) => text.trim()).join("\n\n");
}

/**
 * The licences of every package that went into the bundle. Throws when one names no licence: nothing is shipped
 * whose terms nobody has read.
 */
export async function notice(inputs: readonly string[], root: string): Promise<string> {
  const bundled = [...new Set(inputs.flatMap((input) => packageFolder(input, root) ?? []))];
  const held = bundled.filter((folder) => HOLDING_COPIES.has(folder.slice("node_modules/".length)));
  const copies = await Promise.all(held.map((folder) => withDependencies(folder, root)));
  const folders = [...new Set([...bundled, ...copies.flatMap((each) => [...each])])].sort();
  const parts = await Promise.all(
    folders.map(async (folder) => {
      const manifest = await manifestOf(folder, root);
      if (manifest.license === undefined) throw new Error(`${manifest.name} names no licence`);
      const text = await licenceText(join(root, folder));
      return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}`.trim();
    }),
  );
  const rule = `\n\n${"-".repeat(80)}\n\n`;
  return `Lectern contains these packages.${rule}${parts.join(rule)}\n`;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
