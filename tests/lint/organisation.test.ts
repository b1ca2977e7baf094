import { describe, expect, it } from "vitest";
import { check, marked } from "./checking.js";

const HOTLINE = '  hotline: "1900 0000"\n';

function profile(lines: string): string {
  return `lectern: 1\norganisation:\n  name: { vi: Sở Mẫu, en: Sample Department }\n${lines}`;
}

const reached = (more: string): string =>
  profile(`${HOTLINE}  press_contact: { name: Nguyễn Thị Mẫu, email: a@example.vn${more} }\n`);

describe("a profile", () => {
  it("with nothing to remark on has no findings", async () => {
    const text = profile(`${HOTLINE}  spokesperson:
    name: Lê Thị Mẫu
    phone: "0900 000 000"
    confirmed_on: 2026-11-20
    deputies: [{ name: Trần Văn Mẫu, email: mau@example.vn, confirmed_on: 2026-11-20 }]
`);
    expect(await marked(text)).toEqual([]);
  });

  it("that only says what is watched for has no people to remark on", async () => {
    expect(await marked("lectern: 1\norganisation: {}\nmonitor: { terms: [{ id: a, any: [fire] }] }\n")).toEqual([]);
  });

  it("without a hotline, with a role in one pair of hands, is told so at the place", async () => {
    const text = profile("  spokesperson: { name: Lê Thị Mẫu }\n  roles: { legal: { name: Trần Văn Mẫu } }\n");
    expect(await marked(text)).toEqual([
      "hotline-missing: organisation",
      "role-without-deputy: spokesperson",
      "role-without-deputy: legal",
    ]);
  });

  it("whose name is in one of its two languages only is told which", async () => {
    const text = `lectern: 1\norganisation:\n  name: { vi: Sở Mẫu }\n${HOTLINE}`;
    expect(await marked(text)).toEqual(["translation-missing: name"]);
    expect(await marked(`${text}  languages: [vi]\n`)).toEqual([]);
  });
});

describe("a contact", () => {
  it.each([
    ["2026-08-25", []],
    ["2026-08-24", ["contact-old: 2026-08-24"]],
    ["2026-11-23", []],
    ["2026-11-24", ["confirmed-later: 2026-11-24"]],
  ])("tried on %s, on 23 November", async (day, expected) => {
    expect(await marked(reached(`, confirmed_on: ${day}`))).toEqual(expected);
  });

  it("that nobody has tried is found at its number or address", async () => {
    expect(await marked(reached(""))).toEqual(["contact-unconfirmed: email"]);
    expect(await marked(reached(', phone: "1"'))).toEqual(["contact-unconfirmed: phone"]);
  });

  it("is looked at wherever it stands: deputies, roles, newsrooms", async () => {
    const text = profile(`${HOTLINE}  roles:
    legal:
      name: Trần Văn Mẫu
      deputies:
        - { name: Lê Thị Mẫu }
        - { name: Phạm Văn Mẫu, phone: "2" }
  press_list:
    - { outlet: Báo Mẫu, email: toasoan@example.vn }
`);
    const findings = await check({ "example.yaml": text });
    expect(findings.map(({ code, args }) => `${code} ${args["name"]}`)).toEqual([
      "contact-unconfirmed Phạm Văn Mẫu",
      "contact-unconfirmed Báo Mẫu",
    ]);
    expect(findings.every(({ level }) => level === "warning")).toBe(true);
  });
});

describe("a role that a playbook asks to sign off", () => {
  const crisis = (id: string, role: string): string => `lectern: 1
id: ${id}
version: "1"
title: ${id}
languages: [en]
roles: { ${role}: { title: ${role} }, spokesperson: { title: Who speaks } }
signals: { harm: { title: Harm, part: event, weight: 1, levels: { watch: One } } }
strategies: { inform: { title: Inform, group: rebuild, what: Say it., fits: { victim: 3, accidental: 3, preventable: 3 } } }
crises:
  ${id}:
    title: ${id}
    signs: Signs.
    cluster: victim
    signals: { harm: 1 }
    first_acts: [verify]
    must_say: [the fact]
    strategies: [{ strategy: inform, because: people ask }]
    sign_off: [${role}, spokesperson]
    audiences: [press]
phases: [{ id: one, title: One, steps: [{ id: hello, kind: note, ask: Hello }] }]
`;
  const playbooks = { "fire.yaml": crisis("fire", "legal"), "flood.yaml": crisis("flood", "head") };
  const heldIn = async (text: string, others: Readonly<Record<string, string>> = playbooks): Promise<unknown[]> => {
    const findings = await check({ "lectern.yaml": text, ...others });
    return findings
      .filter(({ code }) => code === "role-not-held")
      .map(({ args, at }) => [args["roles"], text.slice(at.start, at.end)]);
  };
  const deputies = "deputies: [{ name: Lê Thị Mẫu }]";

  it("and that nobody holds is told, all of them in one remark", async () => {
    expect(await heldIn(profile(HOTLINE))).toEqual([["head, legal, spokesperson", "organisation"]]);
  });

  it("is held by whoever the profile names, the spokesperson under a key of its own", async () => {
    const people = `${HOTLINE}  spokesperson: { name: Mẫu, ${deputies} }\n  roles: { head: { name: Mẫu, ${deputies} } }\n`;
    expect(await heldIn(profile(people))).toEqual([["legal", "roles"]]);
    const all = people.replace("roles: {", `roles: { legal: { name: Mẫu, ${deputies} },`);
    expect(await heldIn(profile(all))).toEqual([]);
  });

  it("is no matter of a list of terms to watch for, nor where no playbook is at hand", async () => {
    expect(await heldIn("lectern: 1\norganisation: {}\nmonitor: { terms: [{ id: a, any: [fire] }] }\n")).toEqual([]);
    expect(await heldIn(profile(HOTLINE), {})).toEqual([]);
  });
});
