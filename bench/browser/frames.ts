import type { Browser, Page } from "playwright-core";

/** Longer than this, and the eye sees it, in milliseconds. */
const longFrameMs = 50;

export type Frames = { count: number; longShare: number; longest: number };

type TraceEvent = { name: string; ts: number };

/** Records Chromium's own trace of the frames that it draws during an action. */
export async function framesDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<Frames> {
  // Nothing else: noting all that it can takes Chromium longer than drawing.
  await browser.startTracing(page, { categories: ["-*", "disabled-by-default-devtools.timeline.frame"] });
  await act();
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  const drawn = trace.traceEvents.filter(({ name }) => name === "DrawFrame").map(({ ts }) => ts / 1_000);
  return measure(drawn.toSorted((a, b) => a - b));
}

/** @param drawn when each was drawn, in milliseconds */
function measure(drawn: readonly number[]): Frames {
  const lengths = drawn.slice(1).map((time, index) => time - (drawn[index] ?? time));
  return {
    count: lengths.length,
    longShare: lengths.filter((length) => length > longFrameMs).length / lengths.length,
    longest: Math.max(...lengths),
  };
}
