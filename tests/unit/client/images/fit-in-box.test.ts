import { fitInBox } from "#lib/client/images/fit-in-box";

it.each([
  ["what fits, in its own size", { width: 300, height: 200 }, { width: 300, height: 200 }],
  ["what is too wide", { width: 4_200, height: 2_000 }, { width: 420, height: 200 }],
  ["what is too high", { width: 1_000, height: 3_200 }, { width: 100, height: 320 }],
  ["a dot, so that a finger can hit it", { width: 1, height: 1 }, { width: 44, height: 44 }],
  ["a line", { width: 8_000, height: 20 }, { width: 420, height: 44 }],
  ["a pole", { width: 3, height: 2_000 }, { width: 44, height: 320 }],
])("the box for %s has its proportions", (_, image, place) => {
  expect(fitInBox(image)).toEqual(place);
});
