import { link, lstat, mkdir, mkdtemp, open, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Whether anything at all stands under this name, also a link that leads nowhere. */
export async function isTaken(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

/**
 * Writes a file that is not there yet, with its folder: whole and on the disk, or not at all. Never takes the place
 * of another file (EEXIST). Gives back how to undo it.
 */
export async function newFile(path: string, text: string): Promise<() => Promise<void>> {
  const folder = dirname(path);
  const made = await mkdir(folder, { recursive: true });
  const emptied = async (): Promise<void> => {
    // Somebody else may have put a file in it meanwhile; then it stays.
    if (made !== undefined) await rmdir(folder).catch(() => undefined);
  };
  try {
    await writeWhole(path, text);
  } catch (error) {
    await emptied();
    throw error;
  }
  return async () => {
    await rm(path, { force: true });
    await emptied();
  };
}

async function writeWhole(path: string, text: string): Promise<void> {
  // A folder of its own: nobody else's draft can stand in the way, nor can one that a crash left.
  const room = await mkdtemp(join(dirname(path), ".lectern-new-"));
  try {
    const draft = join(room, "draft");
    const file = await open(draft, "wx", 0o644);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    // Unlike a rename, a link refuses a name that is taken.
    await link(draft, path);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
  const folder = await open(dirname(path), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
