import { asText, MOST_ITEMS, rawItem, type RawSource } from "./raw_item.js";

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** Whether parsed JSON calls itself a JSON Feed. */
export function isJsonFeed(value: unknown): boolean {
  const fields = fieldsOf(value);
  return (
    Array.isArray(fields["items"]) &&
    (/jsonfeed\.org/.test(asText(fields["version"]) ?? "") || typeof fields["title"] === "string")
  );
}

/** The items of a JSON Feed; numbers and lists where strings belong are put up with. */
export function jsonFeed(value: unknown): RawSource {
  const feed = fieldsOf(value);
  const list = feed["items"] as readonly unknown[];
  const items = list.slice(0, MOST_ITEMS).map((one) => {
    const item = fieldsOf(one);
    const plain = asText(item["content_text"]) ?? asText(item["summary"]);
    return rawItem({
      id: asText(item["id"]),
      url: asText(item["url"]) ?? asText(item["external_url"]),
      title: escaped(asText(item["title"])),
      summary: escaped(asText(item["summary"])) ?? asText(item["content_html"]) ?? escaped(plain),
      published: asText(item["date_published"]) ?? asText(item["date_modified"]),
      outlet: undefined,
      language: asText(item["language"]),
      channel: undefined,
    });
  });
  const title = asText(feed["title"]);
  const language = asText(feed["language"]);
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    items: items.filter((item) => item !== undefined),
    notes:
      list.length > MOST_ITEMS ? [{ code: "too_many_items", args: { limit: MOST_ITEMS, count: list.length } }] : [],
  };
}

/** Plain text as HTML, because everything behind reads HTML. */
export function escaped(text: string | undefined): string | undefined {
  return text?.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
