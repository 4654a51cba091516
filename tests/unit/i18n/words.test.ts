import { catalogues } from "#lib/i18n/catalogues";
import { sentence } from "#lib/i18n/sentence";
import { createTranslations } from "#lib/i18n/translations";

const english = createTranslations("en-GB", catalogues.en);
const spanish = createTranslations("es", catalogues.es);

describe("a translation", () => {
  it("is in the reader's language, with its placeholders filled", () => {
    expect(english.t("channel.goTo", { channel: "#tea" })).toBe("Go to #tea");
    expect(spanish.t("channel.goTo", { channel: "#tea" })).toBe("Ir a #tea");
  });

  it("uses the language's plural forms and number format", () => {
    expect([0, 1, 2].map((count) => english.t("message.new", { count }))).toEqual([
      "0 new messages",
      "1 new message",
      "2 new messages",
    ]);
    expect(english.t("message.new", { count: 12_345 })).toBe("12,345 new messages");
    expect(spanish.t("message.new", { count: 12_345 })).toBe("12.345 mensajes nuevos");
    expect(english.percent(0.5)).toBe("50%");
    expect(spanish.percent(0.5)).toMatch(/^50\s%$/u);
  });

  it("does not treat inserted text as a placeholder", () => {
    expect(english.t("message.announced", { name: "{text}", text: "$& {name}" })).toBe("{text}: $& {name}");
  });

  it("isolates the direction of inserted names", () => {
    const said = english.t("message.announced", { name: "עדה", text: "(1)" });
    expect(said).toBe("\u2068עדה\u2069: (1)");
    expect(english.t("reply.to", { name: "Ada\u202E" })).toBe("Replying to Ada");
    expect(english.t("reply.to", { name: "\u2069\u202Eעדה" })).toBe("Replying to \u2068עדה\u2069");
    const names = english.and(["עדה", "Grace", "\u2067לינוס"]);
    expect(names).toBe("\u2068עדה\u2069, Grace and \u2068לינוס\u2069");
    expect(english.t("reaction.by", { names, emoji: "👍" })).toContain(names);
  });

  it("can be chosen as data where the language is not known", () => {
    const said = sentence("attachment.leftOut", { count: 1, most: 10 });
    expect(english.tMessage(said)).toBe("A message can have up to 10 images: 1 was left out.");
    expect(spanish.tMessage(said)).toBe("Un mensaje admite hasta 10 imágenes: 1 se ha quedado fuera.");
  });

  it("has a key that identifies it", () => {
    expect([english.knows("error.no_session"), english.knows("error.of_tomorrow")]).toEqual([true, false]);
    expect(english.knows("toString")).toBe(false);
  });
});

describe("a wrong translation call", () => {
  it("is a compiler error", () => {
    const wrong = [
      // @ts-expect-error there is no such key
      () => english.t("message.nonsense"),
      // @ts-expect-error it wants the channel
      () => english.t("channel.goTo"),
      // @ts-expect-error it wants a count
      () => english.t("message.new", { count: "many" }),
      // @ts-expect-error it has no room for anything
      () => english.t("action.save", { name: "Ada" }),
    ];
    expect(wrong).toHaveLength(4);
  });
});
