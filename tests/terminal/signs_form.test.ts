import { describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook } from "../../src/compile/compile.js";
import { begin } from "../../src/engine/apply.js";
import { questionAt } from "../../src/engine/question.js";
import { answerSigns } from "../../src/terminal/plain_signs.js";
import { signsInteraction } from "../../src/terminal/signs_interaction.js";
import { width } from "../../src/terminal/width.js";
import type { PromptForm, Reply, Screen } from "../../src/walk/prompter.js";
import { screenOf } from "../../src/walk/screen.js";
import { terminalWords } from "../../src/words/terminal.js";
import { canvas, shown, viewLines } from "./on_canvas.js";

type SignsForm = Extract<PromptForm, { form: "rate_signs" }>;

const SIGNS: SignsForm["signs"] = [
  {
    id: "harm",
    title: "Có người bị thương",
    part: "event",
    levels: [
      { level: "watch", test: "Mới nghe nói." },
      { level: "alert", test: "Đã xác nhận." },
      { level: "crisis", test: "Có người thiệt mạng." },
    ],
  },
  { id: "pictures", title: "Ảnh hiện trường", part: "event", levels: [{ level: "alert", test: "Nhiều ảnh." }] },
  {
    id: "press",
    title: "Phóng viên hỏi",
    part: "attention",
    measure: "Số báo hỏi trong 24 giờ",
    levels: [
      { level: "watch", test: "Một báo." },
      { level: "crisis", test: "Sáu báo." },
    ],
  },
  {
    id: "unfair",
    title: "Thấy bất công",
    part: "outrage",
    levels: [
      { level: "low", test: "Không." },
      { level: "mixed", test: "Lẫn lộn." },
      { level: "high", test: "Có." },
    ],
  },
];

const NOTHING = { ratings: {}, remarks: {} };

function form(rest: Partial<Parameters<typeof signsInteraction>[0]> = {}, on = canvas()) {
  return signsInteraction({ ask: "Thấy gì?", signs: SIGNS, given: NOTHING, hint: [], room: 18, ...rest }, on);
}

