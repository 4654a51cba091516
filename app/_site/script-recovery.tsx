/**
 * Fetches scripts and styles again that failed, or that held something else: a captive portal or a proxy may have answered in
 * Parley's place, and the loader waits for ever for a script that arrived without registering. This also drops the cached
 * copy. It is small and plain, because it runs before anything else.
 */
const script = `(() => {
  const before = [...document.scripts];
  const ran = new WeakSet(), copies = new WeakMap(), given = new WeakSet(), failed = new WeakSet();
  let queue, wait = 500;
  const hasCome = ({ src }) => {
    const [entry] = performance.getEntriesByName(src);
    return entry?.responseStatus === 200 && entry.contentType !== "text/html";
  };
  // The loader replaces the list once it has run: then every script that arrived counts as having run.
  const ranBefore = (list) => (Array.isArray(list) ? list.flatMap(([each]) => each ?? []) : before.filter(hasCome));
  // Each of Turbopack's scripts adds itself to this list when it runs.
  const watch = (next) => {
    const push = next.push;
    const note = () => document.currentScript && ran.add(document.currentScript);
    // The loader does not add itself: it replaces the list.
    if (!Array.isArray(next)) note();
    queue = next;
    next.push = (...chunks) => {
      note();
      return push.apply(next, chunks);
    };
  };
  if (self.TURBOPACK) {
    for (const each of ranBefore(self.TURBOPACK)) ran.add(each);
    watch(self.TURBOPACK);
  }
  Object.defineProperty(self, "TURBOPACK", { configurable: true, get: () => queue, set: watch });

  const addressOf = (each) => each.getAttribute(each.src ? "src" : "href");
  const isPart = (each) =>
    (each.localName === "script" || each.rel === "stylesheet") && addressOf(each)?.startsWith("/_next/static/");
  const fetchAnew = async (each) => {
    try {
      const answer = await fetch(addressOf(each), { cache: "reload", redirect: "error" });
      const isRight = answer.status === 200 && (each.src ? /script/ : /css/).test(answer.headers.get("content-type"));
      return isRight && (await answer.text());
    } catch {
      return "";
    }
  };
  // Under its own address the browser would reuse its memory cache. Turbopack reads the address from the element.
  const copyOf = (each, text) => {
    const copy = document.createElement(each.src ? "script" : "style");
    if (!each.src) return Object.assign(copy, { textContent: text });
    const address = addressOf(each);
    copy.getAttribute = (name) => (name === "src" ? address : null);
    const src = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const letGo = () => URL.revokeObjectURL(src);
    return Object.assign(copy, { src, onload: letGo, onerror: letGo });
  };
  const mend = async (each) => {
    const first = copies.get(each) ?? each;
    const text = first === each && (await fetchAnew(each));
    if (text) {
      const copy = copyOf(each, text);
      copies.set(copy, each);
      return document.head.append(copy);
    }
    given.add(first);
    first.dispatchEvent(new Event("error"));
    // A script without an error handler comes from the HTML itself, and the page can't do without it.
    if (!first.onerror) setTimeout(mend, (wait = Math.min(wait * 2, 30000)), first);
  };
  const fail = (event) => {
    const each = event.target;
    if (!(each instanceof Element) || !isPart(each) || given.has(each)) return;
    event.stopImmediatePropagation();
    failed.add(each);
    mend(each);
  };
  const isEmpty = (each) => {
    try {
      return !each.sheet?.cssRules.length;
    } catch {
      return true;
    }
  };
  // Styles delay this script, so earlier scripts may have failed before anything listened. A script that ran unnoticed may
  // run again.
  addEventListener("load", () => {
    for (const each of before) if (isPart(each) && !ran.has(each) && !failed.has(each)) mend(each);
  });
  // Styles before this script have loaded by now, or have failed.
  for (const each of document.querySelectorAll("link[rel=stylesheet]")) if (isPart(each) && isEmpty(each)) mend(each);
  document.addEventListener("error", fail, true);
  document.addEventListener("load", (event) => event.target.localName === "script" && !ran.has(event.target) && fail(event), true);
})();`;

/** Inlined into the HTML of each page, so that it needs no request of its own. */
export function ScriptRecovery({ nonce }: { nonce: string | undefined }) {
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
