import { describe, expect, it } from "vitest";
import type { RecordEvent } from "../../src/domain/event.js";
import { walk, type WalkEnd } from "../../src/walk/loop.js";
import type { Recorder, Trouble } from "../../src/walk/ports.js";
import { Interrupted, type Account, type Prompter, type Reply, type Screen } from "../../src/walk/prompter.js";
import { START, Walker, playbookOf, playbookText } from "../engine/sample.js";

const playbook = await playbookOf(
  playbookText(
    `  - id: identify
    title: Identify
    steps:
      - { id: harmed, kind: number, fact: harmed, ask: How many people were harmed?, source: cerc }
      - { id: told, kind: yes_no, when: harmed > 0, precaution: true, ask: Have the families been told? }
      - { id: help, kind: text, long: true, when: harmed > 0, ask: Which help is there? }
`,
    "facts: { harmed: { title: People harmed, type: int } }\nsources: { cerc: { title: CDC CERC } }\n",
  ),
);

type Said =
  | Reply
  | { readonly choose: string }
  | { readonly line: string }
  | { readonly edit: string | undefined }
  | { readonly leave: "interrupt" | "end_of_input" };

const answer = (value: Extract<Reply, { is: "answer" }>["value"]): Reply => ({ is: "answer", value });
const menu = (action: Extract<Reply, { is: "menu" }>["action"]): Reply => ({ is: "menu", action });

/** A person who says these things in this order; whatever the walk says is kept. */
class Person implements Prompter {
  readonly heard: string[] = [];
  readonly screens: Screen[] = [];

  constructor(private readonly says: Said[]) {}

  private next(key: string): never {
    const said = this.says.shift();
    if (said === undefined) throw new Interrupted("end_of_input");
    if ("leave" in said) throw new Interrupted(said.leave);
    if (!(key in said)) throw new Error(`asked for ${key}, but the person says ${JSON.stringify(said)}`);
    return said as never;
  }

  ask(screen: Screen): Promise<Reply> {
    this.screens.push(screen);
    return Promise.resolve().then(() => this.next("is"));
  }

  choose(question: string, choices: readonly { readonly id: string; readonly label: string }[]): Promise<string> {
    return Promise.resolve().then(() => {
      const { choose } = this.next("choose") as { readonly choose: string };
      this.heard.push(question);
      expect(choices.map((choice) => choice.id)).toContain(choose);
      return choose;
    });
  }

  line(question: string): Promise<string> {
    this.heard.push(question);
    return Promise.resolve().then(() => (this.next("line") as { readonly line: string }).line);
  }

  edit(): Promise<string | undefined> {
    return Promise.resolve().then(() => (this.next("edit") as { readonly edit: string | undefined }).edit);
  }

  say(text: string): void {
    this.heard.push(text);
  }

  tell({ bars, lines }: Account): Promise<void> {
    this.heard.push(...bars.map(({ label, value }) => `${label} ${value}`), ...lines);
    return Promise.resolve();
  }
}

interface Sat {
  readonly end: WalkEnd;
  readonly person: Person;
  readonly events: readonly RecordEvent[];
}

async function sit(says: Said[], troubles: (Trouble | undefined)[] = []): Promise<Sat> {
  const events: RecordEvent[] = [];
  const recorder: Recorder = {
    append(batch) {
      const trouble = troubles.shift();
      if (trouble === undefined) events.push(...batch);
      return Promise.resolve(trouble);
    },
    moveTo: (folder) =>
      Promise.resolve(folder === "/better" ? { place: folder } : { trouble: "no_access", path: folder }),
  };
  const person = new Person(says);
  const end = await walk(playbook, new Walker(playbook).run, {
    prompter: person,
    recorder,
    now: () => START,
    by: "tester",
    silent: false,
    drill: false,
  });
  return { end, person, events };
}

