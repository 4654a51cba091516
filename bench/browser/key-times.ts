import type { Browser, Page } from "playwright-core";

type TraceEvent = { name: string; ph: string; args: { data?: { type?: string; duration?: number } } };

/**
 * Measures each key that is pressed during an action, from the browser's event until the change is on the screen. Chromium
 * traces this for every key, not rounded to 8 ms as in the Event Timing API. Frames counted by the page would show
 * the beginning of a frame, not its display.
 * @returns milliseconds, the shortest first
 */
export async function keyTimesDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  await act();
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  return trace.traceEvents
    .filter(({ name, ph, args }) => name === "EventTiming" && ph === "b" && args.data?.type === "keydown")
    .map(({ args }) => args.data?.duration ?? Number.NaN)
    .toSorted((a, b) => a - b);
}
