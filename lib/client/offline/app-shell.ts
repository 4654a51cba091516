import { actingMemberHeader } from "#lib/contract/acting-member";
import { purgeShell, shellCacheName } from "#lib/client/storage/app-shell-cache";
import { currentMember } from "#lib/client/storage/current-member";

/**
 * Keeps the page in this browser, so that it opens without a network (public/service-worker.js). Fetched once more for
 * that: only whoever is inside may keep it, and its address must not matter. Nothing happens where browsers allow no
 * service worker: over plain http, or in private windows.
 * @param path of a page that is there; null keeps only what pages are made of
 */
export async function cacheAppShell(path: string | null, memberId: string): Promise<void> {
  if (!("serviceWorker" in navigator) || process.env.NODE_ENV !== "production") return;
  // A portal may answer in the place of its script. The one that was here before does as well.
  await navigator.serviceWorker.register("/service-worker.js").catch(() => undefined);
  const { active } = await navigator.serviceWorker.ready;
  await cacheAssets(active);
  // Last, since without its scripts a page is of no use.
  if (path !== null) await cachePage(path, memberId);
}

/** What comes before the service worker has taken over the page goes past it, also while this looks; the browser still has it. */
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

/** It alone knows what may be kept; an earlier version does not listen, but gives way to one that does. @returns when it is */
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

/** What is fetched to be kept is told, too: without a network that would be fetched again, without end. */
function isOwnAsset(entry: PerformanceEntry): boolean {
  const isCaching = entry instanceof PerformanceResourceTiming && entry.initiatorType === "fetch";
  return !isCaching && entry.name.startsWith(`${location.origin}/_next/static/`);
}

async function cachePage(path: string, memberId: string): Promise<void> {
  const page = await fetch(path, { headers: { accept: "text/html" } });
  const html = await page.text();
  // The session may have ended meanwhile: then this is the door, or the page of somebody else, or no page of ours at all.
  const isWhole = page.ok && !page.redirected && html.includes(memberId) && html.trimEnd().endsWith("</html>");
  if (!isWhole || currentMember() !== memberId) return;
  const headers = new Headers(page.headers);
  headers.set(actingMemberHeader, memberId);
  await (await caches.open(shellCacheName)).put("/", new Response(html, { headers }));
  // Whoever left while it was put there could not take it along.
  if (currentMember() !== memberId) await purgeShell((id) => id === memberId);
}