describe("the loop", () => {
  it("asks who confirmed a fact in the same breath, and writes before the next question", async () => {
    const { end, events, person } = await sit([answer(0), { line: "Provincial hospital" }, { choose: "close" }]);
    expect(end.end).toBe("ended");
    expect(events.map((event) => event.type)).toEqual(["answered", "closing_started", "walk_ended"]);
    expect(events[0]).toMatchObject({ said: { fact: { status: "confirmed", confirmed_by: "Provincial hospital" } } });
    expect(person.screens[0]).toMatchObject({
      ask: "How many people were harmed?",
      source: "CDC CERC",
      place: "Test › Identify (1/1)",
    });
  });

  it("takes not known yet, and a skip with its reason; a skip without one is asked again", async () => {
    const { events, person } = await sit([
      menu("unknown"),
      menu("skip"),
      { line: " " },
      menu("skip"),
      { line: "no family found yet" },
      { choose: "pause" },
    ]);
    expect(events.map((event) => (event.type === "answered" ? event.said?.outcome : event.type))).toEqual([
      { is: "unknown" },
      { is: "skipped", reason: "no family found yet" },
      "paused",
    ]);
    expect(person.heard).toContain("It needs a reason, a few words are enough.");
  });

  it("goes back, shows what a change brings, and does nothing when the person says no", async () => {
    const says = [
      answer(2),
      { line: "" },
      answer(true),
      menu("back"),
      menu("back"),
      answer(0),
      { line: "" },
      { choose: "no" },
      answer("doctors"),
      { choose: "pause" },
    ];
    const { events, person, end } = await sit(says);
    const shown = person.heard.find((text) => text.startsWith("Changing"));
    expect(shown).toContain('Changing "How many people were harmed?" from 2 to 0');
    expect(shown).toContain("2 questions are no longer asked");
    expect(person.heard).toContain("Nothing has changed.");
    expect(end.run.values.get("harmed")).toBe(2);
    expect(events.map((event) => event.type)).toEqual(["answered", "answered", "answered", "paused"]);
  });

  it("makes the change when the person says yes", async () => {
    const { end } = await sit([
      answer(2),
      { line: "" },
      menu("back"),
      answer(0),
      { line: "" },
      { choose: "yes" },
      { choose: "pause" },
    ]);
    expect(end.run.path).toEqual(["harmed"]);
  });

  it("goes to any earlier question from the overview, and forward again", async () => {
    const { end, person } = await sit([
      answer(2),
      { line: "" },
      answer(true),
      menu("go_to"),
      { choose: "told" },
      menu("forward"),
      menu("go_to"),
      { choose: "" },
      menu("pause"),
    ]);
    expect(person.screens.map((screen) => screen.ask)).toEqual([
      "How many people were harmed?",
      "Have the families been told?",
      "Which help is there?",
      "Have the families been told?",
      "Which help is there?",
      "Which help is there?",
    ]);
    expect(end.end).toBe("paused");
  });

  it("says why a question is asked: the answers that lead to it, the precaution, the condition", async () => {
    const { person } = await sit([menu("unknown"), menu("why"), menu("pause")]);
    const why = person.heard.at(-1);
    expect(why).toContain("How many people were harmed? **not known yet**");
    expect(why).toContain("It is a precaution");
    expect(why).toContain("`harmed > 0`");
  });

  it("notes something at a question, and takes a long text from the editor; an unchanged editor changes nothing", async () => {
    const { events } = await sit([
      answer(1),
      { line: "" },
      answer(true),
      menu("note"),
      { line: "rang the ward" },
      menu("editor"),
      { edit: undefined },
      menu("editor"),
      { edit: "doctors" },
      { choose: "pause" },
    ]);
    expect(events.map((event) => event.type)).toEqual(["answered", "answered", "note", "answered", "paused"]);
    expect(events[2]).toMatchObject({ step: "help", said: { text: "rang the ward" } });
  });

  it.each(["interrupt", "end_of_input"] as const)("keeps the record when the person leaves: %s", async (why) => {
    const { end, events } = await sit([answer(2), { line: "" }, { leave: why }]);
    expect(end).toMatchObject({ end: "interrupted", why });
    expect(events.map((event) => event.type)).toEqual(["answered", "paused"]);
  });
});

describe("a record that takes no more", () => {
  const full: Trouble = { trouble: "full", path: "/store" };

  it("keeps the answer until it is written", async () => {
    const { end, events, person } = await sit(
      [answer(0), { line: "" }, { choose: "retry" }, { choose: "retry" }, { choose: "pause" }],
      [full, full],
    );
    expect(end.end).toBe("paused");
    expect(events.map((event) => event.type)).toEqual(["answered", "paused"]);
    expect(person.heard.filter((text) => text.startsWith("The disk is full"))).toHaveLength(2);
  });

  it("goes on in another folder", async () => {
    const says: Said[] = [
      answer(0),
      { line: "" },
      { choose: "elsewhere" },
      { line: "/worse" },
      { choose: "elsewhere" },
      { line: "/better" },
      { choose: "pause" },
    ];
    const { end, person } = await sit(says, [full, full]);
    expect(end.end).toBe("paused");
    expect(person.heard).toContain("The incident now goes on in /better.");
  });

  it("stops when the person says so, or when somebody else has the incident", async () => {
    expect((await sit([answer(0), { line: "" }, { choose: "stop" }], [full])).end).toMatchObject({
      end: "unsaved",
      trouble: full,
    });
    const lost: Trouble = { trouble: "lost", who: "Lan" };
    const { end, events } = await sit([answer(0), { line: "" }], [lost]);
    expect(end).toMatchObject({ end: "unsaved", trouble: lost });
    expect(events).toEqual([]);
    expect(end.run.answers.size).toBe(0);
  });
});
