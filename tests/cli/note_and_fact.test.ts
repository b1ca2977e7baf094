import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { good } from "../journal/store_contract.js";
import { emptyFolder, runLectern } from "./machine.js";
import { smallIncident, type SmallIncident } from "./small_incident.js";

function lastEvent({ folder }: SmallIncident): Record<string, any> {
  return JSON.parse(readFileSync(join(folder, "record.jsonl"), "utf8").trimEnd().split("\n").at(-1) as string);
}

describe("lectern note", () => {
  it("adds a note to the only open incident, with its time and author", async () => {
    const here = await smallIncident();
    const { code, stdout, stderr } = await here.call(["note", "Bệnh viện", "gọi lại", "--lang", "vi"], {
      now: () => Date.UTC(2026, 2, 2, 3, 21, 0),
    });
    expect([code, stdout, stderr]).toEqual([0, "", `Đã ghi vào ${here.id}, mục 9.\n`]);
    expect(lastEvent(here)).toMatchObject({
      type: "note",
      by: "lan",
      at: "2026-03-02T10:21:00+07:00",
      said: { text: "Bệnh viện gọi lại" },
    });
  });

  it("takes it from standard input, in one normal form, with its lines", async () => {
    const here = await smallIncident();
    const { stdout } = await here.call(["note", "-", "--json"], {
      input: `${"Gọi lại".normalize("NFD")}\nlúc 10:20\n`,
    });
    expect(JSON.parse(stdout)).toEqual({ schemaVersion: 1, incident: here.id, seq: 9 });
    expect(lastEvent(here)["said"]).toEqual({ text: "Gọi lại\nlúc 10:20" });
  });

  it("is none without words", async () => {
    const { call } = await smallIncident();
    expect((await call(["note", "  "])).code).toBe(2);
    expect((await call(["note", "-"], { input: " \n" })).code).toBe(2);
    expect((await call(["note", "x".repeat(20_001)])).stderr).toContain("20000");
  });

  it("is left beside the record where somebody else is writing; it says who, and goes in with its own time", async () => {
    const here = await smallIncident();
    const log = good(await here.colleague().open(here.id, { mode: "write" }));
    const { code, stderr } = await here.call(["note", "x", "--lang", "vi"]);
    expect(code).toBe(0);
    expect(stderr).toContain("binh đang ghi vào vụ việc này: nội dung được giữ cạnh hồ sơ");
    const json = await here.call(["note", "y", "--json"]);
    expect(JSON.parse(json.stdout)).toEqual({ schemaVersion: 1, incident: here.id, waiting: true });
    const fact = await here.call(["fact", "set", "casualties", "3", "--json"]);
    expect(JSON.parse(fact.stdout)).toMatchObject({ waiting: true, fact: { fact: "casualties", value: 3 } });
    expect(good(await log.takeIn())).toMatchObject([
      { type: "note", by: "lan", said: { text: "x" } },
      { type: "note", by: "lan", said: { text: "y" } },
      { type: "fact", by: "lan", said: { fact: "casualties", value: 3 } },
    ]);
    await log.release();
    expect((await here.call(["note", "z"])).stderr).toContain("Noted in");
  });

  it("and a word on a fact can be left; what hangs on the state of the record is refused, with who is writing", async () => {
    const here = await smallIncident();
    const log = good(await here.colleague().open(here.id, { mode: "write" }));
    const { code, stderr } = await here.call(["rumour", "add", "x", "--lang", "vi"]);
    expect(code).toBe(3);
    expect(stderr).toContain("binh@laptop đang ghi vào vụ việc này từ 08:15 ngày 02/03/2026");
    await log.release();
  });

  it("wants to know which incident, when none is open or several are", async () => {
    const none = await runLectern(["note", "x", "--lang", "vi"], { home: emptyFolder() });
    expect([none.code, none.stderr]).toEqual([3, "Lỗi: không có vụ việc nào đang mở\n  Để bắt đầu: lectern run\n"]);
    const { call, id, colleague } = await smallIncident();
    const other = "2026-03-01-bbbb";
    const opened = {
      type: "incident_opened",
      incident: other,
      drill: false,
      lectern: "1",
      at: "2026-03-01T08:00:00+07:00",
      by: "b",
    } as const;
    await good(await colleague().create({ events: [opened] })).release();
    const several = await call(["note", "x"]);
    expect(several.code).toBe(2);
    expect(several.stderr).toContain(`several incidents are open: ${id}, ${other}`);
    expect((await call(["note", "x", "--incident", "bb"])).stderr).toBe(`Noted in ${other}, entry 2.\n`);
    expect((await call(["note", "x", "--incident", "2026-03"])).code).toBe(2);
  });
});

