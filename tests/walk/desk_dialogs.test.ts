import { describe, expect, it } from "vitest";
import type { RecordEvent } from "../../src/domain/event.js";
import { addMs } from "../../src/domain/clock_time.js";
import { walk, type WalkEnd } from "../../src/walk/loop.js";
import type { Trouble } from "../../src/walk/ports.js";
import { Interrupted, type MenuAction, type Prompter, type Reply, type Screen } from "../../src/walk/prompter.js";
import { atSignOff, deskPlaybook } from "../kinds/desk_playbook.js";

type Said =
  | { readonly ask: string }
  | { readonly menu: MenuAction }
  | { readonly choose: string }
  | { readonly line: string };

/** A person at the desk: picks choices by id, types lines; whatever the walk says is kept. */
class Person implements Prompter {
  readonly heard: string[] = [];
  readonly screens: Screen[] = [];

  constructor(private readonly says: Said[]) {}

  private next(key: "choose" | "line"): Promise<string> {
    const said = this.says.shift();
    if (said === undefined) return Promise.reject(new Interrupted("end_of_input"));
    if (!(key in said))
      return Promise.reject(new TypeError(`asked for ${key}, the person says ${JSON.stringify(said)}`));
    return Promise.resolve((said as Readonly<Record<string, string>>)[key] ?? "");
  }

  ask(screen: Screen): Promise<Reply> {
    this.screens.push(screen);
    const said = this.says.shift();
    if (said === undefined) return Promise.reject(new Interrupted("end_of_input"));
    if ("menu" in said) {
      expect(screen.menu.map(({ id }) => id)).toContain(said.menu);
      return Promise.resolve({ is: "menu", action: said.menu });
    }
    if (!("ask" in said))
      return Promise.reject(new TypeError(`asked “${screen.ask}”, the person says ${JSON.stringify(said)}`));
    if (screen.form.form === "choose_one") expect(screen.form.choices.map(({ id }) => id)).toContain(said.ask);
    const { form } = screen.form;
    const value = form === "yes_no" ? said.ask === "yes" : form === "number" ? Number(said.ask) : said.ask;
    return Promise.resolve({ is: "answer", value });
  }

  async choose(question: string, choices: readonly { readonly id: string }[]): Promise<string> {
    this.heard.push(question);
    const choice = await this.next("choose");
    expect(choices.map(({ id }) => id)).toContain(choice);
    return choice;
  }

  line(question: string): Promise<string> {
    this.heard.push(question);
    return this.next("line");
  }

