import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deskIncident } from "./desk_incident.js";

describe("lectern statement show", () => {
  it("lists the statements of the incident, then shows one, the reader's language first", async () => {
    const { call } = await deskIncident();
    const list = await call(["statement", "show", "--lang", "vi"]);
    expect(list.stdout).toContain("Tuyên bố ban đầu [holding]: đã soạn; bản 1");
    const { code, stdout } = await call(["statement", "show", "holding", "--lang", "vi"]);
    expect(code).toBe(0);
    expect(stdout.indexOf("Có 3 người bị nạn tại xưởng Bình An.")).toBeGreaterThan(0);
    expect(stdout.indexOf("Có 3 người")).toBeLessThan(stdout.indexOf("3 people were hurt"));
  });

  it("prints the text alone for a pipe, and everything as JSON", async () => {
    const { call } = await deskIncident();
    const raw = await call(["statement", "show", "holding", "--raw", "--text-language", "en"]);
    expect(raw.stdout).toBe("Our thoughts are with the families.\n\n3 people were hurt at xưởng Bình An.\n");
    const { shown } = JSON.parse((await call(["statement", "show", "holding", "--json"])).stdout) as Record<
      string,
      any
    >;
    expect(shown.texts.vi.sentences[1]).toMatchObject({ facts: ["casualties", "place"], attributed: true });
  });

  it.each([
    [["statement", "show", "holdng"], 3, "holding"],
    [["statement", "show", "holding", "--version", "7"], 3, "7"],
    [["statement", "show", "holding", "--text-language", "fr"], 3, "fr"],
    [["statement", "show", "holding", "--channel", "portal"], 3, "draft holding"],
    [["statement", "draft", "holding", "--channel", "constructor"], 3, "portal"],
    [["statement", "revise", "holding"], 2, "--file"],
    [["statement", "tie", "holding", "--sentence", "1"], 2, "--fact"],
    [["statement", "tie", "holding", "--sentence", "9", "--reason", "x"], 3, "9"],
    [["statement", "tie", "holding", "--sentence", "1", "--reason", "x"], 2, "1"],
  ])("%j ends with %i and says %s", async (words, code, said) => {
    const { call } = await deskIncident();
    const done = await call([...words, "--lang", "en"]);
    expect([done.code, done.stdout]).toEqual([code, ""]);
    expect(done.stderr).toContain(said);
    expect(done.stderr).not.toContain("    at ");
  });
});

describe("lectern statement draft", () => {
  it("drafts anew from what is known now, and keeps no version that says the same", async () => {
    const { call } = await deskIncident();
    expect((await call(["statement", "draft", "holding", "--lang", "en"])).stderr).toContain("since version 1");
    await call(["fact", "set", "casualties", "4", "--confirmed-by", "Bệnh viện tỉnh"]);
    const { stdout, stderr } = await call(["statement", "draft", "holding", "--lang", "en"]);
    expect(stdout).toContain("4 people were hurt");
    expect(stderr).toContain("version 2");
    const diff = await call(["statement", "diff", "holding", "--lang", "en"]);
    expect(diff.stdout).toContain("[-3-]{+4+} people were hurt");
    expect(diff.stdout).toContain("Có [-3-]{+4+} người");
  });

  it("gives the channel every sentence with its facts, and says where the text is longer than it may be", async () => {
    const { call } = await deskIncident();
    const lines = await call(["statement", "draft", "holding", "--channel", "hotline", "--lang", "vi"]);
    expect(lines.stdout).toContain("“Chuyện gì đã xảy ra?”\n\nCó 3 người bị nạn");
    const post = await call(["statement", "draft", "holding", "--channel", "sms", "--lang", "vi"]);
    expect(post.stdout).toContain("Chúng tôi chia sẻ với các gia đình. (1/2)");
    expect(post.stderr).toContain("tiếng Việt: Bài 1/2: 41/70 ký tự");
    const document = JSON.parse(
      (await call(["statement", "draft", "holding", "--channel", "portal", "--json"])).stdout,
    );
    expect(document).toMatchObject({ statement: "holding", version: 4, new: true });
  });

  it("says that a channel's text is older than the master", async () => {
    const { call } = await deskIncident();
    await call(["statement", "draft", "holding", "--channel", "portal"]);
    await call(["fact", "set", "casualties", "5", "--confirmed-by", "Bệnh viện tỉnh"]);
    await call(["statement", "draft", "holding"]);
    const { stdout } = await call(["statement", "show", "holding", "--channel", "portal", "--lang", "en"]);
    expect(stdout).toContain("The master text is newer (version 3)");
  });
});

describe("lectern statement revise and tie", () => {
  it("keeps the facts of sentences left alone, ties what plainly says a fact, and names what stands on none", async () => {
    const { call, home } = await deskIncident();
    writeFileSync(
      join(home, "new.txt"),
      "Chúng tôi chia sẻ với các gia đình.\n\nCó ba người bị nạn. Sáng mai sẽ rõ hơn.\n",
    );
    const revised = await call([
      "statement",
      "revise",
      "holding",
      "--text-language",
      "vi",
      "--file",
      "new.txt",
      "--lang",
      "vi",
    ]);
    expect(revised.code).toBe(0);
    expect(revised.stderr).toContain("câu 3 chưa gắn với dữ kiện nào: “Sáng mai sẽ rõ hơn.”");
    const tie = ["statement", "tie", "holding", "--sentence", "3", "--text-language", "vi", "--lang", "vi"];
    expect((await call([...tie, "--reason", "lời nhắn, không phải dữ kiện"])).stderr).toContain(
      "Lý do đã được ghi lại",
    );
    const { stdout } = await call(["statement", "show", "holding", "--lang", "vi"]);
    expect(stdout).not.toContain("chưa gắn với dữ kiện");
    expect(stdout).toContain("Bản tiếng Việt chưa nêu: Nơi xảy ra (bản tiếng Anh có nêu)");
    const { shown } = JSON.parse((await call(["statement", "show", "holding", "--json"])).stdout) as Record<
      string,
      any
    >;
    expect(shown.texts.vi.sentences[1]).toMatchObject({ facts: ["casualties"], attributed: true });
  });

  it("ties a sentence by hand as a new version", async () => {
    const { call, home } = await deskIncident();
    await call(["statement", "revise", "holding", "--text-language", "en", "--file", "-"], "Some people were hurt.\n");
    const tie = ["statement", "tie", "holding", "--sentence", "1", "--text-language", "en", "--lang", "en"];
    expect((await call([...tie, "--fact", "nobody"])).stderr).toContain("casualties, place");
    expect((await call([...tie, "--fact", "casualties", "--fact", "place"])).stderr).toContain("kept as version 3");
    const diff = await call(["statement", "diff", "holding", "2", "--lang", "en"]);
    expect(diff.stdout).toContain("The two versions say the same.");
    const record = readFileSync(
      join(home, ".local", "share", "lectern", "incidents", idIn(home), "record.jsonl"),
      "utf8",
    );
    expect(record.trimEnd().split("\n").at(-1)).toContain('"statement_written"');
  });

  it("takes nothing for a text", async () => {
    const { call } = await deskIncident();
    const { code, stderr } = await call(["statement", "revise", "holding", "--file", "-", "--lang", "en"], "  \n");
    expect([code, stderr]).toEqual([2, expect.stringContaining("empty")]);
  });
});

function idIn(home: string): string {
  const folder = join(home, ".local", "share", "lectern", "incidents");
  return readdirSync(folder).find((name) => /^\d{4}-/.test(name)) as string;
}
