import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { addMs, durationMs, isoAt, msOf } from "../domain/clock_time.js";
import type { Digest } from "../domain/digest.js";
import { textIn } from "../domain/text.js";
import { digestOf } from "../monitor/digest.js";
import { momentOf } from "../monitor/text/dates.js";
import { digestHtml } from "../report/digest_html.js";
import { digestJson } from "../report/digest_json.js";
import { digestMarkdown } from "../report/digest_markdown.js";
import { monitorWords } from "../words/monitor.js";
import { digestLogs } from "./digest_logs.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { holdMonitor } from "./monitor_lock.js";
import { loadState, monitorSetup, type MonitorSetup } from "./monitor_setup.js";

/** Options of `lectern monitor digest`. */
export interface MonitorDigestOptions {
  /** How far back, such as 24h, or from when. */
  readonly since?: string;
  readonly until?: string;
  readonly format?: "md" | "html" | "json";
  readonly json?: true;
  readonly out?: string;
  readonly by?: string;
  readonly incident?: string;
}

const DAY = 86_400_000;
/** When digests are due in calm times (facts sheet 5.1). */
const HOURS = ["07:30", "16:00"];

/** `lectern monitor digest`: the digest (điểm tin) of what was kept. */
export async function monitorDigest(options: MonitorDigestOptions, environment: Environment): Promise<number> {
  const { language, now, user, cwd, stdout, stderr } = environment;
  const setup = await monitorSetup([], {}, environment);
  const letGo = await holdMonitor(setup, environment);
  try {
    const state = await loadState(setup, language);
    const to = options.until === undefined ? now() : moment(options.until, now(), setup, language);
    const from = options.since === undefined ? to - DAY : moment(options.since, to, setup, language);
    const { offsetAt } = setup.scanning;
    const logs = await digestLogs(options.incident, { from, to, offsetAt }, environment);
    const digest = digestOf(state, {
      from,
      to,
      body: textIn(setup.organisation.name, language),
      preparedBy: options.by ?? user,
      zone: setup.zone,
      next: nextDigest(to, offsetAt(to)),
      ...logs,
    });
    const text = written(digest, options, { language, offsetAt });
    if (options.out === undefined) stdout.write(text);
    else {
      await writeFile(resolve(cwd, options.out), text, { mode: 0o600 });
      stderr.write(`${monitorWords(language).command.written(options.out)}\n`);
    }
    await setup.store.save({ ...state, digests: digest.number });
    return EXIT.done;
  } finally {
    letGo();
  }
}

/** "24h" before a moment, or a time by the organisation's clocks. */
function moment(text: string, before: number, { scanning }: MonitorSetup, language: string): number {
  const back = durationMs(text);
  const at = back === undefined ? momentOf(text, scanning.offsetAt(before)) : before - back;
  if (at === undefined) throw new Failure("wrong_use", monitorWords(language).command.badTime(text));
  return at;
}

function nextDigest(after: number, offset: number): number {
  const today = isoAt(after, offset);
  const [date, zone] = [today.slice(0, 10), today.slice(19)];
  const due = HOURS.map((hour) => `${date}T${hour}:00${zone}`).find((iso) => msOf(iso) > after);
  return msOf(due ?? addMs(`${date}T${HOURS[0]}:00${zone}`, DAY));
}

function written(digest: Digest, options: MonitorDigestOptions, view: Parameters<typeof digestMarkdown>[1]): string {
  const format =
    options.json === true
      ? "json"
      : (options.format ??
        (/\.html?$/i.test(options.out ?? "") ? "html" : /\.json$/i.test(options.out ?? "") ? "json" : "md"));
  if (format === "json") return `${JSON.stringify(digestJson(digest, view), undefined, 2)}\n`;
  return format === "html" ? digestHtml(digest, view) : digestMarkdown(digest, view);
}
