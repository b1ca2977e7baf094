import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { LineReader } from "../../src/terminal/line_reader.js";
import { pickMany, pickOne } from "../../src/terminal/pick.js";
import { typedLine } from "../../src/terminal/typed_line.js";
import { Interrupted } from "../../src/walk/prompter.js";

describe("a typed line", () => {
  it.each([
    ["vie\bêt\b\bệt", "việt"],
    ["vie\u007fêt\u007f\u007fệt", "việt"],
    ["vie\u0323\u0302t", "việt"],
    ["vie\u0323\u0302\bệt", "việt"],
    ["\b\ba", "a"],
    ["👩\u200d🚒\bx", "x"],
    ["a\u001b[Ab\u0000", "ab"],
  ])("%j means %j", (received, meant) => {
    expect(typedLine(received)).toBe(meant);
  });
});

describe("lines of a stream", () => {
  it("come whole, however they arrive", async () => {
    const input = new PassThrough();
    const reader = new LineReader(input);
    const bytes = Buffer.from("việt\r\nnam\n");
    for (const byte of bytes) input.write(Buffer.from([byte]));
    expect([await reader.next(), await reader.next()]).toEqual(["việt", "nam"]);
  });

  it("end with an interruption, never with half a line", async () => {
    const input = new PassThrough();
    const reader = new LineReader(input);
    input.end("một\nnửa");
    expect(await reader.next()).toBe("một");
    await expect(reader.next()).rejects.toEqual(new Interrupted("end_of_input"));
    await expect(reader.next()).rejects.toMatchObject({ why: "end_of_input" });
  });

  it("end when the signal says so", async () => {
    const stop = new AbortController();
    const reader = new LineReader(new PassThrough(), stop.signal);
    const line = reader.next();
    stop.abort();
    await expect(line).rejects.toMatchObject({ why: "interrupt" });
  });
});

describe("choosing by number or name", () => {
  const choices = [
    { id: "press", title: "Báo chí" },
    { id: "families", title: "Gia đình, người thân" },
    { id: "staff", title: "Nhân viên" },
    { id: "no", title: "Không" },
  ];
  const words = { all: ["tất cả"], none: ["không có"] };

  it.each([
    ["2", "families"],
    ["2.", "families"],
    ["báo chí", "press"],
    ["BÁO CHÍ", "press"],
    ["bao chi", "press"],
    [" Nhân  viên ", "staff"],
    ["5", undefined],
    ["0", undefined],
    ["báo", undefined],
  ])("%j is %s", (typed, id) => {
    expect(pickOne(typed, choices)).toBe(id);
  });

  it("does not guess between names that differ in their marks only", () => {
    const alike = [
      { id: "a", title: "Bán" },
      { id: "b", title: "Bàn" },
    ];
    expect(pickOne("ban", alike)).toBeUndefined();
    expect(pickOne("bàn", alike)).toBe("b");
  });

  it.each([
    ["3, 1", ["press", "staff"]],
    ["1 3", ["press", "staff"]],
    ["nhân viên; báo chí", ["press", "staff"]],
    ["Gia đình, người thân", ["families"]],
    ["tất cả", ["press", "families", "staff", "no"]],
    ["không có", []],
    ["không", ["no"]],
    ["1, 9", undefined],
    [",", undefined],
  ])("%j is %j", (typed, ids) => {
    expect(pickMany(typed, choices, words)).toEqual(ids);
  });
});
