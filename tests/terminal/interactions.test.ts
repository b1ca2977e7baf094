import { describe, expect, it } from "vitest";
import { listInteraction } from "../../src/terminal/list_interaction.js";
import { withMenu } from "../../src/terminal/menu_interaction.js";
import { typedInteraction } from "../../src/terminal/typed_interaction.js";
import { understand } from "../../src/terminal/understand.js";
import { width } from "../../src/terminal/width.js";
import { canvas, shown } from "./on_canvas.js";

const FIVE = ["Tai nạn", "Ngộ độc thực phẩm", "Lộ dữ liệu", "Tin đồn", "Phát ngôn"].map((title, index) => ({
  id: `c${index + 1}`,
  title,
}));

function list(
  rest: Partial<Parameters<typeof listInteraction>[0]> = {},
  on = canvas(),
): ReturnType<typeof listInteraction> {
  return listInteraction(
    { ask: "Loại việc gì?", choices: FIVE, chosen: [], notChosen: on.words.not.choice, hint: [], room: 20, ...rest },
    on,
  );
}

describe("a list", () => {
  it("shows where one stands by a sign, not by colour alone", async () => {
    const { getScreen, events, answer, nextRender } = await shown(list());
    expect(getScreen()).toBe(
      "? Loại việc gì?  ›\n❯ 1. Tai nạn\n  2. Ngộ độc thực phẩm\n  3. Lộ dữ liệu\n  4. Tin đồn\n  5. Phát ngôn",
    );
    events.keypress("up");
    await nextRender();
    expect(getScreen()).toContain("❯ 5. Phát ngôn");
    events.keypress("enter");
    expect(await answer).toEqual({ done: ["c5"] });
  });

  it("starts at the answer of before, and ticks by space", async () => {
    const { getScreen, events, answer, nextRender } = await shown(
      list({ many: { min: 0, max: 5 }, chosen: ["c2", "gone"] }),
    );
    expect(getScreen()).toContain("◉ 2. Ngộ độc thực phẩm");
    events.type(" ");
    await nextRender();
    expect(getScreen()).toContain("❯ ◉ 1. Tai nạn");
    events.keypress("enter");
    expect(await answer).toEqual({ done: ["c1", "c2"] });
  });

  it("is a window around the cursor where it is longer than its room, and never taller", () => {
    const choices = Array.from({ length: 30 }, (_, i) => ({
      id: String(i),
      title: `Kênh ${"rất dài ".repeat(i % 12)}${i}`,
    }));
    for (const columns of [40, 80, 120]) {
      const long = list({ choices, room: 12 }, canvas("vi", columns));
      for (let cursor = 0; cursor < choices.length; cursor += 1) {
        const { above, label, below } = long.view({ ...long.start, cursor });
        const lines = [...above, label, ...below].map((line) => line.map((piece) => piece.text).join(""));
        expect(lines.some((line) => line.includes(`❯ ${String(cursor + 1).padStart(2)}.`))).toBe(true);
        expect(lines.length).toBeLessThanOrEqual(12);
        expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
      }
    }
  });
});

describe("a typed answer", () => {
  const number = (language: string): ReturnType<typeof typedInteraction<unknown>> => {
    const on = canvas(language);
    return typedInteraction<unknown>(
      {
        ask: language === "vi" ? "Bao nhiêu người?" : "How many people?",
        understand: (typed) => understand(typed, { form: "number", decimal: false, min: 0 }, on),
        default: { value: 7, said: "7", text: "7" },
        hint: [],
      },
      on,
    );
  };

  it("shows the default and takes it on Enter", async () => {
    const { getScreen, events, answer } = await shown(number("en"));
    expect(getScreen()).toBe("? How many people?  ›\n  So far: 7 (Enter keeps it, → edits it)");
    events.keypress("enter");
    expect(await answer).toEqual({ done: 7 });
  });

  it("says what it understood while it is typed", async () => {
    const { getScreen, events, answer, nextRender } = await shown(number("vi"));
    events.type("1,2 triệu");
    await nextRender();
    expect(getScreen()).toBe("? Bao nhiêu người?  › 1,2 triệu\n  → 1.200.000");
    events.keypress("enter");
    expect(await answer).toEqual({ done: 1_200_000 });
  });
});

describe("the menu", () => {
  it("lies over a question and gives back the action with what was begun", async () => {
    const on = canvas("en");
    const typed = typedInteraction<unknown>({ ask: "Where?", understand: (text) => ({ value: text }), hint: [] }, on);
    const items = [
      { id: "unknown" as const, label: "Not known yet", note: "asked again next round" },
      { id: "pause" as const, label: "Pause" },
    ];
    const { getScreen, events, answer, nextRender } = await shown(
      withMenu(typed, { items, room: 20, types: true }, on),
    );
    events.type("hall");
    await nextRender();
    events.keypress("escape");
    await nextRender();
    expect(getScreen()).toBe(
      "? Where?  ›\nAt this question you can:\n❯ 1. Not known yet   asked again next round\n  2. Pause\n\nEsc: back to the question",
    );
    events.keypress("down");
    await nextRender();
    events.keypress("enter");
    expect(await answer).toEqual({ done: { action: "pause", state: { typed: "hall" } } });
  });
});
