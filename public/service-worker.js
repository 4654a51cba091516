// Opens Parley without a network: the page as it was kept last (lib/client/shell.ts), and the scripts it is made of.
// What is in the page by then comes from IndexedDB, and what comes in afterwards over the socket, as always.

const shell = "parley-shell";
const assets = "parley-assets";
/** Milliseconds that a slow network gets before the kept page is shown. */
const patience = 4_000;
/** Scripts of earlier builds go when there are more than these. */
const mostAssets = 300;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== "GET") return;
  if (request.mode === "navigate" && (pathname === "/" || pathname.startsWith("/c/"))) {
    event.respondWith(navigate(request));
  } else if (pathname.startsWith("/_next/static/") || pathname.startsWith("/emoji/")) {
    event.respondWith(cached(request, event));
  }
});

/** The network's page where it comes in time; otherwise the kept one; without one, whatever the network says in the end. */
async function navigate(request) {
  const answer = fetch(request);
  const keptOrAnswer = async () => (await caches.match("/", { cacheName: shell })) ?? answer;
  // Looked for only when it is needed: meanwhile its member may have left.
  const late = new Promise((resolve) => setTimeout(resolve, patience)).then(keptOrAnswer);
  return Promise.race([answer.catch(keptOrAnswer), late]);
}

/** Their names change with what is in them, so the first answer is good for ever. */
async function cached(request, event) {
  const held = await caches.match(request, { cacheName: assets });
  if (held) return held;
  const answer = await fetch(request);
  if (answer.ok) event.waitUntil(keep(request, answer.clone()));
  return answer;
}

async function keep(request, answer) {
  const cache = await caches.open(assets);
  await cache.put(request, answer);
  const held = await cache.keys();
  await Promise.all(held.slice(0, Math.max(0, held.length - mostAssets)).map((old) => cache.delete(old)));
}
