import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";

/** What a public key begins with where it stands in a profile. */
const PREFIX = "ed25519:";

/** A new Ed25519 key pair: the private half as PKCS 8 in PEM, the public one as a profile has it. */
export function newKeyPair(): { readonly secret: string; readonly key: string } {
  const { privateKey } = generateKeyPairSync("ed25519");
  const secret = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { secret, key: publicOf(secret) };
}

/** The public half of a private key; throws when that is no Ed25519 key. */
export function publicOf(secret: string): string {
  const { kty, crv, x } = createPublicKey(createPrivateKey(secret)).export({ format: "jwk" });
  if (kty !== "OKP" || crv !== "Ed25519" || x === undefined) throw new TypeError("no Ed25519 key");
  return `${PREFIX}${x}`;
}

/** The signature of a message, in base64url. */
export function signatureOf(message: string, secret: string): string {
  return sign(null, Buffer.from(message, "utf8"), createPrivateKey(secret)).toString("base64url");
}

/** Whether a signature over a message was made with the private half of a key; false for anything that is no key. */
export function isSignedBy(message: string, signature: string, key: string): boolean {
  if (!key.startsWith(PREFIX)) return false;
  try {
    const jwk = { kty: "OKP", crv: "Ed25519", x: key.slice(PREFIX.length) };
    const publicKey = createPublicKey({ key: jwk, format: "jwk" });
    return verify(null, Buffer.from(message, "utf8"), publicKey, Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}
