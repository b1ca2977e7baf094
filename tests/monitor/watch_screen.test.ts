import { describe, expect, it } from "vitest";
import type { Environment } from "../../src/cli/environment.js";
import { watchScreen } from "../../src/cli/watch_screen.js";
import type { Alert, ScanReport } from "../../src/domain/coverage.js";

/** Both streams of a terminal, as they come one after the other. */
function terminal(plain: boolean) {
  let text = "";
  const stream = {
    write: (more: string) => void (text += more),
    isTerminal: true,
    columns: 30,
    rows: 24,
    colour: false,
  };
  const environment = {
    stdout: { ...stream, unicode: true },
    stderr: { ...stream, unicode: true },
    settings: { plain: { value: plain } },
    language: "en",
  } as unknown as Environment;
  return { screen: watchScreen(environment, () => 420, false), text: () => text };
}

const AT = Date.parse("2026-11-24T08:00:00+07:00");
const QUIET = { at: AT, sources: [], stories: [] } as unknown as ScanReport;
const ALERT: Alert = {
  id: "water-1",
  term: "water",
  also: [],
  kind: "burst",
  at: AT,
  since: AT,
  bucket: 3_600_000,
  observed: 9,
  expected: 1,
  outlets: 3,
  single: false,
  escalated: false,
  windows: [{ hours: 1, observed: 9, expected: 1, surprise: 7 }],
};
const WIPED = "\r\u001b[K";

describe("the screen of a watch", () => {
  it("begins an alert on a line of its own, also after the quiet line", () => {
    const { screen, text } = terminal(false);
    screen.live(QUIET, AT + 3_600_000);
    const before = text();
    expect(before.startsWith(`${WIPED}08:00`)).toBe(true);
    screen.tell([ALERT]);
    expect(text().slice(before.length)).toContain(`${WIPED}  ! Burst, 08:00`);
    expect(text().slice(before.length).indexOf(WIPED)).toBe(0);
    expect(text().endsWith("\n\u0007")).toBe(true);
  });

  it("cuts the quiet line to the terminal, so that it never breaks", () => {
    const { screen, text } = terminal(false);
    screen.live(QUIET, AT + 3_600_000);
    expect(text().slice(WIPED.length).length).toBeLessThanOrEqual(29);
  });

  it("says nothing of a quiet reading in plain mode", () => {
    const { screen, text } = terminal(true);
    screen.live(QUIET, AT + 3_600_000);
    expect(text()).toBe("");
  });
});
