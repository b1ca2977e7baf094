import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deskIncident } from "./desk_incident.js";
import { emptyFolder, runLectern } from "./machine.js";

const lecternIn = (cwd: string, argv: readonly string[], input = "") => runLectern(argv, { cwd, input });

const FAULTY = "We have no comment. To be honest, it was probably the wiring.\n";

describe("lectern statement check", () => {
  it("shows each finding in its place, with why and what to say instead", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "answer.md"), FAULTY);
    const { code, stdout } = await lecternIn(cwd, ["statement", "check", "answer.md"]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      [
        'error[speculation]: guesses at what is not known: "probably"',
        "  --> answer.md:1:42",
        "  1 | We have no comment. To be honest, it was probably the wiring.",
        "    |                                          ^^^^^^^^",
        "  why: a guess becomes the headline",
      ].join("\n"),
    );
    expect(stdout).toContain("2 errors, 1 warning in 1 file");
  });

  it("speaks Vietnamese to who reads Vietnamese", async () => {
    const { stdout, code } = await lecternIn(
      emptyFolder(),
      ["statement", "check", "-", "--lang", "vi"],
      "Chúng tôi không bình luận.\n",
    );
    expect(code).toBe(1);
    expect(stdout).toContain('lỗi[no_comment]: từ chối mà không có lối mở: "không bình luận"');
    expect(stdout).toContain("vì sao: bị hiểu là che giấu hoặc thừa nhận");
  });

  it("a clean text ends with 0", async () => {
    const { stdout, code } = await lecternIn(
      emptyFolder(),
      ["statement", "check", "-"],
      "The gate is open from 8:00 to 17:00.\n",
    );
    expect(code).toBe(0);
    expect(stdout).toContain("nothing to report");
  });

  it("prints one line a finding, annotations, and JSON", async () => {
    const run = (format: string) => lecternIn(emptyFolder(), ["statement", "check", "-", "--format", format], FAULTY);
    expect((await run("oneline")).stdout).toContain("<stdin>:1:4: refuses without a way on");
    expect((await run("github")).stdout).toContain("::error file=<stdin>,line=1,endLine=1,col=");
    const { texts, counts } = JSON.parse((await run("json")).stdout) as {
      texts: { language: string; findings: { category: string; fix?: { replacement: string } }[] }[];
      counts: object;
    };
    expect(counts).toEqual({ error: 2, warning: 1, info: 0 });
    expect(texts[0]?.language).toBe("en");
    expect(texts[0]?.findings.map((finding) => finding.category)).toEqual(["no_comment", "cliche", "speculation"]);
    expect(texts[0]?.findings[1]?.fix).toMatchObject({ line: 1, column: 21, replacement: "I" });
  });

  it("prints SARIF that names every rule it uses", async () => {
    const { stdout } = await lecternIn(emptyFolder(), ["statement", "check", "-", "--format", "sarif"], FAULTY);
    const log = JSON.parse(stdout) as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[];
    };
    const [run] = log.runs;
    expect(log.version).toBe("2.1.0");
    for (const result of run?.results ?? []) expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(run?.results).toHaveLength(3);
  });

  it("makes the safe changes only when told to, and shows them first", async () => {
    const cwd = emptyFolder();
    const file = join(cwd, "answer.md");
    writeFileSync(file, FAULTY);
    const refused = await lecternIn(cwd, ["statement", "check", "answer.md", "--fix"]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("--yes");
    expect(readFileSync(file, "utf8")).toBe(FAULTY);
    const done = await lecternIn(cwd, ["statement", "check", "answer.md", "--fix", "--yes"]);
    expect(done.stderr).toContain("+ We have no comment. It was probably the wiring.");
    expect(readFileSync(file, "utf8")).toBe("We have no comment. It was probably the wiring.\n");
    expect(done.code).toBe(1);
  });

  it("compares with what is out already", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "first.md"), "The hospital said two people were injured.\n");
    writeFileSync(join(cwd, "now.md"), "The hospital said four people were injured.\n");
    const { stdout, code } = await lecternIn(cwd, ["statement", "check", "now.md", "--released", "first.md"]);
    expect(code).toBe(1);
    expect(stdout).toContain('but "two people were injured" in first.md');
  });

  it("takes rules of one's own, and says where they are wrong", async () => {
    const cwd = emptyFolder();
    const rules = (phrase: string): string =>
      `lectern: 1\nlibrary: own\ntext_checks:\n  language: en\n  rules:\n    - id: house_word\n      category: jargon\n      level: warning\n      reason: { en: we do not say this, vi: chúng tôi không nói thế }\n      find: ['${phrase}']\n`;
    writeFileSync(join(cwd, "own.yaml"), rules("(grand | great) plan"));
    const found = await lecternIn(cwd, ["statement", "check", "-", "--rules", "own.yaml"], "This is a great plan.\n");
    expect(found.stdout).toContain('words that people do not use: "great plan"');
    writeFileSync(join(cwd, "own.yaml"), rules("(grand | great plan"));
    const wrong = await lecternIn(cwd, ["statement", "check", "-", "--rules", "own.yaml"], "This is a great plan.\n");
    expect(wrong.code).toBe(3);
    expect(wrong.stderr).toContain("own.yaml:10:15");
  });

  it("a file that is not there, or no text, cannot be checked", async () => {
    const cwd = emptyFolder();
    expect((await lecternIn(cwd, ["statement", "check", "gone.md"])).code).toBe(3);
    writeFileSync(join(cwd, "bytes"), Buffer.from([0xff, 0xfe, 0x00]));
    expect((await lecternIn(cwd, ["statement", "check", "bytes"])).code).toBe(3);
  });
});

describe("against an incident", () => {
  it("compares with the confirmed facts of its ledger", async () => {
    const { call } = await deskIncident();
    const other = await call(
      ["statement", "check", "-", "--lang", "en", "--incident", "inc"],
      "A fire broke out at the Hoa Sen warehouse.\n",
    );
    expect(other.stderr).not.toBe("");
    const { id } = (JSON.parse((await call(["incidents", "list", "--json"])).stdout) as { incidents: { id: string }[] })
      .incidents[0] as { id: string };
    const check = (text: string) =>
      call(["statement", "check", "-", "--format", "oneline", "--lang", "vi", "--incident", id], text);
    expect((await check("Vụ cháy xảy ra tại kho Hoa Sen.\n")).stdout).toContain("contradiction");
    expect((await check("Vụ cháy xảy ra tại xưởng Bình An.\n")).stdout).not.toContain("contradiction");
  });

  it("what a short text lacks is an error with --whole", async () => {
    const check = (more: readonly string[]) =>
      lecternIn(
        emptyFolder(),
        ["statement", "check", "-", "--kind", "holding", "--lang", "en", ...more],
        "We are sorry.\n",
      );
    expect((await check([])).code).toBe(0);
    expect((await check(["--whole"])).code).toBe(1);
  });
});
