import type { Page, Route } from "playwright-core";

/** Matches the addresses of the page's scripts. */
export const pageScripts = "**/_next/static/**/*.js";

/**
 * Refuses all scripts but those named in the HTML and the one with Socket.IO, as after an update of the server.
 * @param answer the response to the others; with a promise they are delayed until it resolves
 * @returns stops refusing
 */
export async function refuseLateScripts(
  page: Page,
  answer: { status: number } | "nothing" | Promise<void>,
): Promise<() => Promise<void>> {
  const named = new Set<string>();
  const route = (addresses: string, answerTo: (pending: Route) => Promise<void>) =>
    // A closed page needs no response.
    page.route(addresses, (pending) => answerTo(pending).catch(() => undefined));
  await route("**/c/*", async (pending) => {
    const response = await pending.fetch();
    for (const [path] of (await response.text()).matchAll(/\/_next\/static\/[^"\\]+\.js/g)) named.add(path);
    await pending.fulfill({ response });
  });
  await route(pageScripts, async (pending) => {
    const response = await pending.fetch();
    const isConnecting = (await response.text()).includes("EIO");
    if (isConnecting || named.has(new URL(pending.request().url()).pathname)) await pending.fulfill({ response });
    else if (answer === "nothing") await pending.abort();
    else if (answer instanceof Promise) await answer.then(() => pending.fulfill({ response }));
    else await pending.fulfill(answer);
  });
  return async () => {
    await page.unroute("**/c/*");
    await page.unroute(pageScripts);
  };
}
