import { startChromium } from "../browser/chromium-to-attach";
import { runLighthouse, type LighthouseResult } from "../browser/lighthouse";
import type { Login } from "../generator/connection";
import { fillChannel } from "../generator/history";
import { generatePhoto } from "../generator/generate-photo";
import { uploadPhoto } from "../generator/upload";
import { median } from "../report/median";
import { startEmptyPage } from "../servers/empty-page";
import { orderedUuid } from "#lib/client/browser/uuid";
import type { Scenario } from "./scenario";

/** Scores of the same page differ by several points; Lighthouse itself recommends the median of five. */
const repetitions = 5;
const messages = 200;
const images = 3;
/** Messages below the images, so that the images are in view with others. */
const messagesBelow = 3;

/** Measures a first visit on a slow phone by Lighthouse: an empty page of Next, the login page, and the chat. */
export const lighthouseScenario: Scenario = {
  name: "lighthouse",
  title: `a phone's first visit, in Lighthouse, the median of ${repetitions}; the chat has ${messages} messages, ${images} with images`,
  on: ["parley"],
  byNameOnly: true,
  parley: { hasAllCores: true },
  async run(server) {
    const [reader, ...others] = await server.logIn(5);
    const [slug = ""] = await server.createChannels(1);
    if (!reader) throw new Error("Nobody was admitted.");
    await fillWithImages(slug, reader, others);

    const empty = await startEmptyPage();
    const browser = await startChromium();
    const chat = `http://127.0.0.1:${reader.port}/c/${slug}`;
    const results: Record<string, LighthouseResult[]> = { empty: [], login: [], chat: [] };
    const measure = async (page: string, url: string) =>
      results[page]?.push(await runLighthouse(page, url, browser.port));
    try {
      // A browser that was just started is slow with its first page.
      await runLighthouse("empty", empty.url, browser.port);
      for (let round = 0; round < repetitions; round += 1) {
        await measure("empty", empty.url);
        await measure("login", chat);
        await browser.logIn(reader);
        await measure("chat", chat);
        await browser.logOut(new URL(chat).origin);
      }
      return {
        figures: Object.fromEntries(Object.entries(results).flatMap(([page, all]) => summarize(page, all))),
        faults: { missing: 0, duplicate: 0, misdelivered: 0, refused: 0, unanswered: 0 },
      };
    } finally {
      await browser.stop();
      await empty.stop();
    }
  },
};

/** Fills the channel. The reader writes last and so has read everything, so it opens at its end. */
async function fillWithImages(slug: string, reader: Login, others: readonly Login[]): Promise<void> {
  await fillChannel(others, slug, messages - images - messagesBelow);
  const photo = await generatePhoto(64);
  for (const login of others.slice(0, images)) {
    const { status } = await uploadPhoto(login, slug, orderedUuid(), photo);
    if (status !== 201) throw new Error(`A photo was answered with ${status}.`);
  }
  await fillChannel([reader], slug, messagesBelow);
}

function summarize(page: string, results: readonly LighthouseResult[]): [string, number][] {
  const failing = new Set(results.flatMap((result) => result.failing));
  if (failing.size > 0) console.log(`${page} fails: ${[...failing].join(", ")}`);
  return Object.keys(results[0]?.figures ?? {}).map((figure) => [
    `${page}: ${figure}`,
    median(results.map(({ figures }) => figures[figure] ?? Number.NaN)),
  ]);
}
