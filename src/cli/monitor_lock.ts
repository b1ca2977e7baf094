import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { nodeDisk } from "../journal/disk.js";
import { isStoreFailure } from "../journal/failure.js";
import { letGo, takeLock } from "../journal/lock.js";
import { monitorWords } from "../words/monitor.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import type { MonitorSetup } from "./monitor_setup.js";
import { zoneClock } from "./zone_clock.js";

/**
 * Holds what monitoring remembers for this session while it works: two that read and write the same file would lose
 * mentions. A session that is dead for certain holds nothing. Throws a Failure when somebody alive has it.
 */
export async function holdMonitor(setup: MonitorSetup, environment: Environment): Promise<() => void> {
  const { language, random, isRunning, host, pid, user, now, cwd } = environment;
  const folder = resolve(cwd, setup.place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const clock = zoneClock(now, setup.zone);
  const session = { id: Buffer.from(random(8)).toString("hex"), host, pid, user };
  const lock = {
    disk: nodeDisk,
    folder,
    ports: { session, stamp: () => ({ at: clock(), by: user }), random, isRunning },
  };
  const taken = takeLock(lock, false);
  if (!isStoreFailure(taken)) return () => letGo(lock);
  const words = monitorWords(language).command;
  if (taken.failed === "locked") throw new Failure("could_not", words.locked, { help: words.lockedHelp });
  throw new Failure("could_not", words.damaged(setup.place));
}
