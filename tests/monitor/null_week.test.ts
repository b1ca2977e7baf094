import { describe, expect, test } from "vitest";
import { detect, EMPTY_DETECTOR } from "../../src/monitor/burst/detector.js";
import { cellOf, factorOf, HOUR, learnHour, NO_SEASON } from "../../src/monitor/burst/season.js";
import { matcher } from "../../src/monitor/match/matcher.js";
import { article, seeded } from "./newsroom.js";

const WEEKS = 8;
const WARM_UP = 28 * 24;
const START = Date.parse("2026-01-05T00:00:00+07:00");

function poisson(mean: number, chance: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = chance(); product > limit; product *= chance()) count += 1;
  return count;
}

/** Stories by day, night and weekend, each with follow-ups that come over the next hours: quiet weeks, but not even ones. */
function quietHours(perHour: number, chance: () => number): number[] {
  const hours = Array.from({ length: WARM_UP + WEEKS * 168 }, () => 0);
  hours.forEach((_, hour) => {
    const clock = hour % 24;
    const share = (clock < 6 ? 0.3 : clock < 22 ? 1.3 : 0.8) * (Math.floor(hour / 24) % 7 >= 5 ? 0.7 : 1.12);
    for (let story = poisson((perHour / 1.5) * share, chance); story > 0; story -= 1) {
      hours[hour] = (hours[hour] ?? 0) + 1;
      while (chance() < 1 / 3) {
        const later = hour + Math.floor(-2 * Math.log(1 - chance()));
        if (later < hours.length) hours[later] = (hours[later] ?? 0) + 1;
      }
    }
  });
  return hours;
}

function falseEpisodes(hours: readonly number[]): number {
  let state = EMPTY_DETECTOR;
  let season = NO_SEASON;
  let last = -Infinity;
  let episodes = 0;
  hours.forEach((count, hour) => {
    const start = START + hour * HOUR;
    const step = detect(state, count, factorOf(season, cellOf(start, 420)));
    state = step?.state ?? state;
    season = learnHour(season, { start, items: count, looked: 1 }, 420);
    if (step?.alarm !== true || hour < WARM_UP) return;
    if (hour - last >= 24) episodes += 1;
    last = hour;
  });
  return episodes;
}

describe("quiet weeks", () => {
  test.each([0.02, 0.2, 1, 5])(
    "B2: at %d mentions an hour at most 0.10 false episodes a series and week",
    (perHour) => {
      const chance = seeded(2026);
      let episodes = 0;
      for (let series = 0; series < 20; series += 1) episodes += falseEpisodes(quietHours(perHour, chance));
      expect(episodes / (20 * WEEKS)).toBeLessThanOrEqual(0.1);
    },
  );
});

describe("accented news", () => {
  test("M2: every match in an accented text agrees in every accent", () => {
    const terms =
      "bão,lúa,sữa,bán,đình công,sập,nổ,độc,tố,kiện,cháy,lửa,dịch,cá độ,cổ phiếu,lũ,bạo hành,vỡ nợ,bê bối,phá sản,hàng giả,hối lộ,thu hồi,tẩy chay,cháy nổ,khởi tố,tử vong,lừa đảo,ngộ độc,bắt giữ".split(
        ",",
      );
    const find = matcher(terms.map((term) => ({ id: term, any: [term] })));
    const chance = seeded(31);
    let matches = 0;
    for (let index = 0; index < 3000; index += 1) {
      const { title, summary } = article(chance);
      const text = `${title}. ${summary}`;
      const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
      const exact = terms.filter((term) => words.includes(` ${term} `));
      const found = find(text);
      expect(found.map((match) => match.term)).toEqual(exact);
      expect(found.every((match) => match.how === "exact")).toBe(true);
      matches += found.length;
    }
    expect(matches).toBeGreaterThan(1000);
  });
});
