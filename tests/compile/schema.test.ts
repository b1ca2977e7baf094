import { readdirSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { jsonSchema, SORTS, type Sort } from "../../src/compile/json_schema.js";
import { expectationsIn, FIXTURES } from "./fixture.js";

type Schema = Readonly<Record<string, unknown>>;

function validator(schema: Schema): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  // The package is CommonJS: its default export arrives as a property.
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  return ajv.compile(schema);
}

const every = validator(jsonSchema());
const each = Object.fromEntries(SORTS.map((sort) => [sort, validator(jsonSchema(sort))])) as Record<
  Sort,
  ValidateFunction
>;

function yamlFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${folder}/${file}`);
}

function sortOf(data: Readonly<Record<string, unknown>>): Sort {
  if ("scenario" in data) return "scenario";
  if ("organisation" in data) return "organisation";
  return "library" in data ? "library" : "playbook";
}

describe("every shipped file passes the schema of its sort, and the one of all sorts", () => {
  it.each(yamlFilesIn("playbooks"))("%s", (file) => {
    const data = parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    const validate = each[sortOf(data)];
    validate(data);
    expect(validate.errors).toBeNull();
    every(data);
    expect(every.errors).toBeNull();
  });
});

/** What JSON Schema can tell as well as we can. */
const SHAPES = new Set([
  "missing-key",
  "empty-value",
  "unknown-key",
  "wrong-key",
  "wrong-type",
  "unknown-kind",
  "unknown-value",
  "empty-list",
  "number-too-small",
  "language-version",
]);

describe("a file whose shape is refused does not pass the schema either", () => {
  const refused = FIXTURES.filter(({ text }) => expectationsIn(text).some(({ code }) => SHAPES.has(code)));
  it.each(refused.map(({ name, text }) => [name, text]))("%s", (_name, text) => {
    const data = parse(text) as Record<string, unknown>;
    expect(each[sortOf(data)](data)).toBe(false);
  });
});

it.each([undefined, ...SORTS])("playbooks/schema is up to date: %s (npx tsx scripts/schema.ts)", (sort) => {
  const file = readFileSync(`playbooks/schema/${sort ?? "lectern"}.schema.json`, "utf8");
  expect(JSON.parse(file)).toEqual(jsonSchema(sort));
});

/** Every field of every object in a schema. */
function* fieldsOf(schema: unknown, path: string): Generator<readonly [string, Schema]> {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties") {
      for (const [name, field] of Object.entries(value as Record<string, Schema>)) yield [`${path}.${name}`, field];
    }
    if (key !== "defaultSnippets") yield* fieldsOf(value, `${path}.${key}`);
  }
}

describe.each(SORTS)("the schema of a %s", (sort) => {
  it("explains every field", () => {
    const silent = [...fieldsOf(jsonSchema(sort), sort)].filter(
      ([, field]) => typeof field["description"] !== "string" || field["description"].trim() === "",
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it("names no host but the one of its own dialect", () => {
    const { $schema, ...rest } = jsonSchema(sort);
    expect($schema).toBe("http://json-schema.org/draft-07/schema#");
    expect(JSON.stringify(rest)).not.toMatch(/https?:/);
  });
});
