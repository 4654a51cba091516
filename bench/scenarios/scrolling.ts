import type { CDPSession, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { framesDuring } from "../browser/frames";
import { openPage } from "../browser/open-page";
import { fillChannel } from "../generator/history";
import { median } from "../report/median";
import type { Durations, Scenario } from "./scenario";

const messages = 100_000;
/** The messages in each of the other channels. */
const messagesInOthers = 500;
const otherChannels = 4;
/** The duration of scrolling up and down. */
const scrollSeconds = 20;
/** The speed of scrolling, and the distance of one turn of the wheel. */
const [pixelsPerSecond, wheelPixels] = [8_000, 400];
const noFaults = { missing: 0, duplicate: 0, misdelivered: 0, refused: 0, unanswered: 0 };

/** Scrolls in a long channel, and switches between channels, in real Chromium. */
export const scrollingScenario: Scenario = {
  name: "scrolling",
  title: `reading in a channel of ${messages.toLocaleString("en")} messages`,
  on: ["parley"],
  async run(server, durations) {
    const logins = await server.logIn(5);
    const [reader] = logins;
    if (!reader) throw new Error("Nobody was admitted.");
    const [long = "", ...others] = await server.createChannels(1 + otherChannels);
    await fillChannel(logins, long, messages);
    for (const slug of others) await fillChannel(logins, slug, messagesInOthers);

    const browser = await launchChromium();
    try {
      const page = await openPage(browser, reader, long);
      let nodes = 0;
      const frames = await framesDuring(browser, page, async () => void (nodes = await scrollUpAndDown(page)));
      const reading = await switchChannels(page, [long, ...others], durations);
      return {
        figures: {
          "frames drawn": frames.count,
          "frames above 50 ms, %": frames.longShare * 100,
          "longest frame ms": frames.longest,
          "nodes of the page, at most": nodes,
          ...reading,
        },
        faults: noFaults,
      };
    } finally {
      await browser.close();
    }
  },
};

/**
 * Scrolls far up and down again, by a wheel that turns in every frame: where nothing is to be drawn
 * for a while, a late frame would look like one that nobody needed. @returns the maximum of DOM nodes
 * at most
 */
async function scrollUpAndDown(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await page.getByRole("log").hover();
  let nodes = 0;
  const count = async () => {
    nodes = Math.max(nodes, await page.evaluate(() => document.querySelectorAll("*").length));
  };
  const counting = setInterval(() => void count(), 1_000);
  for (const direction of [1, -1]) {
    const yDistance = (direction * pixelsPerSecond * scrollSeconds) / 2;
    const gesture = {
      x: 640,
      y: 400,
      yDistance,
      pixelsPerSecond,
      gestureSourceType: "mouse",
      preventFling: true,
    } as const;
    await devtools.send("Input.synthesizeScrollGesture", gesture);
  }
  clearInterval(counting);
  return nodes;
}

/** Switches from channel to channel, and scrolls a little in each. */
async function switchChannels(page: Page, slugs: readonly string[], { minutes }: Durations) {
  const devtools = await page.context().newCDPSession(page);
  for (const slug of slugs) await openChannel(page, slug);
  await readALittle(page);
  const before = await heapOf(devtools);
  const frames: number[] = [];
  for (const end = Date.now() + minutes * 60_000; Date.now() < end;)
    for (const slug of slugs) {
      frames.push(await openChannel(page, slug));
      await readALittle(page);
    }
  const after = await heapOf(devtools);
  return {
    "frames until a known channel shows, median": median(frames),
    "frames until a known channel shows, most": Math.max(...frames),
    "channels shown": frames.length,
    "heap before MB": before / 2 ** 20,
    [`heap after ${minutes} min MB`]: after / 2 ** 20,
  };
}

/** @returns the number of frames until its messages are shown */
function openChannel(page: Page, slug: string): Promise<number> {
  return page.evaluate(async (path) => {
    document.querySelector<HTMLElement>(`nav a[href="${path}"]`)?.click();
    const isThere = () => location.pathname === path && document.querySelector("[role=log] .prose") !== null;
    let passed = 0;
    do {
      await new Promise(requestAnimationFrame);
      passed += 1;
    } while (!isThere() && passed < 1_000);
    return passed;
  }, `/c/${slug}`);
}

async function readALittle(page: Page): Promise<void> {
  await page.getByRole("log").hover();
  for (let turns = 0; turns < 6; turns += 1) {
    await page.mouse.wheel(0, turns < 4 ? -wheelPixels : wheelPixels);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** The size of the JavaScript heap in bytes, after a garbage collection. */
async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send("HeapProfiler.collectGarbage");
  return (await devtools.send("Runtime.getHeapUsage")).usedSize;
}
