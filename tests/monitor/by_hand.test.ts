import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, runLectern } from "../cli/machine.js";

const NOW = Date.parse("2026-03-02T08:30:00+07:00");

function house(): { add: (...args: string[]) => ReturnType<typeof runLectern>; run: typeof runLectern; home: string } {
  const home = emptyFolder();
  writeFileSync(
    join(home, "lectern.yaml"),
    "lectern: 1\norganisation: {}\nmonitor: { terms: [{ id: own, any: [Bình An] }] }\n",
  );
  const run: typeof runLectern = (args, wishes) => runLectern(args, { home, now: () => NOW, ...wishes });
  return { add: (...args) => run(["monitor", "add", ...args]), run, home };
}

interface Document {
  readonly stories: readonly {
    readonly title: string;
    readonly copies: number;
    readonly outlets: readonly string[];
    readonly first: string;
    readonly url?: string;
    readonly matched: readonly { readonly term: string; readonly phrase: string }[];
  }[];
}

test("a mention by hand is kept once, as text, and stands in the digest though it has no watch term", async () => {
  const { add, run } = house();
  const title = "Công nhân <b>đình công</b> & chờ";
  const made = await add(title, "--outlet", "Đài X", "--published", "08:10 02/03/2026", "--json");
  expect(made.code, made.stderr).toBe(0);
  const [story] = (JSON.parse(made.stdout) as Document).stories;
  expect(story).toMatchObject({ title, outlets: ["Đài X"], first: "2026-03-02T08:10:00+07:00" });
  expect(story?.matched.map(({ term }) => term)).toEqual(["by_hand"]);
  const again = await add(title, "--outlet", "Đài X", "--json", "--lang", "en");
  expect([again.code, again.stdout]).toEqual([0, ""]);
  expect(again.stderr).toContain("there already");
  const digest = JSON.parse((await run(["monitor", "digest", "--json"])).stdout) as Document;
  expect(digest.stories.map((one) => [one.title, one.copies])).toEqual([[title, 1]]);
});

test("it joins the story that it is a copy of, and says which term it has", async () => {
  const { add } = house();
  const title = "Bình An lên tiếng về vụ cháy xưởng may sáng nay";
  await add(title, "--outlet", "Báo A");
  const { stdout } = await add(
    title,
    "--outlet",
    "Báo B",
    "--url",
    "https://b.example/1",
    "--channel",
    "press",
    "--json",
  );
  const [story] = (JSON.parse(stdout) as Document).stories;
  expect([story?.copies, story?.outlets]).toEqual([2, ["Báo A", "Báo B"]]);
  expect(story?.matched.map(({ term }) => term)).toEqual(["own"]);
});

test("what is missing or cannot be read is said before anything is kept", async () => {
  const { add, run } = house();
  for (const [args, says] of [
    [["Tin"], "outlet"],
    [["  ", "--outlet", "A"], "title"],
    [["Tin", "--outlet", "A", "--url", "javascript:alert(1)"], "http"],
    [["Tin", "--outlet", "A", "--published", "hôm nào đó"], "time"],
  ] as const) {
    const made = await add(...args, "--lang", "en");
    expect(made.code).toBe(2);
    expect(made.stderr).toContain(says);
  }
  const digest = JSON.parse((await run(["monitor", "digest", "--json"])).stdout) as Document;
  expect(digest.stories).toEqual([]);
});
