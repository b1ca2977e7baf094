import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fileReader } from "../../src/cli/file_reader.js";
import { compilePlaybook, compileScenario } from "../../src/compile/compile.js";
import type { SignalsAnswer } from "../../src/kinds/signals.js";
import { accountPages, readOn } from "../../src/terminal/account_pages.js";
import { barLines } from "../../src/terminal/bar_lines.js";
import { width } from "../../src/terminal/width.js";
import { assessmentBars, assessmentLines } from "../../src/walk/assessment_words.js";
import { dryRun } from "../../src/walk/dry_run.js";
import type { Account } from "../../src/walk/prompter.js";
import { canvas, textOf, viewLines } from "./on_canvas.js";

const BARS = [
  { label: "Mức đề xuất CẢNH BÁO", value: 46 },
  { label: "Sự việc", value: 0 },
  { label: "Phần của cơ quan", value: 100 },
];

describe("bars", () => {
  it("stand under one another with the figure behind each, none wider than the terminal", () => {
    expect(textOf(barLines(BARS, canvas("vi", 80)))).toEqual([
      "  Mức đề xuất CẢNH BÁO  ██████████████░░░░░░░░░░░░░░░░ 46/100",
      "  Sự việc               ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0/100",
      "  Phần của cơ quan      ██████████████████████████████ 100/100",
    ]);
    for (const columns of [40, 80, 120])
      for (const line of textOf(barLines(BARS, canvas("vi", columns))))
        expect(width(line)).toBeLessThanOrEqual(columns);
  });

  it("are drawn with ASCII signs where the terminal knows no others", () => {
    expect(textOf(barLines([{ label: "Event", value: 20 }], canvas("en", 80, false)))).toEqual([
      "  Event  ######........................ 20/100",
    ]);
  });

  it("hold what is out of range at their ends", () => {
    const [over, under] = textOf(
      barLines(
        [
          { label: "a", value: 130 },
          { label: "b", value: -5 },
        ],
        canvas("vi", 80),
      ),
    );
    expect(over).not.toContain("░");
    expect(under).not.toContain("█");
  });
});

const reader = fileReader(process.cwd());
const options = { builtIn: "playbooks" };
const playbook = (await compilePlaybook("playbooks/first_look.yaml", reader, options)).result;
if (playbook === undefined) throw new Error("first_look has errors");

async function accounts(file: string, language: string): Promise<Account[]> {
  const { result: scenario } = await compileScenario(`playbooks/scenarios/first_look/${file}`, reader, options);
  if (scenario === undefined || playbook === undefined) throw new Error(`${file} has errors`);
  return dryRun(playbook, scenario).events.flatMap((event) => {
    if (event.type !== "answered" || event.step !== "signals" || event.said?.outcome.is !== "value") return [];
    const answer = event.said.outcome.value as unknown as SignalsAnswer;
    return [{ bars: assessmentBars(answer, language), lines: assessmentLines(playbook, answer, language) }];
  });
}

const FILES = readdirSync("playbooks/scenarios/first_look");

describe("what signs add up to", () => {
  it.each(["vi", "en"])(
    "fits on a screen of 80 by 24 with the question behind it, in each scenario: %s",
    async (language) => {
      for (const file of FILES)
        for (const account of await accounts(file, language)) {
          const pages = accountPages(account, canvas(language, 80));
          expect(`${file}: ${pages.length}`).toBe(`${file}: 1`);
        }
    },
  );

  it.each([40, 80, 120])(
    "loses no word over its pages at %i columns, and no page is taller than the screen",
    async (columns) => {
      const account = (await accounts("children.yaml", "vi"))[0] as Account;
      const long = { ...account, lines: [...account.lines, ...account.lines, ...account.lines] };
      const pages = accountPages(long, canvas("vi", columns));
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(22);
      expect((pages.at(-1) as unknown[]).length).toBeLessThanOrEqual(18);
      const words = (text: string): string => text.replaceAll(/[•\s]+/g, " ").trim();
      expect(words(pages.flatMap((page) => textOf(page)).join(" "))).toContain(words(long.lines.join(" ")));
      for (const line of pages.flatMap(textOf)) expect(width(line)).toBeLessThanOrEqual(columns);
    },
  );

  it("waits for Enter between two pages", () => {
    const wait = readOn(canvas("vi", 80));
    expect(viewLines(wait.view(wait.start))).toEqual(["? Enter: đọc tiếp  › "]);
    const key = { ctrl: false, pasted: false };
    expect(wait.press({ ...key, name: "x" }, { typed: "x" }, wait.start)).toEqual({ typed: "" });
    expect(wait.press({ ...key, name: "return" }, { typed: "" }, wait.start)).toEqual({ done: true });
  });
});
