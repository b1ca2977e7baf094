/** The prefix of files that come with Lectern. */
export const BUILT_IN = "lectern:";

/** The folder of a file, "" for one in the folder where Lectern was called; a prefix like `lectern:` is a folder. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  if (slash > 0) return path.slice(0, slash);
  if (slash === 0) return "/";
  return path.startsWith(BUILT_IN) ? BUILT_IN : "";
}

/** A path seen from a folder, without `.` and `..` where they can be worked out. */
export function joinPath(folder: string, path: string): string {
  if (isAbsolute(path) || path.startsWith(BUILT_IN)) return normalised(path);
  if (folder === "") return normalised(path);
  return normalised(folder.endsWith("/") || folder === BUILT_IN ? `${folder}${path}` : `${folder}/${path}`);
}

/** Whether a path begins at a root: `/x`, `\x`, `C:\x`. */
export function isAbsolute(path: string): boolean {
  return /^([/\\]|[A-Za-z]:[/\\])/.test(path);
}

/** Whether a path stands in a folder or below it, judged by the names alone. */
export function isInside(folder: string, path: string): boolean {
  if (folder === "" || folder === ".") return !isAbsolute(path) && path !== ".." && !path.startsWith("../");
  if (folder === BUILT_IN) return path.startsWith(BUILT_IN) && !path.slice(BUILT_IN.length).startsWith("..");
  return path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

function normalised(path: string): string {
  const prefix = path.startsWith(BUILT_IN) ? BUILT_IN : path.startsWith("/") ? "/" : "";
  const kept: string[] = [];
  for (const part of path.slice(prefix.length).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (part !== ".." || prefix !== "/") kept.push(part);
  }
  return `${prefix}${kept.join("/")}` || ".";
}

/** Where a file that spans name stands on the disk; `builtIn` is the folder of the files that come with Lectern. */
export function diskPath(file: string, { builtIn }: { readonly builtIn: string }): string {
  return file.startsWith(BUILT_IN) ? `${builtIn.replace(/\/$/, "")}/${file.slice(BUILT_IN.length)}` : file;
}
