import type { Browser, Page } from "playwright-core";

/** A longer frame is visible to the eye. */
const longFrameMs = 50;

export type Frames = { count: number; longShare: number; longest: number };

type TraceEvent = { name: string; ts: number };

/** Records Chromium's own trace of the frames that it draws during an action. */
export async function framesDuring(browser: Browser, page: Page, act: () => Promise<void>): Promise<Frames> {
  // Only this category: tracing everything would take Chromium longer than drawing.
  await browser.startTracing(page, { categories: ["-*", "disabled-by-default-devtools.timeline.frame"] });
  await act();
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  const drawn = trace.traceEvents.filter(({ name }) => name === "DrawFrame").map(({ ts }) => ts / 1_000);
  return measure(drawn.toSorted((a, b) => a - b));
}

/** @param drawn the time of each frame in milliseconds */
function measure(drawn: readonly number[]): Frames {
  const lengths = drawn.slice(1).map((time, index) => time - (drawn[index] ?? time));
  return {
    count: lengths.length,
    longShare: lengths.filter((length) => length > longFrameMs).length / lengths.length,
    longest: Math.max(...lengths),
  };
}