describe("rating signs with keys", () => {
  it("shows groups, the level of each line in words, and the tests of the line one stands on", async () => {
    const { getScreen, events, nextRender, answer } = await shown(form());
    expect(getScreen()).toBe(
      [
        "? Thấy gì?  ›",
        "A. Việc đã xảy ra",
        "❯ chưa thấy    Có người bị thương",
        "  chưa thấy    Ảnh hiện trường",
        "B. Sự chú ý của dư luận",
        "  chưa thấy    Phóng viên hỏi",
        "D. Vì sao người dân bức xúc",
        "  chưa thấy    Thấy bất công",
        "",
        "  1 theo dõi: Mới nghe nói.",
        "  2 cảnh báo: Đã xác nhận.",
        "  3 khủng hoảng: Có người thiệt mạng.",
      ].join("\n"),
    );
    events.type("2");
    await nextRender();
    events.keypress("pagedown");
    await nextRender();
    events.type("?");
    await nextRender();
    expect(getScreen()).toContain("  cảnh báo     Có người bị thương");
    expect(getScreen()).toContain("❯ chưa rõ      Phóng viên hỏi");
    expect(getScreen()).toContain("  Số báo hỏi trong 24 giờ\n  1 theo dõi: Một báo.\n  3 khủng hoảng: Sáu báo.");
    events.keypress("enter");
    expect(await answer).toEqual({ done: { rated: { ratings: { harm: "alert", press: "not_known" }, remarks: {} } } });
  });

  const pressed = (names: readonly string[]) => {
    const interaction = form();
    let state = interaction.start;
    for (const name of names) {
      const typed = name.length === 1 ? name : "";
      const next = interaction.press({ name, ctrl: false, pasted: false }, { ...state, typed }, state);
      if ("done" in next) return next.done;
      state = next;
    }
    return { rated: state.rated, at: SIGNS[state.cursor]?.id };
  };

  it("goes from level to level with the arrows, over levels that a sign does not have", () => {
    expect(pressed(["right"]).rated.ratings).toEqual({ harm: "watch" });
    expect(pressed(["right", "right", "right", "right"]).rated.ratings).toEqual({ harm: "crisis" });
    expect(pressed(["right", "left", "left"]).rated.ratings).toEqual({});
    expect(pressed(["end", "up", "right", "right"]).rated.ratings).toEqual({ press: "crisis" });
    expect(pressed(["down", "right", "right"]).rated.ratings).toEqual({ pictures: "alert" });
    expect(pressed(["down", "right", "left"]).rated.ratings).toEqual({});
  });

  it("takes a number only where the sign has that level, and 0 for not seen", () => {
    expect(pressed(["down", "3"]).rated.ratings).toEqual({});
    expect(pressed(["down", "2", "0"]).rated.ratings).toEqual({});
    expect(pressed(["9"]).rated.ratings).toEqual({});
    expect(pressed(["end", "3"]).rated.ratings).toEqual({ unfair: "high" });
  });

  it("goes round at the ends, and by groups with the page keys", () => {
    expect(pressed(["up"])).toMatchObject({ at: "unfair" });
    expect(pressed(["end", "down"])).toMatchObject({ at: "harm" });
    expect(pressed(["pagedown", "pagedown"])).toMatchObject({ at: "unfair" });
    expect(pressed(["pagedown", "pagedown", "pageup"])).toMatchObject({ at: "press" });
    expect(pressed(["down", "pageup"])).toMatchObject({ at: "harm" });
    expect(pressed(["end", "home"])).toMatchObject({ at: "harm" });
  });

  it("asks for a remark on the line one stands on, with everything that was rated", () => {
    expect(pressed(["2", "down", "r"])).toMatchObject({
      rated: { ratings: { harm: "alert" } },
      remark: { sign: "pictures", state: { cursor: 1 } },
    });
  });

  it("types nothing out of a paste", () => {
    const interaction = form();
    const state = interaction.press(
      { name: "3", ctrl: false, pasted: true },
      { ...interaction.start, typed: "3" },
      interaction.start,
    );
    expect(state).toMatchObject({ rated: NOTHING, typed: "" });
  });

  it("starts from what was rated before, and says where a remark is", () => {
    const lines = viewLines(
      form({ given: { ratings: { harm: "crisis" }, remarks: { harm: "bệnh viện báo" } } }).view(
        form({ given: { ratings: { harm: "crisis" }, remarks: { harm: "x" } } }).start,
      ),
    );
    expect(lines).toContain("❯ khủng hoảng  Có người bị thương (có ghi chú)");
  });
});

const reader = fileReader(process.cwd());
const playbook = (await compilePlaybook("playbooks/first_look.yaml", reader, { builtIn: "playbooks" })).result;
if (playbook === undefined) throw new Error("first_look has errors");

function realScreen(language: string): Screen & { readonly form: SignsForm } {
  const at = "2026-03-02T08:00:00+07:00";
  const first = begin(
    playbook as NonNullable<typeof playbook>,
    { type: "walk_started", walk: "w", playbook: "first_look", version: "1", hash: "x", language, at, by: "t" },
    at,
    [],
  );
  const run = { ...first, position: "signals" };
  const question = questionAt(playbook as NonNullable<typeof playbook>, run, at);
  if (question === undefined) throw new Error("no question");
  return screenOf(playbook as NonNullable<typeof playbook>, run, question, at) as Screen & { readonly form: SignsForm };
}

describe("every sign of the library", () => {
  it.each([
    ["vi", 40],
    ["vi", 80],
    ["vi", 120],
    ["en", 40],
    ["en", 80],
    ["en", 120],
  ] as const)(
    "in %s at %i columns: its line and each of its tests are there, and nothing is too wide or too tall",
    (language, columns) => {
      const screen = realScreen(language);
      const on = canvas(language, columns);
      // At 40 columns a test takes more lines; a smaller terminal gives the list no more room than this.
      const room = columns === 40 ? 20 : 15;
      const signs = form({ ask: screen.ask, signs: screen.form.signs, room }, on);
      for (const [cursor, sign] of screen.form.signs.entries()) {
        const lines = viewLines(signs.view({ ...signs.start, cursor }));
        const whole = lines.join(" ").replaceAll(/\s+/g, " ");
        expect(lines.filter((line) => line.startsWith("❯ "))).toHaveLength(1);
        for (const { test } of sign.levels) expect(whole).toContain(test);
        expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
        expect(lines.length).toBeLessThanOrEqual(room);
      }
    },
  );

  it("is drawn with ASCII signs where the terminal knows no others", () => {
    const screen = realScreen("en");
    const signs = form({ ask: screen.ask, signs: screen.form.signs, room: 15 }, canvas("en", 80, false));
    const text = viewLines(signs.view({ ...signs.start, cursor: 20 })).join("\n");
    expect(text).toMatch(/^> not seen/m);
    expect(text).toContain("... 17 more above");
    expect(text).toMatch(/^[\n -~]*$/);
  });
});

