import { nearestRow } from "#app/_ui/hooks/use-arrow-keys";

/** Three in a row, then a heading, then two, then one: as months stand below each other. */
const boxes = [
  [0, 0],
  [100, 0],
  [200, 0],
  [0, 140],
  [100, 140],
  [200, 280],
].map(([left = 0, top = 0]) => ({ left, top, width: 90, height: 90 }));

it("goes to the nearest one in the next row, and nowhere beyond the last", () => {
  expect(nearestRow(boxes, 1, 1)).toBe(4);
  expect(nearestRow(boxes, 2, 1)).toBe(4);
  expect(nearestRow(boxes, 3, -1)).toBe(0);
  expect(nearestRow(boxes, 4, 1)).toBe(5);
  expect(nearestRow(boxes, 5, 1)).toBe(-1);
  expect(nearestRow(boxes, 0, -1)).toBe(-1);
});
