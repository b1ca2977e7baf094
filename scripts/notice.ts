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
  const folders = [...new Set(inputs.flatMap((input) => packageFolder(input, root) ?? []))].sort();
  const parts = await Promise.all(
    folders.map(async (folder) => {
      const manifest = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8")) as Manifest;
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
}
