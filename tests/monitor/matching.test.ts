import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matcher } from "../../src/monitor/match/matcher.js";
import { findPhrase } from "../../src/monitor/match/phrase.js";
import { phraseOf } from "../../src/monitor/match/term.js";
import { oneSpelling } from "../../src/monitor/text/tone.js";
import { isAccentless, joinedTags, readable, tokens } from "../../src/monitor/text/tokens.js";

// Term, text, what must come out: the table of domain test pairs, in its order.
const PAIRS: readonly [string, string, "exact" | "bare" | "no"][] = [
  ["hoà giải", "Hai bên đã hòa giải", "exact"],
  ["hòa giải", "Hai bên đã hoà giải".normalize("NFD"), "exact"],
  ["thuỷ điện", "Thủy điện xả lũ", "exact"],
  ["khoẻ", "sức khỏe", "exact"],
  ["quí khách", "Kính gửi quý khách", "exact"],
  ["bác sĩ", "Bác sỹ bị đình chỉ", "exact"],
  ["tỉ đồng", "thiệt hại 3 tỷ đồng", "exact"],
  ["ĐẮK LẮK", "cháy lớn ở Đắk Lắk", "exact"],
  ["Đà Nẵng", "\u00d0à Nẵng mưa lớn", "exact"],
  ["thu hồi", "THU HỒI sản phẩm", "exact"],
  ["thu hồi", "thu\u00a0hồi lô sữa", "exact"],
  ["thu hồi", "thu hô\u0300i lô sữa", "exact"],
  ["thu hồi", "thu\u200b hồi", "exact"],
  ["thu hồi", "Cong ty X thu hoi lo sua bi loi", "bare"],
  ["thu hồi", "Công ty X có quyền thử hỏi ý kiến", "no"],
  ["thu hồi", "#ThuHoi sữa", "bare"],
  ["thu hồi sản phẩm", "#thuhoisanpham", "bare"],
  ["thu hồi", "https://vd.vn/thu-hoi-lo-sua-123.html", "bare"],
  ["bạo hành", "Chính sách bảo hành 24 tháng", "no"],
  ["bạo hành", "chinh sach bao hanh 24 thang", "bare"],
  ["bảo hành", "Vụ bạo hành trẻ em", "no"],
  ["cổ phiếu", "Có phiếu giảm giá", "no"],
  ["đình công", "phường Định Công, Hoàng Mai", "no"],
  ["đình công", "Cầu thủ Đinh Công Minh", "no"],
  ["bê bối", "khánh thành bể bơi", "no"],
  ["cá độ", "cả đội ăn mừng", "no"],
  ["bán", "bạn đọc phản ánh", "no"],
  ["bán", "Bao ban hang online", "no"],
  ["bán", "rao bán nhà", "exact"],
  ["nổ", "nổi tiếng", "no"],
  ["tố", "tốt nghiệp", "no"],
  ["lúa", "tên lửa", "no"],
  ["sập", "sắp khai trương", "no"],
  ["tẩy chay", "tẩyyyy chayyyy ngay", "exact"],
  ["tẩy chay", "mn tay chay quan nay di", "bare"],
  ["lừa đảo", "LUA DAO trắng trợn nha mọi người ơi", "no"],
  ["rò rỉ", "rò rỉ khí gas", "exact"],
  ["rò rỉ", "rò-rỉ khí", "exact"],
  ["recall", "Company issues recall of lot", "exact"],
  ["recall", "She recalled the day", "no"],
  ["Masan", "cổ phiếu MASAN giảm", "exact"],
  ["kĩ thuật", "lỗi kỹ thuật", "exact"],
];

const SPELLINGS =
  "hoàn/hòan toán/tóan loại/lọai ngoài/ngòai huỷ/hủy mùa/muà của/cuả người/ngừơi đường/đừơng thuế/thúê giếng/gíêng quốc/qúôc quả/qủa giá/gía khuỷu/khủyu xoèn/xòen goòng/gòong nguyễn/nguỹên rượu/rựơu oái/óai thuở/thủơ";

