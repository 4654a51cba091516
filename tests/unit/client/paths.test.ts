import { channelPath, decodeSlug, slugOfPath } from "#lib/client/paths";

describe("the path of a channel", () => {
  it.each(["general", "数学-1", "ñandú", "100%", "a b"])("leads back to %j", (slug) => {
    expect(slugOfPath(channelPath(slug))).toBe(slug);
  });

  it("is nothing else's", () => {
    expect([slugOfPath("/"), slugOfPath("/c/"), slugOfPath("/c/a/b")]).toEqual([null, null, null]);
  });

  it("may be broken without harm", () => {
    expect(decodeSlug("%E6%95")).toBe("%E6%95");
  });
});
