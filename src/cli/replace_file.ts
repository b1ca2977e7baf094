import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Puts a new text in the place of a file: whole and on the disk, or not at all. The file's permissions stay. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.lectern-new`;
  const mode = await stat(path).then(
    (stats) => stats.mode & 0o777,
    () => 0o644,
  );
  try {
    const file = await open(draft, "w", mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  const folder = await open(dirname(path), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
