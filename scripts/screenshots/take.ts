import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { closeBrowsers, launchBrowser, newPerson } from "#tests/support/browser";
import { attach, describeImage } from "#tests/support/attaching";
import { arrival, createChannel, enter, say, seen } from "#tests/support/page";
import { noise } from "#tests/support/photos";
import { endServers, startServer } from "#tests/support/server";
import { seed } from "../demo/seed";

type Screen = { name: string; show(page: Page): Promise<void> };

const devices: Record<string, BrowserContextOptions> = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};
const colourSchemes = ["light", "dark"] as const;

/** Before one has entered. */
const outside: Screen[] = [
  { name: "name", show: async (page) => void (await page.goto("/")) },
  {
    name: "name-taken",
    async show(page) {
      await page.goto("/c/general");
      await seen(page).nameField.fill("Ada");
      await page.getByRole("button", { name: "Ada 2" }).waitFor();
    },
  },
];

/** Inside, one after the other. */
const inside: Screen[] = [
  { name: "chat", show: (page) => open(page, "general") },
  { name: "code", show: (page) => open(page, "workshop") },
  {
    name: "gallery",
    async show(page) {
      await open(page, "general");
      await page.getByRole("button", { name: "Images of this channel" }).click();
      await page
        .getByRole("complementary", { name: /^Images of/ })
        .getByRole("img")
        .first()
        .waitFor();
    },
  },
  {
    name: "image",
    async show(page) {
      await open(page, "general");
      await seen(page)
        .messages.getByRole("button", { name: /^Show large/ })
        .last()
        .click();
      await page.getByRole("button", { name: "Close", exact: true }).waitFor();
      await page.getByRole("dialog").getByRole("link", { name: "Download" }).waitFor();
    },
  },
  {
    name: "attached",
    async show(page) {
      await open(page, "general");
      await attach(page, await Promise.all([1_200, 900, 700].map((width) => noise(width / 10, 90))));
      await describeImage(page, 2, "The garden in the evening");
    },
  },
  {
    name: "channels",
    async show(page) {
      await open(page, "books");
      const opener = page.getByRole("button", { name: "Show the list of channels" });
      if (await opener.isVisible()) await opener.click();
    },
  },
  {
    name: "empty",
    async show(page) {
      await open(page, "general");
      const opener = page.getByRole("button", { name: "Show the list of channels" });
      if (await opener.isVisible()) await opener.click();
      await createChannel(page, `Garden ${page.viewportSize()?.width} ${await isDark(page)}`);
      await seen(page).heading.filter({ hasText: "Garden" }).waitFor();
    },
  },
  { name: "no-channel", show: async (page) => void (await page.goto("/c/nowhere")) },
  {
    name: "offline",
    async show(page) {
      await open(page, "books");
      await page.context().setOffline(true);
      await say(page, "I am in the tunnel, back in a minute.");
      await page.getByText(/will go out when you are back/).waitFor();
    },
  },
];

/** Every screen, on desktop and phone, light and dark, from a freshly filled Parley. */
export async function takeScreenshots(outputDir: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-screenshots-"));
  mkdirSync(outputDir, { recursive: true });
  try {
    await seed(join(folder, "data"));
    const { url } = await startServer({ dataDir: join(folder, "data") });
    const browser = await launchBrowser();
    for (const device of Object.keys(devices))
      for (const colourScheme of colourSchemes) await takeAll(browser, url, outputDir, device, colourScheme);
  } finally {
    await closeBrowsers();
    await endServers();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takeAll(
  browser: Browser,
  url: string,
  outputDir: string,
  device: string,
  colourScheme: (typeof colourSchemes)[number],
): Promise<void> {
  const { page, close } = await newPerson(browser, url, { ...devices[device], colorScheme: colourScheme });
  const take = async ({ name, show }: Screen) => {
    await show(page);
    await settle(page);
    await page.screenshot({ path: join(outputDir, `${name}-${device}-${colourScheme}.png`) });
  };
  for (const screen of outside) await take(screen);
  await enter(page, `Noether ${device} ${colourScheme}`);
  for (const screen of inside) await take(screen);
  await close();
}

async function open(page: Page, slug: string): Promise<void> {
  await page.goto(`/c/${slug}`);
  await arrival(page);
}

/** Images that show have been decoded, and nothing moves any more. */
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

async function isDark(page: Page): Promise<string> {
  return page.evaluate(() => (matchMedia("(prefers-color-scheme: dark)").matches ? "by night" : "by day"));
}
