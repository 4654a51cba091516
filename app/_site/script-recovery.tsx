/**
 * Fetches anew what a page is made of where it did not come, or came but was not what it should be: a portal or a proxy may
 * have answered in Parley's place, and what loads scripts waits for ever for one that has come without saying so. What was
 * kept of it is thrown away meanwhile. Small and plain: it runs before anything else does.
 */
const script = `(() => {
  const before = [...document.scripts];
  const ran = new WeakSet(), copies = new WeakMap(), given = new WeakSet(), failed = new WeakSet();
  let queue, wait = 500;
  const hasCome = ({ src }) => {
    const [entry] = performance.getEntriesByName(src);
    return entry?.responseStatus === 200 && entry.contentType !== "text/html";
  };
  // What loads the others has emptied the list, if it ran: then all that came is taken for what it should be.
  const ranBefore = (list) => (Array.isArray(list) ? list.flatMap(([each]) => each ?? []) : before.filter(hasCome));
  // Each script of Turbopack's adds itself to this when it runs.
  const watch = (next) => {
    const push = next.push;
    const note = () => document.currentScript && ran.add(document.currentScript);
    // What loads the others does not add itself: it takes the place of the list.
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
  // Under its own address a browser would take what it has in memory. Turbopack asks an element for its address.
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
    // What nobody asks for again is named by the page itself, which can't live without it.
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
  // Styles hold this up: scripts that stand before it may have failed meanwhile, and nobody has heard it. One that has run
  // without being known may run again.
  addEventListener("load", () => {
    for (const each of before) if (isPart(each) && !ran.has(each) && !failed.has(each)) mend(each);
  });
  // What stands before this has come by now, or has failed.
  for (const each of document.querySelectorAll("link[rel=stylesheet]")) if (isPart(each) && isEmpty(each)) mend(each);
  document.addEventListener("error", fail, true);
  document.addEventListener("load", (event) => event.target.localName === "script" && !ran.has(event.target) && fail(event), true);
})();`;

/** What it can't be without, it has in itself: it stands in the HTML of each page. */
export function ScriptRecovery({ nonce }: { nonce: string | undefined }) {
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
