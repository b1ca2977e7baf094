import { offered } from "./choices.js";
import { exampleText } from "./example_text.js";
import type { Option } from "./fields.js";
import type { Kind } from "./kind.js";
import { refuse } from "./refuse.js";
import { subsets } from "./subsets.js";

interface ChecklistFields {
  readonly items: readonly Option[];
}

interface Ticks {
  readonly ticked: readonly string[];
  /** Why an item was left, by its id. */
  readonly why: Readonly<Record<string, string>>;
}

function isTicks(answer: unknown): answer is Ticks {
  const ticks = answer as Ticks | null;
  return (
    typeof ticks === "object" &&
    ticks !== null &&
    Array.isArray(ticks.ticked) &&
    typeof ticks.why === "object" &&
    ticks.why !== null
  );
}

/** Items to tick off; one that is a `must` and stays open wants the reason. Its value is the list of ticked ids. */
export const checklist: Kind<ChecklistFields> = {
  name: "checklist",
  fields: (shapes) => ({ items: shapes.items("What is to be done or checked, one line each.") }),
  type: (fields) => ({ is: "list", of: { is: "string", oneOf: fields.items.map((item) => item.id) } }),
  may_be_unknown: false,
  may_be_skipped: true,
  form({ fields }, view) {
    const musts = new Set(fields.items.filter((item) => item.must).map((item) => item.id));
    return {
      form: "tick_items",
      items: offered(fields.items, view).map((item) => ({ ...item, must: musts.has(item.id) })),
    };
  },
  accept({ fields }, answer, view) {
    if (!isTicks(answer)) return refuse("not_an_answer");
    const shown = offered(fields.items, view).map((item) => item.id);
    const stray = answer.ticked.find((id) => !shown.includes(id));
    if (stray !== undefined) return refuse("not_a_choice", { choice: stray.slice(0, 80) });
    const ticked = shown.filter((id) => answer.ticked.includes(id));
    const why: Record<string, string> = {};
    for (const id of shown) {
      if (ticked.includes(id)) continue;
      const reason = typeof answer.why[id] === "string" ? answer.why[id].normalize("NFC").trim() : "";
      const item = fields.items.find((each) => each.id === id);
      if (reason === "" && item?.must) return refuse("item_reason_needed", { item: id });
      if (reason !== "") why[id] = reason;
    }
    return { answer: { ticked, why } };
  },
  fits: ({ fields }, answer) =>
    isTicks(answer) && answer.ticked.every((id) => fields.items.some((item) => item.id === id)),
  hasSomething: ({ fields }, met) => fields.items.some((item) => met(item.when)),
  worth: (_step, answer) => (answer as unknown as Ticks).ticked,
  script({ fields }, scripted, view) {
    if (scripted === "all") return { ticked: offered(fields.items, view).map((item) => item.id), why: {} };
    if (Array.isArray(scripted)) return { ticked: scripted, why: {} };
    return typeof scripted === "object" && "ticked" in scripted ? { why: {}, ...scripted } : scripted;
  },
  shorten(_step, answer, hide) {
    const { ticked, why } = answer as unknown as Ticks;
    const reasons = Object.entries(why).map(([item, reason]) => [item, hide(reason)] as const);
    return reasons.length === 0 ? ticked : { ticked, why: Object.fromEntries(reasons) };
  },
  outcomes({ fields }, prospect) {
    const shown = offered(fields.items, prospect).map(({ id }) => id);
    const musts = fields.items.filter(({ id, must }) => must === true && shown.includes(id)).map(({ id }) => id);
    return subsets(shown, prospect.reads).map(({ chosen: ticked, answers }) => {
      const open = musts.filter((id) => !ticked.includes(id));
      const why = Object.fromEntries(open.map((id) => [id, exampleText(prospect.language)]));
      return { worth: ticked, script: open.length === 0 ? ticked : { ticked, why }, answers };
    });
  },
};
