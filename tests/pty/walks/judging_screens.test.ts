import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { width } from "../../../src/terminal/width.js";
import { TerminalSession } from "../terminal_session.js";
import { materials } from "./materials.js";
import { Player } from "./player.js";

const folder = mkdtempSync(join(tmpdir(), "lectern-judging-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A session that keeps every screen that was there. */
class Watched extends TerminalSession {
  readonly seen: string[] = [];

  protected override look(): void {
    this.seen.push(this.screen());
    super.look();
  }
}

/** Every screen of a walk of first_look on a rich terminal of 80 columns and 24 lines. */
async function screens(language: string): Promise<string[]> {
  const { playbook, scenario } = await materials("first_look", "casualties");
  const args = ["bin/lectern.js", "run", "first_look", "--store", join(folder, language)];
  const session = new Watched(process.execPath, args, { env: { LECTERN_LANG: language, NO_COLOR: "1" } });
  await new Player(session, playbook, { ...scenario, language }, false).play();
  await session.exit;
  // A person without colours misses nothing: every colour has its word.
  // eslint-disable-next-line no-control-regex
  expect(session.raw()).not.toMatch(/\u001b\[[0-9;]*[1-9][0-9;]*m/);
  return session.seen;
}

/** All of these texts stand on one screen at once, and it is no wider than the terminal. */
function together(seen: readonly string[], texts: readonly string[]): void {
  const missing = (screen: string): string[] => {
    const flat = screen.replaceAll(/\s+/g, " ");
    return texts.filter((text) => !flat.includes(text));
  };
  const [best = ""] = seen.toSorted((a, b) => missing(a).length - missing(b).length);
  expect(missing(best), best).toEqual([]);
  for (const line of best.split("\n")) expect(width(line)).toBeLessThanOrEqual(80);
}

describe(
  "signs, assessment, strategy and channels on a terminal of 80 columns and 24 lines",
  { timeout: 240_000 },
  () => {
    it("fit and explain themselves in Vietnamese", async () => {
      const seen = await screens("vi");
      together(seen, [
        "Đang thấy những dấu hiệu nào, ở mức nào? ›",
        "Nhận định nhanh › Nhận định (2/2)",
        "Chỉ chọn điều đã thấy.",
        "A. Việc đã xảy ra",
        "❯ chưa thấy Có người chết, bị thương nặng",
        "1 theo dõi: Mới nghe nói, chưa ai xác nhận.",
        "3 khủng hoảng: Đã xác nhận có người thiệt mạng.",
        "← → hoặc 0 đến 3: mức · ?: chưa rõ · r: ghi chú · Enter: xong",
      ]);
      together(seen, [
        "Mức đề xuất KHỦNG HOẢNG",
        "66/100",
        "Sự việc, dư luận",
        "+20 Có người chết, bị thương nặng (cảnh báo)",
        "+10 Liên quan trẻ em, người yếu thế (chưa rõ, tính như có thể có)",
        "Ba điều kiện: đã có sự việc không mong muốn",
        "Sẽ thấp hơn nếu loại trừ được: Liên quan trẻ em, người yếu thế",
        "Giống nhất với: Tai nạn lao động, sự cố gây thương vong (3 dấu hiệu)",
        "Ở mức này: lời đầu tiên trong 30 đến 60 phút",
        "Giữ như vậy, hay đổi và ghi lý do?",
        "3. Loại khủng hoảng khác…",
      ]);
      together(seen, [
        "Ứng phó theo cách nào? ›",
        "Luôn đi trước: thông tin hướng dẫn",
        "❯ 1. Giải thích và khắc phục",
        "Nêu điều đã xác minh về diễn biến, sau lời chia sẻ, kèm việc sửa.",
        "Giới hạn: chỉ điều đã xác minh, không đổ cho hoàn cảnh; không dùng khi việc đã từng xảy ra.",
      ]);
      together(seen, [
        "❯ ◯ 1. người phát ngôn trả lời tại chỗ",
        "Người bị ảnh hưởng và cán bộ trong cơ quan được biết trước",
        "62 phóng viên đã ở đó, người",
        "được tin cậy 20 + nhanh 16",
        "- công sức 3 = 62.",
        "Mất khoảng 20 phút.",
        "Dấu cách hoặc gõ số: đánh dấu",
      ]);
    });

    it("fit and explain themselves in English", async () => {
      const seen = await screens("en");
      together(seen, ["Which signals do you see", "A. What has happened", "❯ not seen", "1 watch:", "Enter: done"]);
      together(seen, [
        "Proposed level CRISIS",
        "66/100",
        "+20",
        "Three-part test:",
        "It would be lower if this can be ruled out:",
        "Looks most like:",
        "At this level:",
        "Keep this, or change it with a reason?",
        "3. Another type of crisis…",
      ]);
      together(seen, ["Which approach do you take? ›", "Always first:", "❯ 1. ", "Limits:"]);
      together(seen, [
        "Through which channels will you speak? ›",
        "People affected hear before the press",
        "- effort 3 = 62.",
      ]);
    });
  },
);
