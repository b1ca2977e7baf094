import { layoutOf } from "../engine/layout.js";
import { judgingWords } from "../words/judging.js";
import type { Sitting } from "./loop.js";

/** The playbook that the person goes on in. */
export interface Lead {
  readonly playbook: string;
}

/** Offers to go on in the playbook that a step leads to; the answer to the step itself is in the record already. */
export async function offerLead({ ports, playbook, run }: Sitting, step: string): Promise<"go_on" | Lead> {
  const fields = layoutOf(playbook).byId.get(step)?.step.fields as { readonly playbook?: string } | undefined;
  const name = fields?.playbook;
  const title = name === undefined ? undefined : await ports.leadsTo?.(name);
  if (name === undefined || title === undefined) return "go_on";
  const words = judgingWords(run.language);
  const choice = await ports.prompter.choose(words.lead(title), [
    { id: "later", label: words.leadLater, note: words.leadLaterNote },
    { id: "now", label: words.leadNow, note: words.leadNowNote },
  ]);
  return choice === "now" ? { playbook: name } : "go_on";
}
