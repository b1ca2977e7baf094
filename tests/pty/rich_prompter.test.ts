import { afterEach, describe, expect, it } from "vitest";
import { width } from "../../src/terminal/width.js";
import { ask, endAll } from "./asking.js";
import { SCREENS } from "./fixtures/screens.js";
import { KEYS } from "./terminal_session.js";

afterEach(endAll);

const FORMS = Object.keys(SCREENS).filter((name) => name !== "nasty");
const asked = (name: string): string => SCREENS[name]?.ask ?? "";
/** The screen down to its last line: a terminal may show it in two pieces. */
const whole = (name: string): RegExp => new RegExp(`${asked(name).replaceAll("?", "\\?")}[^]*tạm dừng$`);
const restored = /(?<!-)icanon[^]*(?<!-)echo /;

describe("the rich prompter in a terminal", () => {
  it.each([
    [80, 24],
    [120, 40],
  ])("fits every form on one screen of %ix%i, and Ctrl-C leaves each of them", async (columns, rows) => {
    const { session, replies } = ask(FORMS, { columns, rows, env: { GO_ON: "1" } });
    for (const name of FORMS) {
      const screen = await session.waitFor(whole(name), { now: true });
      expect(screen).toContain("Nhận diện dấu hiệu (1/6)");
      expect(screen).toContain("Tuyên bố ban đầu: còn 48 phút");
      expect(screen).toContain("Nguồn: CDC CERC");
      expect(Math.max(...screen.split("\n").map(width))).toBeLessThanOrEqual(columns);
      session.send(KEYS.interrupt);
      await session.waitFor(`LEFT ${name}: interrupt`);
    }
    const screen = await session.waitFor("STATUS 0", { now: true });
    expect(screen).toMatch(restored);
    expect(session.cursorIsVisible()).toBe(true);
    expect(replies()).toEqual([]);
  });

  it("takes the end of input for no answer, at every form", async () => {
    const { session, replies } = ask([...FORMS, "choose", "line"], { env: { GO_ON: "1" } });
    for (const name of FORMS) {
      await session.answer(asked(name), KEYS.endOfInput);
      await session.waitFor(`LEFT ${name}: end_of_input`);
    }
    await session.answer("Tiếp theo làm gì?", KEYS.endOfInput);
    await session.answer("Ai xác nhận?", KEYS.endOfInput);
    expect(await session.waitFor("STATUS 0")).toMatch(restored);
    expect(session.cursorIsVisible()).toBe(true);
    expect(replies()).toEqual([]);
  });

  it("ends with the status of an interruption and the terminal as it was", async () => {
    const { session } = ask(["many"]);
    await session.answer(asked("many"), KEYS.interrupt);
    expect(await session.waitFor("STATUS 130")).toMatch(restored);
    expect(session.cursorIsVisible()).toBe(true);
  });

  it("opens the menu on Esc and on a slash at every form, and goes back to the question", async () => {
    const { session, replies } = ask(FORMS, { env: {} });
    for (const name of FORMS) {
      await session.answer(asked(name), KEYS.escape);
      await session.answer(/Ở câu này có thể:[^]*Tạm dừng[^]*Esc: trở lại câu hỏi/, KEYS.escape);
      await session.answer(/^(?![^]*Ở câu này)[^]*tạm dừng/, "/");
      await session.answer("Ở câu này có thể:", "/");
      if (["text", "long", "number", "date_time", "kept_time"].includes(name)) await session.answer("› /", KEYS.delete);
      await session.answer(/^(?![^]*Ở câu này)[^]*tạm dừng/, "/");
      await session.answer("Ở câu này có thể:", name === "long" ? "2" : "1");
      await session.answer("Chưa biết", KEYS.enter);
    }
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual(FORMS.map(() => ({ is: "menu", action: "unknown" })));
  });

  it("keeps what was begun while something else is looked up in the menu", async () => {
    const { session, replies } = ask(["text", "text"]);
    await session.answer(asked("text"), "xưởng số 2");
    await session.answer("xưởng số 2", KEYS.escape);
    await session.answer("Vì sao hỏi câu này?", "6");
    await session.answer("❯ 6.", KEYS.enter);
    await session.answer("› xưởng số 2", ", cổng sau");
    await session.answer("› xưởng số 2, cổng sau", KEYS.enter);
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual([
      { is: "menu", action: "why" },
      { is: "answer", value: "xưởng số 2, cổng sau" },
    ]);
  });

  it("says the keys until the menu has been used twice", async () => {
    const { session } = ask(["one", "one", "one"], { env: { HINTS: "auto" } });
    for (const key of ["5", "6"]) {
      await session.answer(/Đây là loại việc gì\?  ›[^]*rồi Enter[^]*Esc: chưa biết, bỏ qua, lùi/, "/");
      await session.answer("Ở câu này có thể:", key);
      await session.answer(`❯ ${key}.`, KEYS.enter);
    }
    expect(await session.waitFor(/Đây là loại việc gì\?  ›[^]*5\. Phát ngôn[^]*chưa rõ nguyên nhân/)).not.toMatch(
      /Esc|rồi Enter/,
    );
    session.send(KEYS.enter);
    await session.waitFor("ALL ASKED");
  });

  it("leaves one line of an answered question, and nothing of the screen around it", async () => {
    const { session } = ask(["number", "yes_no", "choose", "line", "say"]);
    await session.answer(asked("number"), "1.200");
    await session.answer("→ 1.200 người", KEYS.enter);
    await session.answer(asked("yes_no"), "k");
    await session.answer("❯ 2. Không", KEYS.enter);
    await session.answer("đến hạn lúc 15:00", KEYS.down);
    await session.answer("❯ 2. Tạm dừng", KEYS.enter);
    // Without an earlier answer there is nothing to keep.
    expect(await session.waitFor("Ai xác nhận?")).not.toMatch(/Hiện đang ghi|giữ nguyên/);
    session.send("Trạm y tế");
    await session.answer("Trạm y tế", KEYS.enter);
    await session.waitFor("STATUS 0");
    expect(session.scrollback().split("ALL ASKED")[0]).toBe(
      [
        "✔ Có bao nhiêu người bị hại?  1.200 người",
        "✔ Có trẻ em liên quan không?  Không",
        "✔ Tiếp theo làm gì?  Tạm dừng",
        "✔ Ai xác nhận? (tên, đơn vị; Enter nếu chưa có)  Trạm y tế",
        "✔ Đã lưu mọi câu trả lời.",
        "• một",
        "• hai",
        "✘ Quá hạn 4 phút.",
        "",
      ].join("\n"),
    );
  });

  it("answers kindly, in place, what it cannot take", async () => {
    const { session, replies } = ask(["number", "date_time", "yes_no", "many", "text"]);
    await session.answer(asked("number"), "vài chục");
    await session.answer("vài chục", KEYS.enter);
    await session.answer("Câu này cần một con số, ví dụ 3 hoặc 1.200.", "\u00153");
    await session.answer("› 3", KEYS.enter);
    await session.answer(asked("date_time"), "hôm qua");
    await session.answer("hôm qua", KEYS.enter);
    await session.answer("Còn thiếu giờ.", " 17h");
    await session.answer("→ 17:00 hôm qua, Chủ nhật 22/11/2026 (cách đây 21 giờ 20 phút)", KEYS.enter);
    await session.answer(asked("yes_no"), KEYS.enter);
    await session.answer("Hãy trả lời có hoặc không.", "c\r");
    await session.answer(asked("many"), KEYS.enter);
    await session.answer("Hãy chọn ít nhất 1 mục.", "1234");
    await session.answer(/◉ 4/, KEYS.enter);
    await session.answer("Chỉ chọn tối đa 3 mục.", "2\r");
    await session.answer(asked("text"), KEYS.enter);
    await session.answer("Chưa có gì được gõ.", "kho");
    await session.answer("› kho", KEYS.enter);
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual(
      [3, "2026-11-22T17:00:00+07:00", true, ["press", "staff", "social"], "kho"].map((value) => ({
        is: "answer",
        value,
      })),
    );
  });

  it("turns the pages of a guide that does not fit, and finds one's place in a long list", async () => {
    const { session, replies } = ask(["crowded"]);
    const first = await session.waitFor(/Kênh nào nói trước\?[^]*tạm dừng/);
    expect(first).toContain("Điều 1:");
    expect(first).toContain("Tab: đọc tiếp (1/");
    expect(first).toMatch(/còn \d+ mục ở dưới/);
    session.send(KEYS.tab);
    expect(await session.waitFor("Tab: đọc tiếp (2/")).not.toContain("Điều 1:");
    session.send("17");
    const moved = await session.waitFor("❯ 17. Kênh thứ 17");
    expect(moved).toMatch(/còn \d+ mục ở trên/);
    session.send(KEYS.enter);
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual([{ is: "answer", value: "c17" }]);
    expect(session.scrollback().startsWith("✔ Kênh nào nói trước?  Kênh thứ 17")).toBe(true);
  });

  it("drops what was typed before the question was there", async () => {
    const { session, replies } = ask(["text"]);
    session.send("quá sớm\r\rnửa câu\u001b");
    expect(await session.waitFor(/Sự việc xảy ra ở đâu\?  ›[^]*Esc: chưa biết/)).toMatch(/›$/m);
    session.send("đúng lúc");
    await session.answer("› đúng lúc", KEYS.enter);
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual([{ is: "answer", value: "đúng lúc" }]);
  });

  it("draws itself anew when the terminal changes its size", async () => {
    const { session, replies } = ask(["one"], { columns: 100, rows: 30 });
    await session.answer(asked("one"), KEYS.down);
    await session.waitFor("❯ 2.");
    session.resize(60, 24);
    const screen = await session.waitFor(/^─{60}\n[^─][^]*tạm\s+dừng/m);
    expect(screen.split("\n").filter((line) => line.includes("Đây là loại việc gì"))).toHaveLength(1);
    expect(screen).toContain("❯ 2. Ngộ độc thực phẩm");
    session.send(KEYS.enter);
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual([{ is: "answer", value: "food" }]);
  });

  it("keeps a pasted text of several lines in one answer", async () => {
    const { session, replies } = ask(["text", "long"]);
    await session.answer(asked("text"), KEYS.paste("xưởng 2\rcổng sau"));
    await session.answer("› xưởng 2 cổng sau", KEYS.enter);
    await session.answer(asked("long"), KEYS.paste("/ một\rhai"));
    await session.answer("› / một⏎hai", KEYS.enter);
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual(["xưởng 2 cổng sau", "/ một\nhai"].map((value) => ({ is: "answer", value })));
  });

  it("lets no escape sequence of a playbook through", async () => {
    const { session } = ask(["nasty"]);
    const screen = await session.waitFor("Câu hỏi độc hại");
    expect(screen).toContain("AB");
    expect(screen).toContain("Nguồn: S");
    session.send(KEYS.interrupt);
    await session.waitFor("STATUS 130");
    for (const bad of ["\u001b[2J", "\u202e", "\u001b]0;", "\u009b", "[31m"])
      expect(session.raw().replaceAll("\ufffd[31m", "")).not.toContain(bad);
  });

  it("draws with ASCII signs where the terminal knows no others", async () => {
    const { session } = ask(["tick"], { env: { ASCII: "1" } });
    const screen = await session.waitFor(whole("tick"));
    expect(screen).toContain("(t) Tuyên bố ban đầu");
    expect(screen).toContain("> [ ] 1. Gọi cấp cứu");
    expect(screen).not.toMatch(/[◷─◯◉❯›✔](?! Nhận)/u);
  });
});
