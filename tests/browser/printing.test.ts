import type { Page } from "playwright-core";
import { member } from "#tests/support/http";
import { personInside, seen } from "#tests/support/page";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const place = serverAndBrowser();

/** Prints, and tells which messages stood in the page when its paper was filled. */
async function print(page: Page): Promise<string[]> {
  const onPaper = page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const said = () =>
          Array.from(document.querySelectorAll("[role=log] .prose"), (prose) => prose.textContent ?? "");
        // Behind Parley's own listener, and before the browser goes on.
        addEventListener("beforeprint", () => queueMicrotask(() => done(said())), { once: true });
      }),
  );
  await page.pdf();
  return onPaper;
}

it("prints all messages that are loaded, and nothing of the page around them", async () => {
  const ada = await member(place.url, "Ada");
  for (let count = 1; count <= 120; count += 1) await ada.send("general", `said ${count}.`);
  const { page } = await personInside(place.browser, place.url, "Grace");
  await seen(page).message("said 120.").waitFor();
  const texts = await print(page);
  expect(texts).toEqual(expect.arrayContaining(Array.from({ length: 50 }, (_, index) => `said ${index + 71}.`)));

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await seen(page).composer.waitFor({ state: "hidden" });
  await seen(page).heading.waitFor();
  for (const name of ["Channels", "Send", "Images of this channel"])
    expect(await page.getByLabel(name, { exact: true }).filter({ visible: true }).count()).toBe(0);
  const look = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    const log = document.querySelector("[role=log]");
    return { backgroundColor, color, isWhole: log !== null && log.scrollHeight <= log.clientHeight };
  });
  expect(look).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(0, 0, 0)", isWhole: true });
});
