import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runLectern, emptyFolder } from "./machine.js";
import { good } from "../journal/store_contract.js";
import { smallIncident } from "./small_incident.js";

/** Half an hour after the incident was opened. */
const later = { now: () => Date.UTC(2026, 2, 2, 1, 30, 0) };

describe("lectern status", () => {
  it("says in Vietnamese where it stands, what is open, what is due and when", async () => {
    const { call, id } = await smallIncident();
    await call(["note", "Bệnh viện", "gọi lại"]);
    const { code, stdout } = await call(["status", "--lang", "vi"], later);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        `Cháy xưởng may Bình An · ${id}`,
        "  mở lúc 08:00 ngày 02/03/2026 · ghi lần cuối 30 phút trước · 9 mục",
        "",
        "Kịch bản nhỏ › Nhận diện (1/1)",
        "  Câu tiếp theo: Làm gì tiếp?",
        "  Thời hạn",
        "    ◷ Tuyên bố ban đầu: còn 20 phút, trước 08:50",
        "  Còn để ngỏ",
        "    • Bao nhiêu người bị hại? chưa biết",
        "    • Trường nói gì? bỏ qua: chưa liên lạc được",
        "  Đã quyết định",
        "    • Mức độ: Cao",
        "    • Đã nói ra chưa? Không",
        "",
        "  Dữ kiện",
        "    • Số người bị hại: chưa biết",
        "",
        "  Ghi chú gần nhất",
        "    • Bệnh viện gọi lại (lan, 08:00)",
        "",
        `Để tiếp tục: lectern run ${id}`,
        "",
      ].join("\n"),
    );
  });

  it("says it in English, and that a clock has run out", async () => {
    const { call, id } = await smallIncident();
    const { stdout } = await call(["status", id.slice(0, 12)], { now: () => Date.UTC(2026, 2, 2, 3, 55, 0) });
    expect(stdout).toContain("A small playbook › Identify (1/1)\n  Next question: What is next?");
    expect(stdout).toContain("First word: 2 h 5 min overdue, was due by 08:50");
    expect(stdout).toContain("    • What does the school say? skipped: chưa liên lạc được\n");
  });

  it("draws no sign outside ASCII where the terminal cannot", async () => {
    const { call } = await smallIncident();
    const { stdout } = await call(["status"], { ...later, env: { TERM: "linux" } });
    expect(stdout).toContain("    (t) First word: 20 min left, by 08:50\n");
    expect(stdout).toContain("    - Level: High\n");
  });

  it("breaks lines where the terminal ends, and under the text", async () => {
    const { call } = await smallIncident();
    await call(["note", "từ ".repeat(60)]);
    const { stdout } = await call(["status", "--lang", "vi"], { ...later, terminals: ["stdout"] });
    for (const line of stdout.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/^ {6}từ từ/m);
  });

  it("gives the same as JSON, in the language of the walk", async () => {
    const { call, id } = await smallIncident();
    await call(["fact", "set", "casualties", "2", "--confirmed-by", "Bệnh viện tỉnh", "--source", "điện thoại"]);
    const { code, stdout } = await call(["status", "--json"], later);
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as { schemaVersion: number; incidents: Record<string, any>[] };
    expect(document.schemaVersion).toBe(1);
    const [only] = document.incidents;
    expect(only?.["incident"]).toEqual({
      id,
      title: "Cháy xưởng may Bình An",
      openedAt: "2026-03-02T08:00:00+07:00",
      lastAt: "2026-03-02T08:00:00+07:00",
      drill: false,
      closed: false,
      events: 9,
    });
    expect(only?.["walks"]).toHaveLength(1);
    expect(only?.["walks"][0]).toMatchObject({
      walk: "small",
      round: 1,
      stage: "walking",
      unreadable: false,
      position: { step: "next", at: 1, of: 1 },
      open: [
        { step: "casualties", why: "unknown" },
        { step: "school", why: "skipped", reason: "chưa liên lạc được" },
      ],
      decisions: [
        { step: "level", value: "high", round: 1 },
        { step: "told", value: false, round: 1 },
      ],
      clocks: [{ id: "first_word", state: "running", due: "2026-03-02T08:50:00+07:00", atLeast: false }],
    });
    expect(only?.["facts"]).toEqual([
      {
        fact: "casualties",
        title: "People harmed",
        status: "confirmed",
        value: 2,
        text: "2 people",
        source: "điện thoại",
        confirmedBy: "Bệnh viện tỉnh",
        at: "2026-03-02T08:00:00+07:00",
        by: "lan",
      },
    ]);
  });

  it("reads while somebody else is writing, and says who that is", async () => {
    const { call, id, colleague } = await smallIncident();
    const log = good(await colleague().open(id, { mode: "write" }));
    const { code, stdout } = await call(["status", "--lang", "vi"], later);
    expect(code).toBe(0);
    expect(stdout).toContain("binh@laptop đang ghi vào vụ việc này từ 08:15");
    await log.release();
    expect((await call(["status"], later)).stdout).not.toContain("binh");
  });

  it("shows what stands before damage, and a walk whose playbook is gone", async () => {
    const { call, id, folder } = await smallIncident();
    const record = join(folder, "record.jsonl");
    writeFileSync(record, readFileSync(record, "utf8").replace('"high"', '"low!"'));
    rmSync(join(folder, "playbooks"), { recursive: true });
    const { code, stdout } = await call(["status", "--lang", "vi"], later);
    expect(code).toBe(0);
    expect(stdout).toContain(`chưa có tên · ${id}`);
    expect(stdout).toContain(`hồ sơ bị hỏng ở dòng 6; phần trước đó vẫn đọc được: lectern incidents verify ${id}`);
    expect(stdout).toContain("Bản kịch bản lưu kèm không còn hoặc không đọc được");
  });

  it("does not trust a copy of a playbook that somebody changed into something else", async () => {
    for (const copy of ["{}", "null", "[", '{"hash":"x"}', '{"phases":5}']) {
      const { call, folder } = await smallIncident();
      const [walk] = JSON.parse((await call(["incidents", "--json"])).stdout).incidents[0].walks;
      const hash = /"hash":"([0-9a-f]{64})"/.exec(readFileSync(join(folder, "record.jsonl"), "utf8"))?.[1];
      writeFileSync(join(folder, "playbooks", `${hash}.json`), copy.replace("x", hash ?? ""));
      const { code, stdout } = await call(["status", "--json"]);
      expect([code, JSON.parse(stdout).incidents[0].walks[0].unreadable, walk.walk]).toEqual([0, true, "small"]);
    }
  });

  it("shows every open incident, and says so when there is none", async () => {
    const home = emptyFolder();
    const none = await runLectern(["status", "--lang", "vi"], { home });
    expect([none.code, none.stdout]).toEqual([0, "Không có vụ việc nào đang mở. Để bắt đầu: lectern run\n"]);
    expect(JSON.parse((await runLectern(["status", "--json"], { home })).stdout)).toEqual({
      schemaVersion: 1,
      incidents: [],
    });
  });

  it("does not know an incident that is not there, and offers the one that is nearly called so", async () => {
    const { call, id } = await smallIncident();
    const { code, stderr } = await call(["status", `${id.slice(0, -1)}q`, "--lang", "vi"]);
    expect(code).toBe(3);
    expect(stderr).toContain(`Có phải "${id}" không?`);
    expect((await call(["status", "../../etc"])).code).toBe(3);
  });

  it("prints nothing that a terminal would act on", async () => {
    const { call } = await smallIncident();
    await call(["note", "a\u001b[2Jb\u202ec"]);
    const { stdout } = await call(["status"]);
    expect(stdout).toContain("abc (lan");
    expect((await call(["incidents", "show", "2026"])).stdout).toContain("note: abc");
  });
});
