import { localeFor } from "#lib/i18n/locale";

describe("the language of a page", () => {
  it.each([
    ["es-MX,es;q=0.9,en;q=0.8", "es", "es-MX"],
    ["en;q=0.5, es;q=0.7", "es", "es"],
    ["fr-CH, fr;q=0.9, es;q=0.3", "es", "es-u-hc-h23"],
    ["de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7", "en", "en-DE-u-hc-h23"],
    ["fi,en-US;q=0.9", "en", "en-FI-u-hc-h23"],
    ["da-DK", "en", "en-DK-u-hc-h23"],
    ["pt-BR,en;q=0.5", "en", "en-001-u-hc-h23"],
    ["xx", "en", "en-001-u-hc-h23"],
    ["en-US,en;q=0.9,de;q=0.8", "en", "en-US"],
    ["sv, en-US-u-hc-h12;q=0.5", "en", "en-SE-u-hc-h23"],
    ["es-MX, en", "es", "es-MX"],
    ["nl", "en", "en-NL-u-hc-h23"],
    ["EN-gb", "en", "en-GB"],
    ["es;q=0, en", "en", "en"],
    ["en-u-ca-buddhist-nu-thai", "en", "en"],
    ["en-XA", "en-XA", "en"],
    ["ar-XB", "ar-XB", "en"],
    ["ar", "en", "en-001-u-hc-h12"],
    ["*", "en", "en"],
    ["", "en", "en"],
    [";;=,,q=1;q=x, not a tag, €", "en", "en"],
  ])("for %s is %s, with dates as in %s", (header, language, formats) => {
    expect(localeFor(header)).toMatchObject({ language, formats });
  });

  it("is English without a request for another", () => {
    expect(localeFor(null)).toEqual({ language: "en", direction: "ltr", formats: "en" });
  });

  it("runs from right to left in right-to-left languages", () => {
    expect([localeFor("es").direction, localeFor("ar-XB").direction]).toEqual(["ltr", "rtl"]);
  });
});
