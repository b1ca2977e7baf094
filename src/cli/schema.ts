import { jsonSchema, SORTS } from "../compile/json_schema.js";
import { schemaWords } from "../words/schema.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";

/** What `lectern schema` can be asked. */
export interface SchemaOptions {
  /** "playbook", "library", "scenario" or "organisation"; all of them where nothing is named. */
  readonly sort?: string;
}

/** `lectern schema`: prints the JSON Schema with which editors complete and explain the files. */
export async function schema({ sort }: SchemaOptions, { stdout, language }: Environment): Promise<number> {
  const known = SORTS.find((each) => each === sort);
  if (sort !== undefined && known === undefined) {
    const words = schemaWords(language);
    throw new Failure("wrong_use", words.noSuchSort(sort), { help: words.sorts(SORTS.join(", ")) });
  }
  stdout.write(`${JSON.stringify(jsonSchema(known), undefined, 2)}\n`);
  return EXIT.done;
}
