import { announcementOf, newFromOthers } from "#lib/client/messages/live-announcement";
import { catalogues } from "#lib/i18n/catalogues";
import { createTranslations } from "#lib/i18n/translations";
import { ada, feed, grace, image, message } from "#tests/support/client/fixtures";

const words = createTranslations("en", catalogues.en);
const listener = { me: ada.id, plainTextOf: (text: string) => text.replaceAll("*", "") };
const from = (count: number, author = grace) =>
  Array.from({ length: count }, (_, place) => message(place + 1, { author, text: `word ${place + 1}` }));

describe("what is read out", () => {
  it("are up to three messages with their names, and of more only how many and from whom", () => {
    expect(announcementOf(from(3), words, listener)).toBe("Grace: word 1\nGrace: word 2\nGrace: word 3");
    expect(announcementOf([...from(3), message(4)], words, listener)).toBe("4 new messages from Grace, Ada");
  });

  it("is told without marks, and apart where it calls whoever listens", () => {
    const called = message(1, { author: grace, text: "*You*, @Ada", mentions: [ada] });
    expect(announcementOf([called], words, listener)).toBe("Grace mentioned you: You, @Ada");
    expect(announcementOf([called], words, { ...listener, me: grace.id })).toBe("Grace: You, @Ada");
  });

  it("tells what its images show, or that nobody has said it", () => {
    const shown = message(1, { author: grace, text: "look", images: [image("a", { alt: "A moth" }), image("b")] });
    expect(announcementOf([shown], words, listener)).toBe("Grace: look Image: A moth. Image: no alt text.");
  });

  it("is cut where it is long: nobody can skip it", () => {
    const text = announcementOf([message(1, { text: "x".repeat(4_000) })], words, listener);
    expect(text.length).toBeLessThan(300);
  });

  it("is what others have said since: neither what was there, nor one's own, nor what is gone", () => {
    const held = feed(1, 3, { messages: from(3) });
    const gone = message(5, { author: grace, deletedAt: "2026-11-16T10:00:00.000Z" });
    const messages = [...held.messages, message(4), gone, message(6, { author: grace })];
    expect(newFromOthers({ ...held, messages, lastSeq: 6 }, 3, ada.id).map(({ seq }) => seq)).toEqual([6]);
  });
});
