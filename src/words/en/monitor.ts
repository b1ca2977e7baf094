import type { AlertFacts } from "../alert_facts.js";

const times = (count: number, one: string, many: string): string => `${figure(count)} ${count === 1 ? one : many}`;

/** A number as English writes it, at most one decimal below ten. */
function figure(value: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

function span(hours: number): string {
  return hours % 24 === 0 && hours >= 24 ? times(hours / 24, "day", "days") : times(hours, "hour", "hours");
}

const levels: Readonly<Record<string, string>> = { watch: "watch", alert: "alert", crisis: "crisis" };

/** Below this a ratio to what is usual would only impress. */
const HARDLY_ANY = 0.5;

function alert(facts: AlertFacts): string {
  const seen = `${times(facts.observed, "mention", "mentions")} in ${span(facts.hours)}`;
  const usual = facts.expected < HARDLY_ANY ? "hardly any expected" : `${figure(facts.expected)} expected`;
  if (facts.kind === "fall")
    return `"${facts.term}" has gone quiet: ${seen}, ${usual}. Either it is over, or a source has stopped.`;
  const much = facts.ratio >= 1.5 && facts.expected >= HARDLY_ANY ? ` (${figure(facts.ratio)} times as many)` : "";
  const from = facts.outlets === undefined ? "" : `, from ${times(facts.outlets, "outlet", "outlets")}`;
  const slow = facts.kind === "slow" ? " It has been rising slowly." : "";
  const rare = facts.oneIn >= 3 ? ` A usual day brings this less than once in 10^${facts.oneIn} times.` : "";
  const signal =
    facts.signal === undefined
      ? ""
      : ` Supports the signal ${facts.signal} at level "${levels[facts.level ?? "watch"]}".`;
  return `"${facts.term}": ${seen}, ${usual}${much}${from}.${slow}${rare}${signal}`;
}

type Errors = Readonly<Record<string, string>>;
type Notes = Readonly<Record<string, (args: Readonly<Record<string, string | number>>) => string>>;

// Both languages are looked up by codes that come from elsewhere.
const errors = (all: Errors): Errors => all;
const notes = (all: Notes): Notes => all;

/** What `lectern monitor` says, in English. */
export const monitorEn = {
  figure,
  alert,
  alertHeads: { burst: "Burst", fall: "Fall", slow: "Slow rise", again: "Still growing" },
  alerts: "Alerts",
  noAlerts: "No alerts.",
  single: "From one outlet only (shown, no alarm)",
  also: (terms: string): string => `The same mentions also concern: ${terms}.`,
  largest: (title: string): string => `Most copied: ${title}`,
  stories: (count: number): string => times(count, "new story", "new stories"),
  noStories: "Nothing new.",
  read: (mentions: number, sources: number): string =>
    `${times(mentions, "mention", "mentions")} from ${times(sources, "source", "sources")}`,
  reach: (outlets: number, mentions: number): string =>
    `${times(outlets, "outlet", "outlets")}, ${times(mentions, "mention", "mentions")}`,
  why: (phrase: string, excerpt: string): string => `because of "${phrase}": ${excerpt}`,
  bare: "matched without accents",
  related: "same matter as a story above",
  noMatch: "matches no watch term",
  counts: "Mentions by hour",
  sources: "Sources",
  status: { read: "read", unchanged: "nothing new", skipped: "left alone for now", failed: "failed" },
  items: (items: number, fresh: number): string => `${times(items, "entry", "entries")}, ${figure(fresh)} new`,
  dated: {
    no_date: "without a date, counted as first seen",
    unreadable_date: "its date cannot be read, counted as first seen",
    future_date: "dated in the future, counted as first seen",
  },
  errors: errors({
    not_an_address: "this is no address",
    scheme: "only http and https addresses are read",
    credentials: "an address must not carry a name or password",
    port: "this port is not read unless the profile names the host under allow_hosts",
    private_address:
      "it points inside a private network; if that is meant, name the host under allow_hosts in the profile",
    no_such_host: "there is no such host",
    unreachable: "the connection failed",
    tls: "its certificate cannot be trusted",
    timeout: "it took too long",
    too_large: "it sent more than a feed should hold",
    bomb: "it was packed to grow beyond measure",
    encoding: "its packing cannot be read",
    too_many_redirects: "it was passed on more than five times",
    downgrade: "it passes from https on to http",
    status: "the server refused",
    gone: "the server says it is gone for good",
    busy: "the server asks for patience",
    empty: "there is nothing in it",
    not_a_feed: "it is no feed and no export",
    entities: "it declares entities of its own, which are not expanded",
    charset: "its charset is not supported",
    no_columns: "no column holds a title or a text; say which: --map title=<column>",
    no_time_column: "no column holds a time and a count; say which: --map published=<column>",
    no_such_file: "there is no such file, or it cannot be read",
  }),
  notes: notes({
    charset: ({ declared, charset }): string => `called ${declared}, read as ${charset}`,
    truncated: (): string => "it breaks off; everything whole was read",
    items_lost: ({ count }): string => `${times(Number(count), "entry", "entries")} could not be read`,
    items_recovered: (): string => "it is damaged; it was read entry by entry",
    too_many_items: ({ limit, count }): string => `${count} entries, only ${limit} were read`,
    bad_lines: ({ count, lines }): string => `${times(Number(count), "line", "lines")} could not be read: ${lines}`,
    no_dates: ({ count, total }): string => `${count} of ${total} without a usable date, counted as first seen`,
    text_cut: ({ count }): string => `${times(Number(count), "text was", "texts were")} cut`,
    moved: ({ url }): string => `moved for good to ${url}`,
  }),
  redirected: (count: number): string => times(count, "redirect", "redirects"),
  allowed: (hosts: string): string => `The profile allows these hosts although they may be inside: ${hosts}`,
  command: {
    noSources: "there is nothing to read",
    noSourcesHelp:
      "Name files or addresses (lectern monitor scan feed.xml), or list feeds in lectern.yaml under monitor:",
    noPlace: (id: string): string => `the feed "${id}" in lectern.yaml has neither url nor file`,
    brokenProfile: "lectern.yaml has errors",
    brokenProfileHelp: "All of them: lectern validate lectern.yaml",
    badMap: (text: string): string => `"${text}" is no column map; write title=Headline`,
    noSuchColumn: (name: string, known: string): string => `"${name}" is nothing a column can hold: ${known}`,
    damaged: (path: string): string => `what was remembered in ${path} cannot be read`,
    damagedHelp: "Nothing was changed. To start anew: lectern monitor purge",
    badTerms: (path: string): string => `${path} holds no watch terms`,
    badTermsHelp: 'It should look like: terms: [{ id: water, any: ["nước máy", "tap water"] }]',
    purged: (path: string): string => `Forgotten: ${path}`,
    counted: (count: number, terms: number): string =>
      `${times(count, "count", "counts")} in ${times(terms, "series", "series")}`,
    written: (path: string): string => `Written: ${path}`,
    unknownZone: (zone: string): string => `there is no time zone "${zone}"`,
    badTime: (text: string): string => `"${text}" is no time; write 2026-11-23T07:30 or 24h`,
    known: "This one is there already; nothing was added.",
    byHand: "entered by hand",
    noTitle: "a mention needs its title or its first words",
    noOutlet: "a mention needs the outlet that published it",
    noOutletHelp: '--outlet "Local Paper"',
    badUrl: (url: string): string => `"${url}" is no http or https address`,
    badReadings: (text: string): string => `"${text}" is no number of readings`,
    locked: "another watch is running on the same folder",
    lockedHelp: "Stop it first, or give this one a folder of its own: --store <folder>",
  },
  watch: {
    begin: (sources: number, terms: number): string =>
      `Watching ${times(sources, "source", "sources")} for ${times(terms, "watch term", "watch terms")}. Ctrl-C ends it; nothing is lost.`,
    live: (time: string, fresh: number, next: string): string =>
      `${time}  ${fresh === 0 ? "quiet" : times(fresh, "new story", "new stories")} · next reading ${next}`,
    failing: (count: number): string => ` · ${times(count, "source fails", "sources fail")}`,
    end: "Watch ended. It goes on where it was: lectern monitor watch",
  },
  digest: {
    title: "Media digest",
    number: (number: number): string => `No. ${number}`,
    period: (from: string, to: string, zone: string): string => `${from} to ${to} (${zone})`,
    preparedBy: "Prepared by",
    readBy: "Read by",
    bottomLine: "In short",
    numbers: "Numbers",
    byChannel: "By channel",
    byOutlet: "By outlet",
    byTerm: "By watch term",
    byHour: "By hour",
    criticalFirst: "Stories with a signal come first, then the most widely carried; wording is that of the outlets.",
    items: "Stories",
    columns: {
      time: "Time",
      outlet: "Outlet",
      title: "Title",
      why: "Why shown",
      reach: "Reach",
      accuracy: "Accuracy",
      handling: "Suggested handling",
      deadline: "Deadline",
    },
    unverified: "not verified",
    tone: "Tone is not scored by the program: lexicons miss half of crisis words, and a score cannot be defended. Read and judge.",
    narratives: "What people ask",
    noQuestions: "No headline of the period asks a question.",
    rumours: "Rumours",
    noRumours: "No rumour is open.",
    own: "What we published",
    noOwn: "Enter here what we published and every error found in it.",
    enquiries: "Enquiries",
    noEnquiries: "No enquiry is open.",
    vulnerable: "People who need protection",
    vulnerableNote:
      "Check the stories above for names or pictures of children, victims and their families; move them to a restricted annex.",
    next: "Next",
    nextNote: (time: string): string => `Next digest: ${time}. Screenshots of what matters belong in the record.`,
    archive: (hash: string): string => `SHA-256 of the mentions this stands on: ${hash}`,
    channelUnknown: "channel not given",
    change: (now: string, before: string): string => `${now} (period before: ${before})`,
    quiet: "Nothing concerning us was found in this period.",
    summary: (mentions: string, stories: string, outlets: string): string =>
      `${mentions} mentions of ${stories} stories at ${outlets} outlets.`,
    loudest: (title: string, outlets: number): string =>
      `Most widely carried: "${title}" (${times(outlets, "outlet", "outlets")}).`,
    decide: "Decision needed, by whom, by when: to be entered by the communication lead.",
    chartMentions: "Mentions by hour, alerts marked",
    chartOutlets: "Mentions by outlet",
    table: "The same as a table",
    hour: "Hour",
    mentions: "Mentions",
    alertMark: "alert",
    copies: "copies",
    failed: (list: string): string => `Could not be read: ${list}. What they carried is missing here.`,
  },
};
