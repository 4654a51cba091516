import type { Page } from "playwright-core";
import type { Person } from "#tests/support/browser";
import { openMenu } from "#tests/support/message-menu";

export const isScript = (path: string): boolean => /^\/_next\/static\/.*\.js$/.test(path);
export const isStyle = (path: string): boolean => /^\/_next\/static\/.*\.css$/.test(path);
export const isAsset = (path: string): boolean => path.startsWith("/_next/static/") || path.startsWith("/emoji/");

/** Matches scripts that the HTML does not name: the page loads them after hydration or on demand. */
export async function lateScripts({ page, path }: Pick<Person, "page"> & { path: string }) {
  const html = await (await page.request.get(path)).text();
  return (requested: string) => isScript(requested) && !html.includes(requested);
}

/** Uses every lazily loaded part: the menu, the switcher, the form for a new channel, and all emoji. */
export async function useLazyParts(page: Page): Promise<void> {
  await openMenu(page, "hello");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "New channel" }).click();
  await page.getByRole("textbox", { name: "Channel name" }).press("Escape");
  await page.getByRole("button", { name: "Emoji", exact: true }).click();
  const picker = page.getByRole("dialog", { name: "Emoji" });
  await picker.getByRole("searchbox").fill("butterfly");
  await picker.getByRole("button", { name: "butterfly" }).waitFor();
  await page.keyboard.press("Escape");
}

/** The content types in the cache of the page's assets. */
export const cachedTypes = (page: Page) =>
  page.evaluate(async () => {
    const assets = await caches.open("parley-assets");
    const responses = await Promise.all((await assets.keys()).map((key) => assets.match(key)));
    return [...new Set(responses.map((response) => response?.headers.get("content-type")?.split(";")[0]))].toSorted();
  });
