import type { Page } from "playwright-core";
import { member } from "#tests/support/http";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();

type PrintedPage = { texts: string[]; head: string };
declare global {
  // The content of the page at the time of printing.
  var printedPage: PrintedPage | undefined;
}

/** Prints the page. @returns its content at the time */
async function print(page: Page): Promise<PrintedPage | undefined> {
  await page.evaluate(() => {
    const textOf = (element: Element | null) => element?.textContent ?? "";
    const snapshot = () => ({
      texts: Array.from(document.querySelectorAll("[role=log] .prose"), textOf),
      head: textOf(document.querySelector("main > header")),
    });
    // After Parley's own listener, and before the browser prints.
    addEventListener("beforeprint", () => queueMicrotask(() => (globalThis.printedPage = snapshot())), { once: true });
  });
  await page.pdf();
  return page.evaluate(() => globalThis.printedPage);
}

it("printing shows all loaded messages, and nothing of the page around them", async () => {
  const ada = await member(fixture.url, "Ada");
  for (let count = 1; count <= 120; count += 1) await ada.send("general", `said ${count}.`);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace");
  await chatPage(page).message("said 120.").waitFor();
  const printed = await print(page);
  const loaded = Array.from({ length: 50 }, (_, index) => `said ${index + 71}.`);
  expect(printed?.texts).toEqual(expect.arrayContaining(loaded));
  expect(printed?.head).toContain(String(new Date().getUTCFullYear()));

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await chatPage(page).composer.waitFor({ state: "hidden" });
  await chatPage(page).heading.waitFor();
  for (const name of ["Channels", "Send", "Images in this channel", "Log out"])
    expect(await page.getByLabel(name, { exact: true }).filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole("link", { name: "Skip to message box" }).count()).toBe(0);
  const styles = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    const log = document.querySelector("[role=log]");
    return { backgroundColor, color, isWhole: log !== null && log.scrollHeight <= log.clientHeight };
  });
  expect(styles).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(0, 0, 0)", isWhole: true });
});