describe("lectern fact", () => {
  it("lists what is held, and what nobody has said a word on", async () => {
    const { call, id } = await smallIncident();
    const { stdout } = await call(["fact", "--lang", "vi"]);
    expect(stdout).toContain(
      "  • Số người bị hại: chưa biết [casualties]\n\nChưa ghi gì về:\n  • Nguyên nhân [cause]\n",
    );
    const document = JSON.parse((await call(["fact", "list", "--json"])).stdout);
    expect(document).toMatchObject({
      schemaVersion: 1,
      incident: id,
      facts: [{ fact: "casualties", status: "unknown" }],
    });
    expect(document.unsaid.map(({ fact }: { fact: string }) => fact)).toEqual(["cause", "children", "since"]);
  });

  it.each([
    [["casualties", "1.200 người", "--lang", "vi"], 1200],
    [["casualties", "1,200", "--lang", "en"], 1200],
    [["cause", "Cháy", "--lang", "vi"], "fire"],
    [["cause", "flood"], "flood"],
    [["children", "có", "--lang", "vi"], true],
    [["children", "no"], false],
    [["since", "7h45", "--lang", "vi"], "2026-03-02T07:45:00+07:00"],
  ])("is set as people type it: %j", async (words, value) => {
    const here = await smallIncident();
    const { code, stderr } = await here.call(["fact", "set", ...words]);
    expect([code, stderr]).toEqual([0, expect.stringContaining(here.id)]);
    expect(lastEvent(here)).toMatchObject({ type: "fact", said: { fact: words[0], status: "unconfirmed", value } });
  });

  it.each([
    [["casualties", "hai ba"]],
    [["casualties", "2.5"]],
    [["cause", "bão"]],
    [["children", "perhaps"]],
    [["since", "soon"]],
    [["casualties"]],
    [["casualties", "2", "--unknown"]],
    [["casualties", " "]],
  ])("is not set to what its type does not take: %j", async (words) => {
    const { call, folder } = await smallIncident();
    const { code, stdout } = await call(["fact", "set", ...words]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(readFileSync(join(folder, "record.jsonl"), "utf8").split("\n").length).toBe(9);
  });

  it("goes through its life: set, confirmed, disputed, withdrawn, not known", async () => {
    const here = await smallIncident();
    const { call } = here;
    const said = async (...words: string[]): Promise<string> =>
      (await call(["fact", ...words, "--lang", "vi"])).stderr.trim().replace(/^.*?: /, "");
    expect(await said("set", "casualties", "2", "--source", "báo chí")).toBe(
      "Số người bị hại: 2 người (chưa xác nhận; nguồn: báo chí)",
    );
    expect(await said("confirm", "casualties", "--by", "Bệnh viện tỉnh")).toBe(
      "Số người bị hại: 2 người (Bệnh viện tỉnh xác nhận; nguồn: báo chí)",
    );
    expect(await said("dispute", "casualties", "--source", "gia đình")).toBe(
      "Số người bị hại: 2 người (còn ý kiến khác nhau; nguồn: gia đình)",
    );
    expect(lastEvent(here)["said"]).toEqual({ fact: "casualties", status: "disputed", value: 2, source: "gia đình" });
    expect(await said("withdraw", "casualties")).toBe("Số người bị hại: 2 người (đã rút lại; nguồn: gia đình)");
    expect(await said("set", "casualties", "--unknown")).toContain("Số người bị hại: chưa biết");
    const { stdout } = await call(["fact", "set", "cause", "fire", "--confirmed-by", "Công an", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      incident: here.id,
      seq: 14,
      fact: { fact: "cause", status: "confirmed", text: "a fire" },
    });
  });

  it("cannot be confirmed while nothing is held of it, nor by nobody; a slip in its name is found", async () => {
    const { call } = await smallIncident();
    expect((await call(["fact", "confirm", "cause", "--by", "x"])).code).toBe(3);
    expect((await call(["fact", "confirm", "casualties"])).code).toBe(2);
    const { code, stderr } = await call(["fact", "set", "casulties", "2"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean "casualties"?')]);
    expect((await call(["fact", "set", "toString", "2"])).code).toBe(2);
  });
});
