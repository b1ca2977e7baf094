import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LineProblem } from "../../src/journal/codec.js";
import { journalEn } from "../../src/words/en/journal.js";
import { journalVi } from "../../src/words/vi/journal.js";
import { good } from "../journal/store_contract.js";
import { emptyFolder, runLectern } from "./machine.js";
import { smallIncident, storeIn, type SmallIncident } from "./small_incident.js";

function record({ folder }: SmallIncident): string {
  return readFileSync(join(folder, "record.jsonl"), "utf8");
}

function spoil({ folder }: SmallIncident): void {
  const path = join(folder, "record.jsonl");
  writeFileSync(path, readFileSync(path, "utf8").replace('"high"', '"low!"'));
}

describe("lectern incidents", () => {
  it("lists them, the latest entry first", async () => {
    const { call, id, colleague } = await smallIncident();
    const stamp = { at: "2026-03-02T08:20:00+07:00", by: "b" };
    const other = "2026-03-02-bbbb";
    const opened = { type: "incident_opened", incident: other, drill: true, lectern: "1", ...stamp } as const;
    const log = good(await colleague().create({ events: [opened] }));
    const { code, stdout } = await call(["incidents", "--lang", "vi"], { now: () => Date.UTC(2026, 2, 2, 2, 0, 0) });
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        `DIỄN TẬP · chưa có tên · ${other}`,
        "  mở lúc 08:20 ngày 02/03/2026 · ghi lần cuối 40 phút trước · 1 mục",
        "  binh@laptop đang ghi vào vụ việc này từ 08:15",
        "",
        `Cháy xưởng may Bình An · ${id}`,
        "  mở lúc 08:00 ngày 02/03/2026 · ghi lần cuối 1 giờ trước · 8 mục",
        "",
      ].join("\n"),
    );
    await log.release();
  });

  it("lists them as JSON, without a path or a clock", async () => {
    const { call, id } = await smallIncident();
    const first = await call(["incidents", "list", "--json"]);
    const again = await call(["incidents", "--json", "--lang", "vi"], { now: () => 0, env: { TZ: "America/Lima" } });
    expect(first.stdout).toBe(again.stdout);
    expect(JSON.parse(first.stdout)).toEqual({
      schemaVersion: 1,
      incidents: [
        {
          id,
          title: "Cháy xưởng may Bình An",
          openedAt: "2026-03-02T08:00:00+07:00",
          lastAt: "2026-03-02T08:00:00+07:00",
          drill: false,
          closed: false,
          events: 8,
          walks: [
            {
              walk: "small",
              playbook: "small",
              version: "1",
              language: expect.any(String),
              startedAt: "2026-03-02T08:00:00+07:00",
              ended: false,
            },
          ],
        },
      ],
    });
  });

  it("says so where there is none", async () => {
    const { code, stdout } = await runLectern(["incidents", "--lang", "vi"], { home: emptyFolder() });
    expect([code, stdout]).toEqual([0, "Ở đây chưa lưu vụ việc nào. Để bắt đầu: lectern run\n"]);
  });

  it("keeps them under XDG_DATA_HOME when that is absolute, else under the home folder", async () => {
    const home = emptyFolder();
    const data = emptyFolder();
    const { call } = await smallIncident();
    const { stdout } = await call(["incidents", "export", "2026"]);
    writeFileSync(join(home, "x.json"), stdout);
    await runLectern(["incidents", "import", "x.json"], { home, cwd: home, env: { XDG_DATA_HOME: data } });
    expect(readdirSync(join(data, "lectern", "incidents")).length).toBe(1);
    await runLectern(["incidents", "import", "x.json"], { home, cwd: home, env: { XDG_DATA_HOME: "relative" } });
    expect(readdirSync(storeIn(home)).length).toBe(1);
    await runLectern(["incidents", "import", "x.json", "--store", "here"], { home, cwd: home });
    expect(readdirSync(join(home, "here")).length).toBe(1);
  });
});

