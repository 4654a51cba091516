import type { Browser, Page } from "playwright-core";

type TraceEvent = { name: string; ph: string; args: { data?: { type?: string; duration?: number } } };

/**
 * How long each key took that is pressed while something is done: from the moment the browser got it until what it changed
 * stood on the screen. Chromium notes it in its trace, as it does for the Event Timing API, but for every key and not
 * rounded to 8 ms; frames counted by the page itself would tell when one begins, not when it shows.
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
