import { describe, expect, it } from "vitest";
import { ELEMENTS } from "../../src/domain/library.js";
import { checkText, type CheckOptions } from "../../src/statement/check/check.js";
import { guessLanguage } from "../../src/statement/check/guess_language.js";
import { libraryChecker } from "./library.js";

const check = (language: "en" | "vi", text: string, options: CheckOptions = {}) =>
  checkText(libraryChecker(language), text, options);
const rules = (language: "en" | "vi", text: string, options: CheckOptions = { kind: "reply" }): string[] =>
  check(language, text, options).findings.map((finding) => finding.rule);
const categories = (language: "en" | "vi", text: string, options: CheckOptions = { kind: "reply" }): string[] => [
  ...new Set(check(language, text, options).findings.map((finding) => finding.category)),
];

const HOLDING = {
  en: `At about 08:15 today a fire broke out at the Binh An workshop. We know how worrying this is for the families, and we are sorry for what they are going through.

As of 09:00 the provincial hospital confirms that two people were injured. We do not know yet what caused the fire. The fire service is examining the hall today.

Our staff are with the families at the hospital. If you are looking for a relative, call our hotline 1900 1234. Everyone else: please keep the road clear.

We will stay with this until every family has answers. Next update at 11:00 today on our portal, even if nothing is new.`,
  vi: `Khoảng 8 giờ 15 sáng nay, một vụ cháy đã xảy ra tại xưởng may Bình An. Chúng tôi hiểu gia đình các công nhân đang rất lo lắng và xin chia sẻ với mọi người.

Tính đến 9 giờ, Bệnh viện tỉnh xác nhận hai người bị thương. Nguyên nhân vụ cháy chưa được xác định. Cảnh sát phòng cháy đang kiểm tra hiện trường hôm nay.

Nhân viên của chúng tôi đang có mặt tại bệnh viện cùng các gia đình. Nếu cần tìm người thân, xin gọi đường dây nóng 1900 1234. Đề nghị mọi người nhường đường cho xe cứu thương.

Chúng tôi sẽ theo sát vụ việc đến khi giải quyết xong. Lần cập nhật tiếp theo: 11 giờ hôm nay trên cổng thông tin, kể cả khi chưa có thông tin mới.`,
} as const;

describe.each(["en", "vi"] as const)("a whole first statement (%s)", (language) => {
  it("has all eight elements, and nothing is found", () => {
    const report = check(language, HOLDING[language]);
    expect(report.kind).toBe("holding");
    expect(ELEMENTS.filter((element) => report.elements[element]?.present !== true)).toEqual([]);
    expect(report.findings).toEqual([]);
  });

  it("each element is missed when its sentences are gone", () => {
    const report = check(language, HOLDING[language]);
    for (const element of ["empathy", "unknowns", "contact", "next_update"] as const) {
      let text: string = HOLDING[language];
      for (let left = check(language, text, { kind: "holding" }); left.elements[element]?.sentence !== undefined;) {
        text = text.replaceAll(left.elements[element].sentence, "");
        left = check(language, text, { kind: "holding" });
      }
      const found = check(language, text, { kind: "holding" }).findings.map((finding) => finding.rule);
      expect(found, element).toContain(`missing_${element}`);
      expect(report.elements[element]?.sentence).not.toBe(undefined);
    }
  });

  it("a promise without a clock time is an update without a time", () => {
    const text = HOLDING[language].replace(
      /Next update at 11:00 today|Lần cập nhật tiếp theo: 11 giờ hôm nay/,
      (found) => found.replace(/ at 11:00 today|: 11 giờ hôm nay/, " soon"),
    );
    expect(rules(language, text, { kind: "holding" })).toContain("next_update_time");
  });

  it("typed as NFD it says the same", () => {
    const report = check(language, HOLDING[language].normalize("NFD"));
    expect(report.findings).toEqual([]);
  });
});

