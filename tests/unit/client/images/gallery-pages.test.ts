import type { Message } from "#lib/contract/message";
import { GalleryPages } from "#lib/client/images/gallery-pages";
import { closestRemaining, imagesOf, indexOfImage } from "#lib/client/images/channel-image";
import { image, message } from "#tests/support/client/fixtures";

const withImage = (seq: number, given: Partial<Message> = {}) => message(seq, { images: [image(`i${seq}`)], ...given });

type Page = { messages: Message[]; hasBefore: boolean; hasAfter: boolean };

/** A channel whose responses the test resolves. */
function setUp(start?: Message) {
  const asked: string[] = [];
  const answers: ((page: Page | Error) => void)[] = [];
  const album = new GalleryPages(
    "general",
    (cursor) => {
      asked.push(JSON.stringify(cursor));
      return new Promise((resolve, reject) =>
        answers.push((page) => (page instanceof Error ? reject(page) : resolve(page))),
      );
    },
    start,
  );
  const answer = async (page: Page | Error) => {
    answers.shift()?.(page);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { album, asked, answer, shown: () => imagesOf(album.get().messages).map((each) => each.image.id) };
}

const page = (seqs: number[], hasBefore = false, hasAfter = false): Page => ({
  messages: seqs.map((seq) => withImage(seq)),
  hasBefore,
  hasAfter,
});

describe("the gallery", () => {
  it("begins at the channel's end and goes back page by page, asking once", async () => {
    const { album, asked, answer, shown } = setUp();
    void album.load("before");
    void album.load("before");
    await answer(page([7, 9], true));
    void album.load("after");
    void album.load("before");
    await answer(page([2, 4]));
    void album.load("before");
    expect(asked).toEqual(["{}", '{"before":7}']);
    expect(shown()).toEqual(["i2", "i4", "i7", "i9"]);
  });

  it("goes in both directions from the message at which it begins", async () => {
    const { album, asked, answer, shown } = setUp(withImage(5));
    expect(shown()).toEqual(["i5"]);
    void album.load("before");
    void album.load("after");
    await answer(page([3], true, true));
    await answer(page([8], true, false));
    expect(asked).toEqual(['{"before":5}', '{"after":5}']);
    expect(shown()).toEqual(["i3", "i5", "i8"]);
    expect(album.get()).toMatchObject({ hasBefore: true, hasAfter: false });
  });

  it("applies changes: new images at its end, other descriptions, and deletions", async () => {
    const { album, answer, shown } = setUp();
    void album.load("before");
    await answer(page([2, 4], true));
    album.update([withImage(9), message(10), withImage(2, { rev: 11, images: [image("i2", { alt: "a hill" })] })]);
    expect(shown()).toEqual(["i2", "i4", "i9"]);
    expect(album.get().messages[0]?.images[0]?.alt).toBe("a hill");
    album.update([withImage(2), message(4, { rev: 12, images: [] }), withImage(1, { rev: 13 })]);
    expect(shown()).toEqual(["i2", "i9"]);
    expect(album.get().messages[0]?.images[0]?.alt).toBe("a hill");
  });

  it("does not append what lies beyond a page that is not loaded", async () => {
    const { album, answer, shown } = setUp(withImage(5));
    void album.load("after");
    await answer(page([8], true, true));
    album.update([withImage(20)]);
    expect(shown()).toEqual(["i5", "i8"]);
  });

  it("keeps a change that arrived while a page with the old state was loading", async () => {
    const { album, answer, shown } = setUp();
    void album.load("before");
    album.update([message(4, { rev: 12, images: [] }), withImage(9)]);
    await answer(page([2, 4], true));
    expect(shown()).toEqual(["i2", "i9"]);
  });

  it("reports a page that did not load, and retries on request", async () => {
    const { album, answer, shown } = setUp();
    void album.load("before");
    await answer(new Error("away"));
    expect(album.get().before).toBe("failed");
    void album.load("before");
    await answer(page([2]));
    expect(album.get().before).toBe("idle");
    expect(shown()).toEqual(["i2"]);
  });

  it("starts over when too much was missed, and ignores responses from before", async () => {
    const { album, answer, shown } = setUp();
    void album.load("before");
    await answer(page([2, 4], true));
    void album.load("before");
    album.reload();
    await answer(page([1]));
    expect(shown()).toEqual([]);
    await answer(page([900], true));
    expect(shown()).toEqual(["i900"]);
  });
});

describe("the image in the lightbox", () => {
  const pictures = imagesOf([message(3, { images: [image("a"), image("b")] }), message(7, { images: [image("c")] })]);
  const gone = (seq: number) => ({ message: message(seq), image: image("gone") });

  it("is found by its image", () => {
    expect(pictures.map((each) => indexOfImage(each, pictures))).toEqual([0, 1, 2]);
    expect(indexOfImage(gone(3), pictures)).toBe(-1);
  });

  it("is replaced by the next one when it is deleted, and at the end by the last", () => {
    expect(closestRemaining(gone(1), pictures)?.image.id).toBe("a");
    expect(closestRemaining(gone(5), pictures)?.image.id).toBe("c");
    expect(closestRemaining(gone(9), pictures)?.image.id).toBe("c");
    expect(closestRemaining(gone(9), [])).toBeUndefined();
  });
});
