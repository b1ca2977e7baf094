import { isAbsolute, relative, sep } from "node:path";

/** A file as findings name it: seen from where Lectern was called, unless that leads out of the folder. */
export function fileSeenFrom(cwd: string, file: string): string {
  const way = relative(cwd, file);
  const name = isAbsolute(way) || way.startsWith(`..${sep}`) ? file : way;
  return sep === "/" ? name : name.replaceAll(sep, "/");
}
