import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, installation } from "../cli/machine.js";

const bin = join(installation, "bin/lectern.js");
const { version } = JSON.parse(readFileSync(join(installation, "package.json"), "utf8")) as { version: string };

/** Runs the built command in an empty home. */
function built(...argv: string[]) {
  const home = emptyFolder();
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd: home,
    env: { PATH: process.env["PATH"] ?? "", HOME: home },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("the built command", () => {
  it("says its version", () => {
    expect(built("--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("keeps classes apart by identity across chunks: a failure thrown in one is worded in another", () => {
    expect(built("settings", "--jsn")).toEqual({
      status: 2,
      stdout: "",
      stderr:
        'Error: "lectern settings" has no option "--jsn"\n  Did you mean "--json"?\n  Usage: lectern settings [options]\n',
    });
  });

  it("writes a long page whole into a pipe", () => {
    const { stdout } = built("help", "environment", "--lang", "vi");
    expect(stdout.endsWith("`lectern settings` cho thấy cài đặt đang dùng và lấy từ đâu.\n")).toBe(true);
  });

  it("a reader that goes away is no failure", () => {
    const home = emptyFolder();
    const line = `"${process.execPath}" "${bin}" help environment 2>err | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"; cat err`;
    const { stdout } = spawnSync("bash", ["-c", line], {
      cwd: home,
      env: { HOME: home, PATH: process.env["PATH"] ?? "" },
      encoding: "utf8",
    });
    expect(stdout).toBe("0\n");
  });

  it("what cannot be written is said, and is no success", () => {
    const line = `"${process.execPath}" "${bin}" help exit-codes > /dev/full`;
    const env = { HOME: emptyFolder(), PATH: process.env["PATH"] ?? "", LANG: "vi_VN.UTF-8" };
    const { status, stderr } = spawnSync("bash", ["-c", line], { cwd: env.HOME, env, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 3, stderr: "Lỗi: không ghi được kết quả cần in ra (ENOSPC)\n" });
  });

  it("a folder that somebody removed is said, without a stack", () => {
    const home = emptyFolder();
    const line = `mkdir gone && cd gone && rmdir ../gone && exec "${process.execPath}" "${bin}" settings`;
    const env = { HOME: home, PATH: process.env["PATH"] ?? "" };
    const { status, stdout, stderr } = spawnSync("bash", ["-c", line], { cwd: home, env, encoding: "utf8" });
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: "",
      stderr: "Error: the folder that you are in is not there any more\n",
    });
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s ends it with %i", async (signal, code) => {
    const home = emptyFolder();
    // The probe makes a command that never ends of `settings`: its standard output is a pipe nobody reads the end of.
    const probe = join(installation, "tests/package/fixtures/never_ends.cjs");
    const child = spawn(process.execPath, ["--require", probe, bin, "settings"], {
      cwd: home,
      env: { HOME: home },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    child.kill(signal);
    const [status] = (await once(child, "exit")) as [number];
    expect(status).toBe(code);
  });
});

describe("an old Node", () => {
  it("is refused in one readable line", () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ["--require", join(installation, "tests/package/fixtures/old_node.cjs"), bin, "--version"],
      { encoding: "utf8" },
    );
    expect({ stdout, status }).toEqual({ stdout: "", status: 3 });
    expect(stderr).toBe(
      "Lectern needs Node 20.19 or newer; this is Node 18.20.4. / Lectern cần Node 20.19 trở lên; đây là Node 18.20.4.\n",
    );
  });
});
