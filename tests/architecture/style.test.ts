import { describe, expect, it } from "vitest";
import { places, sourceFiles } from "./source_file.js";

const files = sourceFiles();
const ROOMS_WITHOUT_NAMES = /(^|\/)(utils?|helpers?|common|misc|manager|shared|index)(\.ts|\/)/;

describe("the style of the house", () => {
  it("a file holds one noun: 300 lines at most", () => {
    expect(files.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });

  it("half of all files have fewer than 120 lines", () => {
    const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(120);
  });

  it("no folder and no file is a room without a name", () => {
    expect(files.map(({ path }) => path).filter((path) => ROOMS_WITHOUT_NAMES.test(path))).toEqual([]);
  });

  it("nothing is exported by default", () => {
    expect(files.flatMap((file) => places(file, file.defaultExports))).toEqual([]);
  });
});
