import { nearestRow } from "#app/_ui/hooks/use-arrow-keys";

/** Three buttons in a row, then a heading, then two, then one, like the months of the gallery. */
const boxes = [
  [0, 0],
  [100, 0],
  [200, 0],
  [0, 140],
  [100, 140],
  [200, 280],
].map(([left = 0, top = 0]) => ({ left, top, width: 90, height: 90 }));

describe("an arrow up or down", () => {
  it("goes to the nearest button of the next row, and nowhere beyond the last", () => {
    expect(nearestRow(boxes, 1, 1)).toBe(4);
    expect(nearestRow(boxes, 2, 1)).toBe(4);
    expect(nearestRow(boxes, 3, -1)).toBe(0);
    expect(nearestRow(boxes, 4, 1)).toBe(5);
    expect(nearestRow(boxes, 5, 1)).toBe(-1);
    expect(nearestRow(boxes, 0, -1)).toBe(-1);
  });
});
