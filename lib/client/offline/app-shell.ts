import { actingMemberHeader } from "#lib/contract/acting-member";
import { purgeShell, shell } from "#lib/client/storage/app-shell-cache";
import { whoIsInside } from "#lib/client/storage/current-member";

/**
 * Keeps the page in this browser, so that it opens without a network (public/service-worker.js). Fetched once more for
 * that: only whoever is inside may keep it, and its address must not matter. Nothing happens where browsers allow no
 * service worker: over plain http, or in private windows.
 * @param path of a page that is there; null keeps only what pages are made of
 */
export async function keepShell(path: string | null, memberId: string): Promise<void> {
  if (!("serviceWorker" in navigator) || process.env.NODE_ENV !== "production") return;
  // A portal may answer in the place of its script. The one that was here before does as well.
  await navigator.serviceWorker.register("/service-worker.js").catch(() => undefined);
  const { active } = await navigator.serviceWorker.ready;
  await keepParts(active);
  // Last, since without its scripts a page is of no use.
  if (path !== null) await keepPage(path, memberId);
}

/** What comes before the service worker has taken over the page goes past it, also while this looks; the browser still has it. */
async function keepParts(worker: ServiceWorker | null): Promise<void> {
  const told = new Set<string>();
  const keep = (came: PerformanceEntryList): Promise<void> => {
    const parts = came.filter((entry) => isOwnPart(entry) && !told.has(entry.name)).map(({ name }) => name);
    for (const name of parts) told.add(name);
    return parts.length > 0 ? keepAll(worker, parts) : Promise.resolve();
  };
  new PerformanceObserver((list) => void keep(list.getEntries())).observe({ type: "resource" });
  await keep(performance.getEntriesByType("resource"));
}

/** It alone knows what may be kept; an earlier version does not listen, but gives way to one that does. @returns when it is */
function keepAll(worker: ServiceWorker | null, parts: string[]): Promise<void> {
  const workers = navigator.serviceWorker;
  return new Promise((resolve) => {
    const tell = (present: ServiceWorker | null) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      present?.postMessage({ parts }, [port2]);
    };
    tell(worker);
    workers.addEventListener("controllerchange", () => tell(workers.controller), { once: true });
  });
}

/** What is fetched to be kept is told, too: without a network that would be fetched again, without end. */
function isOwnPart(entry: PerformanceEntry): boolean {
  const isToKeep = entry instanceof PerformanceResourceTiming && entry.initiatorType === "fetch";
  return !isToKeep && entry.name.startsWith(`${location.origin}/_next/static/`);
}

async function keepPage(path: string, memberId: string): Promise<void> {
  const page = await fetch(path, { headers: { accept: "text/html" } });
  const html = await page.text();
  // The session may have ended meanwhile: then this is the door, or the page of somebody else, or no page of ours at all.
  const isWhole = page.ok && !page.redirected && html.includes(memberId) && html.trimEnd().endsWith("</html>");
  if (!isWhole || whoIsInside() !== memberId) return;
  const headers = new Headers(page.headers);
  headers.set(actingMemberHeader, memberId);
  await (await caches.open(shell)).put("/", new Response(html, { headers }));
  // Whoever left while it was put there could not take it along.
  if (whoIsInside() !== memberId) await purgeShell((id) => id === memberId);
}