  edit(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  say(text: string): void {
    this.heard.push(text);
  }

  tell(): Promise<void> {
    return Promise.resolve();
  }
}

interface Sat {
  readonly end: WalkEnd;
  readonly person: Person;
  readonly events: readonly RecordEvent[];
}

/** Sits down at the sign-off; each look at the clock is a second later. */
async function sit(says: Said[], told = true): Promise<Sat> {
  const events: RecordEvent[] = [];
  const person = new Person(says);
  const { run, ...walker } = atSignOff(told);
  let at = addMs(walker.events.at(-1)?.at ?? "", 60_000);
  const end = await walk(deskPlaybook, run, {
    prompter: person,
    recorder: {
      append: (batch): Promise<Trouble | undefined> => {
        events.push(...batch);
        return Promise.resolve(undefined);
      },
      moveTo: () => Promise.reject(new TypeError("not asked for")),
    },
    now: () => (at = addMs(at, 1000)),
    by: "tester",
    silent: false,
    drill: false,
    released: (statement, channel) => Promise.resolve(`files of ${statement} for ${channel}`),
  });
  return { end, person, events };
}

const approve = (role: string, name: string, medium = "phone"): Said[] => [
  { ask: `role:${role}` },
  { line: name },
  { choose: medium },
  { choose: "now" },
];
const types = (events: readonly RecordEvent[]): string[] => events.map(({ type }) => type);

describe("collecting approvals in the walk", () => {
  it("writes each down at once, as attested, and goes on by itself when all are there", async () => {
    const { events, end, person } = await sit([
      ...approve("head", "Trần Minh"),
      ...approve("legal", "Lê Bình", "in_person"),
    ]);
    expect(types(events).slice(0, 3)).toEqual(["approved", "approved", "answered"]);
    expect(events[0]).toMatchObject({ role: "head", said: { name: "Trần Minh", how: "attested", medium: "phone" } });
    expect(end.run.position).toBe("out");
    expect(person.heard.join("\n")).toContain("You attest it; it is not signed with a key.");
    expect(person.screens[1]?.guide).toContain("**1 of 2 approvals** are there. Not yet: Legal officer.");
  });

  it("shows the text, says what is no approval, and asks again", async () => {
    const { events, person } = await sit([{ ask: "read" }, ...approve("head", " ")]);
    expect(person.heard.join("\n")).toContain("2 people were harmed.");
    expect(person.heard).toContain("Who approved? A name is needed.");
    expect(types(events)).toEqual(["paused"]);
  });

  it("leaves it waiting, and comes back to it by the menu from a later question", async () => {
    const { events, end, person } = await sit([
      { ask: "done" },
      { ask: "wait" },
      { menu: "waiting" },
      { choose: "sign" },
      ...approve("head", "Trần Minh"),
      ...approve("legal", "Lê Bình"),
    ]);
    expect(types(events)).toEqual(["answered", "answered", "approved", "approved", "paused"]);
    expect(end.run.values.get("sign")).toEqual({ approved: true });
    const item = person.screens[2]?.menu.find(({ id }) => id === "waiting");
    expect(item?.label).toBe("Still waiting: 2 things…");
  });
});

describe("a release in the walk", () => {
  const signed = [...approve("head", "Trần Minh"), ...approve("legal", "Lê Bình")];

  it("asks for the channel's name, says what runs now, and ends the clock once it is out", async () => {
    const { events, end, person } = await sit([
      ...signed,
      { ask: "release" },
      { line: "somewhere" },
      { ask: "release" },
      { line: "the portal" },
      { choose: "yes" },
      { line: "https://ward.example.vn/1" },
    ]);
    expect(types(events)).toEqual(["approved", "approved", "answered", "released", "answered", "posted", "paused"]);
    expect(events[5]).toMatchObject({ channel: "portal", said: { link: "https://ward.example.vn/1" } });
    expect(person.heard).toContain("That is not the channel's name. Nothing was released.");
    expect(person.heard).toContain("files of holding for portal");
    expect(person.heard.join("\n")).toContain("Promised by 15:00 on 2 March 2026; the clock runs.");
    expect(end.run.clocks.find(({ id }) => id === "first_word")?.met_at).toBeDefined();
    expect(person.screens.at(-1)?.clock?.text).toContain("Promised in “Holding statement” (the portal)");
  });

  it("shows what stands against it, leads to the question that lifts it, and back", async () => {
    const { person, end } = await sit([...signed, { ask: "go:told" }, { ask: "yes" }], false);
    const blocked = person.screens[2];
    expect(blocked?.guide).toContain("on hold: The families are told first → do it and answer the question");
    expect(person.screens.at(-1)?.guide).toContain("Nothing stands against the release.");
    expect(end.run.position).toBe("out");
  });

  it("sets a hold aside only with a reason, and keeps the reason", async () => {
    const { events, person } = await sit(
      [...signed, { ask: "aside:0" }, { line: " " }, { ask: "aside:0" }, { line: "nobody answers the phone" }],
      false,
    );
    expect(person.heard).toContain("It needs a reason, a few words are enough.");
    expect(events.filter(({ type }) => type === "waived")).toMatchObject([
      { said: { block: "hold", id: "families", reason: "nobody answers the phone" } },
    ]);
  });

  it("goes out in an emergency for a reason, and the sign-off then asks for what is owed", async () => {
    const { events, person } = await sit([
      { ask: "done" },
      { ask: "emergency" },
      { line: "Gas in the street" },
      { line: "portal" },
      { choose: "yes" },
      { line: "" },
      { menu: "waiting" },
      { ask: "owed:0:head" },
      { line: "Trần Minh" },
      { choose: "phone" },
      { choose: "now" },
    ]);
    expect(events.find(({ type }) => type === "released")).toMatchObject({
      said: { emergency: { reason: "Gas in the street", missing: ["head", "legal"], needed: 2 } },
    });
    expect(person.heard.join("\n")).toContain("An emergency release is marked in the record");
    expect(person.screens.at(-1)?.guide).toContain("**Released in an emergency** for the portal");
    expect(person.screens.at(-1)?.guide).toContain("from Legal officer.");
  });
});

describe("a fact that changes after release", () => {
  it("is told at the next question, once, with the text and the channel", async () => {
    const { person } = await sit([
      ...approve("head", "Trần Minh"),
      ...approve("legal", "Lê Bình"),
      { ask: "release" },
      { line: "portal" },
      { choose: "no" },
      { menu: "go_to" },
      { choose: "harmed" },
      { ask: "5" },
      { line: "the police" },
      { choose: "yes" },
      { menu: "why" },
    ]);
    const told = person.heard.filter((text) => text.startsWith("What was released says something else"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("Holding statement, the portal, 08:");
    expect(told[0]).toContain("People harmed was said as 2; now: 5");
  });
});
