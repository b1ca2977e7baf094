import { BlockList, isIP } from "node:net";

// Addresses that are not on the public Internet, or reach one that is not (IANA special-purpose registries).
const INSIDE: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 32],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
];

const inside = new BlockList();
for (const [network, bits] of INSIDE) inside.addSubnet(network, bits, network.includes(":") ? "ipv6" : "ipv4");

/** Whether an IP address is one of the public Internet; what is no address is not. */
export function isPublicAddress(address: string): boolean {
  const plain = (address.split("%")[0] as string).replace(/^\[|\]$/g, "");
  const family = isIP(plain);
  if (family === 0) return false;
  if (family === 4) return !inside.check(plain, "ipv4");
  const mapped = mappedOf(plain);
  return mapped === undefined ? !inside.check(plain, "ipv6") : isPublicAddress(mapped);
}

/** The IPv4 address inside ::ffff:a.b.c.d, however it is written. */
function mappedOf(address: string): string | undefined {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const found = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(canonical);
  if (found === null) return undefined;
  const [high, low] = [Number.parseInt(found[1] as string, 16), Number.parseInt(found[2] as string, 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
