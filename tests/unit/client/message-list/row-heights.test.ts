import { RowHeights } from "#lib/client/message-list/row-heights";

const count = 100_000;

describe("the row heights", () => {
  it("are the default until they are measured", () => {
    const heights = new RowHeights(40);
    const tell = () => [heights.offsetOf(0), heights.offsetOf(3), heights.offsetOf(count)];
    expect(tell()).toEqual([0, 120, 4_000_000]);
    expect([heights.indexAt(119, count), heights.indexAt(120, count)]).toEqual([2, 3]);
    heights.record(1, 100);
    heights.record(1, 90);
    heights.record(70_000, 10);
    expect([heights.offsetOf(1), heights.offsetOf(2), heights.offsetOf(3)]).toEqual([40, 130, 170]);
    expect(heights.offsetOf(count)).toBe(4_000_000 + 50 - 30);
  });

  it("give the row at an offset, at both ends and around a measured one", () => {
    const heights = new RowHeights(40);
    heights.record(300, 400.5);
    for (const index of [0, 1, 299, 300, 301, 50_000, 99_999]) {
      expect(heights.indexAt(heights.offsetOf(index), count)).toBe(index);
      expect(heights.indexAt(heights.offsetOf(index + 1) - 1, count)).toBe(index);
    }
  });

  it.each([
    ["nothing", []],
    ["one row", [5]],
  ])("never lead beyond the last row when %s was measured", (_, rows) => {
    const heights = new RowHeights(40);
    for (const row of rows) heights.record(row, 50);
    expect([heights.indexAt(-5, count), heights.indexAt(1e9, count), heights.indexAt(0, 0)]).toEqual([0, count - 1, 0]);
    // A pending message is withdrawn, and another one arrives.
    expect([heights.indexAt(1e9, 10), heights.indexAt(1e9, 9), heights.indexAt(1e9, 12)]).toEqual([9, 8, 11]);
    expect(heights.offsetOf(12) - heights.offsetOf(11)).toBe(40);
  });

  it("stay while a row is not rendered, and when rows are appended", () => {
    const heights = new RowHeights(40);
    heights.record(2, 70);
    heights.record(2, 0);
    heights.record(200_000, 60);
    expect([heights.offsetOf(3) - heights.offsetOf(2), heights.offsetOf(200_001)]).toEqual([70, 8_000_090]);
  });
});
