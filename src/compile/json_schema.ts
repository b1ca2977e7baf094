import * as z from "zod";
import { LIBRARY } from "./library_shape.js";
import { PROFILE } from "./organisation_shape.js";
import { PLAYBOOK } from "./playbook_shape.js";
import { SCENARIO } from "./scenario_shape.js";

/** The sorts of file an author writes, in the order in which the trainers' guide has them. */
export const SORTS = ["playbook", "library", "scenario", "organisation"] as const;
export type Sort = (typeof SORTS)[number];

const SHAPES: Readonly<Record<Sort, z.ZodType>> = {
  playbook: PLAYBOOK,
  library: LIBRARY,
  scenario: SCENARIO,
  organisation: PROFILE,
};

const DIALECT = "http://json-schema.org/draft-07/schema#";

/** The JSON Schema (draft 7) of one sort of file, or of all four at once; made of the shapes that `validate` uses. */
export function jsonSchema(sort?: Sort): Readonly<Record<string, unknown>> {
  if (sort !== undefined) return { $schema: DIALECT, ...schemaOf(sort) };
  return {
    $schema: DIALECT,
    title: "Lectern",
    description: "A playbook, a library, a scenario or an organisation profile.",
    anyOf: SORTS.map((each) => ({ $ref: `#/definitions/${each}` })),
    definitions: Object.fromEntries(SORTS.map((each) => [each, schemaOf(each)])),
  };
}

function schemaOf(sort: Sort): Readonly<Record<string, unknown>> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(SHAPES[sort], {
    target: "draft-7",
    io: "input",
    override({ jsonSchema: made }) {
      // The bounds of safe integers, which no trainer wants to read.
      if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
      if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum;
    },
  });
  return schema;
}
