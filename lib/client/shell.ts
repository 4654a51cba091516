const shell = "parley-shell";
const assets = "parley-assets";

/**
 * Keeps the page in this browser, so that it opens without a network (public/service-worker.js). Fetched once more for
 * that: only whoever is inside may keep it, and its address must not matter. Nothing happens where browsers allow no
 * service worker: over plain http, or in private windows.
 */
export async function keepShell(): Promise<void> {
  if (!("serviceWorker" in navigator) || process.env.NODE_ENV !== "production") return;
  await navigator.serviceWorker.register("/service-worker.js");
  await navigator.serviceWorker.ready;
  // What came before the service worker was there; the browser still has it.
  const scripts = await caches.open(assets);
  const came = performance.getEntriesByType("resource").map(({ name }) => name);
  const own = came.filter((name) => name.startsWith(`${location.origin}/_next/static/`));
  const missing = await Promise.all(own.map(async (name) => ((await scripts.match(name)) ? [] : [name])));
  await scripts.addAll([...new Set(missing.flat())]);
  // Last, since without its scripts a page is of no use.
  const page = await fetch(location.pathname, { headers: { accept: "text/html" } });
  if (page.ok) await (await caches.open(shell)).put("/", page);
}

/** What is in the page is for the eyes of the one who is inside. */
export async function forgetShell(): Promise<void> {
  if ("caches" in globalThis) await caches.delete(shell);
}
