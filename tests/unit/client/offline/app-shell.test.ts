import { setCurrentMember, clearCurrentMember, currentMember } from "#lib/client/storage/current-member";
import { purgeShell } from "#lib/client/storage/app-shell-cache";
import { cacheAppShell } from "#lib/client/offline/app-shell";
import { fakeStorage } from "#tests/support/client/fake-storage";

/** A browser that stores pages; each step waits until the test lets it continue. */
function browser(html: string, status = 200) {
  fakeStorage();
  const pages = new Map<string, Response>();
  const steps = new Map<string, () => void>();
  const reached = (step: string) => new Promise<void>((proceed) => steps.set(step, proceed));
  const cache = (name: string) => ({
    match: async () => pages.get(name),
    addAll: async () => undefined,
    async put(_: string, page: Response) {
      await reached("put");
      pages.set(name, page);
    },
  });
  const requested: string[] = [];
  jest.replaceProperty(process, "env", { ...process.env, NODE_ENV: "production" });
  Object.assign(globalThis, {
    caches: {
      open: async (name: string) => cache(name),
      match: async (_: string, { cacheName }: { cacheName: string }) => pages.get(cacheName),
      delete: async (name: string) => pages.delete(name),
    },
    async fetch(path: string) {
      requested.push(path);
      await reached("fetch");
      return new Response(html, { status });
    },
  });
  Object.defineProperty(globalThis, "navigator", {
    configurable: true,
    value: { serviceWorker: { register: async () => undefined, ready: Promise.resolve({}), addEventListener() {} } },
  });
  async function reaches(step: "fetch" | "put") {
    while (!steps.has(step)) await new Promise(setImmediate);
  }
  return {
    requested,
    isStored: () => pages.has("parley-shell"),
    reaches,
    async proceed(step: "fetch" | "put") {
      await reaches(step);
      steps.get(step)?.();
    },
  };
}

afterEach(() => jest.restoreAllMocks());

const forgetAll = () => purgeShell((id) => id !== currentMember());

describe("the app shell", () => {
  it("stores the page of the logged-in member, until they log out", async () => {
    const { proceed, isStored } = browser("<p>ada</p></html>");
    setCurrentMember("ada");
    const stored = cacheAppShell("/c/general", "ada");
    await proceed("fetch");
    await proceed("put");
    await stored;
    await forgetAll();
    expect(isStored()).toBe(true);
    clearCurrentMember("ada");
    await forgetAll();
    expect(isStored()).toBe(false);
  });

  it("stores no page for a member who logs out while it is fetched", async () => {
    const { proceed, isStored } = browser("<p>ada</p></html>");
    setCurrentMember("ada");
    const stored = cacheAppShell("/c/general", "ada");
    clearCurrentMember("ada");
    await forgetAll();
    await proceed("fetch");
    await stored;
    expect(isStored()).toBe(false);
  });

  it("stores no page for a member who logs out while it is written", async () => {
    const { proceed, reaches, isStored } = browser("<p>ada</p></html>");
    setCurrentMember("ada");
    const stored = cacheAppShell("/c/general", "ada");
    await proceed("fetch");
    await reaches("put");
    clearCurrentMember("ada");
    await forgetAll();
    await proceed("put");
    await stored;
    expect(isStored()).toBe(false);
  });

  it.each([
    ["the door", "<p>Enter with a name</p></html>", 200],
    ["a page that is not there", "<p>ada</p></html>", 404],
    ["a page that was cut off", "<p>ada</p><p>gra", 200],
  ])("does not store %s", async (_, html, status) => {
    const { proceed, isStored } = browser(html, status);
    setCurrentMember("ada");
    const stored = cacheAppShell("/c/general", "ada");
    await proceed("fetch");
    await stored;
    expect(isStored()).toBe(false);
  });

  it("fetches no page where nothing can be stored", async () => {
    const { requested, isStored } = browser("<p>ada</p></html>");
    setCurrentMember("ada");
    await cacheAppShell(null, "ada");
    expect([requested, isStored()]).toEqual([[], false]);
  });
});
