import { panBy, toggleZoom, fittedView, clampView, zoomAt } from "#lib/client/input/zoom";

const stage = { width: 1_000, height: 600 };
const image = { width: 900, height: 600 };

/** The position on the stage of a point of the image, measured from the middle of the fitting image. */
const seenAt = (view: typeof fittedView, point: { x: number; y: number }) => ({
  x: view.x + point.x * view.scale,
  y: view.y + point.y * view.scale,
});

describe("the zoomed image", () => {
  it("keeps its point under the pointer, however often one zooms", () => {
    const at = { x: 200, y: -100 };
    let view = fittedView;
    for (const factor of [1.5, 1.2, 0.9]) view = zoomAt(view, factor, at);
    expect(view.scale).toBeCloseTo(1.62);
    const { x, y } = seenAt(view, at);
    expect([x, y]).toEqual([expect.closeTo(200), expect.closeTo(-100)]);
  });

  it("is never smaller than fitting, nor larger than eight times", () => {
    expect(zoomAt(fittedView, 0.2, { x: 0, y: 0 }).scale).toBe(1);
    expect(zoomAt(fittedView, 100, { x: 0, y: 0 }).scale).toBe(8);
  });

  it("is enlarged by a double tap, and fits again by the next", () => {
    const close = toggleZoom(fittedView, { x: 100, y: 0 });
    expect(close.scale).toBe(2.5);
    expect(toggleZoom(close, { x: -50, y: 20 })).toEqual(fittedView);
  });

  it("leaves no gap at the edge of a larger stage", () => {
    const twice = { scale: 2, x: 0, y: 0 };
    expect(clampView(panBy(twice, { x: 5_000, y: -5_000 }), image, stage)).toEqual({ scale: 2, x: 400, y: -300 });
    expect(clampView(panBy(fittedView, { x: 40, y: 40 }), image, stage)).toEqual(fittedView);
  });

  it("is centred in the direction in which it is smaller than the stage", () => {
    const narrow = { width: 100, height: 600 };
    expect(clampView({ scale: 3, x: 300, y: 100 }, narrow, stage)).toEqual({ scale: 3, x: 0, y: 100 });
  });
});
