import type { Page } from "playwright-core";
import type { Person } from "#tests/support/browser";
import { chooseInMenu } from "#tests/support/message-menu";
import { personBehindProxy } from "#tests/support/person-behind-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { arrival, goOffline, keptForLater, personInside, say, sayAndSettle, seen, settled } from "#tests/support/page";
import { until } from "#tests/support/until";

const place = serverWithHost();

const noRoom = /^Your browser is out of space to save what you write/;

/** Leaves no byte for anybody. */
const fillStorage = (page: Page) =>
  page.evaluate(() => {
    for (let piece = "x".repeat(1 << 20); piece.length > 0;)
      try {
        localStorage.setItem(`filler ${localStorage.length}`, piece);
      } catch {
        piece = piece.slice(piece.length >> 1 || 1);
      }
  });

const freeStorage = (page: Page) =>
  page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("filler")) localStorage.removeItem(key);
  });

/** Tries to go away. @returns whether the page asked before */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  const question = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await question;
  await dialog.dismiss();
  return dialog.type() === "beforeunload";
}

/** As the browser's settings do it, while the page is open. */
async function clearSiteData({ page, context }: Person, kinds: string): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: kinds });
}

describe("where storage is full", () => {
  it("a draft says that it can't be kept, and the page asks before it goes", async () => {
    const path = await place.room("full house");
    const { page } = await personInside(place.browser, place.url, "Ada", { path });
    await fillStorage(page);
    await seen(page).composer.pressSequentially("no room for this");
    await page.getByRole("alert").getByText(noRoom).waitFor();
    expect(await asksBeforeLeaving(page)).toBe(true);
    expect(await seen(page).composer.inputValue()).toBe("no room for this");

    await freeStorage(page);
    await seen(page).composer.pressSequentially("!");
    await page.getByText(noRoom).waitFor({ state: "detached" });
    await page.reload();
    await arrival(page);
    expect(await seen(page).composer.inputValue()).toBe("no room for this!");
  });

  it("so does an edit", async () => {
    const path = await place.room("full page");
    const { page } = await personInside(place.browser, place.url, "Grace", { path });
    await sayAndSettle(page, "first words");
    await chooseInMenu(page, "first words", "Edit message");
    await fillStorage(page);
    await page.getByRole("textbox", { name: "Edit message" }).pressSequentially(" and more");
    await page.getByRole("alert").getByText(noRoom).waitFor();
    expect(await asksBeforeLeaving(page)).toBe(true);
  });
});

describe("site data that is cleared while a message waits", () => {
  it("takes nothing from the message: it is sent, once", async () => {
    const path = await place.room("cleared");
    const person = await personBehindProxy(place, "Linus", path);
    const { page, gate } = person;
    gate.shut();
    await say(page, "wait for me");
    await until(async () => (await keptForLater(page)).length === 1);
    await clearSiteData(person, "indexeddb,local_storage,cache_storage");
    gate.open();
    await settled(page, "wait for me");
    expect((await place.historyOf("cleared")).map(({ text }) => text)).toEqual(["wait for me"]);
  });

  it("and the session with it, leaves the message where it can be read and copied, and says so", async () => {
    const path = await place.room("cleared out");
    const person = await personInside(place.browser, place.url, "Noether", { path });
    const { page, context } = person;
    await goOffline(person);
    await say(page, "never sent");
    await until(async () => (await keptForLater(page)).length === 1);
    await clearSiteData(person, "all");
    await context.setOffline(false);
    await page
      .getByRole("alert")
      .getByText(/^Your session has ended/)
      .waitFor();
    await seen(page).message("never sent").waitFor();
    expect(await place.historyOf("cleared-out")).toEqual([]);
    await page.getByRole("button", { name: "Enter again" }).click();
    await seen(page).nameField.waitFor();
    await page.getByText("Your session has ended. Enter again to continue.").waitFor();
  });
});