describe("rating signs line by line", () => {
  /** Says these lines in turn; gives back the reply, and everything that was said to the person. */
  async function said(typed: readonly string[], given?: Screen["default"]) {
    const heard: string[] = [];
    const words = terminalWords("vi");
    const left = [...typed];
    const desk = {
      words,
      put: (text: string) => void heard.push(text),
      refuse: (why: string) => void heard.push(`! ${why}`),
    } as unknown as Parameters<typeof answerSigns>[2];
    const byLine: Parameters<typeof answerSigns>[3] = (_screen, _desk, take) => {
      for (;;) {
        const line = left.shift() ?? "";
        if (line === "/") return Promise.resolve({ is: "menu", action: "pause" } as Reply);
        const taken = take(line);
        if ("value" in taken) return Promise.resolve({ is: "answer", value: taken.value } as Reply);
        heard.push(`! ${taken.not}`);
      }
    };
    const screen = { place: "", ask: "Thấy gì?", menu: [], form: { form: "rate_signs", signs: SIGNS } } as const;
    const reply = await answerSigns(
      given === undefined ? screen : { ...screen, default: given },
      screen.form,
      desk,
      byLine,
    );
    return { reply, heard };
  }

  it("reads each group in one line: levels, what is not known, remarks", async () => {
    const { reply, heard } = await said(["1=2 (2 người, 07:50), 2=2", " 3 = ? ", "4=3"]);
    expect(reply).toEqual({
      is: "answer",
      value: {
        ratings: { harm: "alert", pictures: "alert", press: "not_known", unfair: "high" },
        remarks: { harm: "2 người, 07:50" },
      },
    });
    expect(heard).toContain("   1=3 khủng hoảng: Có người thiệt mạng.");
    expect(heard).toContain("3. Phóng viên hỏi: Số báo hỏi trong 24 giờ");
  });

  it("says which piece it could not take, and takes the line again", async () => {
    const { reply, heard } = await said(["1=7", "2=1", "3=1", "1=1", "", ""]);
    expect(heard.filter((line) => line.startsWith("!"))).toEqual([
      "! Chưa rõ “1=7”. Ví dụ: 2=1, 5=?",
      "! Chưa rõ “2=1”. Ví dụ: 2=1, 5=?",
      "! Chưa rõ “3=1”. Ví dụ: 2=1, 5=?",
    ]);
    expect(reply).toMatchObject({ value: { ratings: { harm: "watch" } } });
  });

  it("keeps what was rated before, says so, and takes a level or a remark away", async () => {
    const given = { ratings: { harm: "alert", press: "watch" }, remarks: { harm: "bệnh viện báo", press: "một báo" } };
    const kept = await said(["", "", ""], given);
    expect(kept.reply).toEqual({ is: "answer", value: given });
    expect(kept.heard).toContain("1. Có người bị thương (cảnh báo), có ghi chú");
    expect(kept.heard).toContain("Ngoặc trống để bỏ ghi chú, ví dụ 2=1 ().");
    const changed = await said(["1=2 ()", "3=0", ""], given);
    expect(changed.reply).toEqual({
      is: "answer",
      value: { ratings: { harm: "alert" }, remarks: { press: "một báo" } },
    });
  });

  it("leaves for the menu in the middle", async () => {
    expect((await said(["1=1", "/"])).reply).toEqual({ is: "menu", action: "pause" });
  });
});
