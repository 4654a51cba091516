import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { closeBrowsers, launchBrowser } from "#tests/support/browser";
import { endServers } from "#tests/support/server";
import { closeSockets } from "#tests/support/socket";
import { around } from "./around";
import { conversation } from "./conversation";
import { door } from "./door";
import { openPlaces, type Places } from "./places";
import { devices, homes, newReader, type Kind, type Reader } from "./reader";
import type { Screen } from "./screen";
import { broken, farewell, limited, trouble, unscripted } from "./trouble";

const themes = ["light", "dark"] as const;
const names = <Name extends string>(of: Record<Name, unknown>) => Object.keys(of) as Name[];

const kinds: Kind[] = names(homes).flatMap((language) =>
  names(devices).flatMap((device) => themes.map((theme) => ({ device, theme, language }))),
);

/**
 * Every screen and state, on desktop and phone, light and dark, in English, Spanish and from right to left, from a
 * freshly filled Parley. @param words screens, devices, themes and languages to take alone: `menu phone dark es`
 */
export async function takeScreenshots(outputDir: string, words: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-screenshots-"));
  mkdirSync(outputDir, { recursive: true });
  try {
    const places = await openPlaces(folder);
    const browser = await launchBrowser();
    const wish: Wish = { outputDir, only: words.filter((word) => !isOfKind(word)), missed: [] };
    for (const kind of kindsOf(words)) await takeAll(browser, places, kind, wish);
    if (wish.missed.length > 0) throw new AggregateError(wish.missed, `${wish.missed.length} pictures are not right.`);
  } finally {
    closeSockets();
    await closeBrowsers();
    await endServers();
    rmSync(folder, { recursive: true, force: true });
  }
}

const sorts: readonly string[][] = [names(devices), [...themes], names(homes)];

const isOfKind = (word: string): boolean => sorts.some((sort) => sort.includes(word));

/** Those that are named; of a sort of which none is named, all. */
function kindsOf(words: readonly string[]): Kind[] {
  const unwanted = sorts.flatMap((sort) =>
    sort.some((each) => words.includes(each)) ? sort.filter((each) => !words.includes(each)) : [],
  );
  return kinds.filter((kind) => !Object.values(kind).some((each) => unwanted.includes(each)));
}

type Wish = {
  outputDir: string;
  only: readonly string[];
  /** What could not be taken, and why: the others are taken all the same. */
  missed: Error[];
};

async function takeAll(browser: Browser, { whole, strict, broken: without }: Places, kind: Kind, wish: Wish) {
  const name = `Noether ${kinds.indexOf(kind) + 1}`;
  await takeAs(await newReader(browser, whole, name, kind), async (reader) => {
    await takeEach(reader, door, wish);
    await reader.enter();
    await takeEach(reader, [...conversation, ...around, ...trouble, ...farewell], wish);
  });
  await takeAs(await newReader(browser, whole, name, kind, { javaScriptEnabled: false }), (reader) =>
    takeEach(reader, unscripted, wish),
  );
  await takeAs(await newReader(browser, strict, name, kind), (reader) => takeEach(reader, [limited], wish));
  await takeAs(await newReader(browser, without, name, kind), async (reader) => {
    await reader.context.addCookies([without.session]);
    await takeEach(reader, [broken], wish);
  });
}

async function takeAs(reader: Reader, take: (reader: Reader) => Promise<void>): Promise<void> {
  await take(reader);
  await reader.close();
}

async function takeEach(reader: Reader, screens: Screen[], { outputDir, only, missed }: Wish): Promise<void> {
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
