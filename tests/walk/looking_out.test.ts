import { expect, it } from "vitest";
import type { MediaPicture } from "../../src/domain/media_picture.js";
import type { RecordEvent } from "../../src/domain/event.js";
import { walk } from "../../src/walk/loop.js";
import type { Lookout } from "../../src/walk/ports.js";
import { Interrupted, type Prompter, type Reply, type Screen } from "../../src/walk/prompter.js";
import { START, Walker, playbookOf, playbookText } from "../engine/sample.js";

const playbook = await playbookOf(
  playbookText(
    `  - id: look
    title: Look
    each_round: true
    steps:
      - { id: place, kind: text, ask: Where? }
      - { id: now, kind: monitor, within: 4h, ask: What is said? }
      - { id: why, kind: text, ask: Why? }
`,
  ),
);

const PICTURE: MediaPicture = {
  from: "2026-03-02T04:00:00+07:00",
  at: "2026-03-02T07:58:00+07:00",
  figures: { mentions: 40, burst: true, rumours: 1 },
  alerts: [{ id: "a", says: "30 mentions *in* an hour", signal: "mention_spike", level: "alert" }],
  stories: [{ title: "Fire # at a [factory] {{ round }}", outlets: 6, url: "https://a.example/1" }],
};

/** A person who gives these answers; what is said and asked stands in the order in which it came. */
function person(replies: Reply[]): {
  readonly prompter: Prompter;
  readonly heard: string[];
  readonly screens: Screen[];
} {
  const heard: string[] = [];
  const screens: Screen[] = [];
  const prompter: Prompter = {
    ask(screen) {
      heard.push(`? ${screen.ask}`);
      screens.push(screen);
      const reply = replies.shift();
      return reply === undefined ? Promise.reject(new Interrupted("end_of_input")) : Promise.resolve(reply);
    },
    choose: (_question, choices) => Promise.resolve(choices.find(({ id }) => id === "next")?.id ?? ""),
    line: () => Promise.resolve(""),
    edit: () => Promise.resolve(undefined),
    say: (text) => void heard.push(text),
    tell: () => Promise.resolve(),
  };
  return { prompter, heard, screens };
}

async function sit(replies: Reply[], lookout?: Lookout) {
  const { prompter, heard, screens } = person(replies);
  const events: RecordEvent[] = [];
  await walk(playbook, new Walker(playbook).run, {
    prompter,
    recorder: {
      append: (batch) => Promise.resolve(void events.push(...batch)),
      moveTo: (place) => Promise.resolve({ place }),
    },
    now: () => START,
    by: "tester",
    silent: false,
    drill: false,
    ...(lookout === undefined ? {} : { lookout }),
  });
  return { heard, screens, answered: events.filter((event) => event.type === "answered") };
}

const answer = (value: Extract<Reply, { is: "answer" }>["value"]): Reply => ({ is: "answer", value });

it("offers the scan of the stretch that the step reaches back, and keeps it beside what the person settled on", async () => {
  const asked: string[] = [];
  const lookout: Lookout = {
    picture: (from) => Promise.resolve(void asked.push(from)).then(() => PICTURE),
    news: () => Promise.resolve([]),
  };
  const corrected = { ...PICTURE.figures, mentions: 38 };
  const { screens, answered } = await sit([answer("A factory"), answer(corrected)], lookout);
  expect(asked).toEqual(["2026-03-02T04:00:00+07:00"]);
  const [, screen] = screens;
  expect(screen?.default).toEqual(PICTURE.figures);
  expect(screen?.form.form === "figures" && screen.form.figures[0]).toEqual({ id: "mentions", title: "Mentions" });
  // T7: what was published is shown as it stands, whatever it looks like in Markdown or as a template.
  expect(screen?.guide).toContain("- 30 mentions \\*in\\* an hour");
  expect(screen?.guide).toContain("- Fire \\# at a \\[factory\\] \\{\\{ round \\}\\} \\(6 outlets\\)");
  expect(answered[1]?.said?.outcome).toEqual({ is: "value", value: { figures: corrected, picture: PICTURE } });
});

it("starts empty where there is no scan, and shows the figures of the round before", async () => {
  const { screens, answered } = await sit([
    answer("A factory"),
    answer({ mentions: 12, burst: false }),
    answer("No idea"),
    answer("A factory"),
  ]);
  expect(screens[1]?.default).toBeUndefined();
  expect(screens[1]?.guide).toBe(
    "Nothing has been read yet. Enter what you have seen yourself; leave out what you do not know.",
  );
  expect(answered[1]?.said?.outcome).toEqual({ is: "value", value: { figures: { mentions: 12, burst: false } } });
  expect(screens[4]?.ask).toBe("What is said?");
  expect(screens[4]?.default).toBeUndefined();
  expect(screens[4]?.guide).toContain("Round before: Mentions 12; A burst no");
});

it("tells news before a question is put, once, and only how many more there are", async () => {
  const news = [[], ["one"], ["two", "three", "four", "five"], []];
  const lookout: Lookout = {
    picture: () => Promise.resolve(undefined),
    news: () => Promise.resolve(news.shift() ?? []),
  };
  const { heard } = await sit([answer("A factory"), answer({ mentions: 1 }), answer("No idea")], lookout);
  expect(heard.slice(0, 7)).toEqual([
    "? Where?",
    "**New alert.** one",
    "? What is said?",
    "**New alert.** three",
    "**New alert.** four",
    "**New alert.** five",
    "1 more alert: lectern monitor digest lists them.",
  ]);
});
