import type { Page } from "playwright-core";

export type Finger = { x: number; y: number; id?: number };

const steps = 5;

/** Fingers on a page, as the browser gets them from a screen. */
export async function touchscreenOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: Finger[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints });

  /** One finger comes down, moves and goes up again. */
  async function swipe(from: Finger, to: Finger): Promise<void> {
    await touch("touchStart", from);
    for (let step = 1; step <= steps; step += 1)
      await touch("touchMove", {
        x: from.x + ((to.x - from.x) * step) / steps,
        y: from.y + ((to.y - from.y) * step) / steps,
      });
    await touch("touchEnd");
  }
  return { session, touch, swipe };
}
