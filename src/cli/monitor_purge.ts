import { monitorWords } from "../words/monitor.js";
import type { Environment } from "./environment.js";
import { EXIT } from "./failures.js";
import { holdMonitor } from "./monitor_lock.js";
import { monitorSetup } from "./monitor_setup.js";

/** `lectern monitor purge`: forgets every mention, count and alert. Incidents are not touched. */
export async function monitorPurge(_options: object, environment: Environment): Promise<number> {
  const setup = await monitorSetup([], {}, environment);
  const letGo = await holdMonitor(setup, environment);
  try {
    await setup.store.purge();
  } finally {
    letGo();
  }
  environment.stderr.write(`${monitorWords(environment.language).command.purged(setup.place)}\n`);
  return EXIT.done;
}
