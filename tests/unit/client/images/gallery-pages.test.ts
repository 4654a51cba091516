import type { Message } from "#lib/contract/message";
import { GalleryPages } from "#lib/client/images/gallery-pages";
import { closestRemaining, imagesOf, indexOfImage } from "#lib/client/images/channel-image";
import { image, message } from "#tests/support/client/fixtures";

const withImage = (seq: number, given: Partial<Message> = {}) => message(seq, { images: [image(`i${seq}`)], ...given });

type Page = { messages: Message[]; hasBefore: boolean; hasAfter: boolean };

/** A channel whose responses the test resolves. */
function setUp(start?: Message) {
  const requests: string[] = [];
  const responses: ((page: Page | Error) => void)[] = [];
  const gallery = new GalleryPages(
    "general",
    (cursor) => {
      requests.push(JSON.stringify(cursor));
      return new Promise((resolve, reject) =>
        responses.push((page) => (page instanceof Error ? reject(page) : resolve(page))),
      );
    },
    start,
  );
  const answer = async (page: Page | Error) => {
    responses.shift()?.(page);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { gallery, requests, answer, shown: () => imagesOf(gallery.get().messages).map((each) => each.image.id) };
}

const page = (seqs: number[], hasBefore = false, hasAfter = false): Page => ({
  messages: seqs.map((seq) => withImage(seq)),
  hasBefore,
  hasAfter,
});

describe("the gallery", () => {
  it("begins at the channel's end and goes back page by page, asking once", async () => {
    const { gallery, requests, answer, shown } = setUp();
    void gallery.load("before");
    void gallery.load("before");
    await answer(page([7, 9], true));
    void gallery.load("after");
    void gallery.load("before");
    await answer(page([2, 4]));
    void gallery.load("before");
    expect(requests).toEqual(["{}", '{"before":7}']);
    expect(shown()).toEqual(["i2", "i4", "i7", "i9"]);
  });

  it("goes in both directions from the message at which it begins", async () => {
    const { gallery, requests, answer, shown } = setUp(withImage(5));
    expect(shown()).toEqual(["i5"]);
    void gallery.load("before");
    void gallery.load("after");
    await answer(page([3], true, true));
    await answer(page([8], true, false));
    expect(requests).toEqual(['{"before":5}', '{"after":5}']);
    expect(shown()).toEqual(["i3", "i5", "i8"]);
    expect(gallery.get()).toMatchObject({ hasBefore: true, hasAfter: false });
  });

  it("applies changes: new images at its end, other descriptions, and deletions", async () => {
    const { gallery, answer, shown } = setUp();
    void gallery.load("before");
    await answer(page([2, 4], true));
    gallery.update([withImage(9), message(10), withImage(2, { rev: 11, images: [image("i2", { alt: "a hill" })] })]);
    expect(shown()).toEqual(["i2", "i4", "i9"]);
    expect(gallery.get().messages[0]?.images[0]?.alt).toBe("a hill");
    gallery.update([withImage(2), message(4, { rev: 12, images: [] }), withImage(1, { rev: 13 })]);
    expect(shown()).toEqual(["i2", "i9"]);
    expect(gallery.get().messages[0]?.images[0]?.alt).toBe("a hill");
  });

  it("does not append what lies beyond a page that is not loaded", async () => {
    const { gallery, answer, shown } = setUp(withImage(5));
    void gallery.load("after");
    await answer(page([8], true, true));
    gallery.update([withImage(20)]);
    expect(shown()).toEqual(["i5", "i8"]);
  });

  it("keeps a change that arrived while a page with the old state was loading", async () => {
    const { gallery, answer, shown } = setUp();
    void gallery.load("before");
    gallery.update([message(4, { rev: 12, images: [] }), withImage(9)]);
    await answer(page([2, 4], true));
    expect(shown()).toEqual(["i2", "i9"]);
  });

  it("reports a page that did not load, and retries on request", async () => {
    const { gallery, answer, shown } = setUp();
    void gallery.load("before");
    await answer(new Error("away"));
    expect(gallery.get().before).toBe("failed");
    void gallery.load("before");
    await answer(page([2]));
    expect(gallery.get().before).toBe("idle");
    expect(shown()).toEqual(["i2"]);
  });

  it("starts over when too much was missed, and ignores responses from before", async () => {
    const { gallery, answer, shown } = setUp();
    void gallery.load("before");
    await answer(page([2, 4], true));
    void gallery.load("before");
    gallery.reload();
    await answer(page([1]));
    expect(shown()).toEqual([]);
    await answer(page([900], true));
    expect(shown()).toEqual(["i900"]);
  });
});

describe("the image in the lightbox", () => {
  const images = imagesOf([message(3, { images: [image("a"), image("b")] }), message(7, { images: [image("c")] })]);
  const gone = (seq: number) => ({ message: message(seq), image: image("gone") });

  it("is found by its image", () => {
    expect(images.map((each) => indexOfImage(each, images))).toEqual([0, 1, 2]);
    expect(indexOfImage(gone(3), images)).toBe(-1);
  });

  it("is replaced by the next one when it is deleted, and at the end by the last", () => {
    expect(closestRemaining(gone(1), images)?.image.id).toBe("a");
    expect(closestRemaining(gone(5), images)?.image.id).toBe("c");
    expect(closestRemaining(gone(9), images)?.image.id).toBe("c");
    expect(closestRemaining(gone(9), [])).toBeUndefined();
  });
});
