const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|zarsrc|amp|_ga|igshid)$/i;

/** One spelling of a page's address: what only tracks, points inside the page or chooses its AMP form is left out. */
export function addressKey(url: string): string | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return undefined;
  const kept = [...parsed.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const path = parsed.pathname.replace(/\/amp(?=\/|$)/gi, "").replace(/\/+$/, "");
  const query = kept.length === 0 ? "" : `?${new URLSearchParams(kept).toString()}`;
  // The same page answers over http and https; `host` has no default port.
  return `${parsed.host}${path}${query}`;
}
