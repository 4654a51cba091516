import type { Page } from "playwright-core";
import { member } from "#tests/support/http";
import { loggedInPerson, chatPage } from "#tests/support/chat-page";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();

type Paper = { texts: string[]; head: string };
declare global {
  // What stood in the page when its paper was filled.
  var onPaper: Paper | undefined;
}

/** Prints, and tells what stood in the page when its paper was filled. */
async function print(page: Page): Promise<Paper | undefined> {
  await page.evaluate(() => {
    const textOf = (element: Element | null) => element?.textContent ?? "";
    const look = () => ({
      texts: Array.from(document.querySelectorAll("[role=log] .prose"), textOf),
      head: textOf(document.querySelector("main > header")),
    });
    // Behind Parley's own listener, and before the browser goes on.
    addEventListener("beforeprint", () => queueMicrotask(() => (globalThis.onPaper = look())), { once: true });
  });
  await page.pdf();
  return page.evaluate(() => globalThis.onPaper);
}

it("prints all messages that are loaded, and nothing of the page around them", async () => {
  const ada = await member(fixture.url, "Ada");
  for (let count = 1; count <= 120; count += 1) await ada.send("general", `said ${count}.`);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace");
  await chatPage(page).message("said 120.").waitFor();
  const paper = await print(page);
  const loaded = Array.from({ length: 50 }, (_, index) => `said ${index + 71}.`);
  expect(paper?.texts).toEqual(expect.arrayContaining(loaded));
  expect(paper?.head).toContain(String(new Date().getUTCFullYear()));

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await chatPage(page).composer.waitFor({ state: "hidden" });
  await chatPage(page).heading.waitFor();
  for (const name of ["Channels", "Send", "Images in this channel", "Log out"])
    expect(await page.getByLabel(name, { exact: true }).filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole("link", { name: "Skip to message box" }).count()).toBe(0);
  const look = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    const log = document.querySelector("[role=log]");
    return { backgroundColor, color, isWhole: log !== null && log.scrollHeight <= log.clientHeight };
  });
  expect(look).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(0, 0, 0)", isWhole: true });
});
