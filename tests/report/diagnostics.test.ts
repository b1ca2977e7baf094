import width from "fast-string-width";
import { describe, expect, it } from "vitest";
import type { Remark } from "../../src/domain/finding.js";
import type { Span } from "../../src/domain/span.js";
import { diagnose } from "../../src/report/diagnostics.js";
import { diagnosticsGithub } from "../../src/report/diagnostics_github.js";
import { diagnosticsJson } from "../../src/report/diagnostics_json.js";
import { diagnosticsOneLine } from "../../src/report/diagnostics_oneline.js";
import { diagnosticsText } from "../../src/report/diagnostics_text.js";
import { plainStyle, type Look } from "../../src/report/style.js";
import { printable } from "../../src/terminal/printable.js";

const FILE = "playbooks/media_crisis.yaml";
const TEXT = `phases:
  - id: identify
    steps:
      - id: casualties
        kind: number
      - id: families_told
        when: casualtys > 0
        ask: { vi: Gia đình đã biết chưa? }
`;

function at(wanted: string, file = FILE): Span {
  const start = TEXT.indexOf(wanted);
  return { file, start, end: start + wanted.length };
}

const UNKNOWN_NAME: Remark = {
  code: "unknown-name",
  level: "error",
  args: {},
  at: at("casualtys"),
  message: 'no earlier step is called "casualtys"',
  suggestion: "casualties",
  related: [at("casualties")],
};

const TRANSLATION: Remark = {
  code: "translation-missing",
  level: "warning",
  args: {},
  at: at("ask"),
  message: '"ask" of "families_told" is missing in "en"',
  help: "write it beside the others",
};

const DOUBLE: Remark = {
  code: "duplicate-id",
  level: "error",
  args: {},
  at: at("identify"),
  message: 'the id "identify" is there twice',
  note: "first defined here",
  related: [at("phases")],
};

const look = (language: string): Look => ({ language, style: plainStyle, printable });

function diagnosed(remarks: readonly Remark[], file = FILE) {
  return diagnose(remarks, new Map([[file, TEXT]]), 1);
}

describe("the text report", () => {
  it("shows what is wrong, where, and what to do, sorted by place, with the counts", () => {
    expect(diagnosticsText(diagnosed([TRANSLATION, UNKNOWN_NAME, DOUBLE]), look("en"))).toBe(`\
error[duplicate-id]: the id "identify" is there twice
  --> playbooks/media_crisis.yaml:2:9
  2 |   - id: identify
    |         ^^^^^^^^
  note: first defined here
  --> playbooks/media_crisis.yaml:1:1
  1 | phases:
    | ^^^^^^

error[unknown-name]: no earlier step is called "casualtys"
  --> playbooks/media_crisis.yaml:7:15
  7 |         when: casualtys > 0
    |               ^^^^^^^^^
  help: did you mean "casualties" (line 4)?

warning[translation-missing]: "ask" of "families_told" is missing in "en"
  --> playbooks/media_crisis.yaml:8:9
  8 |         ask: { vi: Gia đình đã biết chưa? }
    |         ^^^
  help: write it beside the others

2 errors, 1 warning in 1 file
lectern validate --explain duplicate-id says more
`);
  });

  it("says the same in Vietnamese", () => {
    expect(diagnosticsText(diagnosed([UNKNOWN_NAME]), look("vi"))).toBe(`\
lỗi[unknown-name]: no earlier step is called "casualtys"
  --> playbooks/media_crisis.yaml:7:15
  7 |         when: casualtys > 0
    |               ^^^^^^^^^
  cách sửa: có phải ý bạn là "casualties" (dòng 4)?

1 lỗi trong 1 tệp
Xem giải thích: lectern validate --explain unknown-name
`);
  });

  it("is one calm line when there is nothing", () => {
    expect(diagnosticsText(diagnosed([]), look("en"))).toBe("1 file checked, nothing to report\n");
    expect(diagnosticsText(diagnosed([]), look("vi"))).toBe("Đã kiểm tra 1 tệp, không có gì cần sửa\n");
  });

  it("tells the same thing once", () => {
    const twice = diagnosed([UNKNOWN_NAME, TRANSLATION, { ...UNKNOWN_NAME }]);
    expect(twice.remarks.map(({ code }) => code)).toEqual(["unknown-name", "translation-missing"]);
    expect(twice.counts).toEqual({ error: 1, warning: 1, info: 0 });
  });

  it("keeps the same words with colour", () => {
    const red = { ...plainStyle, danger: (text: string) => `\u001b[31m${text}\u001b[39m` };
    const coloured = diagnosticsText(diagnosed([UNKNOWN_NAME]), { ...look("en"), style: red });
    expect(coloured).toContain("\u001b[31m^^^^^^^^^\u001b[39m");
    expect(coloured.replaceAll("\u001b[31m", "").replaceAll("\u001b[39m", "")).toBe(
      diagnosticsText(diagnosed([UNKNOWN_NAME]), look("en")),
    );
  });

  it("lets nothing from a file act on the terminal", () => {
    const wild: Remark = { ...TRANSLATION, message: 'no "\u001b]0;owned\u0007\u202ename"', help: "say \u0000so" };
    expect(diagnosticsText(diagnosed([wild]), look("en"))).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
    expect(diagnosticsOneLine(diagnosed([wild]), look("en"))).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
    expect(diagnosticsGithub(diagnosed([wild]), look("en"))).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
    expect(diagnosticsJson(diagnosed([wild]), look("en"))).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
  });
});

