import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { signWords } from "../words/sign.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { publicOf } from "./key_pair.js";

/** The private key of this person on this machine. */
export interface OwnKey {
  /** PKCS 8 in PEM. */
  readonly secret: string;
  /** The public half, as a profile has it. */
  readonly key: string;
  readonly path: string;
}

/** Where the private key lies. */
export function keyPath({ folders }: Environment): string {
  return join(folders.config, "approval_key.pem");
}

/** The key of this machine; warns when others can read it. Throws a Failure when there is none or it is broken. */
export async function ownKey(environment: Environment): Promise<OwnKey> {
  const words = signWords(environment.language).key;
  const path = keyPath(environment);
  const secret = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new Failure("could_not", words.none, { help: words.noneHelp, cause });
  });
  if (environment.env["OS"] !== "Windows_NT" && ((await stat(path)).mode & 0o077) !== 0)
    environment.stderr.write(`${words.open(path)}\n`);
  try {
    return { secret, key: publicOf(secret), path };
  } catch (cause) {
    throw new Failure("could_not", words.broken(path), { cause });
  }
}
