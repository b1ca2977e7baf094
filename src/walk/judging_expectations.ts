import type { Finding } from "../domain/finding.js";
import { stepsOf, type Playbook, type Step } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import type { Scenario } from "../domain/scenario.js";
import type { Value } from "../domain/value.js";
import type { ChannelsAnswer } from "../kinds/channels.js";
import type { SignalsAnswer } from "../kinds/signals.js";

/** Parts of a score that are told where a severity came out differently. */
const TOLD = 4;

/** What a scenario expects of severity and channels and did not come true. */
export function judgingFindings(expect: Scenario["expect"], playbook: Playbook, run: Run): Finding[] {
  return [...severityFindings(expect, playbook, run), ...channelFindings(expect, playbook, run)];
}

function severityFindings({ severity }: Scenario["expect"], playbook: Playbook, run: Run): Finding[] {
  if (severity === undefined) return [];
  const last = lastOf("signals", playbook, run);
  const answer = last?.answer as unknown as SignalsAnswer | undefined;
  const came = answer?.severity ?? "";
  if (came === severity.value) return [];
  const parts = answer?.computed.parts ?? [];
  const because = parts.slice(0, TOLD).map(({ signal, level, adds }) => `${signal} ${level} +${adds}`);
  const args = {
    expected: severity.value,
    came,
    score: answer?.computed.score ?? 0,
    because: because.join(", ") + (parts.length > TOLD ? ", …" : ""),
  };
  const strongest = parts[0] === undefined ? undefined : playbook.signals[parts[0].signal]?.at;
  const related = strongest ?? last?.step.at;
  return [
    {
      code: "expected-severity",
      level: "error",
      args,
      at: severity.at,
      ...(related === undefined ? {} : { related: [related] }),
    },
  ];
}

function channelFindings({ channels }: Scenario["expect"], playbook: Playbook, run: Run): Finding[] {
  if (channels === undefined) return [];
  const last = lastOf("channels", playbook, run);
  const chosen = (last?.answer as unknown as ChannelsAnswer | undefined)?.chosen ?? [];
  const { first, includes, at } = channels;
  const related = last === undefined ? {} : { related: [last.step.at] };
  const came = chosen.join(", ");
  return [
    ...(first === undefined || chosen[0] === first
      ? []
      : [{ code: "expected-first-channel", level: "error" as const, args: { expected: first, came }, at, ...related }]),
    ...includes
      .filter((channel) => !chosen.includes(channel))
      .map((channel) => ({
        code: "expected-channel",
        level: "error" as const,
        args: { expected: channel, came },
        at,
        ...related,
      })),
  ];
}

/** The last answer that counts to the last step of a kind that has one, of whichever round, also once the walk is closed. */
function lastOf(
  kind: string,
  playbook: Playbook,
  run: Run,
): { readonly step: Step; readonly answer: Value } | undefined {
  const paths = [...run.frozen, run.path];
  for (const step of stepsOf(playbook).toReversed()) {
    if (step.kind !== kind) continue;
    const answers = run.answers.get(step.id) ?? [];
    const last = answers.findLast(
      ({ round, said }) => said.outcome.is === "value" && paths.slice(round - 1).some((path) => path.includes(step.id)),
    );
    if (last?.said.outcome.is === "value") return { step, answer: last.said.outcome.value };
  }
  return undefined;
}
