import { namesLike, parseDisplayName } from "#lib/domain/names/display-name";

const sameName = (one: string, other: string) => {
  const [a, b] = [parseDisplayName(one), parseDisplayName(other)];
  return a.nameKey === b.nameKey || a.confusableKey === b.confusableKey;
};

describe("a display name", () => {
  it.each([
    ["Ada", "in Latin"],
    ["José Ángel", "with accents"],
    ["Łukasz O'Brien-Smith", "with an apostrophe and a hyphen"],
    ["Дмитрий", "in Cyrillic"],
    ["Ελένη", "in Greek"],
    ["محمد", "in Arabic"],
    ["שרה", "in Hebrew"],
    ["अनुष्का", "in Devanagari"],
    ["สมชาย", "in Thai"],
    ["လျှို့ဝှက်", "in Burmese, with five marks in a row"],
    ["李小龍", "in Chinese"],
    ["さくら", "in Japanese"],
    ["김민준", "in Korean"],
    ["Ada ❤️", "with an emoji that needs a variation selector"],
    ["🦊", "of a single emoji"],
    ["x", "of one letter"],
    ["a".repeat(32), "of 32 letters"],
    ["ﷺ".repeat(32), "of 32 characters that are long in NFKC"],
  ])("%s is accepted (%s)", (name) => {
    expect(parseDisplayName(name).text).toBe(name);
  });

  it.each([
    ["", /empty/],
    [" \u3000 ", /empty/],
    ["a".repeat(33), /longer than 32/],
    ["a\u0000b", /control/],
    ["a\nb", /control/],
    ["a\u0007", /control/],
    ["\u202Eada", /writing direction/],
    ["a\u200Bda", /invisible/],
    ["a\u200Dda", /invisible/],
    ["a\u00ADda", /invisible/],
    ["a\uFEFFda", /invisible/],
    ["a\uFE0Fda", /invisible/],
    ["\u3164", /invisible/],
    ["\u2800", /invisible/],
    ["a\u{E0041}", /invisible/],
    ["a\u2028b", /line/],
    ["a\u0378", /doesn’t exist in Unicode/],
    ["\uE000", /doesn’t exist in Unicode/],
    ["\uD800", /valid Unicode/],
    ["\u0301a", /accent/],
    [`a${"\u0316".repeat(12)}`, /accents/],
    [`👍${"\u{1F3FD}".repeat(12)}`, /accents/],
    ["\u1100".repeat(1_200), /longer than 32/],
    [`${"क्".repeat(900)}क`, /longer than 32/],
    ["\u{1D159}", /invisible/],
  ])("%j is refused with a sentence that says why", (name, sentence) => {
    expect(() => parseDisplayName(name)).toThrow(expect.objectContaining({ code: "invalid_name" }));
    expect(() => parseDisplayName(name)).toThrow(sentence);
  });

  it.each(["system", "Admin", "PARLEY", "everyone", "here", "аdmin", "ｓｙｓｔｅｍ", "Sуstem", "ѕystem"])(
    "%s is reserved",
    (name) => {
      expect(() => parseDisplayName(name)).toThrow("reserved");
    },
  );

  it("is stored trimmed, in NFC, with single spaces", () => {
    expect(parseDisplayName("  Ada \u00A0 Love\u0301lace ").text).toBe("Ada Lov\u00E9lace");
  });

  it.each([
    ["paypal", "pаypal"],
    ["Ada", "ada"],
    ["ADA", "аdа"],
    ["e\u0301mile", "émile"],
    ["Ada", "Ａｄａ"],
    ["modern", "modem"],
    ["Ian", "lan"],
    ["Hannah", "Наnnah"],
    ["straße", "STRASSE"],
    ["НАТАША", "наташа"],
    ["Ada ❤", "Ada ❤️"],
    ["𝐀da", "Ada"],
    ["O0O", "OOO"],
    ["bob", "Вob"],
    ["PayPal", "paypaI"],
    ["hello", "ΗELLO"],
  ])("%s and %s are one name", (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });

  it.each([
    ["Ada", "Eda"],
    ["Ali", "All"],
    ["Ana", "Hana"],
    ["Ada", "Ada 2"],
    ["Jose", "José"],
    ["李", "季"],
  ])("%s and %s are two names", (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });

  it("has valid alternatives when it is taken, however long it is", () => {
    for (const taken of ["Ada", "👩".repeat(32), `ab${"q\u0301\u0302\u0303\u0304\u0305".repeat(21)}`]) {
      const neighbours = namesLike(taken);
      expect(new Set(neighbours.map(({ nameKey }) => nameKey)).size).toBe(neighbours.length);
      expect(neighbours.length).toBeGreaterThan(2);
    }
  });
});
