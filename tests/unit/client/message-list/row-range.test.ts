import { RowHeights } from "#lib/client/message-list/row-heights";
import { rangeAround, type RowRange } from "#lib/client/message-list/row-range";

const count = 1_000;
/** All rows are 40 pixels high: 20 fill the viewport, whose first row is `row`. */
const rangeAt = (row: number, current: RowRange, maxOverscanPx?: number) =>
  rangeAround({ view: { top: row * 40, height: 800 }, heights: new RowHeights(40), count, current, maxOverscanPx });
/** The range for a viewport at row 490. */
const around = { from: 467, to: 533 };

describe("the rendered range", () => {
  it("stays the same while it extends far enough beyond the viewport", () => {
    const shown = { from: 480, to: 540 };
    for (const row of [490, 500, 509]) expect(rangeAt(row, shown)).toBe(shown);
  });

  it("moves to the viewport where it ends too close to it", () => {
    expect(rangeAt(490, { from: 481, to: 600 })).toEqual(around);
    expect(rangeAt(490, { from: 400, to: 520 })).toEqual(around);
  });

  it("drops rows far from the viewport", () => {
    expect(rangeAt(490, { from: 400, to: 600 })).toEqual(around);
  });

  it("stays open-ended once it has reached the end", () => {
    const { to } = rangeAt(970, { from: 900, to: 960 });
    expect(to).toBe(Infinity);
    expect(rangeAt(980, { from: 960, to: Infinity })).toEqual({
      from: 960,
      to: Infinity,
    });
  });

  it("extends no further than requested while the list opens", () => {
    const bare = { from: 500, to: 521 };
    expect(rangeAt(500, bare, 0)).toBe(bare);
    expect(rangeAt(500, bare, 200)).toEqual({ from: 495, to: 526 });
    expect(rangeAt(500, { from: 505, to: 521 }, 0)).toEqual(bare);
  });

  it("drops no rows while the list opens, however far away", () => {
    const shown = { from: 300, to: 700 };
    expect(rangeAt(500, shown, 0)).toBe(shown);
    expect(rangeAt(290, shown, 0)).toEqual({ from: 290, to: 700 });
  });

  it("is replaced while the list opens after a jump far away", () => {
    expect(rangeAt(100, { from: 976, to: Infinity }, 0)).toEqual({ from: 100, to: 121 });
  });
});
