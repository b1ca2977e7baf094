import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { KEYS, TerminalSession } from "../tests/pty/terminal_session.js";
import { screenSvg } from "./screen_svg.js";

// The pictures in README: a real walk on a real pseudo-terminal, stopped at one question.
const root = fileURLToPath(new URL("..", import.meta.url));

/** So many minutes ago, as a person in Vietnam types it. */
function typedTime(minutes: number): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit" });
  return time.format(Date.now() - minutes * 60_000);
}

/** What has been answered before the picture; the times do not show in it. */
const ANSWERS = `scenario: picture
playbook: lectern:media_crisis.yaml
language: en
starts: 2026-03-02T08:00:00+07:00
answers:
  what_happened: Cháy xưởng may Bình An
  event: fire
  verified: { value: real, confirmed_by: Chủ tịch phường Tân Hòa }
  event_time: not_known
  place: not_known
  affected: workers
  children: false
  danger: { value: false, confirmed_by: Chỉ huy cứu hỏa }
  monitor_now: not_known
  signals: { harm: watch, site_pictures: watch }
`;

async function picture(language: "en" | "vi", question: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "lectern-picture-"));
  writeFileSync(join(home, "answers.yaml"), ANSWERS);
  const argv = [join(root, "bin/lectern.js"), "run", "media_crisis", "--answers", "answers.yaml", "--lang", language];
  const session = new TerminalSession(process.execPath, argv, { cwd: home, env: { HOME: home } });
  await session.answer("(1/7)", `${typedTime(12)}${KEYS.enter}`);
  await session.answer("(2/7)", `${typedTime(1)}${KEYS.enter}`);
  await session.waitFor(question);
  const svg = await screenSvg(session.raw(), "✔");
  session.kill();
  await session.exit;
  writeFileSync(join(root, `scripts/walk.${language}.svg`), svg);
  rmSync(home, { recursive: true });
}

await picture("en", "How many people are known");
await picture("vi", "có bao nhiêu người");
