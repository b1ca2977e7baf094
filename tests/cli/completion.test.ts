import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { runLectern } from "./machine.js";

const candidates = async (...words: string[]): Promise<string[]> => {
  const { code, stdout, stderr } = await runLectern(["completion", "candidates", "--", ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout.split("\n").filter(Boolean);
};

describe("completion", () => {
  it("offers commands, then options and their values", async () => {
    const first = new Set([...COMMANDS.map(({ name }) => name.split(" ")[0] as string), "help"]);
    expect(new Set(await candidates(""))).toEqual(first);
    expect(await candidates("comp")).toEqual(["completion"]);
    expect(await candidates("settings", "--l")).toEqual(["--lang"]);
    expect(await candidates("settings", "--lang", "")).toEqual(["en", "vi"]);
    expect(await candidates("help", "exit")).toEqual(["exit-codes"]);
    expect(await candidates("settings", "")).toEqual([]);
  });

  it("offers the members of a family, the playbooks there are, and pages of help", async () => {
    expect(await candidates("incidents", "s")).toEqual(["show"]);
    expect(await candidates("help", "incidents", "s")).toEqual(["show"]);
    expect(await candidates("run", "media_")).toEqual(["media_crisis"]);
    expect(await candidates("dry-run", "--reporter", "j")).toEqual(["json", "junit"]);
  });

  it.each(["bash", "zsh", "fish", "powershell"])("prints a script for %s that asks Lectern itself", async (shell) => {
    const { code, stdout } = await runLectern(["completion", shell]);
    expect(code).toBe(0);
    expect(stdout).toContain("lectern completion candidates --");
  });

  it("the script for bash completes in a real bash", async () => {
    const { stdout: script } = await runLectern(["completion", "bash"]);
    const session = [
      'lectern() { printf "%s\\n" "$#" "$4" "last:$5" "two words"; }',
      script,
      'COMP_WORDS=(lectern settings ""); COMP_CWORD=2; _lectern',
      'printf "<%s>" "${COMPREPLY[@]}"',
    ].join("\n");
    const { stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-c", session], { encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: "<5><settings><last:><two words>", stderr: "" });
  });

  it.each([
    [[], "<shell> is missing"],
    [["tcsh"], 'there is no completion for "tcsh": choose one of bash, zsh, fish, powershell'],
  ])("%j is wrong use", async (words, message) => {
    const { code, stderr } = await runLectern(["completion", ...words]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
