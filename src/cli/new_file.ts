import { link, lstat, mkdir, mkdtemp, open, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** Gives a file a second name; refuses one that is taken (EEXIST). */
type Linking = (draft: string, path: string) => Promise<void>;

/** How a new file is written. */
interface NewFileOptions {
  readonly linking?: Linking;
  /** Its permissions, less what the person's umask takes. */
  readonly mode?: number;
}

/** Whether anything at all is seen under this name, also a link that leads nowhere. What hides something shows when it is written. */
export async function isTaken(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Writes a file that is not there yet, with its folder: whole and on the disk, or not at all. Never takes the place
 * of another file (EEXIST). Gives back how to undo it.
 */
export async function newFile(
  path: string,
  content: string | Uint8Array,
  { linking = link, mode = 0o644 }: NewFileOptions = {},
): Promise<() => Promise<void>> {
  const folder = dirname(path);
  const made = await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    // A file stands where the folder should be: that is not the file that was asked for.
    throw error.code === "EEXIST" ? Object.assign(error, { code: "ENOTDIR" }) : error;
  });
  const emptied = async (): Promise<void> => {
    if (made !== undefined) await emptyFolders(folder, made);
  };
  try {
    await writeWhole(path, content, { linking, mode });
  } catch (error) {
    await emptied();
    throw error;
  }
  return async () => {
    await rm(path, { force: true });
    await emptied();
  };
}

/** Takes away the folders that were made, from the innermost up to the first. */
async function emptyFolders(innermost: string, first: string): Promise<void> {
  try {
    for (let folder = innermost; folder.length >= first.length; folder = dirname(folder)) await rmdir(folder);
  } catch {
    // Somebody has put something in it meanwhile; then it stays.
  }
}

async function writeWhole(
  path: string,
  content: string | Uint8Array,
  { linking, mode }: Required<NewFileOptions>,
): Promise<void> {
  // A folder of its own: nobody else's draft can stand in the way, nor can one that a crash left.
  const room = await mkdtemp(join(dirname(path), ".lectern-new-"));
  try {
    const draft = join(room, "draft");
    const file = await open(draft, "wx", mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await giveName(draft, path, linking);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
  await syncFolder(dirname(path));
}

/**
 * Unlike a rename, a link refuses a name that is taken, without a moment between looking and doing. File systems
 * without links (FAT, some network shares) get the next best: a look, then a rename. The file is whole either way.
 */
async function giveName(draft: string, path: string, linking: Linking): Promise<void> {
  try {
    await linking(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    if (await isTaken(path)) throw Object.assign(new Error(`${path} is there already`), { code: "EEXIST" });
    await rename(draft, path);
  }
}

/** Not every file system can do it for a folder; the file itself is on the disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** A file to be written, seen from a folder. */
export interface Planned {
  readonly path: string;
  readonly text: string;
}

/** Why files could not be written, and at which of them. */
export interface NotWritten {
  readonly path: string;
  readonly code: string;
}

/** Writes new files below a folder: all of them, or none. */
export async function newFiles(folder: string, files: readonly Planned[]): Promise<NotWritten | undefined> {
  const undo: (() => Promise<void>)[] = [];
  for (const { path, text } of files) {
    try {
      undo.push(await newFile(resolve(folder, path), text));
    } catch (error) {
      for (const each of undo.toReversed()) await each();
      return { path, code: (error as NodeJS.ErrnoException).code ?? "EIO" };
    }
  }
  return undefined;
}
