import { SEVERITIES } from "../domain/expression.js";
import type { SignalLevel } from "../domain/coverage.js";
import { SIGNAL_LEVELS } from "../domain/signal.js";
import { exampleText } from "./example_text.js";
import type { Foreseen, Prospect } from "./foreseen.js";
import { subsets } from "./subsets.js";

/**
 * What a signals step can come to: a person may settle on any severity and any type of crisis, whatever the signals
 * add up to; of the signals those count that conditions look for. No type only where no signal points to one.
 */
export function foreseenSignals(asked: readonly string[] | undefined, prospect: Prospect): Foreseen[] {
  const { playbook, reads, language } = prospect;
  const signals = (asked ?? Object.keys(playbook.signals)).filter((id) => playbook.signals[id] !== undefined);
  const present = reads.fields["present"];
  const seen = signals.filter((id) => present?.whole === true || present?.members.includes(id) === true);
  const reason = exampleText(language);
  return subsets(seen, { ...present, ...EVERY_ID }).flatMap(({ chosen }) => {
    const levels = Object.fromEntries(chosen.map((id) => [id, lowestLevel(id, prospect)]));
    const computed = prospect.assess({ signals, factors: [], ratings: levels });
    if (computed === undefined) return [];
    const { score, cause_score, answer_score } = computed;
    const types = [...Object.keys(playbook.crises), ...(computed.crises.length === 0 ? [undefined] : [])];
    // What nothing reads is one outcome that stands for all of them.
    const severities = reads.fields["severity"] === undefined ? SEVERITIES.slice(0, 1) : SEVERITIES;
    const crises = reads.fields["crisis"] === undefined ? types.slice(0, 1) : types;
    const answers = BigInt((SEVERITIES.length / severities.length) * (types.length / crises.length));
    return severities.flatMap((severity) =>
      crises.map((crisis): Foreseen => {
        const type = crisis === undefined ? {} : { crisis };
        const settled = crisis === undefined ? {} : { crisis: { value: crisis, reason } };
        return {
          worth: { severity, ...type, score, cause_score, answer_score, present: chosen.toSorted(), levels },
          script: { ...levels, severity: { value: severity, reason }, ...settled },
          answers,
        };
      }),
    );
  });
}

const EVERY_ID = { whole: true, cuts: [], texts: [], members: [], affirmative: false, fields: {} } as const;

function lowestLevel(id: string, { playbook }: Prospect): SignalLevel {
  return SIGNAL_LEVELS.find((level) => playbook.signals[id]?.levels[level] !== undefined) ?? "watch";
}
