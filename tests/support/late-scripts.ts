import type { Page } from "playwright-core";

const scripts = "**/_next/static/**/*.js";

/**
 * From now on nothing can be had of a page but what its HTML names and what it speaks to the server with: as after an
 * update, when the server has other scripts.
 * @param answer that the others get
 * @returns lets everything through again
 */
export async function refuseLateScripts(
  page: Page,
  answer: { status: number } | "nothing",
): Promise<() => Promise<void>> {
  const named = new Set<string>();
  await page.route("**/c/*", async (route) => {
    const response = await route.fetch();
    for (const [path] of (await response.text()).matchAll(/\/_next\/static\/[^"\\]+\.js/g)) named.add(path);
    await route.fulfill({ response });
  });
  await page.route(scripts, async (route) => {
    const response = await route.fetch();
    const isConnecting = (await response.text()).includes("EIO");
    if (isConnecting || named.has(new URL(route.request().url()).pathname)) await route.fulfill({ response });
    else if (answer === "nothing") await route.abort();
    else await route.fulfill(answer);
  });
  return async () => {
    await page.unroute("**/c/*");
    await page.unroute(scripts);
  };
}
