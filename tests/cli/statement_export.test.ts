import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import type { RecordEvent } from "../../src/domain/event.js";
import type { ReleaseWord, Texts } from "../../src/domain/statement_desk.js";
import { nodeDisk } from "../../src/journal/disk.js";
import { FileStore } from "../../src/journal/file_store.js";
import { emptyFolder, runLectern } from "./machine.js";
import { storeIn } from "./small_incident.js";

const PROFILE = `lectern: 1
organisation:
  name: { vi: Ủy ban nhân dân phường Bình An, en: Binh An Ward }
  hotline: "1900 1234"
  press_contact: { name: Lê Lan, email: baochi@binhan.example }
  press_list: [{ outlet: Báo Sáng, email: tin@baosang.example }, { outlet: Báo Giấy }]
  roles: { head: { name: Nguyễn Văn An, title: { vi: Chủ tịch, en: Chair } } }
`;

const PLAYBOOK = `lectern: 1
id: say
version: "1"
title: { vi: Kịch bản, en: A playbook }
languages: [vi, en]
incident_title: what
roles: { head: { title: { vi: Thủ trưởng, en: Head } }, legal: { title: { vi: Pháp chế, en: Legal } } }
statements:
  holding:
    title: { vi: Tuyên bố ban đầu, en: Holding statement }
    stage: holding
    requires: [empathy]
    parts:
      - element: empathy
        text: { vi: "Chúng tôi chia sẻ với mọi người.", en: "We are with everybody affected." }
phases:
  - id: speak
    title: { vi: Nói, en: Speak }
    steps:
      - { id: what, kind: text, ask: { vi: Việc gì?, en: What happened? } }
      - { id: words, kind: statement, statement: holding, ask: { vi: Đúng chưa?, en: Right? } }
      - { id: more, kind: text, ask: { vi: Thêm gì?, en: What else? } }
`;

const ANSWERS = `scenario: morning
playbook: say.yaml
language: vi
starts: 2026-03-02T08:00:00+07:00
answers: { what: Cháy xưởng may Bình An, words: draft }
`;

function home(files: Readonly<Record<string, string>> = {}): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function exporting(folder: string, ...words: readonly string[]) {
  return runLectern(["statement", "export", ...words], { home: folder, cwd: folder });
}

