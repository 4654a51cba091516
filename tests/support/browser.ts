import { rm } from "node:fs/promises";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from "playwright-core";
import { timeoutMs } from "#tests/support/timeouts";

/** Chromium's own requests would only fail in a closed network, and as root it has no sandbox. */
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

/** Closes all browsers. It runs by itself after the tests of a file; a script has to call it. */
export async function closeBrowsers(): Promise<void> {
  await Promise.all([...launched].map((browser) => browser.close()));
  launched.clear();
}

if (typeof afterAll === "function") {
  afterAll(closeBrowsers);
  // Contexts opened in a test are closed after it, since their pages would slow down the next tests.
  let contextsBefore: ReadonlySet<BrowserContext>;
  beforeEach(() => void (contextsBefore = new Set(open)));
  afterEach(() => Promise.all([...open].filter((each) => !contextsBefore.has(each)).map((each) => each.close())));
}

/** Launches Chromium for the tests of a file. `npm test` has found it (scripts/steps/find-chromium.mjs). */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch(program());
  launched.add(browser);
  return browser;
}

/** Launches Chromium with a profile folder, which is removed at the end. */
export async function launchWithProfile(folder: string, url: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, { ...program(), ...contextOptions(url) });
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

/** Service workers are blocked by default, since they would answer before a route of the test. */
const contextOptions = (url: string) =>
  ({ baseURL: url, locale: "en-GB", timezoneId: "UTC", serviceWorkers: "block" }) as const;

/** A person with a browser context of their own and one blank page. Console errors are collected in `consoleErrors`. */
export async function newPerson(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...contextOptions(url), ...options });
  context.setDefaultTimeout(timeoutMs);
  open.add(context);
  context.once("close", () => open.delete(context));
  const page = await context.newPage();
  const consoleErrors: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  context.on("weberror", (error) => consoleErrors.push(error.error().message));
  return { context, page, consoleErrors, close: () => context.close() };
}

export type Person = Awaited<ReturnType<typeof newPerson>>;
