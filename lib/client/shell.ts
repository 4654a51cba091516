import { memberHeader } from "#lib/contract/speaker";
import { whoIsInside } from "#lib/client/inside";

const shell = "parley-shell";
const assets = "parley-assets";

/**
 * Keeps the page in this browser, so that it opens without a network (public/service-worker.js). Fetched once more for
 * that: only whoever is inside may keep it, and its address must not matter. Nothing happens where browsers allow no
 * service worker: over plain http, or in private windows.
 * @param path of a page that is there; null keeps only what pages are made of
 */
export async function keepShell(path: string | null, memberId: string): Promise<void> {
  if (!("serviceWorker" in navigator) || process.env.NODE_ENV !== "production") return;
  await navigator.serviceWorker.register("/service-worker.js");
  await navigator.serviceWorker.ready;
  await keepScripts();
  // Last, since without its scripts a page is of no use.
  if (path !== null) await keepPage(path, memberId);
}

/** What is in the page is for the eyes of the one who is inside. @param isGone says it of a member's id */
export async function forgetShell(isGone: (memberId: string) => boolean): Promise<void> {
  if (!("caches" in globalThis)) return;
  const kept = await caches.match("/", { cacheName: shell });
  if (isGone(kept?.headers.get(memberHeader) ?? "")) await caches.delete(shell);
}

/** What comes before the service worker has taken over the page goes past it, also while this looks; the browser still has it. */
async function keepScripts(): Promise<void> {
  const scripts = await caches.open(assets);
  const keep = async (came: PerformanceEntryList): Promise<void> => {
    const own = came.filter(isOwnScript).map(({ name }) => name);
    // One after the other: nobody waits for them, and together they would hold up the page.
    for (const name of new Set(own)) if (!(await scripts.match(name))) await scripts.add(name);
  };
  new PerformanceObserver((list) => void keep(list.getEntries()).catch(() => undefined)).observe({ type: "resource" });
  await keep(performance.getEntriesByType("resource"));
}

/** What is fetched to be kept is told, too: without a network that would be fetched again, without end. */
function isOwnScript(entry: PerformanceEntry): boolean {
  const isToKeep = entry instanceof PerformanceResourceTiming && entry.initiatorType === "fetch";
  return !isToKeep && entry.name.startsWith(`${location.origin}/_next/static/`);
}

async function keepPage(path: string, memberId: string): Promise<void> {
  const page = await fetch(path, { headers: { accept: "text/html" } });
  const html = await page.text();
  // The session may have ended meanwhile: then this is the door, or the page of somebody else.
  if (!page.ok || !html.includes(memberId) || whoIsInside() !== memberId) return;
  const headers = new Headers(page.headers);
  headers.set(memberHeader, memberId);
  await (await caches.open(shell)).put("/", new Response(html, { headers }));
  // Whoever left while it was put there could not take it along.
  if (whoIsInside() !== memberId) await forgetShell((id) => id === memberId);
}
