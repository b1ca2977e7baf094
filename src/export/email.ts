import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import MailComposer from "nodemailer/lib/mail-composer";
import type { PressEntry } from "../domain/organisation.js";
import { textIn } from "../domain/text.js";
import { cleaned } from "./clean.js";
import { htmlPage } from "./html.js";
import { plainText } from "./plain.js";
import type { ReadyText } from "./ready_text.js";
import { headingOf, standingOf } from "./standing.js";

/** An address that no client reads as two. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/;

/**
 * The text as a mail (RFC 5322) to open, look over and send: from the press contact and to itself, with the press list
 * in `Bcc`, which the file has to carry and the mail program leaves out when it sends. A draft names nobody, so that it
 * cannot go out by a slip.
 */
export async function email(given: ReadyText): Promise<Uint8Array> {
  const ready = cleaned(given);
  const [{ language }] = ready.texts;
  const { mark } = standingOf(ready, language);
  const headings = ready.texts.map((text) => headingOf(text)).join(" / ");
  const subject = oneLine(`${mark === undefined ? "" : `[${mark}] `}${headings}`);
  const text = plainText(ready);
  const key = bytesToHex(sha256(new TextEncoder().encode(JSON.stringify([ready.id, ready.at, subject, text])))).slice(
    0,
    32,
  );
  const house = ready.organisation.press_contact;
  const sender =
    house?.email !== undefined && ADDRESS.test(house.email.trim())
      ? { name: oneLine(textIn(ready.organisation.name, language) || house.name), address: house.email.trim() }
      : undefined;
  const composer = new MailComposer({
    ...(sender === undefined ? {} : { from: sender, to: sender }),
    bcc: ready.release === undefined ? [] : reachable(ready.organisation.press_list ?? []),
    subject,
    text,
    html: htmlPage(ready),
    date: new Date(ready.release?.at ?? ready.at),
    messageId: `<${key}@lectern.invalid>`,
    baseBoundary: key,
    headers: { "X-Unsent": "1", "Content-Language": ready.texts.map((each) => each.language).join(", ") },
    newline: "\r\n",
    textEncoding: "base64",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  message.keepBcc = true;
  return new Uint8Array(await message.build());
}

/** Every newsroom that can be written to, once. */
export function reachable(list: readonly PressEntry[]): { name: string; address: string }[] {
  const seen = new Map<string, { name: string; address: string }>();
  for (const { name, outlet, email: given } of list) {
    const address = given?.trim() ?? "";
    if (!ADDRESS.test(address) || seen.has(address.toLowerCase())) continue;
    seen.set(address.toLowerCase(), { name: oneLine(name === undefined ? outlet : `${name} (${outlet})`), address });
  }
  return [...seen.values()];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
