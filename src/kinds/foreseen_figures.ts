import { FIGURES, type FigureName } from "../domain/media_picture.js";
import type { Foreseen } from "./foreseen.js";
import { intervals } from "./intervals.js";
import type { Reads } from "./reads.js";

type Given = Readonly<Partial<Record<FigureName, number | boolean>>>;

/** What a monitor step can come to: each figure that conditions read is given or not, and lies in one of its intervals. */
export function foreseenFigures({ fields }: Reads): Foreseen[] {
  const read = FIGURES.filter((name) => fields[name] !== undefined);
  const all = read.reduce<Given[]>(
    (given, name) =>
      given.flatMap((each) => [each, ...valuesOf(name, fields[name]).map((value) => ({ ...each, [name]: value }))]),
    [{}],
  );
  const unread = FIGURES.find((name) => fields[name] === undefined);
  return all.flatMap((given): Foreseen[] => {
    if (Object.keys(given).length > 0) return [{ worth: given, script: given, answers: 1n }];
    // At least one figure has to be given.
    if (unread === undefined) return [];
    const one = { [unread]: unread === "burst" ? false : 0 };
    return [{ worth: one, script: one, answers: 1n }];
  });
}

function valuesOf(name: FigureName, reads: Reads | undefined): (number | boolean)[] {
  return name === "burst" ? [true, false] : intervals(reads?.cuts ?? [], { min: 0, whole: true });
}
