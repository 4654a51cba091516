import { startChromium } from "../browser/chromium-to-attach";
import { judge, type Verdict } from "../browser/lighthouse";
import type { Entrance } from "../generator/connection";
import { fillChannel } from "../generator/history";
import { takePhoto } from "../generator/photo";
import { uploadPhoto } from "../generator/upload";
import { startEmptyPage } from "../servers/empty-page";
import { orderedUuid } from "#lib/client/uuid";
import type { Scenario } from "./scenario";

const messages = 200;
const images = 3;
/** What stands below the images: they are in view, and not alone. */
const below = 3;

/** A first visit on a slow phone, as Lighthouse judges it: an empty page of Next's, the door, and the chat. */
export const lighthouseScenario: Scenario = {
  name: "lighthouse",
  title: `a phone's first visit, in Lighthouse; the chat has ${messages} messages, ${images} with images`,
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
    const told = async (page: string, url: string) => tell(page, await judge(page, url, browser.port));
    try {
      const figures = { ...(await told("empty", empty.url)), ...(await told("door", chat)) };
      await browser.logIn(reader);
      return {
        figures: { ...figures, ...(await told("chat", chat)) },
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

function tell(page: string, { figures, failing }: Verdict): Record<string, number> {
  if (failing.length > 0) console.log(`${page} does not pass: ${failing.join(", ")}`);
  return Object.fromEntries(Object.entries(figures).map(([figure, value]) => [`${page}: ${figure}`, value]));
}
