import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Rating } from "../../src/domain/hearsay.js";
import { adviseOn } from "../../src/monitor/rumour_decision.js";
import { smallIncident } from "../cli/small_incident.js";

const RATINGS: readonly Rating[] = [0, 1, 2, 3];

describe("answer or not", () => {
  // Rows are harm, columns spread: the decision table as it is printed.
  const table = [
    ["ignore log", "ignore log", "monitor watch", "monitor watch"],
    ["monitor watch", "monitor watch", "answer_privately where_asked", "debunk portal_faq"],
    [
      "answer_privately privately_line_ready",
      "answer_privately privately_line_ready",
      "debunk same_channel",
      "debunk all_channels_press",
    ],
    ["escalate escalate_warn", "escalate escalate_warn", "debunk all_partners", "debunk all_stand_up_hotline"],
  ];

  test.each(RATINGS.flatMap((harm) => RATINGS.map((spread) => [harm, spread] as const)))(
    "harm %i, spread %i",
    (harm, spread) => {
      const { decision, way } = adviseOn({ harm, spread, verification: "unchecked" });
      expect(`${decision} ${way}`).toBe(table[harm]?.[spread]);
    },
  );

  test("whoever asks us gets an answer, a true part is owned up to, the truth is disclosed", () => {
    expect(adviseOn({ harm: 0, spread: 3, verification: "false", asked: true })).toMatchObject({
      decision: "answer_privately",
      override: "asked_directly",
    });
    expect(adviseOn({ harm: 1, spread: 0, verification: "partly" })).toMatchObject({
      decision: "answer_privately",
      override: "true_part",
    });
    for (const harm of RATINGS)
      expect(adviseOn({ harm, spread: 0, verification: "true" })).toMatchObject({
        decision: "escalate",
        way: "disclose",
        override: "is_true",
      });
    expect(adviseOn({ harm: 3, spread: 3, verification: "false", asked: true }).override).toBeUndefined();
  });
});

describe("lectern rumour", () => {
  test("logs word for word, suggests with its reason, and keeps what was decided", async () => {
    const { call, id, folder } = await smallIncident();
    const added = await call([
      "rumour",
      "add",
      "Nước máy",
      "có thuốc trừ sâu",
      "--harm",
      "3",
      "--spread",
      "2",
      "--channel",
      "Zalo",
      "--lang",
      "vi",
    ]);
    expect(added.code).toBe(0);
    expect(added.stderr).toContain(`Đã ghi là R1 trong ${id}.`);
    expect(added.stderr).toContain(
      "Đề xuất: đính chính công khai (đính chính trên mọi kênh, cùng các đơn vị phối hợp). Tác hại nếu tin 3/3, khả năng lan 2/3.",
    );
    expect(added.stderr).toContain("không nhắm vào người đưa tin");
    expect((await call(["rumour", "update", "r1", "--decision", "monitor"])).code).toBe(2);
    expect(
      (await call(["rumour", "update", "R1", "--decision", "monitor", "--reason", "chờ kết quả xét nghiệm"])).code,
    ).toBe(0);
    expect(
      (await call(["rumour", "update", "R1", "--verification", "false", "--evidence", "Kết quả xét nghiệm"])).code,
    ).toBe(0);
    const listed = await call(["rumour", "--json"]);
    expect(JSON.parse(listed.stdout)).toMatchObject({
      rumours: [
        {
          id: "R1",
          text: "Nước máy có thuốc trừ sâu",
          verification: "false",
          evidence: ["Kết quả xét nghiệm"],
          decision: "monitor",
          reason: "chờ kết quả xét nghiệm",
          advice: { decision: "debunk", way: "all_partners" },
        },
      ],
    });
    expect((await call(["rumour", "close", "R1", "--result", "Không còn lan"])).code).toBe(0);
    const text = await call(["rumour", "--lang", "vi"]);
    expect(text.stdout).toContain("đã khép lại");
    expect(readFileSync(join(folder, "record.jsonl"), "utf8").match(/"type":"rumour"/g)).toHaveLength(4);
    expect((await call(["incidents", "verify"])).code).toBe(0);
    expect((await call(["incidents", "show", id, "--lang", "en"])).stdout).toContain(
      "rumour R1: false; Kết quả xét nghiệm",
    );
  });

  test("a rumour that turns out true is taken to the head and becomes an incident", async () => {
    const { call } = await smallIncident();
    await call(["rumour", "add", "Có người nhập viện"]);
    const { stderr } = await call(["rumour", "update", "R1", "--verification", "true", "--lang", "en"]);
    expect(stderr).toContain("to be disclosed");
    expect(stderr).toContain("lectern rumour open R1");
    expect(JSON.parse((await call(["rumour", "--json"])).stdout)).toMatchObject({
      rumours: [{ decision: "escalate" }],
    });
  });

  test("one that is true becomes an incident of its own when somebody says so, and not before", async () => {
    const { call, id } = await smallIncident();
    await call(["rumour", "add", "Nước máy nhiễm dầu"]);
    const early = await call(["rumour", "open", "R1", "--lang", "en"]);
    expect([early.code, early.stderr]).toEqual([2, expect.stringContaining("--verification true")]);
    await call(["rumour", "update", "R1", "--verification", "true"]);
    // On another day: chance is the same at each call of a test, and makes the letters of an incident's name.
    const opened = await call(["rumour", "open", "r1", "--json", "--lang", "vi"], {
      now: () => Date.UTC(2026, 2, 3, 1, 0, 0),
    });
    const { incident } = JSON.parse(opened.stdout) as { incident: string };
    expect(incident).not.toBe(id);
    const shown = await call(["incidents", "show", incident, "--lang", "vi"]);
    expect(shown.stdout).toContain(`Từ tin đồn R1 của vụ việc ${id}: Nước máy nhiễm dầu`);
    const { rumours } = JSON.parse((await call(["rumour", "--incident", id, "--json"])).stdout) as {
      rumours: object[];
    };
    expect(rumours).toMatchObject([{ result: expect.stringContaining(incident) }]);
    expect(await call(["run", incident, "--no-input", "--lang", "en"])).toMatchObject({ code: 2, stdout: "" });
  });

  test("what cannot be logged is refused in plain words", async () => {
    const { call } = await smallIncident();
    expect((await call(["rumour", "add", "  "])).code).toBe(2);
    expect((await call(["rumour", "add", "x", "--harm", "9"])).stderr).toContain("9");
    expect((await call(["rumour", "update", "R7", "--harm", "1"])).code).toBe(3);
    expect((await call(["rumour", "update", "R1"])).code).toBe(2);
  });
});

