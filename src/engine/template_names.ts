import type { Option } from "../kinds/fields.js";
import type { Organisation } from "../domain/organisation.js";
import type { Playbook } from "../domain/playbook.js";
import type { Run } from "../domain/run.js";
import { textIn, type Language, type Text } from "../domain/text.js";
import type { Value } from "../domain/value.js";
import type { Names } from "./evaluate.js";
import { layoutOf } from "./layout.js";
import { factNow, unknownFacts } from "./ledger.js";

/** The names of templates: facts of the ledger before steps, what is not known yet, the organisation. */
export function templateNames(playbook: Playbook, run: Run, language: Language): Names {
  const factValue = (id: string): Value | undefined => {
    const entry = factNow(playbook, run, id);
    return entry === undefined || entry.status === "withdrawn" ? undefined : entry.value;
  };
  return {
    value(name) {
      if (name in playbook.facts) return factValue(name);
      if (name === "round") return run.round;
      if (name === "lang") return language;
      if (name === "unknowns") return unknownFacts(playbook, run).map((fact) => unknownAs(playbook, fact, language));
      return run.values.get(name);
    },
    field(namespace, field) {
      if (namespace === "org") return organisationField(playbook.organisation, field, language);
      if (namespace === "previous") return run.previous.get(field);
      if (namespace === "confirmed") return factNow(playbook, run, field)?.status === "confirmed";
      return field in playbook.facts ? factValue(field) !== undefined : run.values.has(field);
    },
    label: (name, id) => textIn(labelOf(playbook, name, id), language) || id,
  };
}

function unknownAs(playbook: Playbook, fact: string, language: Language): string {
  const definition = playbook.facts[fact];
  return textIn(definition?.unknown_as ?? definition?.title, language);
}

/** The title of a choice: the fact's own label, else that of the step's option. */
export function labelOf(playbook: Playbook, name: string, id: string): Text | undefined {
  const label = playbook.facts[name]?.labels?.[id];
  if (label !== undefined) return label;
  const { byId, settersOf } = layoutOf(playbook);
  const step = byId.get(name)?.step ?? settersOf.get(name)?.[0];
  const fields = step?.fields as
    | { readonly options?: readonly Option[]; readonly items?: readonly Option[] }
    | undefined;
  const option = [...(fields?.options ?? []), ...(fields?.items ?? [])].find((each) => each.id === id);
  if (option !== undefined) return option.title;
  if (step?.kind === "strategy") return playbook.strategies[id]?.title;
  return step?.kind === "channels" ? playbook.channels[id]?.title : undefined;
}

function organisationField(organisation: Organisation, field: string, language: Language): Value | undefined {
  const { press_contact: press, spokesperson, accounts } = organisation;
  if (field === "accounts") return accounts?.map(({ name, url }) => `${name}: ${url}`);
  const fields: Readonly<Record<string, Text | undefined>> = {
    name: organisation.name,
    short_name: organisation.short_name ?? organisation.name,
    hotline: organisation.hotline,
    hotline_hours: organisation.hotline_hours,
    portal: organisation.portal,
    press_contact_name: press?.name,
    press_contact_title: press?.title,
    press_contact_phone: press?.phone,
    press_contact_email: press?.email,
    spokesperson_name: spokesperson?.name,
    spokesperson_title: spokesperson?.title,
    spokesperson_phone: spokesperson?.phone,
    spokesperson_email: spokesperson?.email,
  };
  return textIn(fields[field], language) || undefined;
}
