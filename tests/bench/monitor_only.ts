import { monitoring } from "./monitoring.js";
import { table } from "./table.js";

process.stdout.write(`${table(await monitoring())}\n`);