describe("whose words they are", () => {
  it.each([
    ["en", 'A resident asked: "Is everything under control?" We do not know yet.'],
    ["en", 'Posts claim "there is no cause for alarm". We do not say that.'],
    ["en", "Some people ask whether this will ever happen again."],
    ["en", "We do not blame the contractor."],
    ["en", "> The media exaggerated everything.\n\nThat is what one reader wrote."],
    ["vi", 'Người dân hỏi: "Có phải mọi việc trong tầm kiểm soát không?" Chúng tôi chưa biết.'],
    ["vi", "Tin đồn cho rằng nguyên nhân do chập điện. Chúng tôi chưa có kết luận."],
    ["vi", "Chúng tôi không đổ lỗi cho ai."],
  ] as const)("%s: %s", (language, text) => {
    expect(categories(language, text)).toEqual([]);
  });

  it.each([
    ["en", '"There is no cause for alarm," the spokesperson said.', "over_reassurance"],
    ["en", 'Director Lan: "Everything is under control."', "over_reassurance"],
    ["en", "We do not know the cause, but it was probably a cigarette.", "speculation"],
    ["en", "There is no doubt that everything is under control.", "over_reassurance"],
    ["vi", '"Mọi việc trong tầm kiểm soát", ông Nam, giám đốc, cho biết.', "over_reassurance"],
    ["vi", "Chưa rõ nguyên nhân nhưng chắc là do chập điện.", "speculation"],
  ] as const)("ours all the same, %s: %s", (language, text, category) => {
    expect(categories(language, text)).toContain(category);
  });
});

describe("figures, and what was said before", () => {
  it("a figure wants a source or a time", () => {
    expect(rules("en", "Two people were injured.")).toEqual(["unsourced_number"]);
    expect(rules("en", "The hospital told us that two people were injured.")).toEqual([]);
    expect(rules("en", "As of 9:00, two people were injured.")).toEqual([]);
    expect(
      rules("en", "Confirmed by the hospital at 9:00:\n\n- two people were injured\n- one person is missing\n"),
    ).toEqual([]);
    expect(rules("vi", "Hai người bị thương.")).toEqual(["unsourced_number"]);
    expect(rules("vi", "Đến 9 giờ, hai người bị thương.")).toEqual([]);
  });

  it("two figures for one thing contradict each other, a part of it or a later count does not", () => {
    const tail = " The hospital said so at 9:00.";
    expect(
      rules(
        "en",
        `Three people were injured, the hospital said. Later on, five people were injured by the same fire, it said.${tail}`,
      ),
    ).toContain("contradiction");
    expect(rules("en", "At 9:00, three people were injured. At 11:00, five people were injured.")).toEqual([]);
    expect(rules("vi", "Theo bệnh viện, ba người bị thương. Theo công an, trong đó hai người bị thương nặng.")).toEqual(
      [],
    );
    expect(rules("vi", "Nguyên nhân chưa được xác định. Vụ cháy xảy ra do chập điện.")).toContain("contradiction");
  });

  it("what differs from a released text or the ledger is found, unless it corrects it", () => {
    const released = [{ name: "portal 9:00", text: "The hospital said two people were injured." }];
    const text = "The hospital said four people were injured.";
    const found = check("en", text, { kind: "update", released }).findings.find(
      (finding) => finding.rule === "contradicts_released",
    );
    expect(found?.args).toMatchObject({ where: "portal 9:00", before: "two people were injured" });
    expect(rules("en", text, { kind: "correction", released })).not.toContain("contradicts_released");
    expect(rules("en", text, { kind: "reply", facts: [{ id: "injured", value: 2, confirmed: true }] })).toContain(
      "contradicts_ledger",
    );
    expect(rules("en", text, { kind: "reply", facts: [{ id: "injured", value: 4, confirmed: true }] })).not.toContain(
      "contradicts_ledger",
    );
    expect(
      rules("en", "No one died, the hospital said.", {
        kind: "reply",
        facts: [{ id: "deaths", value: 2, confirmed: true }],
      }),
    ).toContain("contradicts_ledger");
  });
});

describe("people who are protected", () => {
  it("one detail tells nobody, two do, also across releases", () => {
    expect(rules("en", "A nine-year-old child is in hospital.")).toEqual([]);
    expect(rules("en", "A nine-year-old child from class 4A is in hospital.")).toContain("identifying_details");
    const released = [{ name: "first", text: "A nine-year-old child is in hospital." }];
    expect(rules("en", "The child is in class 4A.", { kind: "reply", released })).toContain("identifying_details");
    expect(rules("vi", "Một cháu bé 9 tuổi đang nằm viện.")).toEqual([]);
    expect(rules("vi", "Một cháu bé 9 tuổi, lớp 4A, đang nằm viện.")).toContain("identifying_details");
  });

  it("the dead are not named before their family knows", () => {
    const text = "Two people died. Mr Nam, a guard, died at the gate.";
    expect(rules("en", text)).toContain("name_of_the_dead");
    expect(rules("en", text, { kind: "reply", flags: ["next_of_kin_told"] })).not.toContain("name_of_the_dead");
    expect(rules("vi", "Hai người tử vong. Ông Nam đã tử vong tại cổng.")).toContain("name_of_the_dead");
    expect(rules("vi", "Ông Nam, giám đốc, cho biết hai người tử vong.")).not.toContain("name_of_the_dead");
  });
});

