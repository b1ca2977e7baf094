import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { signWords } from "../words/sign.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { keyPath, ownKey } from "./key_file.js";
import { newKeyPair } from "./key_pair.js";
import { newFile } from "./new_file.js";
import { stampFor, writeJson } from "./record_view.js";

/** Options of `lectern key new` and `lectern key show`. */
export interface KeyOptions {
  readonly json?: true;
}

/** `lectern key new`: makes the key with which this person signs approvals on this machine; never over another one. */
export async function keyNew(options: KeyOptions, environment: Environment): Promise<number> {
  const words = signWords(environment.language).key;
  const path = keyPath(environment);
  const { secret, key } = newKeyPair();
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await newFile(path, new TextEncoder().encode(secret), { mode: 0o600 });
  } catch (cause) {
    const { code = "" } = cause as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new Failure("could_not", words.exists(path), { help: words.existsHelp });
    throw new Failure("could_not", words.cannotWrite(path, code), { cause });
  }
  environment.stderr.write(`${words.made(path)}\n`);
  return printKey(key, options, environment);
}

/** `lectern key show`: the public key of this machine as it is to stand in the profile. */
export async function keyShow(options: KeyOptions, environment: Environment): Promise<number> {
  const { key } = await ownKey(environment);
  return printKey(key, options, environment);
}

function printKey(key: string, { json }: KeyOptions, environment: Environment): number {
  if (json) {
    writeJson(environment, { key });
    return EXIT.done;
  }
  environment.stderr.write(`${signWords(environment.language).key.put}\n`);
  const since = stampFor(environment, "2026-01-01T00:00:00+07:00").at.slice(0, 10);
  environment.stdout.write(`keys: [{ key: "${key}", since: ${since} }]\n`);
  return EXIT.done;
}
