import { initialRange, minRowHeight } from "#lib/client/message-list/initial-range";
import { image, message } from "#tests/support/client/fixtures";

const low = () => 26;

describe("the initial rows", () => {
  it.each([
    ["the last ones, where the list opens at its end", 1_000, null, { from: 976, to: Infinity }],
    ["those around the one that one is led to", 1_000, 500, { from: 490, to: 514 }],
    ["no fewer near the end", 1_000, 998, { from: 976, to: 1_000 }],
    ["no fewer near the beginning", 1_000, 3, { from: 0, to: 24 }],
    ["all of a short list", 5, null, { from: 0, to: Infinity }],
  ])("are on a phone %s", (_, count, led, window) => {
    expect(initialRange(count, led, true, low)).toEqual(window);
  });

  it("are more on larger screens", () => {
    expect(initialRange(1_000, null, false, low)).toEqual({ from: 960, to: Infinity });
    expect(initialRange(1_000, 500, false, low)).toEqual({ from: 490, to: 530 });
  });

  it("are no more than fill the viewport at the end", () => {
    const high = (index: number) => (index >= 997 ? 160 : 26);
    expect(initialRange(1_000, null, true, high)).toEqual({ from: 986, to: Infinity });
    expect(initialRange(1_000, null, false, () => 2_000)).toEqual({ from: 999, to: Infinity });
  });

  it("count as at least one line high, or as one image on a narrow phone", () => {
    const photo = image("photo", { width: 2_560, height: 1_714 });
    expect(minRowHeight(undefined)).toBe(26);
    expect(minRowHeight(message(1))).toBe(26);
    expect(minRowHeight(message(1, { images: [photo] }))).toBeCloseTo(155, 0);
    expect(minRowHeight(message(1, { images: [photo, photo] }))).toBe(26);
    expect(minRowHeight(message(1, { images: [image("line", { width: 2_000, height: 10 })] }))).toBe(26);
  });
});
