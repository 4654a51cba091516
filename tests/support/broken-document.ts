import type { Page } from "playwright-core";

/**
 * Breaks the whole document: tooltips belong to no page, and cannot be positioned without ResizeObserver. The page that
 * replaces it has no `dir` attribute.
 */
export async function breakDocument(page: Page): Promise<void> {
  await page.evaluate(() => {
    const refuse = () => {
      throw new TypeError("Nobody may observe sizes here.");
    };
    Object.defineProperty(window, "ResizeObserver", { get: refuse });
  });
  await page.locator("textarea#composer").focus();
  await page.keyboard.press("Tab");
  await page.locator("html:not([dir]) h1").waitFor();
}
