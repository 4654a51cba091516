import { addressOf, channelPath, decodeSlug, messagePath } from "#lib/client/navigation/paths";

describe("the path of a channel", () => {
  it.each(["general", "数学-1", "ñandú", "100%", "a b"])("is parsed back to %j", (slug) => {
    expect(addressOf(channelPath(slug))).toEqual({ slug, seq: null });
  });

  it("belongs to nothing else", () => {
    expect(["/", "/c/", "/c/a/b", "/c/a/1/2"].map(addressOf)).toEqual([null, null, null, null]);
  });

  it("may be malformed without an error", () => {
    expect(decodeSlug("%E6%95")).toBe("%E6%95");
  });
});

describe("the path of a message", () => {
  it("has the channel and the message", () => {
    expect(addressOf(messagePath("general", 7))).toEqual({ slug: "general", seq: 7 });
    expect(addressOf(new URL(messagePath("数学", 42), "http://parley.test").pathname)).toEqual({
      slug: "数学",
      seq: 42,
    });
  });

  it("belongs to nothing else", () => {
    expect(["/c/a/-1", "/c/a/1x", "/c/a/1.5", `/c/a/${"9".repeat(16)}`].map(addressOf)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