function file(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

describe("lectern statement export of a file", () => {
  it("writes every format that applies, for its owner only, and says that it is a draft", async () => {
    const folder = home({ "tuyen_bo.txt": "Chúng tôi chia sẻ với mọi người.\n\nSẽ có thêm thông tin.\n" });
    const { code, stdout, stderr } = await exporting(folder, "tuyen_bo.txt", "--out", "ra/day");
    const names = ["md", "txt", "html", "eml", "docx"].map((end) => `ra/day/tuyen_bo-20260302-0800-draft.${end}`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${names.join("\n")}\n` });
    expect(stderr).toContain("Marked as a draft: this text has not been released.\nThe mail names no recipients");
    for (const name of names) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(file(folder, names[1] ?? "")).toContain("*** BẢN THẢO – CHƯA CÔNG BỐ ***");
  });

  it("takes files as one text in several languages, with their own headings", async () => {
    const folder = home({ "tin.vi.md": "# Cháy\n\nHai người **bị thương**.", "tin.en.md": "# Fire\n\nTwo are hurt." });
    const { code } = await exporting(folder, "tin.vi.md", "tin.en.md", "--format", "html,md");
    expect(code).toBe(0);
    const page = file(folder, "tin-20260302-0800-draft.html");
    expect(page.match(/<h1>.*<\/h1>/g)).toEqual(["<h1>Cháy</h1>", "<h1>Fire</h1>"]);
    expect(page).toContain("<strong>bị thương</strong>");
    const twice = await exporting(folder, "tin.vi.md", "tin.vi.md");
    expect(twice.code).toBe(2);
    expect(twice.stderr).toContain("two of these texts are in the same language (vi)");
  });

  it("released outside Lectern: no mark, its time, the press list in Bcc, and that no approval is recorded", async () => {
    const folder = home({ "lectern.yaml": PROFILE, "a.txt": "Chúng tôi chia sẻ với mọi người." });
    const { code, stdout, stderr } = await exporting(folder, "a.txt", "--format", "eml", "--released-at", "7:30");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "a-20260302-0730.eml\n" });
    expect(stderr).toBe("The mail has 1 of 2 entries of the press list in Bcc. Look it over before you send it.\n");
    const mail = await PostalMime.parse(readFileSync(join(folder, "a-20260302-0730.eml")));
    expect(mail.bcc).toEqual([{ name: "Báo Sáng", address: "tin@baosang.example" }]);
    expect(mail.subject).toBe("Thông cáo báo chí");
    expect(mail.text).toContain("không có phê duyệt nào được ghi lại");
  });

  it("never overwrites: the same file stays, another one gets a number for the whole set", async () => {
    const folder = home({ "a.txt": "Một câu." });
    await exporting(folder, "a.txt", "--format", "md,txt");
    const again = await exporting(folder, "a.txt", "--format", "md,txt", "--lang", "vi");
    expect(again.stdout).toBe(
      "a-20260302-0800-draft.md (đã có sẵn, giống hệt)\na-20260302-0800-draft.txt (đã có sẵn, giống hệt)\n",
    );
    writeFileSync(join(folder, "a.txt"), "Câu khác.");
    writeFileSync(join(folder, "a-20260302-0800-draft-2.txt"), "của người khác");
    const other = await exporting(folder, "a.txt", "--format", "md,txt");
    expect(other.stdout).toBe("a-20260302-0800-draft-3.md\na-20260302-0800-draft-3.txt\n");
    expect(file(folder, "a-20260302-0800-draft.txt")).toContain("Một câu.");
    expect(file(folder, "a-20260302-0800-draft-2.txt")).toBe("của người khác");
    expect(existsSync(join(folder, "a-20260302-0800-draft-2.md"))).toBe(false);
  });

  it("leaves nothing behind where it cannot write", async () => {
    const folder = home({ "a.txt": "Một câu.", ra: "a file where the folder should be" });
    const { code, stdout, stderr } = await exporting(folder, "a.txt", "--out", "ra", "--format", "md");
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(
      /^Error: ra\/a-20260302-0800-draft\.md could not be written \(\w+\)\n {2}No file of this export/,
    );
    expect(readdirSync(folder).filter((name) => name.startsWith(".lectern"))).toEqual([]);
  });

  it("makes a calendar of what has a time, in the zone of the house", async () => {
    const folder = home({ "a.txt": "Mời dự họp báo." });
    const due = ["--press-conference", "15:00", "--venue", "Hội trường A", "--next-update", "16h30"];
    const { code } = await exporting(folder, "a.txt", "--format", "ics", ...due);
    expect(code).toBe(0);
    const text = file(folder, "a-20260302-0800-draft.ics");
    expect(text.match(/DTSTART:.*/g)?.map((line) => line.trim())).toEqual([
      "DTSTART:20260302T080000Z",
      "DTSTART:20260302T093000Z",
    ]);
    expect(text).toContain("LOCATION:Hội trường A");
  });

  it("finds the update that the text itself promises, once", async () => {
    const folder = home({
      "a.vi.txt": "Chúng tôi chia sẻ. Lần cập nhật tiếp theo: 10:00 ngày 02/03/2026.",
      "a.en.txt": "We are with you. Next update: 10:00 on 2 March 2026.",
    });
    const { code } = await exporting(folder, "a.vi.txt", "a.en.txt", "--format", "ics", "--next-update", "10:00");
    expect(code).toBe(0);
    const text = file(folder, "a-20260302-0800-draft.ics");
    expect(text.match(/DTSTART:.*/g)?.map((line) => line.trim())).toEqual(["DTSTART:20260302T030000Z"]);
    expect((await exporting(folder, "a.en.txt", "--format", "ics")).code).toBe(0);
  });

  it("prints one document for machines", async () => {
    const folder = home({ "a.txt": "Một câu." });
    const { stdout } = await exporting(folder, "a.txt", "--format", "txt", "--json");
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: 1,
      draft: true,
      languages: ["vi"],
      files: [
        { format: "txt", file: "a-20260302-0800-draft.txt", bytes: expect.any(Number) as number, existed: false },
      ],
    });
  });

  it("reads standard input", async () => {
    const folder = home();
    const { stdout } = await runLectern(["statement", "export", "-", "--format", "txt", "--text-language", "en"], {
      home: folder,
      cwd: folder,
      input: "One word.",
    });
    expect(stdout).toBe("statement-20260302-0800-draft.txt\n");
    expect(file(folder, "statement-20260302-0800-draft.txt")).toContain("DRAFT – NOT RELEASED");
  });

  it.each([
    [["a.txt", "--format", "pdf"], 2, '"pdf" is no format: md, txt, html, eml, docx, ics'],
    [["a.txt", "--format", "ics"], 2, "nothing with a time"],
    [["a.txt", "--next-update", "sometime"], 2, '--next-update: "sometime" is not a time'],
    [["a.txt", "--released-at", "25:00"], 2, '--released-at: "25:00" is not a time'],
    [["a.txt", "--released"], 2, "--released is for a statement of the record"],
    [["gone.txt"], 3, 'there is no file "gone.txt"'],
    [["empty.txt"], 3, 'there is no text in "empty.txt"'],
    [["holding", "other"], 2, "one statement at a time"],
  ])("says what is wrong with %j", async (words, expected, message) => {
    const folder = home({ "a.txt": "Một câu.", "empty.txt": " \n\n" });
    const { code, stdout, stderr } = await exporting(folder, ...words);
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
    expect(stderr).toContain(message);
    expect(readdirSync(folder).filter((name) => name.includes("draft"))).toEqual([]);
  });
});

/** A home with an incident in which a statement was drafted, and how to write more events. */
async function incident() {
  const folder = home({ "lectern.yaml": PROFILE, "say.yaml": PLAYBOOK, "morning.yaml": ANSWERS });
  const begun = await runLectern(["run", "say.yaml", "--no-input", "--answers", "morning.yaml", "--lang", "vi"], {
    home: folder,
    cwd: folder,
  });
  const [id] = existsSync(storeIn(folder)) ? readdirSync(storeIn(folder)) : [];
  if (id === undefined) throw new Error(begun.stderr);
  const append = async (...events: RecordEvent[]): Promise<void> => {
    const store = new FileStore({
      disk: nodeDisk,
      folder: storeIn(folder),
      session: { id: "desk", host: "laptop", pid: 77, user: "binh" },
      stamp: () => ({ at: "2026-03-02T08:15:00+07:00", by: "binh" }),
      random: (bytes) => new Uint8Array(bytes),
      isRunning: () => true,
    });
    const log = await store.open(id, { mode: "write" });
    if ("failed" in log) throw new Error(log.failed);
    await log.append(events);
    await log.release();
  };
  return { folder, id, append };
}

const stamp = { at: "2026-03-02T08:20:00+07:00", by: "lan" };
const said = (vi: string, en: string): Texts => ({
  vi: [{ text: vi, facts: [], attributed: true }],
  en: [{ text: en, facts: [], attributed: true }],
});

function released(texts: Texts, more: Partial<ReleaseWord> = {}): RecordEvent {
  const promises = [{ due: "2026-03-02T10:00:00+07:00", text: "Cập nhật lúc 10:00." }];
  const approvals = [
    { role: "legal", name: "Trần Bình", given_at: stamp.at, how: "attested", medium: "phone" },
  ] as const;
  const word: ReleaseWord = { texts, facts: [], approvals, promises, ...more };
  return { type: "released", statement: "holding", channel: "portal", binds: "ab12", said: word, ...stamp };
}

describe("lectern statement export of a statement in the record", () => {
  it("takes the latest version, in both languages, as a draft", async () => {
    const { folder, append } = await incident();
    const first = await exporting(folder, "holding", "--format", "txt");
    expect(first.stdout).toMatch(/^holding-v1-\d{8}-\d{4}-draft\.txt\n$/);
    await append({
      type: "statement_written",
      statement: "holding",
      said: { texts: said("Lời mới.", "New words.") },
      ...stamp,
    });
    const second = await exporting(folder, "holding", "--format", "txt");
    expect(second.stdout).toBe("holding-v2-20260302-0820-draft.txt\n");
    const text = file(folder, "holding-v2-20260302-0820-draft.txt");
    expect(text).toContain("Tuyên bố ban đầu\nCháy xưởng may Bình An\n\nLời mới.");
    expect(text).toContain("Holding statement\n\nNew words.");
    expect(text).toContain("Phiên bản 2");
  });

  it("shows a release with its approvals as they were given, its promises in the calendar, its press list", async () => {
    const { folder, append } = await incident();
    const texts = said("Lời công bố.", "Released words.");
    await append({ type: "statement_written", statement: "holding", said: { texts }, ...stamp }, released(texts));
    const { code, stdout } = await exporting(folder, "holding", "--channel", "portal");
    expect(code).toBe(0);
    expect(stdout.split("\n")).toContain("holding-v2-portal-20260302-0820.ics");
    const text = file(folder, "holding-v2-portal-20260302-0820.txt");
    expect(text).not.toContain("BẢN THẢO");
    expect(text).toContain("Pháp chế, Trần Bình (xác nhận qua điện thoại, không ký số), 08:20 ngày 02/03/2026");
    expect(text).toContain("SHA-256 ab12");
    expect(file(folder, "holding-v2-portal-20260302-0820.ics")).toContain("DTSTART:20260302T030000Z");
    const mail = await PostalMime.parse(readFileSync(join(folder, "holding-v2-portal-20260302-0820.eml")));
    expect(mail.bcc?.map(({ address }) => address)).toEqual(["tin@baosang.example"]);
  });

  it("shows an emergency release as one, with whose approval is missing", async () => {
    const { folder, append } = await incident();
    const texts = said("Lời khẩn.", "Urgent words.");
    const emergency = { reason: "Khói độc lan nhanh", missing: ["head"], needed: 1, due: "2026-03-02T09:20:00+07:00" };
    await append(
      { type: "statement_written", statement: "holding", said: { texts }, ...stamp },
      released(texts, { emergency, approvals: [] }),
    );
    await exporting(folder, "holding", "--format", "txt");
    const text = file(folder, "holding-v2-portal-20260302-0820.txt");
    expect(text).toContain(
      "CÔNG BỐ KHẨN CẤP, chưa đủ phê duyệt (còn thiếu: Thủ trưởng). Lý do: Khói độc lan nhanh. Phải bổ sung phê duyệt trước 09:20 ngày 02/03/2026.",
    );
    expect(text).toContain("Không có phê duyệt nào được ghi lại.");
  });

  it("takes what is newer than the release as a draft again, and what was released on request", async () => {
    const { folder, append } = await incident();
    const texts = said("Lời công bố.", "Released words.");
    await append({ type: "statement_written", statement: "holding", said: { texts }, ...stamp }, released(texts));
    await append({
      type: "statement_written",
      statement: "holding",
      said: { texts: said("Mới hơn.", "Newer.") },
      ...stamp,
    });
    const newer = await exporting(folder, "holding", "--format", "txt");
    expect(newer.stdout).toBe("holding-v3-20260302-0820-draft.txt\n");
    expect(newer.stderr).toContain(
      "Version 3 is newer than the released version 2; --released takes what was released.",
    );
    const out = await exporting(folder, "holding", "--released", "--format", "txt", "--text-language", "en");
    expect(out.stdout).toBe("holding-v2-portal-20260302-0820.txt\n");
    expect(file(folder, "holding-v2-portal-20260302-0820.txt")).toMatch(/^Binh An Ward\n(?:.*\n)?\n?Holding statement/);
  });

  it("prefers the text made for the channel", async () => {
    const { folder, append } = await incident();
    const texts = said("Ngắn.", "Short.");
    await append({ type: "statement_written", statement: "holding", channel: "social", said: { texts }, ...stamp });
    const { stdout } = await exporting(folder, "holding", "--channel", "social", "--format", "txt");
    expect(file(folder, stdout.trim())).toContain("Ngắn.");
    const other = await exporting(folder, "holding", "--channel", "portal", "--format", "txt");
    expect(file(folder, other.stdout.trim())).toContain("Chúng tôi chia sẻ với mọi người.");
  });

  it("names the signatory of the profile in the statutory layout", async () => {
    const { folder } = await incident();
    const { code, stdout } = await exporting(folder, "holding", "--format", "docx", "--layout", "formal");
    expect(code).toBe(0);
    const { strFromU8, unzipSync } = await import("fflate");
    const document = strFromU8(
      unzipSync(readFileSync(join(folder, stdout.trim())))["word/document.xml"] ?? new Uint8Array(),
    );
    expect(document).toContain("CHỦ TỊCH");
    expect(document).toContain("Nguyễn Văn An");
  });

  it.each([
    [["holdin"], 3, 'there is neither a file nor a statement called "holdin"\n  Statements of this incident: holding.'],
    [["holding", "--released"], 3, '"holding" has not been released'],
    [["holding", "--released", "--channel", "portal"], 3, '"holding" has not been released for portal'],
    [["holding", "--released-at", "8:00"], 2, "--released-at is for files of your own"],
  ])("says what is wrong with %j", async (words, expected, message) => {
    const { folder } = await incident();
    const { code, stderr } = await exporting(folder, ...words);
    expect(code).toBe(expected);
    expect(stderr).toContain(message);
  });

  it("a file wins over a statement of the same name", async () => {
    const { folder } = await incident();
    mkdirSync(join(folder, "d"));
    writeFileSync(join(folder, "holding"), "Lời trong tệp.");
    const { stdout } = await exporting(folder, "holding", "--format", "txt", "--out", "d");
    expect(file(folder, stdout.trim())).toContain("Lời trong tệp.");
  });
});