describe("lectern incidents show", () => {
  it("tells the record entry by entry, with long answers whole", async () => {
    const { call, id } = await smallIncident();
    const long = "rất dài ".repeat(30).trim();
    await call(["note", long]);
    const { code, stdout } = await call(["incidents", "show", "mnpr".slice(0, 2), "--lang", "vi"]);
    expect(code).toBe(0);
    expect(stdout.split("\n").slice(0, 13)).toEqual([
      `Cháy xưởng may Bình An · ${id}`,
      "  mở lúc 08:00 ngày 02/03/2026 · vừa ghi xong · 9 mục",
      "",
      "02/03/2026",
      "1  08:00  lan: mở vụ việc (Lectern 1.2.3)",
      '2  08:00  lan: bắt đầu "Kịch bản nhỏ", bản 1',
      "3  08:00  lan: Biết việc lúc nào? 07:50 ngày 02/03/2026",
      "4  08:00  lan: Việc gì? Cháy xưởng may Bình An",
      "5  08:00  lan: Bao nhiêu người bị hại? chưa biết",
      "6  08:00  lan: Mức độ: Cao",
      "7  08:00  lan: Trường nói gì? bỏ qua: chưa liên lạc được",
      "8  08:00  lan: Đã nói ra chưa? Không",
      `9  08:00  lan: ghi chú: ${long}`,
    ]);
  });

  it("gives the events as they stand in the record", async () => {
    const here = await smallIncident();
    const document = JSON.parse((await here.call(["incidents", "show", here.id, "--json"])).stdout);
    expect(document.incident).toMatchObject({ id: here.id, events: 8 });
    expect(document.entries[3]).toEqual({
      seq: 4,
      at: "2026-03-02T08:00:00+07:00",
      by: "lan",
      type: "answered",
      walk: "small",
      round: 1,
      step: "what",
      said: { outcome: { is: "value", value: "Cháy xưởng may Bình An" } },
    });
  });
});

