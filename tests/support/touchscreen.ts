import type { Page } from "playwright-core";

export type TouchPoint = { x: number; y: number; id?: number };

const steps = 5;

/** Sends touches to a page as from a touchscreen. */
export async function touchscreenOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: TouchPoint[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints });

  /** Moves one finger from one point to another. */
  async function swipe(from: TouchPoint, to: TouchPoint): Promise<void> {
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
