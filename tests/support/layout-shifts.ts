import type { Page } from "playwright-core";

declare global {
  interface Window {
    shifts: string[];
  }
}

/** Records all layout shifts from the first paint on, whatever caused them. Call it before the page is opened. */
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
    /** The shifts so far, after the next paint. */
    async shifts() {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      return page.evaluate(() => window.shifts);
    },
  };
}
