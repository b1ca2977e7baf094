import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { jsonSchema, SORTS } from "../src/compile/json_schema.js";

// Writes the schemas that editors find beside the playbooks: `npx tsx scripts/schema.ts`.
const folder = fileURLToPath(new URL("../playbooks/schema/", import.meta.url));
await mkdir(folder, { recursive: true });
for (const sort of [undefined, ...SORTS]) {
  await writeFile(`${folder}${sort ?? "lectern"}.schema.json`, `${JSON.stringify(jsonSchema(sort), undefined, 2)}\n`);
}
