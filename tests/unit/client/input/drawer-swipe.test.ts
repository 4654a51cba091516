import { startsAtEdge, classifySwipe } from "#lib/client/input/drawer-swipe";

const from = { x: 20, y: 400 };

describe("a swipe", () => {
  it.each([
    ["out", { x: 90, y: 410 }, 1],
    ["in", { x: 90, y: 410 }, -1],
    ["in", { x: -60, y: 410 }, 1],
    ["scroll", { x: 40, y: 460 }, 1],
    [null, { x: 40, y: 402 }, 1],
    // It is undecided, and may still become either.
    [null, { x: 80, y: 440 }, 1],
  ] as const)("is recognized as %s", (kind, to, side) => {
    expect(classifySwipe(from, to, side)).toBe(kind);
  });

  it("opens the drawer only from the edge at which lines begin", () => {
    expect([startsAtEdge(from, 390, 1), startsAtEdge(from, 390, -1)]).toEqual([true, false]);
    expect(startsAtEdge({ x: 370, y: 400 }, 390, -1)).toBe(true);
  });
});
