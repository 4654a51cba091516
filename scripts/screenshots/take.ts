import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { closeBrowsers, launchBrowser } from "#tests/support/browser";
import { endServers } from "#tests/support/server";
import { closeSockets } from "#tests/support/socket";
import { around } from "./around";
import { choiceOf, type Choice } from "./choice";
import { conversation } from "./conversation";
import { door } from "./door";
import { openPlaces, type Places } from "./places";
import { newReader, type Kind, type Reader } from "./reader";
import type { Screen } from "./screen";
import { broken, farewell, limited, trouble, unscripted } from "./trouble";

const inside: readonly Screen[] = [...conversation, ...around, ...trouble, ...farewell];
const everyScreen: readonly Screen[] = [...door, ...inside, ...unscripted, limited, broken];

/** What words on the command line choose: see `choiceOf`. */
export const chosenBy = (words: readonly string[]): Choice | string =>
  choiceOf(
    words,
    everyScreen.map(({ name }) => name),
  );

/** Takes pictures of what was chosen. */
export async function takeScreenshots(outputDir: string, choice: Choice): Promise<void> {
  mkdirSync(outputDir, { recursive: true });
  try {
    const browser = await launchBrowser();
    const wish: Wish = { outputDir, only: choice.screens, missed: [] };
    for (const kind of choice.kinds) await takeAfresh(browser, kind, wish);
    if (wish.missed.length > 0) throw new AggregateError(wish.missed, `${wish.missed.length} pictures are not right.`);
  } finally {
    await closeBrowsers();
  }
}

type Wish = {
  outputDir: string;
  only: readonly string[];
  /** What could not be taken, and why: the others are taken all the same. */
  missed: Error[];
};

/** In a freshly filled Parley: in one for all, each picture would show what was left behind by those before it. */
async function takeAfresh(browser: Browser, kind: Kind, wish: Wish): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-screenshots-"));
  try {
    await takeAll(browser, await openPlaces(folder), kind, wish);
  } finally {
    closeSockets();
    await endServers();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takeAll(browser: Browser, { whole, strict, broken: without }: Places, kind: Kind, wish: Wish) {
  await takeAs(await newReader(browser, whole, kind), async (reader) => {
    await takeEach(reader, door, wish);
    await reader.enter();
    await takeEach(reader, inside, wish);
  });
  await takeAs(await newReader(browser, whole, kind, { javaScriptEnabled: false }), (reader) =>
    takeEach(reader, unscripted, wish),
  );
  await takeAs(await newReader(browser, strict, kind), (reader) => takeEach(reader, [limited], wish));
  await takeAs(await newReader(browser, without, kind), async (reader) => {
    await reader.context.addCookies([without.session]);
    await takeEach(reader, [broken], wish);
  });
}

async function takeAs(reader: Reader, take: (reader: Reader) => Promise<void>): Promise<void> {
  await take(reader);
  await reader.close();
}

async function takeEach(reader: Reader, screens: readonly Screen[], { outputDir, only, missed }: Wish): Promise<void> {
  const { device, theme, language } = reader.kind;
  const kind = language === "en" ? [device, theme] : [device, theme, language];
  for (const { name, show } of screens) {
    if (only.length > 0 && !only.includes(name)) continue;
    const file = [name, ...kind].join("-");
    try {
      await show(reader);
      await settle(reader.page);
    } catch (cause) {
      missed.push(new Error(`${file} does not show what it should.`, { cause }));
    }
    await reader.page.screenshot({ path: join(outputDir, `${file}.png`) });
  }
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
