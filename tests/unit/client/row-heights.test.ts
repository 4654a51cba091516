import { RowHeights } from "#lib/client/row-heights";

describe("the heights of rows", () => {
  it("are the usual ones until they are measured", () => {
    const heights = new RowHeights(40);
    expect([heights.offset(0), heights.offset(3), heights.offset(100_000)]).toEqual([0, 120, 4_000_000]);
    heights.measured(1, 100);
    heights.measured(1, 90);
    heights.measured(70_000, 10);
    expect([heights.offset(1), heights.offset(2), heights.offset(3)]).toEqual([40, 130, 170]);
    expect(heights.offset(100_000)).toBe(4_000_000 + 50 - 30);
  });

  it("tell which row stands where, at both ends and across all sums", () => {
    const heights = new RowHeights(40);
    heights.measured(300, 400);
    for (const index of [0, 1, 255, 256, 299, 300, 301, 511, 512, 99_999]) {
      expect(heights.at(heights.offset(index), 100_000)).toBe(index);
      expect(heights.at(heights.offset(index + 1) - 1, 100_000)).toBe(index);
    }
    expect([heights.at(-5, 100_000), heights.at(1e9, 100_000), heights.at(0, 0)]).toEqual([0, 99_999, 0]);
  });
});