describe("form", () => {
  it.each([
    ["en", "The minister, {name}, will speak.", "placeholder"],
    ["en", "We will speak at XX:XX.", "placeholder"],
    ["en", "Call ______ for help.", "placeholder"],
    ["en", "The cause is [to be added].", "placeholder"],
    ["en", "The TQM of the plant is shut.", "unexplained_abbreviation"],
    ["en", "DO NOT BELIEVE WHAT THEY SAY.", "capitals"],
    ["en", "This is NOT true.", "capitals"],
    ["en", "Please listen!! Now!", "exclamation_marks"],
    ["en", "What a mess 😂", "laughing"],
    ["vi", "Người bị TNLĐ được khám.", "unexplained_abbreviation"],
    ["vi", "Ông ... sẽ trả lời lúc ..... giờ.", "placeholder"],
    ["vi", "TUYỆT ĐỐI KHÔNG được vào.", "capitals"],
    ["vi", "Chung toi dang kiem tra nguon nuoc.", "no_diacritics"],
    ["vi", `Chúng tôi đang kiểm tra ${"nguồn nước".normalize("NFD")}.`, "mixed_encoding"],
  ] as const)("%s: %s", (language, text, rule) => {
    expect(rules(language, text)).toContain(rule);
  });

  it.each([
    ["en", "PRESS RELEASE\n\nThe gate is open. See [our page](https://example.org) and note [1]."],
    ["en", "The Total Quality Office (TQO) is shut. The TQO opens at 8:00."],
    ["en", "Call the WHO."],
    ["vi", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nUBND tỉnh có mặt."],
    ["vi", "Người bị tai nạn lao động (TNLĐ) được khám. Người bị TNLĐ được nghỉ."],
  ] as const)("%s is left alone: %s", (language, text) => {
    expect(rules(language, text)).toEqual([]);
  });

  it("people come before money, help before praise", () => {
    expect(
      rules(
        "en",
        "The damage is 3 billion dong, the insurer said at 9:00. Two people were injured, the hospital said.",
      ),
    ).toContain("money_first");
    expect(
      rules(
        "en",
        "Two people were injured, the hospital said. The damage is 3 billion dong, the insurer said at 9:00.",
      ),
    ).not.toContain("money_first");
    expect(rules("vi", "Thiệt hại tài sản 3 tỷ đồng, theo công an lúc 9 giờ. Hai người bị thương.")).toContain(
      "money_first",
    );
  });

  it("a stand-up card has three messages and 27 words", () => {
    const text = "We are with the families. The hall is shut. We speak again at noon. Call us. Thank you all.";
    expect(rules("en", text, { kind: "reply", channel: "stand_up" })).toContain("key_messages");
    expect(
      rules("en", "We are with the families. The hall is shut. We speak again at noon.", {
        kind: "reply",
        channel: "stand_up",
      }),
    ).not.toContain("key_messages");
  });
});

describe("guesses", () => {
  it.each([
    ["We do not know the cause of the fire.", "en"],
    ["Chúng tôi chưa biết nguyên nhân.", "vi"],
    ["Chung toi chua biet nguyen nhan cua vu chay.", "vi"],
    ["Mr Nguyễn Văn Ân of the Ministry said that the water is not yet safe to drink.", "en"],
  ] as const)("%s is %s", (text, language) => {
    expect(guessLanguage(text).language).toBe(language);
  });

  it.each([
    ["CORRECTION\n\nOur earlier statement gave a wrong figure.", "correction"],
    ["PRESS RELEASE\n\nThe gate is open.", "press_release"],
    ["Update 2, at 10:00\n\nThe gate is open.", "update"],
    ["The gate is open #flood", "social"],
    ["The gate is open.", "reply"],
    [HOLDING.en, "holding"],
  ] as const)("%j is a %s", (text, kind) => {
    expect(check("en", text).kind).toBe(kind);
  });

  it("an attack stays an error in a text without marks; what else is found there is a warning", () => {
    const { findings } = check("vi", "Chung toi khong binh luan. Bao chi thoi phong su viec.");
    expect(findings.find((finding) => finding.category === "attack_on_critics")?.level).toBe("error");
    expect(findings.find((finding) => finding.category === "no_comment")?.level).toBe("warning");
  });
});

describe("what the labelled statements taught", () => {
  it.each([
    ["en", "Five miners are trapped. The rescuers reached them. All six men are alive."],
    ["vi", "Xã mở hai điểm sơ tán. Ba điểm sơ tán đều có điện."],
    ["en", "Batch 4471 is called back. No other batch is concerned. Please return batches 4471 and 4472."],
    ["vi", "Lô 4471 bị thu hồi. Không có lô nào khác. Xin trả lại lô 4471 và 4472."],
    ["en", "Your card was blocked on 3 August. Your card was never blocked."],
    ["vi", "Thẻ của cháu bị khóa từ ngày 3 tháng 8. Thẻ của cháu chưa lúc nào bị khóa."],
  ] as const)("a contradiction, %s: %s", (language, text) => {
    expect(categories(language, text)).toContain("contradiction");
  });

  it.each([
    ["en", "Three men and two women are trapped. All five people are alive."],
    ["vi", "Xã mở hai điểm sơ tán. Hai điểm sơ tán đều có điện."],
    ["en", "Batch 4471 is called back. No other batch is concerned."],
    ["vi", "Cổng bị khóa từ 8 giờ. Thẻ của cháu chưa lúc nào bị khóa."],
    ["en", "The gate was closed. Your card was never blocked."],
  ] as const)("none, %s: %s", (language, text) => {
    expect(categories(language, text)).not.toContain("contradiction");
  });

  it.each([
    ["en", "On behalf of <name> we are sorry."],
    ["vi", "Chúng tôi thông tin lúc __ giờ __ hôm nay."],
    ["en", "Call 0000 000 000."],
    ["vi", "Xin liên hệ <tên cơ quan>."],
  ] as const)("a gap, %s: %s", (language, text) => {
    expect(rules(language, text)).toContain("placeholder");
  });

  it("neither tags of a page nor bold words are gaps", () => {
    expect(rules("en", "<p>We are <strong>sorry</strong>.</p>")).not.toContain("placeholder");
    expect(rules("en", "We are __very__ sorry.")).not.toContain("placeholder");
  });

  it("a Vietnamese word in capitals is no abbreviation", () => {
    expect(rules("vi", "THÔNG BÁO: lịch cấp nước ngày 25 tháng 11.")).not.toContain("unexplained_abbreviation");
    expect(rules("vi", "Mời đến BHXH ngày 25 tháng 11.")).toContain("unexplained_abbreviation");
  });

  it("what a short text lacks is a hint, unless it is all that goes out", () => {
    const level = (whole: boolean) =>
      check("en", "We are sorry. Trains run again.", { kind: "holding", whole }).findings.find(
        (finding) => finding.rule === "missing_contact",
      )?.level;
    expect([level(false), level(true)]).toEqual(["info", "error"]);
  });
});

describe("places and causes against the ledger and released texts", () => {
  const facts = [
    { id: "place", value: "Binh An workshop", confirmed: true },
    { id: "event_time", value: "2026-03-02T08:15:00+07:00", confirmed: true },
  ];

  it.each([
    ["en", "A fire broke out at the Hoa Sen warehouse.", true],
    ["en", "A fire broke out at the Binh An workshop.", false],
    ["en", "The fire broke out at 9:40.", true],
    ["en", "The fire broke out at 8:15.", false],
  ] as const)("%s: %s", (language, text, found) => {
    expect(rules(language, text, { kind: "reply", facts }).includes("contradicts_ledger")).toBe(found);
  });

  it.each([
    ["en", "The inspectors say it was caused by a valve.", "The inspectors say it was caused by lightning.", true],
    ["en", "The inspectors say it was caused by a valve.", "The inspectors say it was caused by the old valve.", false],
    ["vi", "Vụ cháy xảy ra tại xưởng Bình An.", "Vụ cháy xảy ra tại kho Hoa Sen.", true],
    ["vi", "Vụ cháy xảy ra tại xưởng Bình An.", "Vụ cháy xảy ra ở Bình An.", false],
  ] as const)("%s: %s / %s", (language, before, text, found) => {
    const released = [{ name: "portal", text: before }];
    expect(rules(language, text, { kind: "update", released }).includes("contradicts_released")).toBe(found);
  });
});
