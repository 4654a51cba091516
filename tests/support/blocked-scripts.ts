import type { Page, Route } from "playwright-core";

/** Of the page. */
export const pageScripts = "**/_next/static/**/*.js";

/**
 * From now on nothing can be had of a page but what its HTML names and what it speaks to the server with: as after an
 * update, when the server has other scripts.
 * @param answer that the others get; a promise: themselves, when it is kept
 * @returns lets everything through again
 */
export async function refuseLateScripts(
  page: Page,
  answer: { status: number } | "nothing" | Promise<void>,
): Promise<() => Promise<void>> {
  const named = new Set<string>();
  const route = (addresses: string, answerTo: (asked: Route) => Promise<void>) =>
    // A page that goes away needs no answer any more.
    page.route(addresses, (asked) => answerTo(asked).catch(() => undefined));
  await route("**/c/*", async (asked) => {
    const response = await asked.fetch();
    for (const [path] of (await response.text()).matchAll(/\/_next\/static\/[^"\\]+\.js/g)) named.add(path);
    await asked.fulfill({ response });
  });
  await route(pageScripts, async (asked) => {
    const response = await asked.fetch();
    const isConnecting = (await response.text()).includes("EIO");
    if (isConnecting || named.has(new URL(asked.request().url()).pathname)) await asked.fulfill({ response });
    else if (answer === "nothing") await asked.abort();
    else if (answer instanceof Promise) await answer.then(() => asked.fulfill({ response }));
    else await asked.fulfill(answer);
  });
  return async () => {
    await page.unroute("**/c/*");
    await page.unroute(pageScripts);
  };
}
