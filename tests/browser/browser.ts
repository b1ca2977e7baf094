import axe from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import { program } from "./programs.js";

/** The widths at which a page is looked at: a telephone and a desk. */
export const WIDTHS = { phone: 360, desk: 1280 } as const;

/** Chromium without anything that talks to the network. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: program("chromium"),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** What a browser has to say against a page; empty lists where there is nothing. */
export interface Complaints {
  /** What axe found, as "rule: element". */
  readonly axe: readonly string[];
  /** Errors on the console: also what the page's own policy refused. */
  readonly console: readonly string[];
  /** What it tried to load beside itself. */
  readonly loaded: readonly string[];
  /** Pixels that stand out on the right: more than none means scrolling sideways. */
  readonly sideways: number;
}

/** Opens a file in a new page. */
export async function opened(browser: Browser, file: string, width: number): Promise<{ page: Page; seen: Seen }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const seen: Seen = { console: [], loaded: [] };
  page.on("console", (message) => {
    if (message.type() === "error") seen.console.push(message.text());
  });
  page.on("pageerror", (error) => seen.console.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== `file://${file}`) seen.loaded.push(request.url());
  });
  await page.goto(`file://${file}`);
  return { page, seen };
}

interface Seen {
  readonly console: string[];
  readonly loaded: string[];
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Opens a file at a width and collects everything against it; every rule of axe counts, those of good practice, too. */
export async function complaintsOn(browser: Browser, file: string, width: number): Promise<Complaints> {
  const { page, seen } = await opened(browser, file, width);
  await page.evaluate(axe.source);
  const violations = await page.evaluate<readonly Violation[]>("axe.run(document).then((found) => found.violations)");
  const sideways = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  await page.close();
  return {
    axe: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)),
    console: seen.console,
    loaded: seen.loaded,
    sideways,
  };
}

/** Nothing against a page. */
export const NO_COMPLAINTS: Complaints = { axe: [], console: [], loaded: [], sideways: 0 };