describe("handing an incident over", () => {
  it("writes it as one file that nobody else can read, and never over another one", async () => {
    const here = await smallIncident();
    const { code, stdout, stderr } = await here.call(["incidents", "export", here.id, "--out", "ban-giao.json"]);
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("8 entries written to ban-giao.json");
    const path = join(here.home, "ban-giao.json");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const bundle = JSON.parse(readFileSync(path, "utf8"));
    expect(bundle).toMatchObject({ schemaVersion: 1, kind: "lectern.incident", incident: here.id });
    expect(`${bundle.record.join("\n")}\n`).toBe(record(here));
    expect((await here.call(["incidents", "export", here.id])).stdout).toBe(readFileSync(path, "utf8"));
    const again = await here.call(["incidents", "export", here.id, "--out", "ban-giao.json", "--lang", "vi"]);
    expect([again.code, again.stderr]).toEqual([3, 'Lỗi: đã có tệp "ban-giao.json"\n']);
    expect((await here.call(["incidents", "export", here.id, "--out", "nowhere/x.json"])).code).toBe(3);
  });

  it("goes there and back: taken in, continued, and shown as before", async () => {
    const here = await smallIncident();
    const there = emptyFolder();
    const on = (words: readonly string[]): ReturnType<typeof runLectern> =>
      runLectern(words, { home: there, cwd: there });
    const bundle = (await here.call(["incidents", "export", here.id])).stdout;
    const taken = await runLectern(["incidents", "import", "-", "--json"], { home: there, input: bundle });
    expect(JSON.parse(taken.stdout)).toEqual({ schemaVersion: 1, incident: here.id, added: 8, continued: false });
    await on(["note", "ca đêm"]);
    expect((await on(["status"])).stdout).toContain("Cháy xưởng may Bình An");
    await on(["incidents", "export", here.id, "--out", "back.json"]);
    const back = await here.call(["incidents", "import", join(there, "back.json"), "--lang", "vi"]);
    expect([back.code, back.stderr]).toEqual([0, `${here.id}: thêm 2 mục mới\n`]);
    const shown = await here.call(["incidents", "show", here.id, "--lang", "vi"]);
    expect(shown.stdout).toContain("lan: tiếp nhận từ -\n");
    expect(shown.stdout).toContain("lan: ghi chú: ca đêm\n");
    expect(shown.stdout).toContain("lan: tiếp nhận từ back.json\n");
    const again = await here.call(["incidents", "import", join(there, "back.json"), "--lang", "vi"]);
    expect(again.stderr).toContain(`vụ việc ${here.id} đã có ở đây với đủ mọi điều trong tệp`);
    expect(again.code).toBe(3);
  });

  it("refuses one that went on differently here, and changes nothing", async () => {
    const here = await smallIncident();
    const there = emptyFolder();
    const bundle = (await here.call(["incidents", "export", here.id])).stdout;
    await runLectern(["incidents", "import", "-"], { home: there, input: bundle });
    await here.call(["note", "ở đây"]);
    await runLectern(["note", "ở đó"], { home: there });
    const other = (await runLectern(["incidents", "export", here.id], { home: there })).stdout;
    const before = record(here);
    const { code, stderr } = await here.call(["incidents", "import", "-"], { input: other });
    expect(code).toBe(3);
    expect(stderr).toContain(
      `incident ${here.id} is here already and goes on differently from line 9; nothing was changed`,
    );
    expect(record(here)).toBe(before);
  });

  it.each([
    ["nothing", "", "is not an exported incident"],
    ["another file", '{"schemaVersion":1}', "is not an exported incident"],
    ["no object", "null", "is not an exported incident"],
    ["a newer one", '{"kind":"lectern.incident","schemaVersion":2}', "written by a newer version"],
    [
      "a name that leads elsewhere",
      '{"kind":"lectern.incident","schemaVersion":1,"incident":"../x","record":[],"attachments":{}}',
      "is not an exported",
    ],
    [
      "an attachment that leads elsewhere",
      '{"kind":"lectern.incident","schemaVersion":1,"incident":"2026-03-02-kmtv","record":[],"attachments":{"../../x.json":""}}',
      "is not an exported",
    ],
    [
      "an empty record",
      '{"kind":"lectern.incident","schemaVersion":1,"incident":"2026-03-02-kmtv","record":[],"attachments":{}}',
      "breaks at line 1: the record is empty",
    ],
  ])("takes in no %s", async (_name, input, message) => {
    const home = emptyFolder();
    const { code, stderr } = await runLectern(["incidents", "import", "-"], { home, input });
    expect([code, stderr]).toEqual([3, expect.stringContaining(message)]);
    expect(readdirSync(home)).toEqual([]);
  });

  it("takes in no record that was changed on the way", async () => {
    const here = await smallIncident();
    const bundle = (await here.call(["incidents", "export", here.id])).stdout.replace("Bình An", "Bình Yên");
    const { code, stderr } = await runLectern(["incidents", "import", "-", "--lang", "vi"], {
      home: emptyFolder(),
      input: bundle,
    });
    expect([code, stderr]).toEqual([3, "Lỗi: hồ sơ trong tệp đứt ở dòng 4: lời ghi trong dòng này đã bị sửa\n"]);
    expect((await here.call(["incidents", "import", "nowhere.json"])).stderr).toContain(
      '"nowhere.json" could not be read',
    );
  });

  it("exports what can be read of a damaged record, and says so", async () => {
    const here = await smallIncident();
    spoil(here);
    const { code, stdout, stderr } = await here.call(["incidents", "export", here.id]);
    expect([code, JSON.parse(stdout).record.length]).toEqual([1, 5]);
    expect(stderr).toContain("damaged at line 6");
  });
});

