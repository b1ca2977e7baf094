import { afterEach, describe, expect, it } from "vitest";
import { ask, endAll } from "./asking.js";
import { SCREENS } from "./fixtures/screens.js";
import { KEYS } from "./terminal_session.js";

afterEach(endAll);

const PLAIN = { PLAIN: "1" };
const asked = (name: string): RegExp =>
  new RegExp(`Câu hỏi: ${SCREENS[name]?.ask.replaceAll("?", "\\?")}[^]*Trả lời:$`);
/** Select Graphic Rendition, the sixteen colours and bold: nothing that moves the cursor. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d{1,2}m`, "g");
/** What was said after the last time a text was. */
const after = (raw: string, text: string): string => raw.slice(raw.lastIndexOf(text)).replaceAll("\r", "");

describe("the plain prompter in a terminal", () => {
  it("says the place, the clock, the guide and the choices in words, and reads the answer back", async () => {
    const { session, replies } = ask(["one"], { env: PLAIN, columns: 200 });
    await session.answer(asked("one"), "lộ dữ liệu\r");
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual([{ is: "answer", value: "leak" }]);
    expect(session.scrollback().split("ALL ASKED")[0]).toBe(
      [
        "",
        "Ứng phó khủng hoảng truyền thông, Nhận diện dấu hiệu (1/6), biết việc: 12 phút.",
        "Đồng hồ: Tuyên bố ban đầu: còn 48 phút (trước 09:20)",
        "Chỉ ghi con số đã có người xác nhận. Chưa rõ thì cứ chọn “chưa biết”: câu này sẽ được hỏi lại, và sẽ nằm trong phần những điều chưa rõ của tuyên bố.",
        "Nguồn: CDC CERC",
        "Gõ / rồi Enter để xem có thể làm gì khác ở mỗi câu. Muốn gõ dấu gạch chéo thì gõ //.",
        "Câu hỏi: Đây là loại việc gì?",
        "1. Tai nạn: Có người bị hại hoặc có thể bị hại, dù chưa rõ nguyên nhân.",
        "2. Ngộ độc thực phẩm",
        "3. Lộ dữ liệu: Thông tin cá nhân đã ra ngoài, hoặc chưa thể loại trừ điều đó.",
        "4. Tin đồn sai sự thật",
        "5. Phát ngôn gây phẫn nộ",
        "Trả lời: lộ dữ liệu",
        "Đã ghi: Lộ dữ liệu.",
        "",
      ].join("\n"),
    );
  });

  it("says why each choice stands in its place, and the rest of one when it is asked for", async () => {
    const { session, replies } = ask(["ranked"], { env: PLAIN, columns: 200 });
    await session.answer(asked("ranked"), "?2\r");
    await session.answer(/chăm sóc\.\s+Trả lời:$/, "?3\r");
    await session.answer(/Chưa được:[^]*Trả lời:$/, "2\r");
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual([{ is: "answer", value: "repair" }]);
    const said = session.scrollback().split("Trả lời:")[0] ?? "";
    expect(said).toContain("1. Giải thích: việc ngoài ý muốn\n2. Bồi thường: có người bị hại\nMuốn nghe thêm");
    expect(said).not.toContain("Nêu điều đã xác minh");
  });

  it("speaks the default before the line is read, and says the keys once", async () => {
    const { session, replies } = ask(["kept_no", "kept_time", "kept_line"], { env: PLAIN });
    expect(await session.waitFor(asked("kept_no"))).toContain("Hiện đang ghi: Không. Enter để giữ nguyên.");
    session.send(KEYS.enter);
    expect(await session.waitFor(asked("kept_time"))).toMatch(
      /Đã ghi: Không\.[^]*Hiện đang ghi: 16:00 hôm nay, thứ Hai 23\/11\/2026/,
    );
    session.send(KEYS.enter);
    expect(await session.waitFor(/Ai xác nhận\?[^]*Trả lời:$/)).toContain("Hiện đang ghi: Bệnh viện tỉnh.");
    session.send(KEYS.enter);
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual([
      { is: "answer", value: false },
      { is: "answer", value: "2026-11-23T16:00:00+07:00" },
      "Bệnh viện tỉnh",
    ]);
    expect(session.raw().split("Gõ / rồi Enter")).toHaveLength(2);
  });

  it("starts what it could not take with a word for it, then the question, then the input", async () => {
    const { session } = ask(["date_time", "many"], { env: PLAIN });
    await session.answer(asked("date_time"), "hôm nọ\r");
    await session.answer(/Chưa được: [^]*Trả lời:$/, "8h15\r");
    await session.answer(asked("many"), "7\r");
    await session.waitFor(/Chưa được: Hãy chọn một dòng[^]*Trả lời:$/);
    expect(after(session.raw(), "Chưa được")).toBe(
      "Chưa được: Hãy chọn một dòng, bằng số hoặc bằng tên.\nCâu hỏi: Ai đang nói về việc này?\nTrả lời: ",
    );
    expect(session.raw()).toContain("Đã ghi: 08:15 hôm nay, thứ Hai 23/11/2026 (cách đây 6 giờ 5 phút).");
  });

  it("opens the menu on a slash at every form, goes back on Enter, and takes an item by its name", async () => {
    const forms = Object.keys(SCREENS).filter((name) => name !== "nasty");
    const { session, replies } = ask(forms, { env: PLAIN, rows: 60 });
    for (const name of forms) {
      await session.answer(asked(name), "/\r");
      await session.answer(/Ở câu này có thể:[^]*Tạm dừng[^]*Enter: trở lại câu hỏi[^]*Số:$/, "9\r");
      await session.answer(/Chưa được: Hãy chọn một số[^]*Số:$/, "\r");
      await session.answer(/Số:\s+Câu hỏi: [^]*Trả lời:$/, "/tạm dừng\r");
    }
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual(forms.map(() => ({ is: "menu", action: "pause" })));
  });

  it("types one slash for two", async () => {
    const { session, replies } = ask(["text"], { env: PLAIN });
    await session.answer(asked("text"), "//đường 5\r");
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual([{ is: "answer", value: "/đường 5" }]);
  });

  it("leaves on Ctrl-C and at the end of input, with the terminal as it was", async () => {
    const interrupted = ask(["many"], { env: PLAIN }).session;
    await interrupted.answer(asked("many"), KEYS.interrupt);
    expect(await interrupted.waitFor("STATUS 130")).toMatch(/(?<!-)icanon[^]*(?<!-)echo /);
    const ended = ask(["many"], { env: PLAIN }).session;
    await ended.answer(asked("many"), KEYS.endOfInput);
    expect(await ended.waitFor("STATUS 3")).toContain("LEFT many: end_of_input");
  });

  it("writes no escape sequence at all without colour, and none but colours with it", async () => {
    for (const colour of ["0", "1"]) {
      const { session } = ask(["nasty", "many", "tick", "draft", "choose", "line", "say"], {
        env: { ...PLAIN, COLOUR: colour },
        rows: 60,
      });
      await session.answer(/Câu hỏi độc hại[^]*Trả lời:$/, "kho\r");
      await session.answer(asked("many"), "1 3\r");
      await session.answer(asked("tick"), "tất cả\r");
      await session.answer(/Dùng bản này chứ\?[^]*Trả lời:$/, "1\r");
      await session.answer(/Tiếp theo làm gì\?[^]*Trả lời:$/, "\r");
      await session.answer(/Ai xác nhận\?[^]*Trả lời:$/, "\r");
      await session.waitFor("ALL ASKED");
      const written = session.raw().slice(0, session.raw().indexOf("ALL ASKED"));
      const rest = colour === "1" ? written.replaceAll(COLOUR, "") : written;
      expect(rest.replaceAll(/[\r\n]/g, "")).not.toMatch(/\p{Cc}/u);
      expect(written).not.toMatch(/[\u2500-\u257f]/);
    }
  });

  it("drops what was typed before the question was there", async () => {
    const { session, replies } = ask(["text"], { env: PLAIN });
    session.send("quá sớm\r");
    await session.answer(asked("text"), "đúng lúc\r");
    await session.waitFor("ALL ASKED");
    expect(replies()).toEqual([{ is: "answer", value: "đúng lúc" }]);
  });
});
