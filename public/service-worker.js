// Opens Parley without a network: the page as it was kept last (lib/client/offline/app-shell.ts), and the scripts it is made of.
// What is in the page by then comes from IndexedDB, and what comes in afterwards over the socket, as always.
// Between a browser and Parley others may answer, with whatever they like and a status of 200 (docs/decisions/0021).

const shell = "parley-shell";
const assets = "parley-assets";
/** Milliseconds that a slow network gets before the kept page is shown. */
const navigationTimeoutMs = 4_000;
/** Scripts of earlier builds go when there are more than these. */
const maxAssets = 300;
/** What Parley's answers carry (lib/contract/server-header.ts), and what its pages say where a proxy takes that away. */
const serverHeader = "parley-server";
const pageSignature = 'name="apple-mobile-web-app-title" content="Parley"';
/** In the address of a page: whoever answers is to be seen, whoever it is (lib/client/connection/network-only.ts). */
const networkOnly = "network";
/** What the parts of a page are, by the ends of their names; all others are no pages, at least. */
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

/** A page tells which parts it is made of, and waits until they are kept. */
addEventListener("message", (event) => {
  const { data, ports } = event;
  if (Array.isArray(data?.parts)) event.waitUntil(storeAll(data.parts).then(() => ports[0]?.postMessage("kept")));
});

/** Parley's own page where it comes in time; otherwise the kept one; without one, whatever the network says in the end. */
async function navigate(request) {
  const answer = fetch(request);
  // Looked for only when it is needed: meanwhile its member may have left.
  const keptOrAnswer = async () => (await find("/", shell)) ?? answer;
  const own = answer.then(async (page) => ((await isOwnPage(page)) ? page : keptOrAnswer()), keptOrAnswer);
  const late = new Promise((resolve) => setTimeout(resolve, navigationTimeoutMs)).then(keptOrAnswer);
  return Promise.race([own, late]);
}

/** A server that is in trouble, and whatever answers in its place, has no page to show. */
async function isOwnPage(page) {
  // Where it leads is hidden. If Parley answers, it is Parley's own way to a channel.
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
 * Their names change with what is in them, so what was kept is good for ever. A page that finds it broken asks to have it
 * fetched anew (app/_site/script-recovery.tsx).
 */
async function part(request, event) {
  if (request.cache === "reload") await forget(request);
  const kept = await find(request, assets);
  return kept && isIntact(kept, request) ? kept : fetchPart(request, event);
}

/** Its name stays when there are other emoji: what was kept is for when there is no network. */
async function list(request, event) {
  const answer = await fetchPart(request, event).catch(() => undefined);
  if (answer?.ok) return answer;
  const kept = await find(request, assets);
  return (kept && isIntact(kept, request) ? kept : answer) ?? Response.error();
}

/** From the network, not from what the browser has kept by itself, if that is wrong. Nothing runs that somebody else sent. */
async function fetchPart(request, event) {
  const first = await fetch(request);
  const answer = isIntact(first, request) ? first : await fetch(new Request(request, { cache: "reload" }));
  if (isIntact(answer, request)) event.waitUntil(keep(request, answer.clone()));
  else if (answer.ok || answer.type !== "basic") return Response.error();
  return answer;
}

/** Whole, from here and nowhere else, and what its name says: others answer with pages of their own. */
function isIntact(answer, request) {
  const { pathname } = new URL(request.url);
  const [, type] = types.find(([name]) => name.test(pathname));
  const isDirect = !answer.redirected && answer.type !== "opaque" && answer.type !== "opaqueredirect";
  return isDirect && answer.status === 200 && type.test(answer.headers.get("content-type") ?? "");
}

/** A browser that can't read what it has kept has kept nothing. */
function find(request, cacheName) {
  return caches.match(request, { cacheName, ignoreVary: true }).catch(() => undefined);
}

async function forget(request) {
  const cache = await caches.open(assets);
  await cache.delete(request, { ignoreVary: true });
}

/** What breaks off on its way is not kept, nor what there is no room for. */
async function keep(request, answer) {
  try {
    await forget(request);
    const cache = await caches.open(assets);
    await cache.put(request, answer);
    const stored = await cache.keys();
    await Promise.all(stored.slice(0, Math.max(0, stored.length - maxAssets)).map((old) => cache.delete(old)));
  } catch {
    // It is fetched again when it is needed.
  }
}

/** One after the other: nobody waits for them, and together they would hold up the page. */
async function storeAll(addresses) {
  for (const address of addresses) {
    const request = new Request(address);
    const stored = [];
    await part(request, { waitUntil: (work) => stored.push(work) }).catch(() => undefined);
    await Promise.all(stored);
  }
}
