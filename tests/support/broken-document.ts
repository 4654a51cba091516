import type { Page } from "playwright-core";

/**
 * Takes from the chat's page what tooltips stand on, as a browser may that shields its reader, and asks for one: they are
 * no page's, so that it is the whole document that breaks. The one that stands in for it has no direction of its own.
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