describe("lectern incidents verify", () => {
  it("says that a record is whole, with its last digest", async () => {
    const here = await smallIncident();
    const { code, stdout } = await here.call(["incidents", "verify", here.id]);
    const last = JSON.parse(record(here).trimEnd().split("\n").at(-1) as string);
    expect([code, stdout]).toEqual([0, `${here.id}: whole, 8 entries\n  last digest ${last.digest}\n`]);
  });

  it("says at which line one breaks and why, with exit 1", async () => {
    const here = await smallIncident();
    spoil(here);
    const { code, stdout } = await here.call(["incidents", "verify", "--lang", "vi"]);
    expect(code).toBe(1);
    expect(stdout).toBe(`${here.id}: đứt ở dòng 6: lời ghi trong dòng này đã bị sửa\n  5 mục trước đó vẫn đọc được\n`);
    const document = JSON.parse((await here.call(["incidents", "verify", "--json"])).stdout);
    expect(document.counts).toEqual({ whole: 0, broken: 1 });
    expect(document.incidents[0]).toMatchObject({ holds: false, line: 6, problem: "words_changed", events: 5 });
  });

  it("sees that the copy of the playbook is gone, and that a last line is torn", async () => {
    const here = await smallIncident();
    const path = join(here.folder, "record.jsonl");
    writeFileSync(path, `${record(here)}{"seq":9`);
    const torn = await here.call(["incidents", "verify", "--lang", "vi"]);
    expect([torn.code, torn.stdout]).toEqual([0, expect.stringContaining("dòng cuối còn dang dở (8 byte)")]);
    const [copy] = readdirSync(join(here.folder, "playbooks"));
    writeFileSync(join(here.folder, "playbooks", copy as string), "{}");
    const gone = await here.call(["incidents", "verify"]);
    expect([gone.code, gone.stdout]).toEqual([
      1,
      expect.stringContaining("the copy of the playbook of walk small is missing or is another one"),
    ]);
  });

  it("covers the questions, too: a word changed in the copy of the playbook shows, and the walk is not gone on with", async () => {
    const here = await smallIncident();
    const [copy] = readdirSync(join(here.folder, "playbooks"));
    const path = join(here.folder, "playbooks", copy as string);
    writeFileSync(path, readFileSync(path, "utf8").replace("Which level?", "Which floor?"));
    const { code, stdout } = await here.call(["incidents", "verify", "--lang", "vi"]);
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining("bản kịch bản của lượt small không còn hoặc là bản khác"),
    ]);
    const run = await here.call(["run", here.id, "--no-input", "--answers", "morning.yaml", "--lang", "vi"]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain(`Để đọc hồ sơ: lectern incidents show ${here.id}`);
  });

  it("has words for everything that can be wrong, in both languages", () => {
    const problems: Readonly<Record<LineProblem, true>> = {
      not_json: true,
      unknown_type: true,
      not_an_event: true,
      wrong_seq: true,
      wrong_prev: true,
      words_changed: true,
      changed: true,
      erased_without_event: true,
      empty: true,
      unreadable: true,
    };
    for (const words of [journalEn, journalVi])
      expect(Object.keys(words.problems).sort()).toEqual(Object.keys(problems).sort());
  });

  it("tells of a record that cannot be read at all, among others that can", async () => {
    const here = await smallIncident();
    mkdirSync(join(storeIn(here.home), "2026-01-01-bbbb", "record.jsonl"), { recursive: true });
    const { code, stdout } = await here.call(["incidents", "verify"]);
    expect(code).toBe(1);
    expect(stdout).toContain("2026-01-01-bbbb: breaks at line 1: the file cannot be read\n");
    expect(stdout).toContain(`${here.id}: whole`);
  });
});