describe("on a terminal", () => {
  const wordy: Remark = {
    ...TRANSLATION,
    message: "một câu thông báo dài, đủ dài để không thể nằm trọn trên một dòng của màn hình hẹp, và vẫn phải đọc được",
    help: "viết thêm bên cạnh bản đã có, hoặc bỏ ngôn ngữ này khỏi danh sách ngôn ngữ của kịch bản ở đầu tệp",
  };

  it.each([40, 80, 120])("everything fits into %i columns, broken between words", (columns) => {
    const report = diagnosticsText(diagnosed([wordy, UNKNOWN_NAME, DOUBLE]), { ...look("vi"), columns });
    expect(report.split("\n").filter((line) => width(line) > columns)).toEqual([]);
    expect(report.replaceAll(/\s+/g, " ")).toContain(wordy.help);
    expect(report.replaceAll(/\s+/g, " ")).toContain(wordy.message);
  });

  it("nothing is broken where there is no terminal", () => {
    const report = diagnosticsText(diagnosed([wordy]), look("vi"));
    expect(report.split("\n")).toContain(`cảnh báo[translation-missing]: ${wordy.message}`);
  });
});

describe("the other formats", () => {
  it("oneline is what editors read", () => {
    expect(diagnosticsOneLine(diagnosed([TRANSLATION, UNKNOWN_NAME]), look("en"))).toBe(`\
playbooks/media_crisis.yaml:7:15: no earlier step is called "casualtys" [unknown-name]
playbooks/media_crisis.yaml:8:9: "ask" of "families_told" is missing in "en" [translation-missing]
`);
  });

  it("json has the documented shape", () => {
    const wild: Remark = { ...TRANSLATION, message: "a \u202e b" };
    const json = diagnosticsJson(diagnosed([UNKNOWN_NAME, wild]), look("en"));
    expect(JSON.parse(json)).toEqual({
      schemaVersion: 1,
      findings: [
        {
          code: "unknown-name",
          level: "error",
          message: 'no earlier step is called "casualtys"',
          help: 'did you mean "casualties" (line 4)?',
          file: FILE,
          line: 7,
          column: 15,
          endLine: 7,
          endColumn: 24,
          related: [{ file: FILE, line: 4, column: 13, endLine: 4, endColumn: 23 }],
        },
        {
          code: "translation-missing",
          level: "warning",
          message: "a \u202e b",
          help: "write it beside the others",
          file: FILE,
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 12,
        },
      ],
      counts: { error: 1, warning: 1, info: 0 },
    });
  });

  it("github escapes what its commands are made of", () => {
    const file = "a,b:c%.yaml";
    const odd: Remark = { ...TRANSLATION, at: at("ask", file), message: "100% sure\nor not" };
    expect(diagnosticsGithub(diagnosed([odd], file), look("en"))).toBe(
      "::warning file=a%2Cb%3Ac%25.yaml,line=8,endLine=8,col=9,endColumn=12,title=translation-missing::100%25 sure or not%0Awrite it beside the others\n",
    );
  });
});
