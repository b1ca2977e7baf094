import { readdir, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";

const YAML = /\.ya?ml$/i;

/** Folders that hold other people's files. */
const PASSED_BY = new Set(["node_modules"]);

/**
 * Every YAML file in a folder and below it, in an order that is the same on every machine. Hidden files and folders
 * are passed by; a link counts only when it is a file of the same folder tree.
 */
export async function yamlFilesUnder(folder: string): Promise<string[]> {
  const root = await realpath(folder);
  const found: string[] = [];
  const visit = async (path: string): Promise<void> => {
    const entries = (await readdir(path, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith(".") || PASSED_BY.has(entry.name)) continue;
      const below = join(path, entry.name);
      if (entry.isDirectory()) await visit(below);
      else if (
        YAML.test(entry.name) &&
        (entry.isFile() || (entry.isSymbolicLink() && (await staysInside(below, root))))
      ) {
        found.push(below);
      }
    }
  };
  await visit(folder);
  return found;
}

async function staysInside(link: string, root: string): Promise<boolean> {
  try {
    const way = relative(root, await realpath(link));
    return way !== ".." && !way.startsWith(`..${sep}`);
  } catch {
    // A link to nowhere is no file.
    return false;
  }
}
