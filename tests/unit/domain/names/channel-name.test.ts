import { parseChannelName } from "#lib/domain/names/channel-name";

describe("a channel name", () => {
  it.each([
    ["General", "general"],
    ["Book Club!", "book-club"],
    ["  C++ & Rust  ", "c-rust"],
    ["日本語 チャット", "日本語-チャット"],
    ["Ελληνικά", "ελληνικά"],
    ["हिन्दी", "हिन्दी"],
    ["عربي", "عربي"],
    ["🎉", "🎉"],
    ["I ❤️ tea", "i-❤-tea"],
    ["../../etc/passwd", "etc-passwd"],
    ["a/b?c#d", "a-b-c-d"],
  ])("%s becomes the slug %s", (name, slug) => {
    expect(parseChannelName(name).slug).toBe(slug);
  });

  it.each([
    ["general", "General"],
    ["general", "generаl"],
    ["book club", "book-club"],
    ["Book_Club", "book club"],
    ["IaN room", "lan room"],
  ])("%s and %s are one channel", (one, other) => {
    const [a, b] = [parseChannelName(one), parseChannelName(other)];
    expect(a.nameKey === b.nameKey || a.confusableKey === b.confusableKey).toBe(true);
  });

  it.each([
    ["C", "C++"],
    ["C#", "C++"],
    ["R&D", "R D"],
  ])("%s and %s are two channels, though their slugs begin alike", (one, other) => {
    const [a, b] = [parseChannelName(one), parseChannelName(other)];
    expect(a.nameKey === b.nameKey || a.confusableKey === b.confusableKey).toBe(false);
  });

  it("has at most 64 characters", () => {
    expect(parseChannelName("x".repeat(64)).slug).toHaveLength(64);
    expect(() => parseChannelName("x".repeat(65))).toThrow("longer than 64");
  });

  it("has a slug of at most 64 characters, even where NFKC turns one into eighteen", () => {
    expect([...parseChannelName("ﷺ".repeat(64)).slug].length).toBeLessThanOrEqual(64);
  });

  it.each([
    ["", /empty/],
    ["!!!", /letter or digit/],
    ["a\u200Bb", /invisible/],
    ["a\u0000", /control/],
  ])("%j is refused as a name", (name, sentence) => {
    expect(() => parseChannelName(name)).toThrow(expect.objectContaining({ code: "invalid_channel_name" }));
    expect(() => parseChannelName(name)).toThrow(sentence);
  });
});
