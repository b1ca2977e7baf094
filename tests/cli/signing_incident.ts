import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "../../src/domain/event.js";
import { DESK_YAML } from "../kinds/desk_playbook.js";
import { emptyFolder, runLectern, type MachineWishes } from "./machine.js";
import { storeIn } from "./small_incident.js";

const ANSWERS = `scenario: morning
playbook: desk.yaml
language: en
starts: 2026-03-02T08:00:00+07:00
answers:
  aware_at: 2026-03-02T07:50:00+07:00
  harmed: { value: 2, confirmed_by: the hospital }
  told: true
  words: { en: "We are with everybody affected. Two people were harmed. We will speak again at 15:00." }
  unsigned: true
`;

/** The hour at which the incident of these tests is opened: 08:00 in Viet Nam. */
export const EIGHT = Date.UTC(2026, 2, 2, 1, 0, 0);

/** A home with an incident whose statement waits for approvals, and how to call Lectern there. */
export interface DeskIncident {
  readonly home: string;
  readonly id: string;
  /** Calls Lectern so many minutes after eight. */
  readonly at: (minutes: number, words: readonly string[], wishes?: MachineWishes) => ReturnType<typeof runLectern>;
  readonly entries: () => readonly Entry[];
  /** Writes the profile: one role with its keys, as YAML. */
  readonly profile: (roles: string) => void;
}

/** Begins the incident: what is written, and by whom approved, is left to the test. */
export async function deskIncident(told = true): Promise<DeskIncident> {
  const home = emptyFolder();
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "desk.yaml"), DESK_YAML);
  writeFileSync(join(home, "morning.yaml"), ANSWERS.replace("told: true", `told: ${told}`));
  const at: DeskIncident["at"] = (minutes, words, wishes = {}) =>
    runLectern(["--lang", "en", ...words], { home, cwd: home, now: () => EIGHT + minutes * 60_000, ...wishes });
  const begun = await at(0, ["run", "desk.yaml", "--no-input", "--answers", "morning.yaml"]);
  const [id] = readdirSync(storeIn(home));
  if (id === undefined) throw new Error(begun.stderr);
  return {
    home,
    id,
    at,
    entries: () =>
      readFileSync(join(storeIn(home), id, "record.jsonl"), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Entry),
    profile: (roles) =>
      writeFileSync(join(home, "lectern.yaml"), `lectern: 1\norganisation:\n  name: Ward\n  roles:\n${roles}`),
  };
}
