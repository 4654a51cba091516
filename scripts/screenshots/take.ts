import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { closeBrowsers, launchBrowser } from "#tests/support/browser";
import { endServers, startServer } from "#tests/support/server";
import { closeSockets } from "#tests/support/socket";
import { seed } from "../demo/seed";
import { around } from "./around";
import { startBrokenServer, type BrokenServer } from "#tests/support/broken-server";
import { conversation } from "./conversation";
import { door } from "./door";
import { letHostIn } from "./host";
import { devices, homes, newReader, type Kind, type Reader } from "./reader";
import type { Screen } from "./screen";
import { broken, trouble } from "./trouble";

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
    await seed(join(folder, "data"));
    const { url } = await startServer({ dataDir: join(folder, "data") });
    const [browser, brokenServer] = [await launchBrowser(), await startBrokenServer(join(folder, "broken"))];
    await letHostIn(url);
    const wish: Wish = { outputDir, only: words.filter((word) => !isOfKind(word)), missed: [] };
    for (const kind of kindsOf(words)) await takeAll(browser, url, brokenServer, kind, wish);
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

async function takeAll(
  browser: Browser,
  url: string,
  brokenServer: BrokenServer,
  kind: Kind,
  wish: Wish,
): Promise<void> {
  const reader = await newReader(browser, url, kind);
  await takeEach(reader, door, wish);
  await reader.enter(`Noether ${kinds.indexOf(kind) + 1}`);
  await takeEach(reader, [...conversation, ...around, ...trouble], wish);
  await reader.close();
  const unlucky = await newReader(browser, brokenServer.url, kind);
  await unlucky.context.addCookies([brokenServer.session]);
  await takeEach(unlucky, [broken], wish);
  await unlucky.close();
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
