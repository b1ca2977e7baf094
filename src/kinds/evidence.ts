/** What speaks for a rating: the whole remark, and what could be read out of it. */
export interface Evidence {
  readonly remark?: string;
  readonly link?: string;
  readonly count?: number;
  /** A time as it was written. */
  readonly at?: string;
}

/** Whether a value is a map of names to things. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Characters of a remark. */
const LONGEST = 500;

const LINK = /https?:\/\/[^\s<>"]+/i;
const TIME = /(?:\d{4}-\d\d-\d\dT)?\b\d{1,2}:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?\b/;
const COUNT = /(?:^|\s)(\d{1,9})(?=$|[\s,.;)])/;

/** Reads link, time and count out of a remark that was typed in one line; the remark stays whole. */
export function evidenceIn(text: string): Evidence | undefined {
  const remark = text.normalize("NFC").trim().slice(0, LONGEST);
  if (remark === "") return undefined;
  const link = LINK.exec(remark)?.[0].replace(/[.,;)]+$/, "");
  const rest = link === undefined ? remark : remark.replace(link, " ");
  const at = TIME.exec(rest)?.[0];
  const count = COUNT.exec(at === undefined ? rest : rest.replace(at, " "))?.[1];
  return {
    remark,
    ...(link === undefined ? {} : { link }),
    ...(count === undefined ? {} : { count: Number(count) }),
    ...(at === undefined ? {} : { at }),
  };
}

/** Evidence given field by field, as a scenario does; undefined when there is none. */
export function evidenceOf(given: Readonly<Record<string, unknown>>): Evidence | undefined {
  const { remark, link, count, at } = given;
  const evidence: Evidence = {
    ...(typeof remark === "string" ? { remark: remark.normalize("NFC").slice(0, LONGEST) } : {}),
    ...(typeof link === "string" ? { link } : {}),
    ...(typeof count === "number" ? { count } : {}),
    ...(typeof at === "string" ? { at } : {}),
  };
  return Object.keys(evidence).length === 0 ? undefined : evidence;
}

/** Evidence as it would be typed in one line: the remark, and behind it what cannot be read out of it. */
export function remarkOf({ remark, ...fields }: Evidence): string {
  const read = remark === undefined ? undefined : evidenceIn(remark);
  const missing = (["link", "at", "count"] as const).filter((name) => fields[name] !== read?.[name]);
  return [remark, ...missing.map((name) => fields[name])].filter((part) => part !== undefined).join(", ");
}
