import type { Entry } from "../domain/event.js";
import type { Playbook } from "../domain/playbook.js";
import { textIn } from "../domain/text.js";
import { deskWords } from "../words/desk.js";

/** The title of a statement, of a channel, of a role: as the first playbook that knows it has it. */
export interface DeskNames {
  readonly language: string;
  readonly playbooks: readonly Playbook[];
}

type Named = "statements" | "channels" | "roles";

/** What something is called; its id where no playbook of the incident knows it. */
export function deskName(what: Named, id: string, { language, playbooks }: DeskNames): string {
  for (const playbook of playbooks) {
    const found = Object.hasOwn(playbook[what], id) ? playbook[what][id] : undefined;
    if (found !== undefined) return textIn(found.title, language);
  }
  return id;
}

type DeskEntry = Entry & {
  readonly type: "statement_written" | "approved" | "released" | "posted" | "waived";
};

/** What happened to a statement, in the reader's words. */
export function deskEntryInWords(entry: DeskEntry, names: DeskNames): string {
  const words = deskWords(names.language);
  const title = deskName("statements", entry.statement, names);
  const channel = "channel" in entry && entry.channel !== undefined ? deskName("channels", entry.channel, names) : "";
  switch (entry.type) {
    case "statement_written":
      return channel === "" ? words.entry.written(title) : words.entry.writtenFor(title, channel);
    case "approved": {
      const { said } = entry;
      const how = words.how[said?.how === "signed" ? "signed" : (said?.medium ?? "attested")] ?? "";
      return words.entry.approved(title, deskName("roles", entry.role, names), said?.name ?? words.gone, how);
    }
    case "released": {
      const emergency = entry.said?.emergency;
      const line = words.entry.released(title, channel);
      return emergency === undefined ? line : `${line}. ${words.entry.emergency(emergency.reason)}`;
    }
    case "posted":
      return words.entry.posted(title, channel, entry.said?.link ?? "");
    case "waived": {
      const { said } = entry;
      if (said === null) return words.entry.waived(title, words.gone, words.gone, words.gone);
      return words.entry.waived(title, words.waived[said.block] ?? "", said.text || (said.id ?? ""), said.reason);
    }
  }
}
