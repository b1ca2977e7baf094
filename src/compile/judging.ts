import type { AnticipatedQuestion } from "../domain/anticipated.js";
import { durationMs } from "../domain/clock_time.js";
import type { Channel } from "../domain/channel.js";
import type { CrisisType, Strategy } from "../domain/crisis_type.js";
import type { Finding } from "../domain/finding.js";
import type { Playbook } from "../domain/playbook.js";
import type { SeverityScale } from "../domain/severity.js";
import type { OutrageFactor, SignalDefinition } from "../domain/signal.js";
import type { Path } from "../domain/span.js";
import type { WatchTerm } from "../domain/watching.js";
import { soundOnes, type Defined, type Gathered, type GROUPS } from "./definitions.js";
import type { ChannelData, ScaleData, TypeData } from "./judging_shape.js";
import { nearest } from "./nearest.js";
import { remark } from "./remark.js";

type Judging = Pick<
  Playbook,
  "signals" | "outrage" | "crises" | "strategies" | "channels" | "questions" | "watch_terms"
> & {
  readonly severity?: SeverityScale;
};
type Group = (typeof GROUPS)[number];

/** What files define for judging an incident; names that lead nowhere are remarked, in a playbook and its libraries together. */
export function judgingOf(gathered: Gathered, findings: Finding[]): Judging {
  const severity = scaleOf(gathered);
  checkJudging(gathered, findings);
  return { ...definedForJudging(gathered), ...(severity === undefined ? {} : { severity }) };
}

/** The same for a library that is read alone: what it names may stand in another library. */
export function definedForJudging(gathered: Gathered): Omit<Judging, "severity"> {
  const plain = <T>(group: Group): Record<string, T> =>
    soundOnes(gathered[group], (id, { data, at }) => ({ source: [], id, ...(data as object), at }) as T);
  return {
    signals: plain<SignalDefinition>("signals"),
    outrage: plain<OutrageFactor>("outrage"),
    strategies: plain<Strategy>("strategies"),
    questions: plain<AnticipatedQuestion>("questions"),
    crises: soundOnes(gathered.crises, (id, { data, at }): CrisisType => {
      const type = data as TypeData;
      return { raised_by: [], sign_off: [], needs: {}, source: [], id, ...type, at } as CrisisType;
    }),
    ...(gathered.watch_terms.size === 0
      ? {}
      : {
          watch_terms: soundOnes(gathered.watch_terms, (id, { data }): WatchTerm => ({ ...(data as WatchTerm), id })),
        }),
    channels: soundOnes(gathered.channels, (id, { data, at }): Channel => {
      const { lead_time, ...channel } = data as ChannelData;
      const ms = durationMs(lead_time) ?? 0;
      return { preconditions: [], avoid_when: [], source: [], id, ...channel, lead_time: ms, at } as Channel;
    }),
  };
}

/** The scale stands under one key for each of its parts; two libraries with a scale were remarked as the same id twice. */
function scaleOf({ severity }: Gathered): SeverityScale | undefined {
  const [first] = severity.values();
  if (first === undefined || [...severity.values()].some(({ broken }) => broken)) return undefined;
  const parts = Object.fromEntries([...severity].map(([key, { data }]) => [key, data])) as unknown as ScaleData;
  return { floors: [], escalations: [], ...parts, at: first.at } as unknown as SeverityScale;
}

function checkJudging(gathered: Gathered, findings: Finding[]): void {
  // One form rates both, by their ids.
  for (const [id, { at }] of gathered.outrage) {
    const signal = gathered.signals.get(id);
    if (signal !== undefined)
      findings.push(remark("duplicate-id", at, { id, what: "outrage" }, { related: [signal.at] }));
  }
  for (const group of [
    "signals",
    "outrage",
    "severity",
    "crises",
    "strategies",
    "channels",
    "questions",
    "watch_terms",
  ] as const)
    for (const defined of gathered[group].values())
      if (!defined.broken) checkNames(namesIn(group, defined, gathered), defined, { gathered, findings });
}

interface Named {
  readonly group: Group;
  readonly id: string;
  readonly path: Path;
  /** The name is a key of a map, not a value. */
  readonly key?: boolean;
}

interface Checking {
  readonly gathered: Gathered;
  readonly findings: Finding[];
}

function checkNames(names: readonly Named[], { document, path }: Defined, { gathered, findings }: Checking): void {
  for (const { group, id, path: rest, key } of names) {
    if (gathered[group].has(id)) continue;
    const at = document.locate([...path, ...rest], key === true ? "key" : "value");
    const suggestion = nearest(id, [...gathered[group].keys()]);
    findings.push(remark("unknown-reference", at, { id, what: group }, { suggestion }));
  }
}

function list(group: Group, ids: readonly string[] | undefined, path: Path): Named[] {
  return (ids ?? []).map((id, i) => ({ group, id, path: [...path, i] }));
}

function keys(group: Group, map: object | undefined, path: Path): Named[] {
  return Object.keys(map ?? {}).map((id) => ({ group, id, path: [...path, id], key: true }));
}

/** Everything that a definition names. */
function namesIn(group: Group, { data, path }: Defined, gathered: Gathered): Named[] {
  const own = data as { readonly source?: readonly string[] };
  const sources = list("sources", own.source, ["source"]);
  switch (group) {
    case "severity": {
      if (path.at(-1) !== "floors" && path.at(-1) !== "escalations") return [];
      const rules = data as readonly { readonly signals?: object }[];
      return rules.flatMap((rule, i) => keys("signals", rule.signals, [i, "signals"]));
    }
    case "crises": {
      const type = data as TypeData;
      return [
        ...sources,
        ...keys("signals", type.signals, ["signals"]),
        ...(type.raised_by ?? []).map((id, i): Named => {
          const group = gathered.outrage.has(id) ? "outrage" : "signals";
          return { group, id, path: ["raised_by", i] };
        }),
        ...type.strategies.map(({ strategy }, i): Named => ({
          group: "strategies",
          id: strategy,
          path: ["strategies", i, "strategy"],
        })),
        ...list("roles", type.sign_off, ["sign_off"]),
      ];
    }
    case "channels": {
      const { avoid_when } = data as ChannelData;
      return [
        ...sources,
        ...(avoid_when ?? []).flatMap(({ signals, crisis }, i) => [
          ...keys("signals", signals, ["avoid_when", i, "signals"]),
          ...list("crises", crisis, ["avoid_when", i, "crisis"]),
        ]),
      ];
    }
    case "questions": {
      const { facts, crisis } = data as Pick<AnticipatedQuestion, "facts" | "crisis">;
      return [...sources, ...list("facts", facts, ["facts"]), ...list("crises", crisis, ["crisis"])];
    }
    case "watch_terms": {
      const { signal } = data as WatchTerm;
      return signal === undefined ? [] : [{ group: "signals", id: signal, path: ["signal"] }];
    }
    default:
      return sources;
  }
}
