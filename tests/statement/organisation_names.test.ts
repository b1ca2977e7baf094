import { describe, expect, it } from "vitest";
import { compilePlaybook } from "../../src/compile/compile.js";
import { memoryReader } from "../../src/compile/memory_reader.js";
import { holderOf } from "../../src/domain/organisation.js";
import { viewOf } from "../../src/engine/view.js";
import { draftStatement } from "../../src/statement/draft.js";
import { textOf } from "../../src/statement/sentence.js";
import { START, Walker } from "../engine/sample.js";

const PLAYBOOK = `lectern: 1
id: test
version: "1"
title: Test
languages: [vi, en]
statements:
  names:
    title: Names
    stage: reply
    parts:
      - text:
          vi: "{{ org.spokesperson_name }}, {{ org.spokesperson_phone }}; {{ org.press_contact_title }}; {{ list(org.accounts) }}"
          en: "{{ org.spokesperson_email }}; {{ org.press_contact_title }}; {% for a in org.accounts %}<{{ a }}>{% end %}"
phases:
  - id: identify
    title: Identify
    steps: [{ id: draft, kind: statement, statement: names, ask: The words }]
`;

const PROFILE = `lectern: 1
organisation:
  spokesperson: { name: Lê Thị Mẫu, phone: "0900 000 000", email: le@example.vn, deputies: [{ name: Trần Văn Mẫu }] }
  press_contact: { name: Nguyễn Thị Mẫu, title: { vi: Chánh Văn phòng, en: Chief of Office } }
  accounts: [{ name: Facebook, url: fb.example/mau }, { name: Zalo, url: zalo.example/mau }]
  roles: { legal: { name: Phạm Văn Mẫu } }
`;

async function drafted(profile: string, language: string): Promise<string> {
  const { result: playbook, findings } = await compilePlaybook(
    "test.yaml",
    memoryReader({ "test.yaml": PLAYBOOK, "lectern.yaml": profile }),
    { builtIn: "none", organisation: "lectern.yaml" },
  );
  if (playbook === undefined) throw new Error(JSON.stringify(findings));
  const { run } = new Walker(playbook);
  const definition = playbook.statements["names"];
  if (definition === undefined) throw new Error("no statement");
  return textOf(draftStatement(definition, language, viewOf(playbook, run, "draft", START)));
}

describe("what templates can say of the organisation", () => {
  it("is printed in the language of the text", async () => {
    expect(await drafted(PROFILE, "vi")).toBe(
      "Lê Thị Mẫu, 0900 000 000; Chánh Văn phòng; Facebook: fb.example/mau và Zalo: zalo.example/mau",
    );
    expect(await drafted(PROFILE, "en")).toBe(
      "le@example.vn; Chief of Office; <Facebook: fb.example/mau><Zalo: zalo.example/mau>",
    );
  });

  it("shows as a gap with a name where the profile is silent", async () => {
    const text = await drafted("lectern: 1\norganisation: {}\n", "vi");
    expect(text).toContain("điện thoại người phát ngôn");
    expect(text).toContain("các tài khoản chính thức");
  });
});

describe("who holds a role", () => {
  const spokesperson = { name: "Lê Thị Mẫu" };
  it.each([
    ["spokesperson", { spokesperson }, spokesperson],
    ["spokesperson", { roles: { spokesperson } }, spokesperson],
    ["legal", { spokesperson, roles: { legal: { name: "Phạm" } } }, { name: "Phạm" }],
    ["head", { spokesperson, roles: {} }, undefined],
    ["constructor", { roles: {} }, undefined],
  ])("%s", (role, organisation, expected) => {
    expect(holderOf(organisation, role)).toEqual(expected);
  });
});
