import { Gestures } from "#lib/client/input/gestures";

function watch() {
  const seen: string[] = [];
  const round = ({ x, y }: { x: number; y: number }) => `${Math.round(x)},${Math.round(y)}`;
  const gestures = new Gestures({
    drag: (by, whole) => seen.push(`drag ${round(by)} of ${round(whole)}`),
    pinch: (factor, at, by) => seen.push(`pinch ${factor.toFixed(2)} at ${round(at)} by ${round(by)}`),
    release: (whole) => seen.push(`release ${round(whole)}`),
    tap: (at) => seen.push(`tap ${round(at)}`),
    doubleTap: (at) => seen.push(`double tap ${round(at)}`),
  });
  const tap = (x: number, y: number, time: number) => {
    gestures.down(1, { x, y });
    gestures.up(1, time);
  };
  return { gestures, seen, tap };
}

describe("fingers", () => {
  it("tap, and tap twice in one place", () => {
    const { seen, tap } = watch();
    tap(10, 10, 0);
    tap(14, 12, 200);
    tap(14, 12, 400);
    expect(seen).toEqual(["tap 10,10", "double tap 14,12", "tap 14,12"]);
  });

  it("do not tap twice slowly, or in two places", () => {
    const { seen, tap } = watch();
    tap(10, 10, 0);
    tap(10, 10, 500);
    tap(90, 10, 600);
    expect(seen).toEqual(["tap 10,10", "tap 10,10", "tap 90,10"]);
  });

  it("may move slightly while they tap, and drag only beyond that", () => {
    const { gestures, seen } = watch();
    gestures.down(1, { x: 0, y: 0 });
    gestures.move(1, { x: 3, y: 4 });
    expect(seen).toEqual([]);
    gestures.move(1, { x: 20, y: 0 });
    gestures.move(1, { x: 30, y: 5 });
    gestures.up(1, 100);
    expect(seen).toEqual(["drag 17,-4 of 20,0", "drag 10,5 of 30,5", "release 30,5"]);
  });

  it("pinch, and neither drag nor tap afterwards when one is left", () => {
    const { gestures, seen } = watch();
    gestures.down(1, { x: -50, y: 0 });
    gestures.down(2, { x: 50, y: 0 });
    gestures.move(2, { x: 150, y: 0 });
    gestures.up(2, 100);
    gestures.move(1, { x: 0, y: 0 });
    gestures.up(1, 200);
    expect(seen).toEqual(["pinch 2.00 at 50,0 by 50,0"]);
  });

  it("are forgotten where the browser cancels them", () => {
    const { gestures, seen } = watch();
    gestures.down(1, { x: 0, y: 0 });
    gestures.move(1, { x: 0, y: 50 });
    gestures.cancel(1);
    gestures.move(1, { x: 0, y: 90 });
    expect(seen).toEqual(["drag 0,50 of 0,50", "release 0,0"]);
  });
});
