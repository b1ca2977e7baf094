import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sentence } from "../../src/domain/sentence.js";
import { NETWORKS, type Network } from "../../src/domain/channel.js";
import { postLength } from "../../src/statement/variant/post_length.js";
import { splitPost } from "../../src/statement/variant/split_post.js";

const sentence = (text: string): Sentence => ({ text, facts: [], attributed: true });

describe("postLength", () => {
  it.each<[Network, string, number, number]>([
    ["x", "Chúng tôi đang xác minh.", 24, 280],
    ["x", "Chúng tôi đang xác minh.".normalize("NFD"), 24, 280],
    ["x", "Xem https://example.org/a/very/long/path/to/somewhere", 4 + 23, 280],
    ["x", "漢字", 4, 280],
    ["x", "a👨‍👩‍👧b", 4, 280],
    ["x", "2026", 4, 280],
    ["mastodon", "https://example.org/a/very/long/path/to/somewhere", 23, 500],
    ["bluesky", "👨‍👩‍👧", 1, 300],
    ["threads", "ở đây", 5, 500],
    ["facebook", "ở đây", 5, 63_206],
    ["sms", "Stay indoors.", 13, 160],
    ["sms", "Stay indoors [now]", 20, 160],
    ["sms", "Ở trong nhà", 11, 70],
  ])("%s counts %j as %i of %i", (network, text, length, limit) => {
    expect(postLength(text, network)).toEqual({ length, limit });
  });
});

describe("splitPost", () => {
  it("leaves what fits in one post without a number", () => {
    const posts = splitPost([sentence("Một. "), sentence("Hai.")], "x");
    expect(posts.map(({ text }) => text)).toEqual(["Một. Hai."]);
  });

  it("numbers the posts of a thread and says which sentence no post can hold", () => {
    const posts = splitPost([sentence("Có 2 người bị thương. "), sentence(`${"rất ".repeat(30)}dài.`)], "sms");
    expect(posts.map(({ too_long }) => too_long)).toEqual([false, true]);
    expect(posts[0]?.text).toBe("Có 2 người bị thương. (1/2)");
  });

  it("loses no sentence, keeps the order, and stays within the limit where each sentence can", () => {
    const texts = fc.array(
      fc
        .string({ minLength: 1, maxLength: 55, unit: fc.constantFrom("a", "ở", " ", "9", "漢") })
        .map((text) => `${text}. `),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...NETWORKS), (all, network) => {
        const posts = splitPost(all.map(sentence), network);
        expect(posts.flatMap(({ sentences }) => sentences.map(({ text }) => text))).toEqual(all);
        for (const post of posts) {
          expect(post.too_long).toBe(post.length > post.limit);
          if (post.too_long) expect(post.sentences).toHaveLength(1);
        }
      }),
    );
  });
});
