import { catalogues } from "#lib/i18n/catalogues";
import { createTranslations } from "#lib/i18n/translations";

describe("the pseudo-locale", () => {
  it("is readable and longer, and alters every letter", () => {
    const { t } = createTranslations("en", catalogues["en-XA"]);
    expect(t("channel.open")).toBe("[Öþéñ îţ~~~]");
    expect(t("message.new", { count: 2 })).toBe("[2 ñéŵ ṁéššåĝéš~~~~~~~~]");
  });

  it("runs from right to left as ar-XB", () => {
    const { t } = createTranslations("en", catalogues["ar-XB"]);
    expect(t("channel.open")).toBe("\u202EOpen it\u202C");
  });
});
