import type { Page } from "playwright-core";

declare global {
  interface Window {
    shifts: string[];
  }
}

/** Watches, from the first paint on, for elements that jump, whatever made them do it. Call it before the page is opened. */
export async function watchLayoutShifts(page: Page): Promise<{ shifts(): Promise<string[]> }> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
        };
        const jumps = sources.map(({ node, previousRect: from, currentRect: to }) => {
          const name = node instanceof Element ? node.outerHTML.slice(0, 160) : (node?.nodeValue ?? "something");
          return `${name} from ${from.x},${from.y} to ${to.x},${to.y}`;
        });
        window.shifts.push(`${value}: ${jumps.join("; ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return {
    /** What has jumped so far; the last frame has been painted then. */
    async shifts() {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      return page.evaluate(() => window.shifts);
    },
  };
}