describe("matching watch terms", () => {
  test.each(PAIRS.map(([term, text, expected], index) => [index + 1, term, text, expected] as const))(
    "M1: pair %i: %s in %s is %s",
    (_, term, text, expected) => {
      const found = matcher([{ id: "t", any: [term] }])(text);
      expect(found[0]?.how ?? "no").toBe(expected);
    },
  );

  test.each(SPELLINGS.split(" ").map((pair) => pair.split("/") as [string, string]))(
    "%s and %s are one spelling",
    (left, right) => {
      expect(oneSpelling(right)).toBe(left);
      expect(oneSpelling(left)).toBe(left);
      expect(oneSpelling(right.normalize("NFD"))).toBe(left);
    },
  );

  test("huơ and hươ stay two words", () => {
    expect(oneSpelling("huơ")).not.toBe(oneSpelling("hươ"));
  });

  test("all-of, any-of, none-of and near hold together", () => {
    const find = matcher([
      { id: "both", all: ["thu hồi", "sữa"] },
      { id: "without", any: ["thu hồi"], none: ["thu hồi đất"] },
      { id: "near", near: { phrases: ["công nhân", "ngộ độc"], within: 4 } },
    ]);
    const ids = (text: string): string[] => find(text).map((match) => match.term);
    expect(ids("Thu hồi lô sữa nhiễm khuẩn")).toEqual(["both", "without"]);
    expect(ids("Thu hồi đất làm đường")).toEqual([]);
    expect(ids("Hàng chục công nhân bị ngộ độc")).toEqual(["near"]);
    expect(ids("Công nhân nghỉ Tết; ở một tỉnh khác và vào một ngày khác có vụ ngộ độc")).toEqual([]);
  });

  test("a term of one language is quiet in a text of another", () => {
    const find = matcher([{ id: "recall", any: ["recall"], language: "en" }]);
    expect(find("recall", "en-GB")).toHaveLength(1);
    expect(find("recall", "vi")).toEqual([]);
    expect(find("recall")).toHaveLength(1);
  });

  test("short forms of function words count as the weaker match", () => {
    const find = matcher([{ id: "t", any: ["không đạt chuẩn"] }]);
    expect(find("bếp ăn ko đạt chuẩn")[0]?.how).toBe("bare");
  });

  test("bare: always accepts capitals without accents in an accented text, never refuses them everywhere", () => {
    const text = "LUA DAO trắng trợn nha mọi người ơi";
    expect(matcher([{ id: "t", any: ["lừa đảo"], bare: "always" }])(text)[0]?.how).toBe("bare");
    expect(matcher([{ id: "t", any: ["lừa đảo"], bare: "never" }])("bi lua dao het tien")).toEqual([]);
  });

  test("says where it matched", () => {
    const text = "Sáng nay: THU HỒI sản phẩm";
    const hit = matcher([{ id: "t", any: ["thu hồi"] }])(text)[0]?.hits[0];
    expect(readable(text).slice(hit?.start, hit?.end)).toBe("THU HỒI");
  });

  test("finds what looking for every phrase by itself finds", () => {
    const words = [
      "thu",
      "hồi",
      "hối",
      "hoi",
      "hòa",
      "hoà",
      "giải",
      "giai",
      "kỹ",
      "kĩ",
      "sữa",
      "sửa",
      "đình",
      "dinh",
      "không",
      "ko",
      "Masan",
      "recall",
      "aa",
      "a",
      "100",
      "10",
      "𝐭𝐡𝐮",
      "ﬁre",
      "fire",
      "火",
      "🔥",
      "đđ",
    ];
    const gaps = [" ", " ", " ", "  ", "-", ", ", "\u00a0", " #", "", "\u200b", "_", " @"];
    const text = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps), fc.boolean(), fc.boolean()))
      .map((parts) =>
        parts
          .map(
            ([word, gap, upper, apart]) =>
              (apart ? word.normalize("NFD") : word)[upper ? "toUpperCase" : "toString"]() + gap,
          )
          .join(""),
      );
    const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 6 }), text, (phrases, body) => {
        const found = matcher(phrases.map((one, index) => ({ id: String(index), any: [one] })))(body);
        expect(found.map((match) => `${match.term} ${match.how}`)).toEqual(oneByOne(phrases, body));
      }),
      { numRuns: 250 },
    );
  });
});

/** The plain way: every phrase against every word of the text, without a machine in front. */
function oneByOne(phrases: readonly string[], body: string): string[] {
  const whole = readable(body);
  const words = tokens(whole);
  const accentless = isAccentless(words);
  return phrases.flatMap((text, index) => {
    const phrase = phraseOf(text);
    const how =
      findPhrase(words, phrase, accentless)?.how ??
      (phrase.joined !== "" && joinedTags(whole).some((tag) => tag.includes(phrase.joined)) ? "bare" : undefined);
    return how === undefined ? [] : [`${index} ${how}`];
  });
}
