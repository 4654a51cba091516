import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { closeBrowsers, launchBrowser } from "#tests/support/browser";
import { endServers } from "#tests/support/server";
import { closeSockets } from "#tests/support/socket";
import { sidebarScreens } from "./sidebar-screens";
import { parseSelection, type Selection } from "./selection";
import { conversationScreens } from "./conversation-screens";
import { loginScreens } from "./login-screens";
import { startServers, type Servers } from "./servers";
import { newViewer, type Variant, type Viewer } from "./viewer";
import type { Screen } from "./screen";
import {
  failureScreens,
  noScriptScreens,
  rateLimitScreen,
  serverErrorScreen,
  loggedOutScreens,
} from "./failure-screens";

const loggedInScreens: readonly Screen[] = [
  ...conversationScreens,
  ...sidebarScreens,
  ...failureScreens,
  ...loggedOutScreens,
];
const everyScreen: readonly Screen[] = [
  ...loginScreens,
  ...loggedInScreens,
  ...noScriptScreens,
  rateLimitScreen,
  serverErrorScreen,
];

/** Reads the command's arguments: see `parseSelection`. */
export const parseArguments = (args: readonly string[]): Selection | string =>
  parseSelection(
    args,
    everyScreen.map(({ name }) => name),
  );

/** Takes the selected screenshots. @throws AggregateError with every screen that could not be reached */
export async function takeScreenshots(outputDir: string, selection: Selection): Promise<void> {
  mkdirSync(outputDir, { recursive: true });
  try {
    const browser = await launchBrowser();
    const job: Job = { outputDir, only: selection.screens, failures: [] };
    for (const variant of selection.variants) await takeVariant(browser, variant, job);
    if (job.failures.length > 0) throw new AggregateError(job.failures, `${job.failures.length} screenshots failed.`);
  } finally {
    await closeBrowsers();
  }
}

type Job = {
  outputDir: string;
  only: readonly string[];
  /** A failed screen does not stop the others. */
  failures: Error[];
};

/** Starts fresh servers for each variant: otherwise screenshots would show what earlier ones left behind. */
async function takeVariant(browser: Browser, variant: Variant, job: Job): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-screenshots-"));
  try {
    await takeAll(browser, await startServers(folder), variant, job);
  } finally {
    closeSockets();
    await endServers();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takeAll(browser: Browser, { seeded, rateLimited, broken }: Servers, variant: Variant, job: Job) {
  await takeAs(await newViewer(browser, seeded, variant), async (viewer) => {
    await takeEach(viewer, loginScreens, job);
    await viewer.enter();
    await takeEach(viewer, loggedInScreens, job);
  });
  await takeAs(await newViewer(browser, seeded, variant, { javaScriptEnabled: false }), (viewer) =>
    takeEach(viewer, noScriptScreens, job),
  );
  await takeAs(await newViewer(browser, rateLimited, variant), (viewer) => takeEach(viewer, [rateLimitScreen], job));
  await takeAs(await newViewer(browser, broken, variant), async (viewer) => {
    await viewer.context.addCookies([broken.session]);
    await takeEach(viewer, [serverErrorScreen], job);
  });
}

async function takeAs(viewer: Viewer, take: (viewer: Viewer) => Promise<void>): Promise<void> {
  await take(viewer);
  await viewer.close();
}

async function takeEach(viewer: Viewer, screens: readonly Screen[], { outputDir, only, failures }: Job): Promise<void> {
  const { device, theme, language } = viewer.variant;
  const suffix = language === "en" ? [device, theme] : [device, theme, language];
  for (const { name, show } of screens) {
    if (only.length > 0 && !only.includes(name)) continue;
    const file = [name, ...suffix].join("-");
    try {
      await show(viewer);
      await settle(viewer.page);
    } catch (cause) {
      failures.push(new Error(`${file} does not show what it should.`, { cause }));
    }
    await viewer.page.screenshot({ path: join(outputDir, `${file}.png`) });
  }
}

/** Waits until the visible images are decoded and all animations have ended. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isShown = (image: HTMLImageElement) => {
      const { top, bottom } = image.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    await Promise.all([...document.images].filter(isShown).map((image) => image.decode().catch(() => {})));
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
  });
}
