import type { ScanReport } from "../domain/coverage.js";
import { mentionsOf } from "../monitor/mention.js";
import { absorb } from "../monitor/scan.js";
import type { KeptMention } from "../monitor/store/state.js";
import { countsOf, storiesOf } from "../monitor/stories.js";
import { momentOf } from "../monitor/text/dates.js";
import { monitorWords } from "../words/monitor.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { holdMonitor } from "./monitor_lock.js";
import { loadState, monitorSetup, type MonitorSetup } from "./monitor_setup.js";
import { showScan } from "./monitor_scan.js";

/** Options of `lectern monitor add`. */
export interface MonitorAddOptions {
  /** The title, in one or more words. */
  readonly titles: readonly string[];
  readonly outlet?: string;
  readonly url?: string;
  readonly summary?: string;
  readonly channel?: string;
  /** When it was published; now where nothing is said. */
  readonly published?: string;
  readonly json?: true;
}

/** The source under which entries by hand are kept. */
const BY_HAND = "by_hand";

/** `lectern monitor add`: one mention that somebody saw, kept and counted like those of the sources. */
export async function monitorAdd(options: MonitorAddOptions, environment: Environment): Promise<number> {
  const { language, now, stderr } = environment;
  const words = monitorWords(language).command;
  const setup = await monitorSetup([], {}, environment);
  const mention = mentionIn(options, setup, environment);
  const letGo = await holdMonitor(setup, environment);
  try {
    const before = await loadState(setup, language);
    const at = now();
    const absorbed = absorb(before, [mention], { ...setup.scanning, all: true }, at);
    if (absorbed.kept.length === 0) {
      stderr.write(`${words.known}\n`);
      return EXIT.done;
    }
    const { alerts } = absorbed;
    const ours = (one: KeptMention): KeptMention => (one.key === mention.key ? concerning(one, words.byHand) : one);
    const kept = absorbed.kept.map(ours);
    const state = { ...absorbed.state, mentions: absorbed.state.mentions.map(ours) };
    await setup.store.save(state);
    const source = { id: BY_HAND, status: "read", items: 1, fresh: 1, redirects: 0, notes: [] } as const;
    const stories = storiesOf(kept, state.mentions);
    const report: ScanReport = { at, sources: [source], stories, counts: countsOf(kept), alerts };
    showScan(report, options, setup, environment);
    return EXIT.done;
  } finally {
    letGo();
  }
}

/** Somebody who enters a mention means it: without a watch term in it, that is why it is shown. */
function concerning(mention: KeptMention, phrase: string): KeptMention {
  const { matched, title } = mention;
  return matched.length > 0
    ? mention
    : { ...mention, matched: [{ term: BY_HAND, how: "exact", phrase, excerpt: title }] };
}

function mentionIn(options: MonitorAddOptions, { scanning }: MonitorSetup, { language, now }: Environment) {
  const words = monitorWords(language).command;
  const { titles, outlet = "", published, url, summary = "", channel } = options;
  const title = titles.join(" ").trim();
  if (title === "") throw new Failure("wrong_use", words.noTitle);
  if (outlet.trim() === "") throw new Failure("wrong_use", words.noOutlet, { help: words.noOutletHelp });
  const at = now();
  const offset = scanning.offsetAt(at);
  if (published !== undefined && momentOf(published, offset) === undefined)
    throw new Failure("wrong_use", words.badTime(published));
  // What is typed is text: nothing in it is taken for HTML.
  const plain = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const item = {
    title: plain(title),
    summary: plain(summary),
    outlet: plain(outlet),
    published: published ?? new Date(at).toISOString(),
    ...(url === undefined ? {} : { url }),
    ...(channel === undefined ? {} : { channel }),
  };
  const [mention] = mentionsOf({ items: [item], notes: [] }, { id: BY_HAND, offset, now: at }).mentions;
  if (mention === undefined) throw new Failure("wrong_use", words.noTitle);
  if (url !== undefined && mention.url === undefined) throw new Failure("wrong_use", words.badUrl(url));
  return mention;
}
