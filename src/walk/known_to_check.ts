import type { Playbook } from "../domain/playbook.js";
import { textIn } from "../domain/text.js";
import type { Run } from "../domain/run.js";
import { factNow } from "../engine/ledger.js";
import type { TextFlag } from "../statement/check/category.js";
import type { CheckOptions } from "../statement/check/check.js";
import { textOf } from "../statement/sentence.js";

/**
 * What the text check is told of an incident: its ledger, everything released in the language of the text, and what
 * makes some words worse. The flags go by the ids that the shipped playbooks use: `children`, `casualties`, `deaths`,
 * `families_told`, as steps or facts, and by the type of crisis.
 */
export function knownToCheck(
  playbook: Playbook,
  run: Run,
  language: string,
): Required<Pick<CheckOptions, "flags" | "facts" | "released">> {
  const released = [...run.desk.values()].flatMap(({ releases }) =>
    releases.flatMap(({ statement, channel, texts }) => {
      const sentences = texts[language];
      return sentences === undefined ? [] : [{ name: `${statement}, ${channel}`, text: textOf(sentences) }];
    }),
  );
  const facts = Object.keys(playbook.facts).flatMap((id) => {
    const entry = factNow(playbook, run, id);
    const said = entry?.value;
    const label = typeof said === "string" ? playbook.facts[id]?.labels?.[said] : undefined;
    // A text says the title of an option, never its id.
    const value = label === undefined ? said : textIn(label, language);
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? [{ id, value, confirmed: entry?.status === "confirmed" }]
      : [];
  });
  return { released, facts, flags: flagsOf(playbook, run) };
}

function flagsOf(playbook: Playbook, run: Run): TextFlag[] {
  const valueOf = (id: string): unknown => factNow(playbook, run, id)?.value ?? run.values.get(id);
  const crises = playbook.phases
    .flatMap(({ steps }) => steps.filter(({ kind }) => kind === "signals"))
    .map(({ id }) => (run.values.get(id) as { readonly crisis?: string } | undefined)?.crisis);
  const over = (id: string): boolean => Number(valueOf(id)) > 0;
  const holds: Readonly<Record<TextFlag, boolean>> = {
    child_involved: valueOf("children") === true || crises.includes("children"),
    deceased: over("deaths"),
    harm: over("casualties") || over("deaths"),
    next_of_kin_told: valueOf("families_told") === true,
    closed: run.stage !== "walking",
  };
  return (Object.keys(holds) as TextFlag[]).filter((flag) => holds[flag]);
}
