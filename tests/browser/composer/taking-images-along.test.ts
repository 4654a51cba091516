import { readFile } from "node:fs/promises";
import { sendPlates } from "#tests/support/numbered-images";
import { serverWithHost } from "#tests/support/server-with-host";
import { lightbox, lightboxButton, lookAt } from "#tests/support/lightbox";
import { personInside, seen } from "#tests/support/page";

const place = serverWithHost();

it("can be downloaded, and the link to its message copied", async () => {
  const path = await place.room("take-away");
  const { seq } = await sendPlates(place.host, "take-away", 1);
  const { page } = await personInside(place.browser, place.url, "Turing", {
    path,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await lookAt(page, "plate 1");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    lightbox(page).getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^parley-.+\.webp$/);
  expect((await readFile(await download.path())).toString("latin1", 8, 12)).toBe("WEBP");
  await lightboxButton(page, "Copy message link").click();
  await lightbox(page).getByText("Link copied").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${place.url}${path}/${seq}`);
});

it("the link leads to the message, through the name screen and beyond the page that one sees first", async () => {
  const path = await place.room("far-back");
  for (let count = 1; count <= 10; count += 1) await place.host.send("far-back", `before ${count}`);
  const { seq } = await sendPlates(place.host, "far-back", 1, 1, "this one");
  for (let count = 1; count <= 110; count += 1) await place.host.send("far-back", `after ${count}`);
  const { page } = await personInside(place.browser, place.url, "Lovelace", { path: `${path}/${seq}` });
  const named = seen(page).messages.locator("[aria-current=location]");
  await named.getByText("this one").waitFor();
  await page.waitForFunction(() => {
    const { top = -1, bottom = Infinity } =
      document.querySelector("[aria-current=location]")?.getBoundingClientRect() ?? {};
    return top > 0 && bottom < innerHeight;
  });
  expect(await named.count()).toBe(1);
  await page.getByRole("button", { name: "Jump to latest" }).click();
  await seen(page).message("after 110").waitFor();
});
