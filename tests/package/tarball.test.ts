import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { installation } from "../cli/machine.js";

const folder = mkdtempSync(join(tmpdir(), "lectern-tarball-"));

/** Runs a program in the folder where the tarball is installed, with nobody's settings. */
function run(command: string, ...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(command, argv, {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", HOME: folder },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("the tarball", () => {
  beforeAll(() => {
    // The tests have built dist already; packing must not build it again under their feet.
    const packed = spawnSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
      cwd: installation,
      encoding: "utf8",
    });
    const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }];
    writeFileSync(join(folder, "package.json"), "{}");
    const installed = run("npm", "install", "--offline", "--no-audit", "--no-fund", join(folder, filename));
    if (installed.status !== 0) throw new Error(installed.stderr);
  }, 120_000);

  it("installs without the network and brings nothing else along", () => {
    const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as {
      packages: Record<string, unknown>;
    };
    expect(Object.keys(lock.packages)).toEqual(["", "node_modules/lectern"]);
  });

  it("has the guide, the licences and the changes, and no source", () => {
    const inside = (path: string): boolean => existsSync(join(folder, "node_modules/lectern", path));
    for (const path of [
      "README.md",
      "LICENSE",
      "CHANGELOG.md",
      "CONTRIBUTING.md",
      "dist/NOTICE.txt",
      "playbooks/media_crisis.yaml",
    ]) {
      expect(inside(path), path).toBe(true);
    }
    expect(inside("src")).toBe(false);
  });

  it("replays every built-in scenario there", () => {
    const { status, stdout, stderr } = run(
      "npx",
      "--offline",
      "lectern",
      "dry-run",
      "node_modules/lectern/playbooks/scenarios",
    );
    expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("factory");
  });
});