describe("lectern incidents close", () => {
  it("closes with a reason; the record stays", async () => {
    const here = await smallIncident();
    const { code, stderr } = await here.call(["incidents", "close", here.id, "--reason", "đã ổn định", "--lang", "vi"]);
    expect([code, stderr]).toEqual([
      0,
      `Đã đóng ${here.id}. Hồ sơ vẫn còn; để đọc: lectern incidents show ${here.id}\n`,
    ]);
    expect((await here.call(["status", "--lang", "vi"])).stdout).toContain("Không có vụ việc nào đang mở.");
    expect((await here.call(["incidents", "--lang", "vi"])).stdout).toContain("  đã đóng · mở lúc");
    expect((await here.call(["status", here.id])).stdout).not.toContain("To continue");
    const again = await here.call(["incidents", "close", here.id, "--reason", "x", "--lang", "vi"]);
    expect([again.code, again.stderr]).toEqual([3, `Lỗi: vụ việc ${here.id} đã đóng rồi\n`]);
  });

  it("asks for the reason on a terminal, and needs it elsewhere", async () => {
    const here = await smallIncident();
    const { code } = await here.call(["incidents", "close", here.id, "--json"]);
    expect(code).toBe(2);
    const asked = await here.call(["incidents", "close", here.id, "--plain"], {
      terminals: ["stdin", "stderr"],
      input: "đã xong\n",
    });
    expect(asked.code).toBe(0);
    expect(JSON.parse(record(here).trimEnd().split("\n").at(-1) as string)).toMatchObject({
      type: "incident_closed",
      said: { reason: "đã xong" },
    });
  });
});

describe("lectern incidents erase", () => {
  it("erases the words of some entries for good, and the chain still verifies", async () => {
    const here = await smallIncident();
    const erase = [
      "incidents",
      "erase",
      here.id,
      "--event",
      "4",
      "--event",
      "7",
      "--reason",
      "gia đình yêu cầu",
      "--yes",
    ];
    const { code, stderr } = await here.call([...erase, "--lang", "vi"]);
    expect(code).toBe(0);
    expect(stderr).toContain(`${here.id}: đã xóa lời đã nhập ở 2 mục.`);
    expect(record(here)).not.toContain("Bình An");
    expect(record(here)).not.toContain("liên lạc");
    expect((await here.call(["incidents", "verify"])).code).toBe(0);
    const shown = (await here.call(["incidents", "show", here.id, "--lang", "vi"])).stdout;
    expect(shown).toContain("4  08:00  lan: Việc gì? (đã xóa)\n");
    expect(shown).toContain("9  08:00  lan: xóa lời đã nhập ở 4 và 7: gia đình yêu cầu\n");
    expect((await here.call(["status", "--lang", "vi"])).stdout).toContain("• Việc gì? đã xóa\n");
  });

  it("erases everything that people typed where no entry is named", async () => {
    const here = await smallIncident();
    await here.call(["note", "số điện thoại 0901"]);
    const { code, stdout } = await here.call(["incidents", "erase", here.id, "--reason", "x", "--yes", "--json"]);
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      { schemaVersion: 1, incident: here.id, erased: [3, 4, 5, 6, 7, 8, 9] },
    ]);
    expect(record(here)).not.toMatch(/0901|Bình An|"high"/);
    expect((await here.call(["incidents", "erase", here.id, "--reason", "x", "--yes"])).stderr).toContain(
      "no words to erase",
    );
    expect((await here.call(["status"])).code).toBe(0);
  });

  it("wants the incident's id typed on a terminal, and --yes elsewhere", async () => {
    const here = await smallIncident();
    const before = record(here);
    const erase = ["incidents", "erase", here.id, "--reason", "x", "--plain"];
    expect((await here.call(erase)).code).toBe(2);
    const no = await here.call(erase, { terminals: ["stdin", "stderr"], input: "yes\n" });
    expect([no.code, record(here)]).toEqual([0, before]);
    expect(no.stderr).toContain("Nothing was erased.");
    const yes = await here.call(erase, { terminals: ["stdin", "stderr"], input: `${here.id}\n` });
    expect(yes.code).toBe(0);
    expect(record(here)).not.toContain("Bình An");
  });

  it("needs a reason, and entries that are there", async () => {
    const { call, id } = await smallIncident();
    expect((await call(["incidents", "erase", id, "--yes"])).stderr).toContain("erasing needs a reason");
    for (const event of ["0", "99", "x", "-1", "1.5"]) {
      expect((await call(["incidents", "erase", id, "--yes", "--reason", "x", `--event=${event}`])).code, event).toBe(
        2,
      );
    }
  });
});
