import { initialViewport } from "#lib/client/message-list/initial-viewport";
import { image, message } from "#tests/support/client/fixtures";

const photo = image("photo", { width: 2_560, height: 1_714 });
const words = () => message(1);
const photos = () => message(1, { images: [photo] });

describe("the initial viewport", () => {
  it.each([
    ["at the end", null, { from: 87, to: 100 }],
    ["from the row that one is led to", 40, { from: 40, to: 53 }],
    ["from the first", -1, { from: 0, to: 13 }],
    ["to the end, and above", 95, { from: 87, to: 100 }],
  ])("is filled by texts on a phone, %s", (_, led, seen) => {
    expect(initialViewport(100, led, true, words)).toEqual(seen);
  });

  it("has all of a short list, and nothing of an empty one", () => {
    expect(initialViewport(3, null, true, words)).toEqual({ from: 0, to: 3 });
    expect(initialViewport(0, null, true, words)).toEqual({ from: 0, to: 0 });
  });

  it("has fewer messages where images fill it", () => {
    expect(initialViewport(100, null, true, photos)).toEqual({ from: 97, to: 100 });
    expect(initialViewport(100, 40, false, photos)).toEqual({ from: 40, to: 43 });
  });

  it("does not rely on several images, which may be low, or on unloaded messages", () => {
    const several = () => message(1, { images: [photo, photo] });
    expect(initialViewport(100, null, true, several)).toEqual({ from: 87, to: 100 });
    expect(initialViewport(100, null, true, () => undefined)).toEqual({ from: 87, to: 100 });
  });
});
