import { accuracy } from "./accuracy.js";

// The part set aside is scored only when asked for: `accuracy_only.ts held_out`, once, at the end.
process.stdout.write(`${accuracy(process.argv[2] === "held_out" ? "held_out" : "train")}\n`);
