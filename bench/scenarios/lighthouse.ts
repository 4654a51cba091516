import { startChromium } from "../browser/chromium-to-attach";
import { judge, type Verdict } from "../browser/lighthouse";
import type { Entrance } from "../generator/connection";
import { fillChannel } from "../generator/history";
import { takePhoto } from "../generator/photo";
import { uploadPhoto } from "../generator/upload";
import { median } from "../report/median";
import { startEmptyPage } from "../servers/empty-page";
import { orderedUuid } from "#lib/client/browser/uuid";
import type { Scenario } from "./scenario";

/** One judgement of the same page differs from the next by several points: the median of five is Lighthouse's own advice. */
const judgements = 5;
const messages = 200;
const images = 3;
/** Messages below the images, so that those are in view but not alone. */
const below = 3;

/** A first visit on a slow phone, as Lighthouse judges it: an empty page of Next's, the door, and the chat. */
export const lighthouseScenario: Scenario = {
  name: "lighthouse",
  title: `a phone's first visit, in Lighthouse, the median of ${judgements}; the chat has ${messages} messages, ${images} with images`,
  on: ["parley"],
  byNameOnly: true,
  parley: { hasAllCores: true },
  async run(server) {
    const [reader, ...others] = await server.admit(5);
    const [slug = ""] = await server.makeChannels(1);
    if (!reader) throw new Error("Nobody was admitted.");
    await furnish(slug, reader, others);

    const empty = await startEmptyPage();
    const browser = await startChromium();
    const chat = `http://127.0.0.1:${reader.port}/c/${slug}`;
    const verdicts: Record<string, Verdict[]> = { empty: [], door: [], chat: [] };
    const hear = async (page: string, url: string) => verdicts[page]?.push(await judge(page, url, browser.port));
    try {
      // A browser that has just been started is slow with whatever page comes first.
      await judge("empty", empty.url, browser.port);
      for (let round = 0; round < judgements; round += 1) {
        await hear("empty", empty.url);
        await hear("door", chat);
        await browser.logIn(reader);
        await hear("chat", chat);
        await browser.logOut(new URL(chat).origin);
      }
      return {
        figures: Object.fromEntries(Object.entries(verdicts).flatMap(([page, all]) => tell(page, all))),
        faults: { missing: 0, duplicate: 0, misdelivered: 0, refused: 0, unanswered: 0 },
      };
    } finally {
      await browser.stop();
      await empty.stop();
    }
  },
};

/** The reader speaks last, and so has read everything: the channel opens at its end. */
async function furnish(slug: string, reader: Entrance, others: readonly Entrance[]): Promise<void> {
  await fillChannel(others, slug, messages - images - below);
  const photo = await takePhoto(64);
  for (const entrance of others.slice(0, images)) {
    const { status } = await uploadPhoto(entrance, slug, orderedUuid(), photo);
    if (status !== 201) throw new Error(`A photo was answered with ${status}.`);
  }
  await fillChannel([reader], slug, below);
}

function tell(page: string, verdicts: readonly Verdict[]): [string, number][] {
  const failing = new Set(verdicts.flatMap((verdict) => verdict.failing));
  if (failing.size > 0) console.log(`${page} does not pass: ${[...failing].join(", ")}`);
  return Object.keys(verdicts[0]?.figures ?? {}).map((figure) => [
    `${page}: ${figure}`,
    median(verdicts.map(({ figures }) => figures[figure] ?? Number.NaN)),
  ]);
}
