import type { Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { keyTimesDuring } from "../browser/key-times";
import { openPage } from "../browser/open-page";
import { Crowd } from "../generator/crowd";
import { postAtRate } from "../generator/posters";
import type { Scenario } from "./scenario";

const perSecond = 50;
const speakers = 10;
/** Milliseconds from one key to the next, of somebody quick. */
const pace = 90;
const sentence = "while all of them go on talking, somebody writes this. ";

/** Somebody writes, in real Chromium, in a channel in which others say more than anybody can read. */
export const typingScenario: Scenario = {
  name: "typing",
  title: `typing while ${perSecond} messages/s come in`,
  on: ["parley"],
  seconds: 60,
  async run(server, { warmUp, seconds }) {
    const crowd = await Crowd.gather(server, speakers + 1, 1);
    const [room, writer] = [crowd.rooms[0], crowd.entrances[speakers]];
    if (!room || !writer) throw new Error("There is nobody to write.");
    const browser = await launchChromium();
    try {
      const page = await openPage(browser, writer, room.slug);
      const posting = postAtRate(crowd, speakers, perSecond);
      await type(page, warmUp);
      const times = await keyTimesDuring(browser, page, () => type(page, seconds));
      posting.stop();
      await crowd.settle();
      const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
      return {
        figures: { keys: times.length, "key to paint p50 ms": at(0.5), "p95 ms": at(0.95), "longest ms": at(1) },
        faults: crowd.faults(),
      };
    } finally {
      crowd.leave();
      await browser.close();
    }
  },
};

/** Sentence by sentence, at an even pace, however long each key takes; each is sent. */
async function type(page: Page, seconds: number): Promise<void> {
  await page.getByRole("textbox", { name: /^Message #/ }).focus();
  const begin = Date.now();
  for (let pressed = 0; pressed * pace < seconds * 1_000; pressed += 1) {
    await new Promise((resolve) => setTimeout(resolve, begin + pressed * pace - Date.now()));
    await page.keyboard.press(sentence[pressed % (sentence.length + 1)] ?? "Enter");
  }
}
