import type { Person } from "../domain/organisation.js";
import type { ClockDefinition, Phase, Playbook, Step } from "../domain/playbook.js";
import { textIn, type Language } from "../domain/text.js";
import { begin } from "../engine/apply.js";
import { layoutOf } from "../engine/layout.js";
import { viewOf } from "../engine/view.js";
import type { View } from "../kinds/kind.js";
import { kindOf } from "../kinds/registry.js";
import type { RunSheet, SheetPhase, SheetStep } from "../domain/run_sheet.js";
import { printDuration } from "../statement/printing.js";
import { runSheetWords } from "../words/run_sheet.js";
import { conditionInWords } from "./condition_words.js";
import { sourceTitles } from "./screen.js";
import { fieldsOf } from "./sheet_fields.js";
import { nameOf } from "./words_of.js";

/** A time that nothing on the sheet shows: kinds want one to build their questions. */
const SOME_TIME = "2026-01-01T00:00:00+07:00";

/** A playbook as a sheet to fill in by hand: every step, with its condition in words. */
export function runSheet(playbook: Playbook, language: Language): RunSheet {
  const { organisation } = playbook;
  const words = runSheetWords(language);
  const body = textIn(organisation.name, language);
  return {
    language,
    title: textIn(playbook.title, language),
    edition: words.edition(playbook.id, playbook.version),
    ...(body === "" ? {} : { body }),
    contacts: contactsOf(playbook, language),
    clocks: playbook.clocks.map((clock) => ({
      title: textIn(clock.title, language),
      due: words.due(printDuration(clock.within, language), startOf(clock, playbook, language)),
    })),
    phases: playbook.phases.map((phase, i) => phaseOf(phase, String(i + 1), playbook, language)),
  };
}

function startOf({ from }: ClockDefinition, playbook: Playbook, language: Language): string {
  const step = layoutOf(playbook).byId.get(from)?.step;
  return step === undefined ? from : nameOf(step, language);
}

function contactsOf({ organisation }: Playbook, language: Language): string[] {
  const words = runSheetWords(language);
  const { spokesperson, press_contact, hotline, hotline_hours } = organisation;
  const hours = textIn(hotline_hours, language);
  return [
    ...(spokesperson === undefined ? [] : [`${words.spokesperson}: ${reach(spokesperson, language)}`]),
    ...(spokesperson?.deputies ?? []).map((deputy) => `${words.spokesperson}: ${reach(deputy, language)}`),
    ...(press_contact === undefined ? [] : [`${words.press}: ${reach(press_contact, language)}`]),
    ...(hotline === undefined ? [] : [`${words.hotline}: ${hotline}${hours === "" ? "" : ` (${hours})`}`]),
  ];
}

function reach({ name, title, phone, email }: Person, language: Language): string {
  return [name, textIn(title, language), phone, email].filter((part) => part !== undefined && part !== "").join(", ");
}

function phaseOf(phase: Phase, number: string, playbook: Playbook, language: Language): SheetPhase {
  const guide = textIn(phase.guide, language);
  return {
    number,
    title: textIn(phase.title, language),
    ...(guide === "" ? {} : { guide }),
    ...(phase.when === undefined ? {} : { only_if: conditionInWords(playbook, phase.when, language) }),
    each_round: phase.each_round,
    steps: phase.steps.map((step, i) => stepOf(step, `${number}.${i + 1}`, playbook, language)),
  };
}

function stepOf(step: Step, number: string, playbook: Playbook, language: Language): SheetStep {
  const view = everything(playbook, step, language);
  const form = kindOf(step).form(step, view);
  const guide = textIn(step.guide, language);
  const source = sourceTitles(playbook, step.sources, language);
  return {
    number,
    id: step.id,
    ask: textIn(step.ask, language),
    ...(step.when === undefined ? {} : { only_if: conditionInWords(playbook, step.when, language) }),
    precaution: step.precaution,
    ...(guide === "" ? {} : { guide }),
    ...(source === "" ? {} : { source: runSheetWords(language).source(source) }),
    fields: fieldsOf({ playbook, step, form, view, language }),
  };
}

/** A view before anything is answered, in which every option and item is on offer. */
function everything(playbook: Playbook, step: Step, language: Language): View {
  const started = { type: "walk_started", walk: "", playbook: "", version: "", hash: "", language } as const;
  const run = begin(playbook, { ...started, at: SOME_TIME, by: "" }, SOME_TIME, []);
  return { ...viewOf(playbook, run, step.id, SOME_TIME), met: () => true };
}
