import { announcementOf, newFromOthers } from "#lib/client/messages/live-announcement";
import { catalogues } from "#lib/i18n/catalogues";
import { createTranslations } from "#lib/i18n/translations";
import { ada, feed, grace, image, message } from "#tests/support/client/fixtures";

const translations = createTranslations("en", catalogues.en);
const listener = { me: ada.id, plainTextOf: (text: string) => text.replaceAll("*", "") };
const from = (count: number, author = grace) =>
  Array.from({ length: count }, (_, index) => message(index + 1, { author, text: `word ${index + 1}` }));

describe("a live announcement", () => {
  it("reads up to three messages with their authors, and of more says only how many and from whom", () => {
    expect(announcementOf(from(3), translations, listener)).toBe("Grace: word 1\nGrace: word 2\nGrace: word 3");
    expect(announcementOf([...from(3), message(4)], translations, listener)).toBe("4 new messages from Grace, Ada");
  });

  it("omits formatting, and says when a message mentions the listener", () => {
    const mention = message(1, { author: grace, text: "*You*, @Ada", mentions: [ada] });
    expect(announcementOf([mention], translations, listener)).toBe("Grace mentioned you: You, @Ada");
    expect(announcementOf([mention], translations, { ...listener, me: grace.id })).toBe("Grace: You, @Ada");
  });

  it("reads the alt texts of images, or says that there is none", () => {
    const shown = message(1, { author: grace, text: "look", images: [image("a", { alt: "A moth" }), image("b")] });
    expect(announcementOf([shown], translations, listener)).toBe("Grace: look Image: A moth. Image: no alt text.");
  });

  it("is cut when it is long, because nobody can skip it", () => {
    const text = announcementOf([message(1, { text: "x".repeat(4_000) })], translations, listener);
    expect(text.length).toBeLessThan(300);
  });

  it("covers new messages of others, and no earlier, own or deleted one", () => {
    const held = feed(1, 3, { messages: from(3) });
    const deleted = message(5, { author: grace, deletedAt: "2026-11-16T10:00:00.000Z" });
    const messages = [...held.messages, message(4), deleted, message(6, { author: grace })];
    expect(newFromOthers({ ...held, messages, lastSeq: 6 }, 3, ada.id).map(({ seq }) => seq)).toEqual([6]);
  });
});
