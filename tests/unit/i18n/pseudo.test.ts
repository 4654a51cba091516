import { catalogues } from "#lib/i18n/catalogues";
import { createTranslations } from "#lib/i18n/translations";

describe("the language for tests", () => {
  it("is readable, longer, and no letter of it is plain", () => {
    const { t } = createTranslations("en", catalogues["en-XA"]);
    expect(t("channel.open")).toBe("[Öþéñ îţ~~~]");
    expect(t("message.new", { count: 2 })).toBe("[2 ñéŵ ṁéššåĝéš~~~~~~~~]");
  });

  it("runs from right to left in its other flavour", () => {
    const { t } = createTranslations("en", catalogues["ar-XB"]);
    expect(t("channel.open")).toBe("\u202EOpen it\u202C");
  });
});
