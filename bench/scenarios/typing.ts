import type { Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { keyTimesDuring } from "../browser/key-times";
import { openPage } from "../browser/open-page";
import { MemberGroup } from "../generator/member-group";
import { postAtRate } from "../generator/posters";
import type { Scenario } from "./scenario";

const perSecond = 50;
const posters = 10;
/** The interval between two keys of a quick typist. */
const keyIntervalMs = 90;
const sentence = "while all of them go on talking, somebody writes this. ";

/** Types in real Chromium, in a channel with more messages than anyone can read. */
export const typingScenario: Scenario = {
  name: "typing",
  title: `typing while ${perSecond} messages/s come in`,
  on: ["parley"],
  seconds: 60,
  async run(server, { warmUp, seconds }) {
    const group = await MemberGroup.connectAll(server, posters + 1, 1);
    const [channel, writer] = [group.channels[0], group.logins[posters]];
    if (!channel || !writer) throw new Error("Nobody could log in.");
    const browser = await launchChromium();
    try {
      const page = await openPage(browser, writer, channel.slug);
      const posting = postAtRate(group, posters, perSecond);
      await type(page, warmUp);
      const times = await keyTimesDuring(browser, page, () => type(page, seconds));
      posting.stop();
      await group.settle();
      const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
      return {
        figures: { keys: times.length, "key to paint p50 ms": at(0.5), "p95 ms": at(0.95), "longest ms": at(1) },
        faults: group.faults(),
      };
    } finally {
      group.disconnect();
      await browser.close();
    }
  },
};

/** Types and sends sentences at a steady rate, however long each key takes. */
async function type(page: Page, seconds: number): Promise<void> {
  await page.getByRole("textbox", { name: /^Message #/ }).focus();
  const begin = Date.now();
  for (let pressed = 0; pressed * keyIntervalMs < seconds * 1_000; pressed += 1) {
    await new Promise((resolve) => setTimeout(resolve, begin + pressed * keyIntervalMs - Date.now()));
    await page.keyboard.press(sentence[pressed % (sentence.length + 1)] ?? "Enter");
  }
}
