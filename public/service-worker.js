// Opens Parley offline: the page that was cached last (lib/client/offline/app-shell.ts), and its scripts. The messages come
// from IndexedDB, and new ones over the socket, as always.
// Captive portals and proxies may answer in Parley's place, with anything and a status of 200 (docs/decisions/0021).

const shell = "parley-shell";
const assets = "parley-assets";
/** A slower network gets the cached page. */
const navigationTimeoutMs = 4_000;
/** Beyond this number the oldest assets are deleted. */
const maxAssets = 300;
/** Marks Parley's responses (lib/contract/server-header.ts); where a proxy strips it, the HTML is searched for the text. */
const serverHeader = "parley-server";
const pageSignature = 'name="apple-mobile-web-app-title" content="Parley"';
/** A page with this query parameter always comes from the network (lib/client/connection/network-only.ts). */
const networkOnly = "network";
/** Expected content types by path; anything else must at least not be HTML. */
const types = [
  [/\.js$/, /^(text|application)\/(x-)?(java|ecma)script\b/i],
  [/\.css$/, /^text\/css\b/i],
  [/^\/emoji\//, /^application\/json\b/i],
  [/^/, /^(?!text\/html\b|application\/xhtml)./i],
];

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (origin !== location.origin || request.method !== "GET") return;
  if (request.mode === "navigate" && (pathname === "/" || pathname.startsWith("/c/"))) {
    if (!searchParams.has(networkOnly)) event.respondWith(navigate(request));
  } else if (pathname.startsWith("/_next/static/")) {
    event.respondWith(part(request, event));
  } else if (pathname.startsWith("/emoji/")) {
    event.respondWith(list(request, event));
  }
});

/** A page posts the list of its assets, and waits until they are cached. */
addEventListener("message", (event) => {
  const { data, ports } = event;
  if (Array.isArray(data?.parts)) event.waitUntil(storeAll(data.parts).then(() => ports[0]?.postMessage("kept")));
});

/** Parley's page if it arrives in time; otherwise the cached one; without that, any response of the network. */
async function navigate(request) {
  const answer = fetch(request);
  // Looked up only when needed: its member may log out meanwhile.
  const keptOrAnswer = async () => (await find("/", shell)) ?? answer;
  const own = answer.then(async (page) => ((await isOwnPage(page)) ? page : keptOrAnswer()), keptOrAnswer);
  const late = new Promise((resolve) => setTimeout(resolve, navigationTimeoutMs)).then(keptOrAnswer);
  return Promise.race([own, late]);
}

/** Server errors and foreign responses are not Parley's page. */
async function isOwnPage(page) {
  // The target of a redirect is hidden. If Parley answers, the redirect is Parley's.
  if (page.type === "opaqueredirect") return isParleyThere();
  if (page.status >= 500) return false;
  if (page.headers.has(serverHeader)) return true;
  const html = await page.clone().text();
  return html.includes(pageSignature);
}

async function isParleyThere() {
  try {
    const answer = await fetch("/api/health", { cache: "no-store", redirect: "error" });
    return answer.ok && (await answer.json()).status === "ok";
  } catch {
    return false;
  }
}

/**
 * Assets have a hash in their names, so a cached one never expires. A page that finds one broken requests it with `reload`
 * (app/_site/script-recovery.tsx).
 */
async function part(request, event) {
  if (request.cache === "reload") await forget(request);
  const kept = await find(request, assets);
  return kept && isIntact(kept, request) ? kept : fetchPart(request, event);
}

/** The emoji list keeps its name when it changes, so the cache serves it only offline. */
async function list(request, event) {
  const answer = await fetchPart(request, event).catch(() => undefined);
  if (answer?.ok) return answer;
  const kept = await find(request, assets);
  return (kept && isIntact(kept, request) ? kept : answer) ?? Response.error();
}

/** Fetches an asset, past the browser's cache if that is wrong. A foreign response is never run. */
async function fetchPart(request, event) {
  const first = await fetch(request);
  const answer = isIntact(first, request) ? first : await fetch(new Request(request, { cache: "reload" }));
  if (isIntact(answer, request)) event.waitUntil(keep(request, answer.clone()));
  else if (answer.ok || answer.type !== "basic") return Response.error();
  return answer;
}

/** Whether a response is complete, from this origin and of the expected type. */
function isIntact(answer, request) {
  const { pathname } = new URL(request.url);
  const [, type] = types.find(([name]) => name.test(pathname));
  const isDirect = !answer.redirected && answer.type !== "opaque" && answer.type !== "opaqueredirect";
  return isDirect && answer.status === 200 && type.test(answer.headers.get("content-type") ?? "");
}

/** A cache that can't be read counts as empty. */
function find(request, cacheName) {
  return caches.match(request, { cacheName, ignoreVary: true }).catch(() => undefined);
}

async function forget(request) {
  const cache = await caches.open(assets);
  await cache.delete(request, { ignoreVary: true });
}

/** Responses that break off, or for which there is no room, are not cached. */
async function keep(request, answer) {
  try {
    await forget(request);
    const cache = await caches.open(assets);
    await cache.put(request, answer);
    const stored = await cache.keys();
    await Promise.all(stored.slice(0, Math.max(0, stored.length - maxAssets)).map((old) => cache.delete(old)));
  } catch {
    // It is fetched again when needed.
  }
}

/** One after the other, because together they would slow down the page. */
async function storeAll(addresses) {
  for (const address of addresses) {
    const request = new Request(address);
    const stored = [];
    await part(request, { waitUntil: (work) => stored.push(work) }).catch(() => undefined);
    await Promise.all(stored);
  }
}
