import { afterEach, describe, expect, it } from "vitest";
import { ask, endAll } from "./asking.js";
import { KEYS } from "./terminal_session.js";

afterEach(endAll);

const { down, enter, escape, space } = KEYS;

/** One wish, said to each prompter in its own way: what to wait for, then the keys. */
interface Wish {
  readonly screen: string;
  readonly rich: readonly (readonly [RegExp | string, string])[];
  readonly plain: readonly (readonly [RegExp | string, string])[];
  readonly reply: unknown;
}

const answer = (value: unknown): unknown => ({ is: "answer", value });
const VI = /^Công ty May Bình An/;

const WISHES: readonly Wish[] = [
  {
    screen: "acknowledge",
    rich: [["lo cho người", enter]],
    plain: [[/lo cho người[^]*Trả lời:$/, enter]],
    reply: answer(true),
  },
  {
    screen: "text",
    rich: [
      ["Sự việc xảy ra", "xưởng 2"],
      ["› xưởng 2", enter],
    ],
    plain: [[/Sự việc xảy ra[^]*Trả lời:$/, "  xưởng 2\r"]],
    reply: answer("xưởng 2"),
  },
  {
    screen: "long",
    rich: [["Kể lại", enter]],
    plain: [[/Kể lại[^]*Trả lời:$/, enter]],
    reply: answer("Cháy ở xưởng 2.\nKhông lan sang kho."),
  },
  {
    screen: "number",
    rich: [
      ["bao nhiêu người", "2 nghìn"],
      ["→ 2.000 người", enter],
    ],
    plain: [[/bao nhiêu người[^]*Trả lời:$/, "2 nghìn\r"]],
    reply: answer(2000),
  },
  {
    screen: "figures",
    rich: [
      ["Lượt nhắc đến ›", "1.200"],
      ["› 1.200", down],
      [/Số báo, trang đã đăng ›\s*$/m, down],
      [/Tăng đột biến ›\s*$/m, "k"],
      ["› k", enter],
      [/Tin đồn còn mở ›\s*$/m, enter],
    ],
    plain: [[/nói đến ra sao[^]*Trả lời:$/, "1=1.200, 3=không\r"]],
    reply: answer({ mentions: 1200, outlets: 6, burst: false }),
  },
  {
    screen: "date_time",
    rich: [
      ["biết việc này lúc nào", "hôm qua 17h"],
      ["→ 17:00 hôm qua", enter],
    ],
    plain: [[/biết việc này lúc nào[^]*Trả lời:$/, "hôm qua 17h\r"]],
    reply: answer("2026-11-22T17:00:00+07:00"),
  },
  {
    screen: "kept_time",
    rich: [["Vòng sau lúc nào", enter]],
    plain: [[/Vòng sau lúc nào[^]*Trả lời:$/, enter]],
    reply: answer("2026-11-23T16:00:00+07:00"),
  },
  {
    screen: "yes_no",
    rich: [
      ["trẻ em", "c"],
      ["❯ 1. Có", enter],
    ],
    plain: [[/trẻ em[^]*Trả lời:$/, "có\r"]],
    reply: answer(true),
  },
  {
    screen: "kept_no",
    rich: [["gia đình chưa", enter]],
    plain: [[/gia đình chưa[^]*Trả lời:$/, enter]],
    reply: answer(false),
  },
  {
    screen: "one",
    rich: [
      ["loại việc gì", down],
      ["❯ 2.", enter],
    ],
    plain: [[/loại việc gì[^]*Trả lời:$/, "2\r"]],
    reply: answer("food"),
  },
  {
    screen: "many",
    rich: [
      ["Ai đang nói", "4"],
      ["◉ 4.", "1"],
      ["◉ 1.", enter],
    ],
    plain: [[/Ai đang nói[^]*Trả lời:$/, "mạng xã hội, báo chí\r"]],
    reply: answer(["press", "social"]),
  },
  {
    screen: "tick",
    rich: [
      ["những việc nào", space],
      ["◉ 1.", enter],
      ["Vì sao việc này chưa xong", escape],
      [/◉ 1.[^]*những|những[^]*◉ 1./, enter],
      ["Vì sao việc này chưa xong", "chưa có số"],
      ["› chưa có số", enter],
    ],
    plain: [
      [/những việc nào[^]*Trả lời:$/, "1\r"],
      [/Vì sao việc này chưa xong[^]*Lý do:$/, "/\r"],
      [/Lý do: \/[^]*Trả lời:$/, "1\r"],
      [/Vì sao việc này chưa xong[^]*Lý do:$/, "chưa có số\r"],
    ],
    reply: answer({ ticked: ["emergency"], why: { families: "chưa có số" } }),
  },
  {
    screen: "draft",
    rich: [["Dùng bản này chứ?  ›", enter]],
    plain: [[/Làm gì với văn bản này[^]*Trả lời:$/, "1\r"]],
    reply: answer({
      vi: expect.stringMatching(VI) as unknown,
      en: "We are deeply sorry about the fire.\n\nThe next update is at 09:30.",
    }),
  },
  {
    screen: "draft",
    rich: [
      ["Dùng bản này chứ?  ›", "3"],
      ["❯ 3.", enter],
      ["Sửa bản nào?", "2"],
      ["❯ 2. tiếng Anh", enter],
      ["Sửa đoạn nào?", "2"],
      ["❯ 2.", enter],
      ["Nội dung đoạn", "\u0015New at ten."],
      ["› New at ten.", enter],
      [/Dùng bản này chứ[^]*Dùng nguyên văn/, enter],
    ],
    plain: [
      [/Làm gì với văn bản này[^]*Trả lời:$/, "5\r"],
      ["Một dòng chỉ có dấu chấm là kết thúc.", "We are deeply sorry about the fire.\r\rNew at ten.\r.\r"],
      [/New at ten\.[^]*Trả lời:$/, "1\r"],
    ],
    reply: answer({
      vi: expect.stringMatching(VI) as unknown,
      en: "We are deeply sorry about the fire.\n\nNew at ten.",
    }),
  },
  {
    screen: "choose",
    rich: [
      ["Tiếp theo làm gì", "3"],
      ["❯ 3.", enter],
    ],
    plain: [[/Tiếp theo làm gì[^]*Trả lời:$/, "kết thúc\r"]],
    reply: "close",
  },
  {
    screen: "choose",
    rich: [["Tiếp theo làm gì?  ›", enter]],
    plain: [[/Tiếp theo làm gì[^]*Trả lời:$/, enter]],
    reply: "round",
  },
  { screen: "line", rich: [["Ai xác nhận", enter]], plain: [[/Ai xác nhận[^]*Trả lời:$/, enter]], reply: "" },
  {
    screen: "kept_line",
    rich: [["Ai xác nhận?  ", enter]],
    plain: [[/Ai xác nhận\?[^]*Trả lời:$/, enter]],
    reply: "Bệnh viện tỉnh",
  },
  {
    screen: "one",
    rich: [
      // The same question stands answered above: only the line that waits has the mark.
      ["loại việc gì?  ›", escape],
      ["Ở câu này có thể", "2"],
      ["❯ 2. Bỏ qua…", enter],
    ],
    plain: [[/loại việc gì[^]*Trả lời:$/, "/bỏ qua…\r"]],
    reply: { is: "menu", action: "skip" },
  },
];

describe("the same wishes, said to each prompter", () => {
  it.each([
    ["rich", 80, 24],
    ["rich", 120, 40],
    ["plain", 80, 24],
  ] as const)("give the same replies: %s at %ix%i", async (mode, columns, rows) => {
    const { session, replies } = ask(
      WISHES.map((wish) => wish.screen),
      { columns, rows, env: mode === "plain" ? { PLAIN: "1" } : {} },
    );
    for (const wish of WISHES) for (const [screen, keys] of wish[mode]) await session.answer(screen, keys);
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual(WISHES.map((wish) => wish.reply));
  });
});
