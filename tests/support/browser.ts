import { rm } from "node:fs/promises";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from "playwright-core";
import { timeoutMs } from "#tests/support/timeouts";

/** In a closed network Chromium's own errands are refused, many at a time; as root it has no sandbox. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const launched = new Set<{ close(): Promise<void> }>();
const open = new Set<BrowserContext>();

/** Closes all that were launched: after the tests of a file by itself, in a script by whoever launched them. */
export async function closeBrowsers(): Promise<void> {
  await Promise.all([...launched].map((browser) => browser.close()));
  launched.clear();
}

if (typeof afterAll === "function") {
  afterAll(closeBrowsers);
  // Whoever came in a test leaves with it: pages that stay would take the machine's time from those that come.
  let stayers: ReadonlySet<BrowserContext>;
  beforeEach(() => void (stayers = new Set(open)));
  afterEach(() => Promise.all([...open].filter((each) => !stayers.has(each)).map((each) => each.close())));
}

/** Launches Chromium for the tests of a file. `npm test` has found it; see scripts/steps/find-chromium.mjs. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch(program());
  launched.add(browser);
  return browser;
}

/** The same with a folder of settings that was made for it, and goes with it. */
export async function launchWithProfile(folder: string, url: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, { ...program(), ...surroundings(url) });
  context.setDefaultTimeout(timeoutMs);
  launched.add({
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  });
  return context;
}

function program() {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error("CHROMIUM_PATH is not set: run the browser tests by `npm test -- browser`.");
  return { executablePath, args: flags };
}

/** A service worker would answer before a test can: those that are about it allow it. */
const surroundings = (url: string) =>
  ({ baseURL: url, locale: "en-GB", timezoneId: "UTC", serviceWorkers: "block" }) as const;

/**
 * Somebody with a browser of their own: cookies, storage and one page, at first without any address.
 * Whatever the page complains about is kept in `complaints`.
 */
export async function newPerson(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...surroundings(url), ...options });
  context.setDefaultTimeout(timeoutMs);
  open.add(context);
  context.once("close", () => open.delete(context));
  const page = await context.newPage();
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  return { context, page, complaints, close: () => context.close() };
}

export type Person = Awaited<ReturnType<typeof newPerson>>;
