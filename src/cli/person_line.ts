import { printable } from "../terminal/printable.js";

/** Somebody as typed on one line. */
export interface PersonLine {
  readonly name: string;
  readonly title?: string;
  readonly phone?: string;
  readonly email?: string;
}

const PHONE = /^[+(]?\d[\d\s().+-]{4,}$/;
const EMAIL = /[^\s@]+@[^\s@]+/;

/**
 * "Lê Thị Mẫu, Phó Giám đốc, 0900 000 000, le@example.vn": the e-mail and the number are known by their looks, the
 * first of the rest is the name. Undefined where there is no name.
 */
export function personFrom(typed: string): PersonLine | undefined {
  const pieces = printable(typed)
    .split(/[,;]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const email = pieces.find((piece) => EMAIL.test(piece));
  const phone = pieces.find((piece) => PHONE.test(piece));
  const [name, ...titles] = pieces.filter((piece) => piece !== email && piece !== phone);
  if (name === undefined) return undefined;
  return {
    name,
    ...(titles.length === 0 ? {} : { title: titles.join(", ") }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email: EMAIL.exec(email)?.[0] ?? email }),
  };
}
