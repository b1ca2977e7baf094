import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { statementCheckWords } from "../words/statement_check.js";
import type { Environment } from "./environment.js";
import { Failure } from "./failures.js";
import { textOfBytes } from "./file_reader.js";

/** Bytes of the longest text: a thousand times a press release. */
const LONGEST = 4 * 1024 * 1024;

/** The text of a file, or of standard input for "-". Throws a Failure when there is none, it is too long, or no text. */
export async function textFile(name: string, environment: Environment): Promise<string> {
  const words = statementCheckWords(environment.language);
  const shown = name === "-" ? words.stdin() : name;
  const bytes =
    name === "-"
      ? await environment.stdin.read(LONGEST)
      : await fileBytes(resolve(environment.cwd, name), shown, environment);
  if (bytes === undefined || bytes.length > LONGEST) throw new Failure("could_not", words.tooLong(shown));
  const read = textOfBytes(bytes);
  if ("problem" in read) throw new Failure("could_not", words.notReadable(shown));
  return read.text;
}

async function fileBytes(path: string, shown: string, { language }: Environment): Promise<Uint8Array> {
  const words = statementCheckWords(language);
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new Failure("could_not", cause.code === "ENOENT" ? words.notFound(shown) : words.notReadable(shown), {
      cause,
    });
  });
}
