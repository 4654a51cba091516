import { actingMemberHeader } from "#lib/contract/acting-member";
import { purgeShell, shellCacheName } from "#lib/client/storage/app-shell-cache";
import { currentMember } from "#lib/client/storage/current-member";

/**
 * Stores the page in this browser, so that it opens without a network (public/service-worker.js). It is fetched once more
 * for that. Nothing happens where browsers allow no service worker: over plain http, or in private windows.
 * @param path of an existing page; null stores only the assets
 */
export async function cacheAppShell(path: string | null, memberId: string): Promise<void> {
  if (!("serviceWorker" in navigator) || process.env.NODE_ENV !== "production") return;
  // A captive portal may answer instead of the script. The worker that was installed before does as well.
  await navigator.serviceWorker.register("/service-worker.js").catch(() => undefined);
  const { active } = await navigator.serviceWorker.ready;
  await cacheAssets(active);
  // Last, since a page without its scripts is of no use.
  if (path !== null) await cachePage(path, memberId);
}

/** Reports the assets to the worker: those loaded before it took over the page went past it, but the browser still has them. */
async function cacheAssets(worker: ServiceWorker | null): Promise<void> {
  const sent = new Set<string>();
  const sendNew = (entries: PerformanceEntryList): Promise<void> => {
    const parts = entries.filter((entry) => isOwnAsset(entry) && !sent.has(entry.name)).map(({ name }) => name);
    for (const name of parts) sent.add(name);
    return parts.length > 0 ? sendToWorker(worker, parts) : Promise.resolve();
  };
  new PerformanceObserver((list) => void sendNew(list.getEntries())).observe({ type: "resource" });
  await sendNew(performance.getEntriesByType("resource"));
}

/** Resolves when the worker has stored them. An earlier version does not answer, but gives way to one that does. */
function sendToWorker(worker: ServiceWorker | null, parts: string[]): Promise<void> {
  const workers = navigator.serviceWorker;
  return new Promise((resolve) => {
    const post = (present: ServiceWorker | null) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      present?.postMessage({ parts }, [port2]);
    };
    post(worker);
    workers.addEventListener("controllerchange", () => post(workers.controller), { once: true });
  });
}

/** Leaves out what the worker fetches to store it: reporting that again would never end without a network. */
function isOwnAsset(entry: PerformanceEntry): boolean {
  const isCaching = entry instanceof PerformanceResourceTiming && entry.initiatorType === "fetch";
  return !isCaching && entry.name.startsWith(`${location.origin}/_next/static/`);
}

async function cachePage(path: string, memberId: string): Promise<void> {
  const page = await fetch(path, { headers: { accept: "text/html" } });
  const html = await page.text();
  // The session may have ended: then this is the login screen, another member's page, or no page of Parley.
  const isWhole = page.ok && !page.redirected && html.includes(memberId) && html.trimEnd().endsWith("</html>");
  if (!isWhole || currentMember() !== memberId) return;
  const headers = new Headers(page.headers);
  headers.set(actingMemberHeader, memberId);
  await (await caches.open(shellCacheName)).put("/", new Response(html, { headers }));
  // A logout while it was being stored could not remove it.
  if (currentMember() !== memberId) await purgeShell((id) => id === memberId);
}
