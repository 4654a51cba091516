import { readFile } from "node:fs/promises";
import { limits } from "#lib/contract/limits";
import { sendNumberedImages } from "#tests/support/numbered-images";
import { serverWithHost } from "#tests/support/server-with-host";
import { lightbox, lightboxButton, openLightbox } from "#tests/support/lightbox";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";

const fixture = serverWithHost();

it("an image can be downloaded, and the link to its message copied", async () => {
  const path = await fixture.createChannelPath("take-away");
  const { seq } = await sendNumberedImages(fixture.host, "take-away", 1);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Turing", {
    path,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await openLightbox(page, "plate 1");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    lightbox(page).getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^parley-.+\.webp$/);
  expect((await readFile(await download.path())).toString("latin1", 8, 12)).toBe("WEBP");
  await lightboxButton(page, "Copy message link").click();
  await lightbox(page).getByText("Link copied").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${fixture.url}${path}/${seq}`);
});

it("the link to an image leads to its message, through the login screen and beyond the first page", async () => {
  const path = await fixture.createChannelPath("far-back");
  for (let count = 1; count <= 10; count += 1) await fixture.host.send("far-back", `before ${count}`);
  const { seq } = await sendNumberedImages(fixture.host, "far-back", 1, 1, "this one");
  const laterMessages = 2 * limits.pageSize + 10;
  for (let count = 1; count <= laterMessages; count += 1) await fixture.host.send("far-back", `after ${count}`);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Lovelace", { path: `${path}/${seq}` });
  const linkedMessage = chatPage(page).messages.locator("[aria-current=location]");
  await linkedMessage.getByText("this one").waitFor();
  await page.waitForFunction(() => {
    const { top = -1, bottom = Infinity } =
      document.querySelector("[aria-current=location]")?.getBoundingClientRect() ?? {};
    return top > 0 && bottom < innerHeight;
  });
  expect(await linkedMessage.count()).toBe(1);
  await page.getByRole("button", { name: "Jump to latest" }).click();
  await chatPage(page).message(`after ${laterMessages}`).waitFor();
});
