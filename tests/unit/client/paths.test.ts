import { channelPath, decodeSlug, messagePath, seqOfHash, slugOfPath } from "#lib/client/paths";

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

describe("the path of a message", () => {
  it("leads to its channel and names it", () => {
    const { pathname, hash } = new URL(messagePath("数学", 42), "http://parley.test");
    expect([slugOfPath(pathname), seqOfHash(hash)]).toEqual(["数学", 42]);
  });

  it("is nothing else's", () => {
    expect(["", "#composer", "#m", "#m1x", "#m-1"].map(seqOfHash)).toEqual([null, null, null, null, null]);
  });
});
