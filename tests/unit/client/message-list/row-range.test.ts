import { RowHeights } from "#lib/client/message-list/row-heights";
import { rangeAround } from "#lib/client/message-list/row-range";

const count = 1_000;
/** All rows are 40 pixels high: 20 fill the view. */
const heights = () => new RowHeights(40);
const viewAt = (row: number) => ({ top: row * 40, height: 800 });
/** Made for a view at row 490. */
const around = { from: 467, to: 533 };

describe("the rows that stand in the page", () => {
  it("stay as they are while they reach far enough beyond the view", () => {
    const shown = { from: 480, to: 540 };
    for (const row of [490, 500, 509]) expect(rangeAround(viewAt(row), heights(), count, shown)).toBe(shown);
  });

  it("are made anew around the view where they end too near to it", () => {
    expect(rangeAround(viewAt(490), heights(), count, { from: 481, to: 600 })).toEqual(around);
    expect(rangeAround(viewAt(490), heights(), count, { from: 400, to: 520 })).toEqual(around);
  });

  it("are let go far away from it", () => {
    expect(rangeAround(viewAt(490), heights(), count, { from: 400, to: 600 })).toEqual(around);
  });

  it("go on with whatever comes, once they have reached the end", () => {
    const { to } = rangeAround(viewAt(970), heights(), count, { from: 900, to: 960 });
    expect(to).toBe(Infinity);
    expect(rangeAround(viewAt(980), heights(), count, { from: 960, to: Infinity })).toEqual({
      from: 960,
      to: Infinity,
    });
  });

  it("reach no further than is asked for while the list opens", () => {
    const bare = { from: 500, to: 521 };
    expect(rangeAround(viewAt(500), heights(), count, bare, 0)).toBe(bare);
    expect(rangeAround(viewAt(500), heights(), count, bare, 200)).toEqual({ from: 495, to: 526 });
    expect(rangeAround(viewAt(500), heights(), count, { from: 505, to: 521 }, 0)).toEqual(bare);
  });

  it("are not let go while the list opens, however far away", () => {
    const shown = { from: 300, to: 700 };
    expect(rangeAround(viewAt(500), heights(), count, shown, 0)).toBe(shown);
    expect(rangeAround(viewAt(290), heights(), count, shown, 0)).toEqual({ from: 290, to: 700 });
  });

  it("are left behind also while the list opens, where one is led far away from them", () => {
    expect(rangeAround(viewAt(100), heights(), count, { from: 976, to: Infinity }, 0)).toEqual({ from: 100, to: 121 });
  });
});