describe("lectern enquiry", () => {
  const at = (hour: number): { now: () => number } => ({
    now: () => Date.parse(`2026-03-02T${String(hour).padStart(2, "0")}:00:00+07:00`),
  });

  test("outlet, question, deadline, owner and answer; overdue ones show in status", async () => {
    const { call } = await smallIncident();
    expect((await call(["enquiry", "add", "Bao nhiêu người?"], at(9))).code).toBe(2);
    expect(
      (
        await call(
          ["enquiry", "add", "Bao nhiêu", "người?", "--outlet", "Báo Bình Minh", "--due", "11:00", "--owner", "Lan"],
          at(9),
        )
      ).code,
    ).toBe(0);
    expect((await call(["enquiry", "add", "Nguyên nhân?", "--outlet", "Đài tỉnh", "--due", "2h"], at(12))).code).toBe(
      0,
    );
    const open = JSON.parse((await call(["enquiry", "--json"], at(12))).stdout) as {
      enquiries: { id: string; status: string; due: string; owner?: string }[];
    };
    expect(open.enquiries.map(({ id, status, due }) => [id, status, due])).toEqual([
      ["Q1", "overdue", "2026-03-02T11:00:00+07:00"],
      ["Q2", "open", "2026-03-02T14:00:00+07:00"],
    ]);
    const status = await call(["status", "--lang", "vi"], at(12));
    expect(status.stdout).toContain("Báo Bình Minh: Bao nhiêu người? (quá hạn");
    expect(status.stdout).toContain("chưa có người phụ trách");
    expect((await call(["enquiry", "update", "q2", "--owner", "Minh"], at(12))).code).toBe(0);
    expect((await call(["enquiry", "answer", "Q1", "Bệnh viện công bố", "lúc 17:00"], at(13))).code).toBe(0);
    expect((await call(["enquiry", "close", "Q2"], at(13))).code).toBe(0);
    const after = JSON.parse((await call(["enquiry", "list", "--json"], at(13))).stdout) as typeof open;
    expect(after.enquiries.map(({ id, status }) => [id, status])).toEqual([
      ["Q1", "answered"],
      ["Q2", "closed"],
    ]);
    expect((await call(["status", "--lang", "vi"], at(13))).stdout).not.toContain("Báo Bình Minh");
    expect((await call(["enquiry", "add", "x", "--outlet", "y", "--due", "bao giờ đó"])).code).toBe(2);
    expect((await call(["enquiry", "answer", "Q9", "x"])).code).toBe(3);
  });

  test("words that are erased stay away from the logs", async () => {
    const { call, id } = await smallIncident();
    await call(["rumour", "add", "Tên người bị hại là X"]);
    const { seq } = JSON.parse((await call(["enquiry", "add", "Ai bị hại?", "--outlet", "Báo", "--json"])).stdout) as {
      seq: number;
    };
    expect(
      (await call(["incidents", "erase", id, "--event", String(seq - 1), "--reason", "gia đình đề nghị", "--yes"]))
        .code,
    ).toBe(0);
    const { stdout } = await call(["rumour", "--json"]);
    expect(stdout).not.toContain("bị hại là X");
    expect(JSON.parse(stdout)).toMatchObject({ rumours: [{ id: "R1", erased: true }] });
  });

  test("the digest lists rumours and open enquiries of the incident", async () => {
    const { call } = await smallIncident();
    await call(["rumour", "add", "Nước có mùi lạ", "--harm", "2", "--spread", "2"], at(9));
    await call(["enquiry", "add", "Bao giờ có nước?", "--outlet", "Báo Bình Minh", "--due", "10:00"], at(9));
    const { stdout } = await call(["monitor", "digest", "--lang", "vi"], at(12));
    expect(stdout).toContain("\\[R1\\] Nước có mùi lạ");
    expect(stdout).toContain("\\[Q1\\] Báo Bình Minh: Bao giờ có nước?");
  });
});
