import { initialViewport } from "#lib/client/message-list/initial-viewport";
import { image, message } from "#tests/support/client/fixtures";

const photo = image("photo", { width: 2_560, height: 1_714 });
const words = () => message(1);
const photos = () => message(1, { images: [photo] });

describe("what is seen first", () => {
  it.each([
    ["at the end", null, { from: 87, to: 100 }],
    ["from the row that one is led to", 40, { from: 40, to: 53 }],
    ["from the first", -1, { from: 0, to: 13 }],
    ["to the end, and above", 95, { from: 87, to: 100 }],
  ])("of words on the phone is what fills the view, %s", (_, led, seen) => {
    expect(initialViewport(100, led, true, words)).toEqual(seen);
  });

  it("is all of a short list, and nothing of an empty one", () => {
    expect(initialViewport(3, null, true, words)).toEqual({ from: 0, to: 3 });
    expect(initialViewport(0, null, true, words)).toEqual({ from: 0, to: 0 });
  });

  it("is fewer where images fill the view", () => {
    expect(initialViewport(100, null, true, photos)).toEqual({ from: 97, to: 100 });
    expect(initialViewport(100, 40, false, photos)).toEqual({ from: 40, to: 43 });
  });

  it("does not count on several images, which may be low, nor on what has not come", () => {
    const several = () => message(1, { images: [photo, photo] });
    expect(initialViewport(100, null, true, several)).toEqual({ from: 87, to: 100 });
    expect(initialViewport(100, null, true, () => undefined)).toEqual({ from: 87, to: 100 });
  });
});
