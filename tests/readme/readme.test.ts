import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installation } from "../cli/machine.js";
import { KEYS, TerminalSession } from "../pty/terminal_session.js";

const readme = readFileSync(join(installation, "README.md"), "utf8");

/** A folder with the built-in playbooks in it, and a home of its own. */
const folder = mkdtempSync(join(tmpdir(), "lectern-readme-"));
const prefix = join(folder, ".npm-prefix");
const env = {
  PATH: `${join(prefix, "bin")}:${process.env["PATH"] ?? ""}`,
  HOME: folder,
  LANG: "C.UTF-8",
  npm_config_prefix: prefix,
  npm_config_offline: "true",
  npm_config_audit: "false",
  npm_config_fund: "false",
};

/** The two commands of a fresh clone, which `.ci/run` gives on one. */
const OF_A_FRESH_CLONE = new Set(["npm ci && npm start", "npm ci && npm test"]);

interface Command {
  readonly line: string;
  readonly at: number;
  /** What it prints, where README shows it. */
  readonly prints?: string;
}

function commandsOf(markdown: string): Command[] {
  const blocks = [...markdown.matchAll(/^```(sh|console)\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap((block) => {
    const [, fence, text = ""] = block;
    const at = markdown.slice(0, block.index).split("\n").length + 1;
    if (fence === "sh")
      return text
        .trimEnd()
        .split("\n")
        .map((line, index) => ({ line, at: at + index }));
    return text
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf("\n");
        return { line: part.slice(0, end), at, prints: part.slice(end + 1) };
      });
  });
}

const commands = commandsOf(readme).filter(({ line }) => !OF_A_FRESH_CLONE.has(line));

/** Runs a line as a person types it: npm in the clone, everything else in the folder with the playbooks. */
function typed(line: string) {
  const cwd = line.startsWith("npm ") ? installation : folder;
  const { status, stdout } = spawnSync("bash", ["-c", `${line} 2>&1`], { cwd, env, encoding: "utf8" });
  return { status, stdout };
}

/** A line that asks: it is given a terminal, and left at its first question. */
async function asked(line: string): Promise<number> {
  const session = new TerminalSession("bash", ["-c", `exec ${line}`], { cwd: folder, env });
  await session.waitFor(/\(1\/|❯ 1\./);
  session.send(KEYS.interrupt);
  return (await session.exit).code;
}

describe("README", () => {
  beforeAll(() => {
    cpSync(join(installation, "playbooks"), join(folder, "playbooks"), { recursive: true });
    mkdirSync(prefix);
    const sound = readFileSync(join(installation, "tests/readme/mistake.yaml"), "utf8");
    writeFileSync(join(folder, "mistake.yaml"), sound);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("shows the two commands of a fresh clone as they are", () => {
    for (const line of OF_A_FRESH_CLONE) expect(readme).toContain(`\n\`\`\`sh\n${line}\n\`\`\`\n`);
  });

  it("has a page for each of its three readers", () => {
    for (const heading of ["In an incident", "For trainers", "In CI and training"])
      expect(readme).toContain(`\n## ${heading}\n`);
  });

  // The lines build on each other, as for somebody who reads from top to bottom.
  it.each(commands)("line $at: $line", async ({ line, prints }) => {
    if (/^lectern run\b/.test(line)) {
      expect(await asked(line)).toBe(130);
      return;
    }
    const { status, stdout } = typed(line);
    if (prints === undefined) expect(status, stdout).toBe(0);
    else expect(stdout).toBe(prints);
  });
});
